"""Making an office: a folder that works at once, with one small exercise."""

from collections.abc import Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from cadre_docs.build.starter_tests import STARTER_TESTS
from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Lang, Position, Severity, say
from cadre_docs.intake.record_file import mapping_file, record_file
from cadre_docs.office import OutputFolder
from cadre_docs.records.choice import Choice
from cadre_docs.records.kinds import kinds
from cadre_docs.records.model import Part
from cadre_docs.records.office_profile import OfficeProfile
from cadre_docs.records.schema import schemas
from cadre_docs.records.shape import shapes
from cadre_docs.source import read

STARTERS = "starter"
RECORDS = "content/records/"
PROFILE = "cadre.yaml"


def init(target: Path, starter: str, lang: Lang) -> tuple[str, ...]:
    """Write a starter office into an empty or new folder; returns the paths written.

    With ``zh``, the keys of the records are the Chinese titles. Raises BrokenInputError where the folder is not empty.
    """
    if target.exists() and any(target.iterdir()):
        raise BrokenInputError((_not_empty(target),))
    files = {path: data.decode() for path, data in _files(resources.files(__package__) / STARTERS / starter, "")}
    if lang == "zh":
        files = {path: _chinese(path, text) for path, text in files.items()}
    files |= {**schemas(), **STARTER_TESTS, ".gitignore": "/build/\n/snapshots/.*\n"}
    output = OutputFolder(target)
    for path, text in files.items():
        output.stage(path, text.encode())
    output.publish(files)
    output.discard()
    return tuple(sorted(files))


def _files(folder: Traversable, prefix: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for entry in sorted(folder.iterdir(), key=lambda one: one.name):
        path = f"{prefix}{entry.name}"
        found += _files(entry, f"{path}/") if entry.is_dir() else [(path, entry.read_bytes())]
    return found


def _chinese(path: str, text: str) -> str:
    """The same records in the words of the forms, which the Chinese schema completes."""
    value: Any = read(text, file=path).value
    if path.startswith(RECORDS):
        models = kinds()
        listed = {
            models[plural].title: [_in_chinese(models[plural], raw) for raw in entries]
            for plural, entries in value.items()
        }
        first = "yaml-language-server: $schema=../../schemas/records.zh.schema.json"
        return record_file(listed, first)
    if path == PROFILE:
        first = "# yaml-language-server: $schema=schemas/cadre.zh.schema.json\n"
        return first + mapping_file(_in_chinese(OfficeProfile, value))
    return text


def _in_chinese(model: type[Part], raw: Mapping[str, Any]) -> dict[str, Any]:
    renamed: dict[str, Any] = {}
    for key, value in raw.items():
        shape = shapes(model)[key]
        part = shape.part
        if part and isinstance(value, list):
            renamed[shape.title] = [_in_chinese(part, item) for item in value]
        elif part and isinstance(value, dict):
            renamed[shape.title] = _in_chinese(part, value)
        elif isinstance(shape.leaf, type) and issubclass(shape.leaf, Choice):
            renamed[shape.title] = shape.leaf.of(value).label
        else:
            renamed[shape.title] = value
    return renamed


def _not_empty(target: Path) -> Diagnostic:
    return Diagnostic(
        code="folder-not-empty",
        severity=Severity.ERROR,
        message=say("“{path}”不是空文件夹", "{path} is not empty", path=target),
        hint=say("换一个新文件夹的名字", "name a new folder"),
        position=Position(str(target)),
    )
