"""The specimen: every character of a look set once by WeasyPrint, to learn its glyph, its width and the baseline.

A long table is then set from what the specimen shows, in the very fonts, subsets and fallbacks of the other pages.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from cadre_docs.documents.tree import Run
from cadre_docs.renderers.flow import Line
from cadre_docs.renderers.pdf.long_table import Look
from cadre_docs.renderers.pdf.markup import Looks, line_markup
from cadre_docs.renderers.profile import STYLES

POINTS = 0.75
"""Points in a CSS pixel."""
RULES = "@page { size: 9999mm 297mm; margin: 0 } p { white-space: pre }"
_FONT = re.compile(r"^/(\S+) (\S+) Tf$")
_PLACE = re.compile(r"^1 0 0 -1 (\S+) (\S+) Tm$")
_STRING = re.compile(r"<([0-9a-f]*)>")


@dataclass(frozen=True, slots=True)
class Typeface:
    """What a look's characters are set with.

    ``advances`` are in ems, ``glyphs`` four hexadecimal digits by code point; ``baseline`` is in points below the
    line's top. ``others`` names the font of each character that ``font`` has not.
    """

    look: Look
    font: str
    baseline: float
    advances: Mapping[str, float]
    glyphs: Mapping[int, str]
    others: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Shown:
    """A paragraph of the specimen as it was painted: its baseline in pixels, and font and glyph of each character."""

    baseline: float
    glyphs: tuple[tuple[str, str], ...]


def typefaces(
    press: Any, characters: Mapping[Look, set[str]], language: str
) -> tuple[dict[Look, Typeface], dict[Any, Any]] | None:
    """The typeface of each look, and WeasyPrint's fonts for the document that uses them.

    None where a character is not set as one glyph, which only WeasyPrint can place.
    """
    from weasyprint.pdf.stream import Stream

    looks = Looks()
    texts = {look: _in_order(found) for look, found in characters.items() if found}
    paragraphs = "".join(line_markup(_line(look, text), looks) for look, text in texts.items())
    html = press.html(
        string=f'<!DOCTYPE html><html lang="{escape(language)}"><body>{paragraphs}</body></html>',
        url_fetcher=press.fetcher,
    )
    own = press.css(string=f"{RULES}\n{looks.css()}", url_fetcher=press.fetcher, font_config=press.fonts)
    fonts: dict[Any, Any] = {}
    stream = Stream(fonts, (0, 0, 0, 0), {"ExtGState": {}}, {}, None, {}, None)
    rendered = html.render(stylesheets=[press.stylesheet, own], font_config=press.fonts)
    for page in rendered.pages:
        page.paint(stream)
    shown = _shown(stream.stream)
    by_name = {font.hash: font for font in fonts.values()}
    found = {}
    top = 0.0
    for (look, text), painted in zip(texts.items(), shown, strict=False):
        if len(painted.glyphs) != len(text):
            return None
        found[look] = _typeface(look, text, painted, top, by_name)
        top += look.line
    return (found, fonts) if len(found) == len(texts) == len(shown) else None


def _in_order(characters: set[str]) -> str:
    """The characters by code point, but the space not first, where it would not be a common one."""
    first, *others = sorted(characters)
    if first == " " and others:
        first, others = others[0], [" ", *others[1:]]
    return "".join((first, *others))


def _line(look: Look, text: str) -> Line:
    inlines = (Run(text),)
    return Line(STYLES[look.key], inlines, align="left", size=look.size, line=look.line, role=look.role)


def _shown(operators: list[Any]) -> list[Shown]:
    """The paragraphs of a painted page, in order."""
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


def _typeface(look: Look, text: str, shown: Shown, top: float, fonts: Mapping[str, Any]) -> Typeface:
    main = Counter(font for font, _ in shown.glyphs).most_common(1)[0][0]
    return Typeface(
        look=look,
        font=main,
        baseline=shown.baseline * POINTS - top,
        advances={
            character: fonts[font].widths[int(glyph, 16)] / 1000
            for character, (font, glyph) in zip(text, shown.glyphs, strict=True)
        },
        glyphs={ord(character): glyph for character, (_, glyph) in zip(text, shown.glyphs, strict=True)},
        others={character: font for character, (font, _) in zip(text, shown.glyphs, strict=True) if font != main},
    )
