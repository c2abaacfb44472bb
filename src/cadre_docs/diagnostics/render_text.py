"""Diagnostics as text for a person: place, message, the offending lines with carets, clause and remedy."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from cadre_docs.diagnostics.diagnostic import Citation, Diagnostic, Position, Severity
from cadre_docs.diagnostics.message import Lang
from cadre_docs.diagnostics.order import counts, sorted_diagnostics
from cadre_docs.diagnostics.screen import shown, width

MOST_LINES = 4
"""How many lines of a longer stretch are shown."""
WIDEST_LINE = 110
"""Columns of an excerpt; a longer line is cut around the place."""


class HasLines(Protocol):
    """Something that knows the lines of a file: ``cadre_docs.source.Source``."""

    def lines(self, position: Position) -> Sequence[str]:
        """The lines that a position covers."""


_LABELS: dict[Lang, dict[str, str]] = {
    "zh": {"clause": "依据", "hint": "办法", "waived": "例外"},
    "en": {"clause": "clause", "hint": "hint  ", "waived": "waived"},
}
_COLORS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m", Severity.INFO: "\x1b[1;34m"}
_BOLD, _DIM, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"


def as_text(
    diagnostics: Iterable[Diagnostic],
    sources: Mapping[str, HasLines] | None = None,
    lang: Lang = "zh",
    *,
    color: bool = False,
) -> str:
    """All diagnostics, sorted, one block each, and their number at the end; ``sources`` has the lines of each file."""
    found = sorted_diagnostics(diagnostics)
    blocks = ["\n".join(_block(diagnostic, sources or {}, lang, color)) for diagnostic in found]
    return "\n\n".join([*blocks, _summary(found, lang)]) + "\n"


def _block(diagnostic: Diagnostic, sources: Mapping[str, HasLines], lang: Lang, color: bool) -> Iterator[str]:
    place, labels = diagnostic.position, _LABELS[lang]
    where = f"{shown(place.file)}:{place.line}:{place.column} " if place else ""
    kind = f"{diagnostic.severity.value}[{diagnostic.code}]"
    yield (
        f"{_painted(where, _BOLD, color)}{_painted(kind, _COLORS[diagnostic.severity], color)} "
        f"{shown(diagnostic.message.text(lang))}"
    )
    if place and place.file in sources:
        yield from _excerpt(place, sources[place.file].lines(place), color)
    if diagnostic.clause:
        yield _note(labels["clause"], _cited(diagnostic.clause, lang), color)
    if diagnostic.hint:
        yield _note(labels["hint"], diagnostic.hint.text(lang), color)
    if diagnostic.waived_by:
        yield _note(labels["waived"], diagnostic.waived_by, color)


def _excerpt(place: Position, lines: Sequence[str], color: bool) -> Iterator[str]:
    margin = len(str(place.line + min(len(lines), MOST_LINES) - 1)) + 2
    if len(lines) > 1:
        for number, line in enumerate(lines[:MOST_LINES], start=place.line):
            yield f"{_gutter(number, margin, color)} > {_clipped(shown(line), 0, 0)[0]}".rstrip()
        if len(lines) > MOST_LINES:
            yield f"{_gutter('', margin, color)} > …"
    elif lines:
        line = lines[0]
        before = shown(line[: place.column - 1])
        marked = shown(line[place.column - 1 : place.end_column - 1])
        text, indent = _clipped(shown(line), width(before), width(marked))
        carets = "^" * max(1, min(width(marked), WIDEST_LINE - indent))
        yield f"{_gutter(place.line, margin, color)} {text}".rstrip()
        yield f"{_gutter('', margin, color)} {' ' * indent}{_painted(carets, _BOLD, color)}"


def _gutter(number: int | str, margin: int, color: bool) -> str:
    return _painted(f"{number:>{margin}} |", _DIM, color)


def _clipped(line: str, start: int, length: int) -> tuple[str, int]:
    """The part of a line that is shown around a place, and the column of the place in it."""
    if width(line) <= WIDEST_LINE:
        return line, start
    first = max(0, min(start - 20, start + length - WIDEST_LINE + 20)) if start + length > WIDEST_LINE - 2 else 0
    kept, column, shift = [], 0, 0
    for character in line:
        if column < first:
            shift = column + width(character)
        elif column - shift + width(character) <= WIDEST_LINE - 4:
            kept.append(character)
        else:
            kept.append("…")
            break
        column += width(character)
    return ("… " if first else "") + "".join(kept), start - shift + (2 if first else 0)


def _cited(clause: Citation, lang: Lang) -> str:
    separator = "：" if lang == "zh" else ": "
    return f"{clause}{separator}{clause.summary}" if clause.summary else str(clause)


def _note(label: str, text: str, color: bool) -> str:
    return f"  {_painted(label, _DIM, color)}  {shown(text)}"


def _painted(text: str, paint: str, color: bool) -> str:
    return f"{paint}{text}{_PLAIN}" if color and text else text


def _summary(diagnostics: Sequence[Diagnostic], lang: Lang) -> str:
    number = counts(diagnostics)
    if lang == "zh":
        names = {"error": "个错误", "warning": "个警告", "info": "条提示", "waived": "项已获例外审批"}
        parts = [f"{number[kind]} {name}" for kind, name in names.items() if number[kind]]
        return f"共 {len(diagnostics)} 项：{'，'.join(parts)}。" if parts else "没有发现问题。"
    names = {"error": "error", "warning": "warning", "info": "note", "waived": "waived"}
    parts = [_plural(number[kind], name) for kind, name in names.items() if number[kind]]
    return f"{_plural(len(diagnostics), 'finding')}: {', '.join(parts)}." if parts else "No findings."


def _plural(number: int, name: str) -> str:
    return f"{number} {name}{'' if number == 1 or name == 'waived' else 's'}"
