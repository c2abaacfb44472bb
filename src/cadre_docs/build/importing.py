"""Importing a file into an office: read, report, and write one record file, all of it or nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Position, Severity, exit_status, say
from cadre_docs.intake.daily_count import read_daily_count
from cadre_docs.intake.imported import Imported
from cadre_docs.intake.positions import read_positions
from cadre_docs.intake.record_file import record_file
from cadre_docs.intake.workbook import open_workbook
from cadre_docs.office import Office, OutputFolder
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.load import load
from cadre_docs.records.position import Position as Post

FOLDER = "content/records"


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import wrote and found; ``path`` is empty where errors kept it from writing."""

    path: str
    figures: Mapping[str, int]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def status(self) -> int:
        """The exit status: 1 where there are findings, else 0."""
        return exit_status(self.diagnostics)


def import_file(
    office: Office, file: Path, *, kind: str, exercise: str, on: date | None = None, force: bool = False
) -> ImportResult:
    """Read a spreadsheet and write its records to ``content/records/<exercise>/``.

    Rows with errors are reported and, so that nothing is lost silently, keep the whole file from being written. Raises
    BrokenInputError for a file that cannot be read, an exercise that is not recorded, or a file already there.
    """
    sheets = open_workbook(file.read_bytes(), file.name)
    records = load(office).records
    if not any(found.id == exercise for found in records.all(Exercise)):
        raise BrokenInputError((_no_exercise(exercise),))
    if kind == "positions":
        imported = read_positions(sheets, exercise)
        path = f"{FOLDER}/{exercise}/positions.yaml"
    else:
        openings = {post.id: post.openings for post in records.of(Post, exercise=exercise)}
        imported = read_daily_count(sheets, exercise, on, openings)
        path = f"{FOLDER}/{exercise}/daily-count-{imported.records['daily_counts'][0]['on']}.yaml"
    if office.is_own(path) and not force:
        raise BrokenInputError((_already_there(path),))
    if any(oddity.severity is Severity.ERROR for oddity in imported.oddities):
        return ImportResult("", imported.figures, imported.oddities)
    _write(office, path, imported, file.name)
    return ImportResult(path, imported.figures, imported.oddities)


def _write(office: Office, path: str, imported: Imported, source: str) -> None:
    output = OutputFolder(office.root)
    output.stage(path, record_file(imported.records, f"由 cadre-docs import 自 {source} 导入").encode())
    output.publish([path])
    output.discard()


def _no_exercise(exercise: str) -> Diagnostic:
    return Diagnostic(
        code="unknown-exercise",
        severity=Severity.ERROR,
        message=say("没有编号为“{id}”的工作", "there is no exercise {id}", id=exercise),
        hint=say(
            "先在 content/records 里写好这项工作（exercises）", "record the exercise first, under content/records"
        ),
        position=Position(FOLDER),
    )


def _already_there(path: str) -> Diagnostic:
    return Diagnostic(
        code="already-imported",
        severity=Severity.ERROR,
        message=say("“{path}”已经存在", "{path} is there already", path=path),
        hint=say("确认要替换时加 --force", "add --force to replace it"),
        position=Position(path),
    )
