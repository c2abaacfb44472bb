"""The looks of an official document in numbers, used by every renderer alike.

Page, grid, levels and page number follow GB/T 9704-2012 (5.2, 7.3, 7.5). 28 characters on 156 mm and 22 lines on
225 mm fix the pitch at 15.79 pt and 28.99 pt; Word only knows whole steps, so it sets 16 pt type 0.25 pt tighter on
exact lines of 28.95 pt. Both were measured to yield 22 lines of 28 characters.
"""

from dataclasses import dataclass

from cadre_docs.documents.tree import HEADLESS, LETTER, Align, Page, Role
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
ORDER_MARK_DROP = 20.0
"""The same for the mark of an order (10.2)."""
LETTER_MARK_TOP = 30.0
"""From the upper edge of the paper to a letter's mark, in mm (10.1)."""
LETTER_LINE_DROP = 4.0
"""From a letter's mark to the double line below it, in mm (10.1)."""
LETTER_LINE_WIDTH = 170.0
"""The length of a letter's double lines, centred on the paper, in mm (10.1)."""
LETTER_LINE_BOTTOM = 20.0
"""From a letter's lower double line to the lower edge of the paper, in mm (10.1)."""
LETTER_GAP = 7 / 8 * 16
"""From a letter's upper double line to the characters below it, in points: 7/8 of the height of one (10.1)."""
LETTER_THICK, LETTER_THIN = 2.25, 0.75
"""The two lines of a letter's double line, in points."""
IMPRINT_THICK, IMPRINT_THIN = 0.35, 0.25
"""The outer and the inner lines of the imprint, in mm (7.4.1)."""
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
    "fang": "仿宋_GB2312",
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
    "fang": "fang",
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
        Style("serial", "份号", align="left", keep=True),
        Style("secrecy", "密级和保密期限", "hei", align="left", keep=True),
        Style("urgency", "紧急程度", "hei", align="left", keep=True),
        Style("signed-number", "发文字号和签发人", indent=1, align="left", keep=True),
        Style("duty", "签发人职务", indent=0, align="right", keep=True),
        Style("attendance", "出席人员"),
        Style("copies", "抄送机关", size=14, indent=1),
        Style("printed", "印发机关和印发日期", size=14, indent=1, align="left"),
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


@dataclass(frozen=True, slots=True)
class Masthead:
    """The head of a letterhead: where its mark stands below the type area's upper edge (mm), and what goes with it."""

    drop: float = MARK_DROP
    red_line: bool = True
    titled: bool = True
    letter: bool = False


MASTHEADS: dict[str, Masthead] = {
    "notice": Masthead(),
    "minutes": Masthead(),
    "order": Masthead(ORDER_MARK_DROP, red_line=False, titled=False),
    LETTER: Masthead(LETTER_MARK_TOP - Page().top, red_line=False, letter=True),
}
"""The letterheads that have a head, by name: 文件, 纪要, 命令 and 信函 (GB/T 9704-2012, 7.2 and 10)."""


def masthead_of(letterhead: str) -> Masthead | None:
    """The head of a letterhead; one that an office has added has that of a notice."""
    return None if letterhead in HEADLESS else MASTHEADS.get(letterhead, MASTHEADS["notice"])


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
