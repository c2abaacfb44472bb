"""Policy packs, read from ``content/policies`` of the office and of the defaults.

A pack is a folder: ``pack.yaml`` and, beside it, any number of further files with clauses.
"""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any

from pydantic import ValidationError

from cadre_docs.diagnostics import Diagnostic, Severity
from cadre_docs.office import Office
from cadre_docs.policy import faults
from cadre_docs.policy.checks import check
from cadre_docs.policy.pack import Pack
from cadre_docs.policy.packfile import MODELS, PackFile, PackPage
from cadre_docs.policy.policy import Policy
from cadre_docs.records.faults import translated
from cadre_docs.source import read

FOLDER = "content/policies"
FILE = "pack.yaml"
TEMPLATES = "templates"


def load_policy(office: Office) -> Policy:
    """Every pack that the office has or that ships with the program; an office's own file overrides the default.

    What is wrong with them is in ``Policy.diagnostics``; a pack whose shape is wrong is left out.
    """
    packs: dict[str, Pack] = {}
    files: dict[str, PackFile] = {}
    found: list[Diagnostic] = []
    for folder, paths in _folders(office):
        file, shaped, faulty = _read(tuple((path, office.read_text(path)) for path in paths))
        files[folder] = file
        found += faulty
        if shaped is None:
            continue
        if shaped.id != folder:
            found.append(faults.misplaced(shaped.id, folder, file.position(("id",))))
        packs[folder] = shaped
    policy = Policy(packs, (), files)
    return Policy(packs, (*found, *check(policy, document_types(office))), files)


def _folders(office: Office) -> Iterator[tuple[str, list[str]]]:
    """The folder of each pack with its files, ``pack.yaml`` first."""
    folders: dict[str, list[str]] = {}
    for path in office.list(FOLDER, ".yaml"):
        parts = PurePosixPath(path).relative_to(FOLDER).parts
        if len(parts) == 2:
            folders.setdefault(parts[0], []).append(path)
    for folder, paths in sorted(folders.items()):
        main = f"{FOLDER}/{folder}/{FILE}"
        if main in paths:
            yield folder, [main, *(path for path in paths if path != main)]


@lru_cache(maxsize=128)
def _read(files: tuple[tuple[str, str], ...]) -> tuple[PackFile, Pack | None, tuple[Diagnostic, ...]]:
    """A pack from the paths and texts of its files; kept, since two offices or two revisions share most packs."""
    pages = [PackPage(read(text, file=path), MODELS[PurePosixPath(path).name == FILE]) for path, text in files]
    file = PackFile(pages[0], tuple(pages[1:]))
    shaped, found = _shaped(file)
    return file, shaped, tuple(found)


def _shaped(file: PackFile) -> tuple[Pack | None, list[Diagnostic]]:
    """The whole pack, or None with what is wrong with the shape of one of its files."""
    found: list[Diagnostic] = []
    shaped: list[Any] = []
    for page in file.pages:
        found += page.source.diagnostics
        if any(diagnostic.severity is Severity.ERROR for diagnostic in page.source.diagnostics):
            continue
        try:
            shaped.append(page.model.model_validate(page.source.value))
        except ValidationError as error:
            found += _shape(error, page)
    if len(shaped) < len(file.pages):
        return None, found
    return shaped[0].joined(shaped[1:]), found


def document_types(office: Office) -> frozenset[str]:
    """The slugs of the document types that have a template: the folders in ``templates``."""
    paths = (PurePosixPath(path).relative_to(TEMPLATES).parts for path in office.list(TEMPLATES))
    return frozenset(parts[0] for parts in paths if len(parts) > 1)


def _shape(error: ValidationError, page: PackPage) -> Iterator[Diagnostic]:
    for fault in translated(error.errors(include_url=False), page.model, page.source.value):
        position = page.source.position(fault.loc, key=fault.key)
        yield faults.shape(fault.code, fault.message, fault.hint, fault.loc, position)
