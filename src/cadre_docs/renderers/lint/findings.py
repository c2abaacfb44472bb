"""What the checks found: each departure once, with the paragraph where it first occurs and how often it does again."""

from dataclasses import dataclass, field

from cadre_docs.diagnostics import Citation, Diagnostic, Message, Position
from cadre_docs.renderers.lint.offences import OFFENCES, STANDARD
from cadre_docs.renderers.lint.paper import Paper, Paragraph

START = 12
MOST_NAMED = 8


@dataclass(slots=True)
class Findings:
    """Collects departures; the same code with the same values is one finding that names all its paragraphs."""

    paper: Paper
    _first: dict[tuple[str, tuple[tuple[str, str], ...]], Paragraph] = field(default_factory=dict)
    _again: dict[tuple[str, tuple[tuple[str, str], ...]], dict[int, None]] = field(default_factory=dict)

    def add(self, code: str, paragraph: Paragraph | None = None, **values: object) -> None:
        """A departure at a paragraph; without one, at the first of the file. ``values`` go into the message."""
        place = paragraph or self.paper.paragraphs[0]
        key = (code, tuple((name, _shown(value)) for name, value in values.items()))
        if key not in self._first:
            self._first[key] = place
            self._again[key] = {}
        elif place.number != self._first[key].number:
            self._again[key][place.number] = None

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """The findings in the order of their places."""
        found = (self._diagnostic(code, values, place) for (code, values), place in self._first.items())
        return tuple(sorted(found, key=lambda one: (one.position.line if one.position else 0, one.code)))

    def _diagnostic(self, code: str, values: tuple[tuple[str, str], ...], place: Paragraph) -> Diagnostic:
        offence, again = OFFENCES[code], list(self._again[(code, values)])
        more_zh = more_en = ""
        if again:
            named = again[:MOST_NAMED]
            rest = len(again) > len(named)
            more_zh = f"；另有 {len(again)} 段相同：{'、'.join(map(str, named))}{'……' if rest else ''}"
            more_en = f"; so do {len(again)} more: {', '.join(map(str, named))}{', …' if rest else ''}"
        zh = "第 {at} 段“{start}”（{page_zh}）：" + offence.message.zh + "{more_zh}"
        en = "paragraph {at} “{start}” ({page_en}): " + offence.message.en + "{more_en}"
        where = (
            ("at", str(place.number)),
            ("start", _start(place)),
            ("page_zh", f"第 {place.page} 页" if place.page else "页码未知"),
            ("page_en", f"page {place.page}" if place.page else "page unknown"),
            ("more_zh", more_zh),
            ("more_en", more_en),
        )
        clause = Citation(STANDARD, offence.clause) if offence.clause else None
        return Diagnostic(
            code=code,
            severity=offence.severity,
            message=Message(zh, en, (*where, *values)),
            hint=offence.hint,
            clause=clause,
            position=Position(
                self.paper.file, place.number, 1, place.number, max(1, len(place.text.partition("\n")[0])) + 1
            ),
        )


def _start(paragraph: Paragraph) -> str:
    words = " ".join(paragraph.words.split())
    return words if len(words) <= START else f"{words[:START]}…"


def _shown(value: object) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)
