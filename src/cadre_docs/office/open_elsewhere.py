"""Files that somebody has open: word processors leave a file beside the one they edit while they do."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Position, Severity, say

NAMED = 3
"""How many open files a finding names."""


def must_not_be_open(root: Path, paths: Iterable[str]) -> None:
    """Raises BrokenInputError where somebody has one of the files open, which are to be replaced or taken away."""
    found = sorted(_open(root, paths))
    if found:
        raise BrokenInputError((_is_open(found),))


def _open(root: Path, paths: Iterable[str]) -> Iterator[str]:
    marks: dict[str, frozenset[str]] = {}
    for path in paths:
        folder, _, name = path.rpartition("/")
        if folder not in marks:
            marks[folder] = frozenset(_marks(root / folder))
        if marks[folder] and not marks[folder].isdisjoint(_marks_of(name)):
            yield path


def _marks(folder: Path) -> Iterator[str]:
    if folder.is_dir():
        yield from (entry.name for entry in folder.iterdir() if entry.name.startswith(("~$", ".~lock.")))


def _marks_of(name: str) -> tuple[str, ...]:
    """What Word and Excel (long names lose their first one or two characters), and LibreOffice, call their mark."""
    return (f"~${name}", f"~${name[1:]}", f"~${name[2:]}", f".~lock.{name}#")


def _is_open(paths: list[str]) -> Diagnostic:
    more = len(paths) - NAMED
    names = "、".join(paths[:NAMED])
    return Diagnostic(
        code="output-open",
        severity=Severity.ERROR,
        message=say(
            "有 {count} 个成果文件正被打开，不能替换：{names}" + (" 等" if more > 0 else ""),
            "{count} output files are open elsewhere and cannot be replaced: {names}" + (" …" if more > 0 else ""),
            count=len(paths),
            names=names,
        ),
        hint=say(
            "请关闭后重新生成，上次的成果未改动；如果没有人打开，删除旁边以“~$”或“.~lock.”开头的文件",
            "close them and build again, the last good output is untouched; where nobody has them open, "
            "delete the files beside them that begin with ~$ or .~lock.",
        ),
        position=Position(paths[0]),
    )
