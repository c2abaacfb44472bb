"""The looks of an official document in numbers, used by every renderer alike.

Page, grid, levels and page number follow GB/T 9704-2012 (5.2, 7.3, 7.5). 28 characters on 156 mm and 22 lines on
225 mm fix the pitch at 15.79 pt and 28.99 pt; Word only knows whole steps, so it sets 16 pt type 0.25 pt tighter on
exact lines of 28.95 pt. Both were measured to yield 22 lines of 28 characters.
"""

from dataclasses import dataclass

from cadre_docs.documents.tree import Align, Page, Role
from cadre_docs.office.fonts import Face

PAPER_WIDTH = 210.0
PAPER_HEIGHT = 297.0
CHARACTERS_PER_LINE = 28
LINES_PER_PAGE = 22
PAGE_NUMBER_DROP = 7.0
"""From the lower edge of the type area to the dash of the page number, in mm (GB/T 9704-2012, 7.5)."""
PAGE_NUMBER_SIZE = 14.0
MARK_DROP = 35.0
"""From the upper edge of the type area to that of the issuer's mark, in mm (7.2.4)."""
RED_LINE_DROP = 4.0
"""From the characters of the number to the red line below them, in mm (7.2.7)."""
RED = "D7000F"

GRID_SIZE = 16.0
GRID_LINE = 28.95
GRID_TIGHTENING = -0.25
CSS_GRID_SIZE = 15.79
CSS_GRID_LINE = 28.99

WORD_FONTS: dict[Role, str] = {
    "body": "仿宋_GB2312",
    "title": "方正小标宋简体",
    "level1": "黑体",
    "level2": "楷体_GB2312",
    "level3": "仿宋_GB2312",
    "level4": "仿宋_GB2312",
    "kai": "楷体_GB2312",
    "hei": "黑体",
    "song": "宋体",
    "latin": "Times New Roman",
}
"""The official font names a Word file asks for."""

FACES: dict[Role, Face] = {
    "body": "fang",
    "title": "song-bold",
    "level1": "hei",
    "level2": "kai",
    "level3": "fang",
    "level4": "fang",
    "kai": "kai",
    "hei": "hei",
    "song": "song",
    "latin": "fallback-serif",
}
"""The free face in which a PDF sets a role."""


@dataclass(frozen=True, slots=True, eq=False)
class Style:
    """A named look of a paragraph: ``key`` in CSS and XML, ``name`` in Word. Sizes and lines in points of Word.

    There is one of each, so that it is compared and hashed by what it is, not by its ten fields: caches rest on it.
    """

    key: str
    name: str
    role: Role = "body"
    size: float = GRID_SIZE
    line: float = GRID_LINE
    align: Align = "justify"
    indent: float = 0
    outline: int | None = None
    keep: bool = False
    tag: str = "p"


STYLES: dict[str, Style] = {
    style.key: style
    for style in (
        Style("body", "公文正文", indent=2),
        Style("title", "公文标题", "title", size=22, align="center", keep=True, tag="h1"),
        Style("number", "发文字号", align="center", keep=True),
        Style("recipients", "主送机关"),
        Style("level1", "一级标题", "level1", indent=2, outline=0, keep=True, tag="h2"),
        Style("level2", "二级标题", "level2", indent=2, outline=1, keep=True, tag="h3"),
        Style("level3", "三级标题", "level3", indent=2, outline=2, keep=True, tag="h4"),
        Style("level4", "四级标题", "level4", indent=2, outline=3, keep=True, tag="h5"),
        Style("attachment", "附件说明"),
        Style("issuer", "署名", align="right", keep=True),
        Style("date", "成文日期", align="right"),
        Style("note", "附注", indent=2),
        Style("annex", "附件标识", "hei", align="left", outline=0, keep=True),
        Style("annex-title", "附件标题", "title", size=22, align="center", keep=True, tag="h2"),
        Style("caption", "表题", "hei", size=14, line=24, align="center", keep=True),
        Style("cell", "表格文字", size=12, line=16),
        Style("form", "表单正文", "song", size=14, line=20),
        Style("form-title", "表单标题", "title", size=22, line=36, align="center", keep=True, tag="h1"),
        Style("form-cell", "表单文字", "song", size=14, line=16),
    )
}
"""Every style a body paragraph can have."""

LINE_RATIO = 4 / 3
"""Exact line over type size where nothing else is said."""


def line_for(size: float, style: Style) -> float:
    """The exact line in points for type of another size than its style's."""
    if size == style.size or (style.line == GRID_LINE and size <= 22):
        return style.line
    return round(size * LINE_RATIO, 2)


def word_pitch(size: float) -> float:
    """The width of one Chinese character in Word, in points."""
    return size + GRID_TIGHTENING if size == GRID_SIZE else size


def css_size(size: float) -> float:
    """The size in points at which CSS sets what Word sets at ``size``."""
    return CSS_GRID_SIZE if size == GRID_SIZE else size


def css_line(line: float) -> float:
    """The line height in points at which CSS sets what Word sets on ``line``."""
    return CSS_GRID_LINE if line == GRID_LINE else line


def paper(page: Page) -> tuple[float, float]:
    """Width and height of the sheet in mm."""
    return (PAPER_HEIGHT, PAPER_WIDTH) if page.landscape else (PAPER_WIDTH, PAPER_HEIGHT)


def text_width(page: Page) -> float:
    """Width of the type area in mm."""
    return paper(page)[0] - page.left - page.right


def text_height(page: Page) -> float:
    """Height of the type area in mm."""
    return paper(page)[1] - page.top - page.bottom
