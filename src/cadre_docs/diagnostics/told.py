"""What a run has told of an office, whole, so that it can be told again without looking at the office again."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from typing import Any

from cadre_docs.diagnostics.diagnostic import Citation, Diagnostic, Position, Severity
from cadre_docs.diagnostics.message import Message
from cadre_docs.diagnostics.render_text import HasLines


@dataclass(frozen=True, slots=True)
class Excerpts:
    """The lines that diagnostics point at, by position."""

    by_position: Mapping[Position, tuple[str, ...]]

    def lines(self, position: Position) -> Sequence[str]:
        """The lines of a position that some diagnostic has."""
        return self.by_position[position]


@dataclass(frozen=True, slots=True)
class Told:
    """Diagnostics, the lines that they point at, and whether input could not be used."""

    diagnostics: tuple[Diagnostic, ...]
    excerpts: Excerpts
    is_broken: bool

    @property
    def sources(self) -> Mapping[str, HasLines]:
        """The lines, by file, for ``as_text``."""
        return {position.file: self.excerpts for position in self.excerpts.by_position}

    def to_values(self) -> list[Any]:
        """Plain values for ``told_from_values``, which JSON can hold."""
        excerpts = [[astuple(position), lines] for position, lines in self.excerpts.by_position.items()]
        return [self.is_broken, excerpts, [_plain(diagnostic) for diagnostic in self.diagnostics]]

    def to_bytes(self) -> bytes:
        """For ``told_from``."""
        return json.dumps(self.to_values(), ensure_ascii=False).encode()


NOTHING = Told((), Excerpts({}), is_broken=False)
"""What is told where all is well."""


def told(diagnostics: Iterable[Diagnostic], sources: Mapping[str, HasLines], *, is_broken: bool) -> Told:
    """What is told, with the lines of the files that diagnostics point at."""
    found = tuple(diagnostics)
    places = dict.fromkeys(one.position for one in found if one.position and one.position.file in sources)
    lines = {place: tuple(sources[place.file].lines(place)) for place in places}
    return Told(found, Excerpts(lines), is_broken)


def told_from(data: bytes) -> Told:
    """The same from its bytes."""
    return told_from_values(json.loads(data))


def told_from_values(values: Sequence[Any]) -> Told:
    """The same from its plain values. Raises ValueError or TypeError where these are not those of one."""
    is_broken, excerpts, diagnostics = values
    lines = {Position(*position): tuple(texts) for position, texts in excerpts}
    return Told(tuple(map(_diagnostic, diagnostics)), Excerpts(lines), is_broken)


def _plain(one: Diagnostic) -> list[Any]:
    return [
        one.code,
        one.severity.value,
        _plain_message(one.message),
        astuple(one.position) if one.position else None,
        _plain_message(one.hint) if one.hint else None,
        astuple(one.clause) if one.clause else None,
        one.subject,
        one.waived_by,
    ]


def _plain_message(message: Message) -> list[Any]:
    return [message.zh, message.en, message.values]


def _diagnostic(values: Sequence[Any]) -> Diagnostic:
    code, severity, message, position, hint, clause, subject, waived_by = values
    return Diagnostic(
        code=code,
        severity=Severity(severity),
        message=_message(*message),
        position=Position(*position) if position else None,
        hint=_message(*hint) if hint else None,
        clause=Citation(*clause) if clause else None,
        subject=subject,
        waived_by=waived_by,
    )


def _message(zh: str, en: str, values: list[list[str]]) -> Message:
    return Message(zh, en, tuple((name, value) for name, value in values))
