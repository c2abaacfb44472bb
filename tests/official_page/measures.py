"""What GB/T 9704-2012 asks of the page, and how each thing is measured on paper. Lengths in mm.

A character's box reaches from 0.88 of its size above the baseline to 0.12 below it. Each of the 22 lines owns an equal
slot of the 225 mm, so that the boxes of the first and the last line stand half a leading (2.3 mm) inside the type area.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from statistics import mean

from printed_page import MM, Glyph, Page

from cadre_docs.office.fonts import find_fonts

Printed = dict[str, list[Page]]
"""The pages of each document, all printed from Word or all from PDF."""

CHARACTER = 156 / 28
SLOT = 225 / 22
LEFT, RIGHT, BOTTOM = 28.0, 184.0, 262.0
ABOVE, BELOW = 0.88, 0.12
ISSUER, DATE = "中共安禾市委组织部", "2014年12月8日"
AUTOMATIC_SPACE = "LibreOffice ignores w:autoSpaceDE=0 and puts a quarter of a character between digits and Chinese"


@dataclass(frozen=True)
class Measure:
    """One row of the table: what, how much of it, by how much it may differ, and how it is found.

    ``known`` says for a format why it does not hold there.
    """

    element: str
    clause: str
    required: float
    tolerance: float
    found: Callable[[Printed], float]
    known: dict[str, str] = field(default_factory=dict)


def top(glyph: Glyph) -> float:
    return glyph.y - ABOVE * glyph.size * MM


def bottom(glyph: Glyph) -> float:
    return glyph.y + BELOW * glyph.size * MM


def full(printed: Printed) -> list[list[Glyph]]:
    """The lines of a full page, without its page number."""
    return printed["full"][2].lines[:-1]


def red_line(printed: Printed) -> tuple[float, float, float, float]:
    """Left, right, upper and lower edge of the red line."""
    strokes = [one for one in printed["red-head"][0].strokes if one.color[0] > 0.8 and one.width > 0.3]
    one = strokes[0]
    return one.x1, one.x2, one.y1 - one.width / 2, one.y1 + one.width / 2


def signed(name: str, text: str) -> Callable[[Printed], list[Glyph]]:
    return lambda printed: printed[name][0].line(text)


@cache
def dash_height() -> float:
    """The middle of the ink of a dash above its baseline, in parts of its size."""
    from fontTools.pens.boundsPen import BoundsPen
    from fontTools.ttLib import TTFont

    path = find_fonts().path("song")
    assert path is not None
    font = TTFont(path)
    glyphs = font.getGlyphSet()
    pen = BoundsPen(glyphs)
    glyphs[font.getBestCmap()[ord("—")]].draw(pen)
    assert pen.bounds is not None
    return float(pen.bounds[1] + pen.bounds[3]) / 2 / float(font["head"].unitsPerEm)


def page_number(printed: Printed, page: int) -> list[Glyph]:
    return printed["full"][page].lines[-1]


def dash(printed: Printed) -> float:
    first = page_number(printed, 0)[0]
    return first.y - dash_height() * first.size * MM - BOTTOM


def middle(glyphs: list[Glyph]) -> float:
    return (glyphs[0].x + glyphs[-1].right) / 2


def after(printed: Printed, name: str, above: str, below: str) -> float:
    """Lines from one line of text to another."""
    page = printed[name][0]
    return (page.line(below)[0].y - page.line(above)[0].y) / SLOT


TITLE, NUMBER, MARK = "关于甲一等同志", "安组干〔2014〕12号", "中共安禾市委组织部文件"
UNSEALED = signed("notice", "2014年12月1日")
SEALED_DATE, SEALED_ISSUER = signed("red-head", DATE), lambda p: p["red-head"][0].lines[-3]

MEASURES = (
    Measure("paper: width", "5.2.1", 210, 0.1, lambda p: p["full"][0].width),
    Measure("paper: height", "5.2.1", 297, 0.1, lambda p: p["full"][0].height),
    Measure("left margin (订口)", "5.2.1", 28, 1, lambda p: min(line[0].x for line in full(p))),
    Measure("right margin", "5.2.1", 26, 1, lambda p: 210 - max(line[-1].right for line in full(p))),
    Measure("sheet's upper edge to first line", "5.2.1", 37 + 2.33, 1, lambda p: top(full(p)[0][0])),
    Measure("last line to sheet's lower edge", "5.2.1", 35 + 2.33, 1, lambda p: 297 - bottom(full(p)[-1][0])),
    Measure("lines on a full page", "5.2.3", 22, 0, lambda p: len(full(p))),
    Measure("characters on a full line", "5.2.3", 28, 0, lambda p: max(map(len, full(p)))),
    Measure("line pitch", "5.2.3", SLOT, 0.05, lambda p: mean(b[0].y - a[0].y for a, b in pairwise(full(p)))),
    Measure(
        "indent of a paragraph, characters", "7.3.3", 2, 0.1, lambda p: (p["full"][0].lines[0][0].x - LEFT) / CHARACTER
    ),
    Measure(
        "mark: upper edge below type area",
        "7.2.4",
        35,
        1,
        lambda p: top(p["red-head"][0].line(MARK)[0]) - 37,
    ),
    Measure("mark: middle", "7.2.4", 106, 1, lambda p: middle(p["red-head"][0].line(MARK))),
    Measure("number: middle", "7.2.5", 106, 1, lambda p: middle(p["red-head"][0].line(NUMBER))),
    Measure(
        "blank lines between mark and number",
        "7.2.5",
        2,
        0.5,
        lambda p: (top(p["red-head"][0].line(NUMBER)[0]) - bottom(p["red-head"][0].line(MARK)[0])) / SLOT,
    ),
    Measure(
        "red line below number", "7.2.7", 4, 1, lambda p: red_line(p)[2] - bottom(p["red-head"][0].line(NUMBER)[0])
    ),
    Measure("red line: length", "7.2.7", 156, 1, lambda p: red_line(p)[1] - red_line(p)[0]),
    Measure(
        "blank lines between red line and title",
        "7.3.1",
        2,
        0.5,
        lambda p: (top(p["red-head"][0].line(TITLE)[0]) - red_line(p)[3]) / SLOT,
    ),
    Measure("title: middle", "7.3.1", 106, 1, lambda p: middle(p["red-head"][0].line("关于甲一等同志职务任免的通知"))),
    Measure("lines from title to recipients", "7.3.2", 2, 0.3, lambda p: after(p, "red-head", TITLE, "各镇党委")),
    Measure(
        "unsealed: issuer from the right, characters",
        "7.3.5.2",
        2,
        0.2,
        lambda p: (RIGHT - signed("notice", ISSUER)(p)[-1].right) / CHARACTER,
    ),
    Measure(
        "unsealed: date begins right of issuer's beginning, characters",
        "7.3.5.2",
        2,
        0.2,
        lambda p: (UNSEALED(p)[0].x - signed("notice", ISSUER)(p)[0].x) / CHARACTER,
        {"word": AUTOMATIC_SPACE},
    ),
    Measure(
        "unsealed, long date: date from the right, characters",
        "7.3.5.2",
        2,
        0.2,
        lambda p: (RIGHT - signed("long-date", "2014年12月18日")(p)[-1].right) / CHARACTER,
    ),
    Measure("unsealed: lines from body to issuer", "7.3.5.2", 2, 0.1, lambda p: after(p, "notice", "择优原则", ISSUER)),
    Measure(
        "sealed: date from the right, characters",
        "7.3.5.1",
        4,
        0.2,
        lambda p: (RIGHT - SEALED_DATE(p)[-1].right) / CHARACTER,
    ),
    Measure(
        "sealed: issuer centred on the date",
        "7.3.5.1",
        0,
        1,
        lambda p: abs(middle(SEALED_ISSUER(p)) - middle(SEALED_DATE(p))),
        {"word": AUTOMATIC_SPACE},
    ),
    Measure("page number: dash below type area", "7.5", 7, 1, dash),
    Measure(
        "page number: odd page, from the right, characters of 14 pt",
        "7.5",
        1,
        0.2,
        lambda p: (RIGHT - page_number(p, 0)[-1].right) / (14 * MM),
    ),
    Measure(
        "page number: even page, from the left, characters of 14 pt",
        "7.5",
        1,
        0.2,
        lambda p: (page_number(p, 1)[0].x - LEFT) / (14 * MM),
    ),
)
FONTS = (
    ("title", "小标宋", "notice", "干部任前公示", "song", 22),
    ("body", "仿宋", "notice", "经市委研究决定", "fang", 16),
    ("一、", "黑体", "notice", "一、公示对象", "hei", 16),
    ("（一）", "楷体", "notice", "（一）拟任人选", "kai", 16),
    ("1.", "仿宋", "notice", "1．基本情况", "fang", 16),
    ("（1）", "仿宋", "notice", "（1）说明", "fang", 16),
    ("mark", "小标宋", "red-head", MARK, "song", 38),
    ("number", "仿宋", "red-head", NUMBER, "fang", 16),
    ("page number", "宋体", "notice", "—1—", "song", 14),
)
"""Role, what the standard asks, where it is looked for, the face found and its size in points."""


Font = tuple[str, str, str, str, str, float]


def table(printed: dict[str, Printed], measures: tuple[Measure, ...], fonts_of: tuple[Font, ...]) -> str:
    """All measures as a table in Markdown, a column for each form that was printed."""
    rows = ["| element | clause | required | Word | PDF | PDF by Typst |", "| --- | --- | --- | --- | --- | --- |"]
    for one in measures:
        shown = [f"{one.found(pages):.2f}{' (†)' if form in one.known else ''}" for form, pages in printed.items()]
        allowed = f" ± {one.tolerance:g}" if one.tolerance else ""
        rows.append(f"| {one.element} | {one.clause} | {one.required:.4g}{allowed} | {' | '.join(shown)} |")
    for role, face, name, text, *_ in fonts_of:
        found = [pages[name][0].line(text)[0] for pages in printed.values()]
        fonts = " | ".join(f"{one.font.removeprefix('cadre-')} {one.size:g} pt" for one in found)
        rows.append(f"| typeface: {role} | 5.2.2 | {face} | {fonts} |")
    return "\n".join(rows) + "\n"
