"""Word files from anywhere on the machine through the linter."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Position, Severity, exit_status, say
from cadre_docs.renderers.lint import Profile, lint
from cadre_docs.renderers.lint.package import LARGEST_FILE


@dataclass(frozen=True, slots=True)
class Linted:
    """What was found in some files, and whether one of them could not be used at all."""

    diagnostics: tuple[Diagnostic, ...]
    is_broken: bool

    def status(self, *, strict: bool = False) -> int:
        """The exit status: 2 where a file could not be used, 1 where there are findings that fail, else 0."""
        return 2 if self.is_broken else exit_status(self.diagnostics, strict=strict)


def lint_files(files: Iterable[Path], profile: Profile = "auto") -> Linted:
    """Every file once, in order; one that cannot be used is one diagnostic and does not keep the others back."""
    found: list[Diagnostic] = []
    broken = False
    for file in dict.fromkeys(files):
        try:
            found += lint(_bytes(file), str(file), profile)
        except BrokenInputError as error:
            found += error.diagnostics
            broken = True
    return Linted(tuple(found), broken)


def _bytes(file: Path) -> bytes:
    """The bytes of a file, one more than the linter takes where it is too large; BrokenInputError where unreadable."""
    try:
        with file.open("rb") as opened:
            return opened.read(LARGEST_FILE + 1)
    except OSError:
        raise BrokenInputError(
            (
                Diagnostic(
                    code="file-unreadable",
                    severity=Severity.ERROR,
                    message=say("读不到文件“{file}”", "the file {file} cannot be read", file=file),
                    hint=say("核对路径和权限", "check the path and the permissions"),
                    position=Position(str(file)),
                ),
            )
        ) from None
