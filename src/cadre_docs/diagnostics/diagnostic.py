"""A diagnostic: what is wrong, where, under which clause, and what to do."""

from dataclasses import dataclass
from enum import StrEnum

from cadre_docs.diagnostics.message import Message


class Severity(StrEnum):
    """How much a diagnostic weighs: an error blocks, a warning asks for a reason, information only tells."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A stretch of a text file. Lines and columns count from 1; columns in characters; the end is exclusive."""

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


@dataclass(frozen=True, slots=True)
class Citation:
    """A clause of a document: short title of the document, label of the clause, summary in our own words."""

    document: str
    label: str
    summary: str = ""
    pack: str = ""
    clause: str = ""

    def __str__(self) -> str:
        return f"《{self.document}》{self.label}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One finding for a person to act on.

    ``code`` is stable and kebab-case: the offence (``too-few-qualified``) or, for broken input, the fault
    (``duplicate-key``). ``subject`` names the record concerned as ``kind:id`` where there is one.
    """

    code: str
    severity: Severity
    message: Message
    position: Position | None = None
    hint: Message | None = None
    clause: Citation | None = None
    subject: str = ""
    waived_by: str = ""


class BrokenInputError(Exception):
    """Input that cannot be used at all; carries the diagnostics that say why. The command line exits with 2."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__("; ".join(diagnostic.message.text("en") for diagnostic in diagnostics))
        self.diagnostics = diagnostics

    def __reduce__(self) -> tuple[type["BrokenInputError"], tuple[tuple[Diagnostic, ...]]]:
        """What another process makes it from again: the diagnostics, where an exception would keep the text."""
        return type(self), (self.diagnostics,)
