"""What can be wrong with a template, as exceptions inside the compiler and as diagnostics outside it."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import NamedTuple

from cadre_docs.diagnostics import Diagnostic, Message, Position, Severity, say


class Place(NamedTuple):
    """A line of a file, counted from 1; the path is relative to the office."""

    file: str
    line: int


class TemplateFaultError(Exception):
    """A template, or a value in it, that cannot become a document. ``place`` is added on the way up where unknown."""

    def __init__(self, code: str, message: Message, hint: Message | None = None, place: Place | None = None) -> None:
        super().__init__(message.text("en"))
        self.code = code
        self.message = message
        self.hint = hint
        self.place = place

    def diagnostic(self, template: str, subject: str = "") -> Diagnostic:
        """The finding, with the template's line and the record that the document is about (``kind:key``)."""
        place = self.place or Place(template, 1)
        message = self.message
        if subject:
            message = Message(
                f"{message.zh}（文件对象：{{_about}}）",
                f"{message.en} (document about {{_about}})",
                (*message.values, ("_about", subject)),
            )
        return Diagnostic(
            code=self.code,
            severity=Severity.ERROR,
            message=message,
            hint=self.hint,
            position=Position(place.file, place.line, 1, place.line, 1),
            subject=subject,
        )


def near(name: str, known: Iterable[str]) -> Message | None:
    """A hint with the names that look like the one that is not there, or with all where they are few."""
    names = sorted(set(known))
    close = get_close_matches(name, names, n=3, cutoff=0.5) or (names if len(names) <= 12 else [])
    if not close:
        return None
    return say("可用的名称：{names}", "did you mean one of: {names}", names=", ".join(close))
