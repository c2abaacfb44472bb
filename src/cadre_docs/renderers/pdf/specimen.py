"""Specimens: every character of a look set once per process by WeasyPrint, to learn its glyph, width and baseline.

A table is then set from what the specimens show, in the very fonts, subsets and fallbacks of the other pages.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any, NamedTuple

from cadre_docs.documents.tree import Run
from cadre_docs.renderers.flow import Line
from cadre_docs.renderers.pdf.markup import Looks, line_markup
from cadre_docs.renderers.pdf.plain_table import Look
from cadre_docs.renderers.profile import STYLES

POINTS = 0.75
"""Points in a CSS pixel."""
RULES = "@page { size: 9999mm 9999mm; margin: 0 } p { white-space: pre }"
FIRST = "国"
"""What each line of a specimen begins with: a space after it is set as among Chinese characters."""
WIDE = "\u2e80"
"""From here on characters are Chinese; they are set apart from the others, whose script might reach into them."""
REMEMBERED = 40_000
"""Characters of all looks together: those of some ten sizes of type, with every character in common use."""
_FONT = re.compile(r"^/(\S+) (\S+) Tf$")
_PLACE = re.compile(r"^1 0 0 -1 (\S+) (\S+) Tm$")
_STRING = re.compile(r"<([0-9a-f]*)>")


@dataclass(frozen=True, slots=True)
class Typeface:
    """What a look's characters are set with.

    ``advances`` are in ems, ``glyphs`` four hexadecimal digits by code point; ``baseline`` is in points below the
    line's top, for ``font``; ``others`` names the font of each character that it has not.
    """

    look: Look
    font: str
    baseline: float
    advances: Mapping[str, float]
    glyphs: Mapping[int, str]
    others: Mapping[str, str]


class Glyph(NamedTuple):
    """How a character is shown: WeasyPrint's key of its font, that font's name in a PDF, its number and width there."""

    key: Any
    font: str
    number: str
    width: int


class Shown(NamedTuple):
    """A line of a specimen as it was painted: its baseline in pixels, and font and glyph of each character."""

    baseline: float
    glyphs: tuple[tuple[str, str], ...]


@dataclass
class Seen:
    """What is known of a look: its baseline in points below the line's top, and its glyphs.

    None stands for a character that is not one glyph of a font: only WeasyPrint can place it.
    """

    baseline: float = 0.0
    glyphs: dict[str, Glyph | None] = field(default_factory=dict)


class Specimens:
    """What is known of all looks, by the language that they are set in."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, Look], Seen] = {}

    def of(self, press: Any, characters: Mapping[Look, set[str]], language: str) -> dict[Look, Seen]:
        """What is known of these looks, each of these characters among it."""
        if sum(len(seen.glyphs) for seen in self._seen.values()) > REMEMBERED:
            self._seen.clear()
        found = {look: self._seen.setdefault((language, look), Seen()) for look in characters}
        lines = [
            (look, text)
            for look, wanted in characters.items()
            for text in _texts(wanted - found[look].glyphs.keys(), is_new=not found[look].glyphs)
        ]
        doubtful = list(_learnt(press, lines, found, language))
        for look, character in _learnt(press, doubtful, found, language):
            found[look].glyphs[character] = None
        return found


def typefaces(press: Any, characters: Mapping[Look, set[str]], language: str) -> dict[Look, Typeface] | None:
    """The typeface of each look; None where a character is not set as one glyph, which only WeasyPrint can place."""
    wanted = {look: found for look, found in characters.items() if found}
    faces = {}
    for look, seen in press.specimens.of(press, wanted, language).items():
        glyphs = {one: glyph for one in sorted(wanted[look]) if (glyph := seen.glyphs[one]) is not None}
        if len(glyphs) < len(wanted[look]):
            return None
        faces[look] = _typeface(look, seen, glyphs)
    return faces


def fonts_of(press: Any, characters: Mapping[Look, set[str]], language: str) -> dict[Any, Any]:
    """WeasyPrint's fonts with these characters noted in them, as it does itself when it paints."""
    fonts: dict[Any, Any] = press.faces()
    wanted = {look: found for look, found in characters.items() if found}
    for look, seen in press.specimens.of(press, wanted, language).items():
        for character in sorted(wanted[look]):
            glyph = seen.glyphs[character]
            if glyph is not None and glyph.key in fonts:
                font = fonts[glyph.key]
                font.widths[int(glyph.number, 16)] = glyph.width
                font.to_unicode.setdefault(int(glyph.number, 16), character)
    return fonts


def _texts(characters: Iterable[str], *, is_new: bool) -> Iterator[str]:
    """The lines that show these characters; of a new look also one that tells its baseline."""
    ordered = sorted(characters)
    narrow = "".join(one for one in ordered if one < WIDE)
    wide = "".join(one for one in ordered if one >= WIDE)
    if wide or is_new:
        yield wide
    if narrow:
        yield narrow


def _learnt(
    press: Any, lines: list[tuple[Look, str]], found: Mapping[Look, Seen], language: str
) -> Iterator[tuple[Look, str]]:
    """Sets the lines and notes what they show; yields each character of those in which not each is one glyph."""
    if not lines:
        return
    shown, fonts = _painted(press, lines, language)
    by_name = {font.hash: (key, font) for key, font in fonts.items()}
    for (look, text), top, painted in zip(lines, _tops(lines), shown, strict=True):
        missing = any(int(number, 16) >= by_name[name][1].glyph_count for name, number in painted.glyphs)
        if missing or len(painted.glyphs) != len(text) + 1:
            yield from ((look, character) for character in text)
            continue
        seen = found[look]
        if not seen.glyphs:
            seen.baseline = painted.baseline * POINTS - top
        for character, (name, number) in zip(FIRST + text, painted.glyphs, strict=True):
            key, font = by_name[name]
            seen.glyphs[character] = Glyph(key, name, number, font.widths[int(number, 16)])


def _tops(lines: Iterable[tuple[Look, str]]) -> Iterator[float]:
    top = 0.0
    for look, _ in lines:
        yield top
        top += look.line


def _painted(press: Any, lines: Iterable[tuple[Look, str]], language: str) -> tuple[list[Shown], dict[Any, Any]]:
    from weasyprint.pdf.stream import Stream

    looks = Looks()
    paragraphs = "".join(line_markup(_line(look, FIRST + text), looks) for look, text in lines)
    html = press.html(
        string=f'<!DOCTYPE html><html lang="{escape(language)}"><body>{paragraphs}</body></html>',
        url_fetcher=press.fetcher,
    )
    own = press.css(string=f"{RULES}\n{looks.css()}", url_fetcher=press.fetcher, font_config=press.fonts)
    fonts: dict[Any, Any] = press.faces()
    stream = Stream(fonts, (0, 0, 0, 0), {"ExtGState": {}}, {}, None, {}, None)
    rendered = html.render(stylesheets=[press.stylesheet, own], font_config=press.fonts)
    shown: list[Shown] = []
    for page in rendered.pages:
        start = len(stream.stream)
        page.paint(stream)
        shown += _shown(stream.stream[start:])
    return shown, fonts


def _line(look: Look, text: str) -> Line:
    inlines = (Run(text),)
    return Line(STYLES[look.key], inlines, align="left", size=look.size, line=look.line, role=look.role)


def _shown(operators: list[Any]) -> list[Shown]:
    """The lines of a painted page, in order."""
    shown: list[Shown] = []
    font = ""
    for operator in operators:
        text = operator.decode("ascii") if isinstance(operator, bytes) else str(operator)
        if found := _PLACE.match(text):
            shown.append(Shown(float(found[2]), ()))
        elif found := _FONT.match(text):
            font = found[1]
        elif text.endswith("TJ"):
            digits = "".join(_STRING.findall(text))
            glyphs = tuple((font, digits[start : start + 4]) for start in range(0, len(digits), 4))
            shown[-1] = Shown(shown[-1].baseline, shown[-1].glyphs + glyphs)
    return shown


def _typeface(look: Look, seen: Seen, glyphs: Mapping[str, Glyph]) -> Typeface:
    first = seen.glyphs[FIRST]
    main = first.font if first else ""
    return Typeface(
        look=look,
        font=main,
        baseline=seen.baseline,
        advances={character: glyph.width / 1000 for character, glyph in glyphs.items()},
        glyphs={ord(character): glyph.number for character, glyph in glyphs.items()},
        others={character: glyph.font for character, glyph in glyphs.items() if glyph.font != main},
    )
