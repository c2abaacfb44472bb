"""What the standard asks of head, imprint, special formats and pages on their side, measured as in ``measures``."""

from collections.abc import Callable

from head_documents import NAMES
from measures import (
    BOTTOM,
    CHARACTER,
    LEFT,
    RIGHT,
    SLOT,
    Measure,
    Printed,
    bottom,
    dash_height,
    top,
)
from printed_page import MM, Glyph, Page

from cadre_docs.documents.compiler.markdown import LANDSCAPE

SMALL = 14 * MM
"""A character of 14 pt."""
FIRST_LINE = 37 + 2.33
MARK, LETTER_MARK, ORDER_MARK = "中共安禾市委组织部文件", "中共安禾市委组织部", "安禾市人民政府令"
Found = Callable[[Printed], float]


def place(name: str, text: str, page: int = 0) -> Callable[[Printed], list[Glyph]]:
    return lambda printed: printed[name][page].line(text)


def lines(name: str, above: str, below: str) -> Found:
    """How many lines one text stands below another."""
    return lambda printed: (place(name, below)(printed)[0].y - place(name, above)(printed)[0].y) / SLOT


def blanks(name: str, above: str, below: str) -> Found:
    """The room between two texts, in lines."""
    return lambda printed: (top(place(name, below)(printed)[0]) - bottom(place(name, above)(printed)[0])) / SLOT


def from_left(name: str, text: str, unit: float = CHARACTER) -> Found:
    return lambda printed: (place(name, text)(printed)[0].x - LEFT) / unit


def from_right(name: str, text: str, unit: float = CHARACTER) -> Found:
    return lambda printed: (RIGHT - place(name, text)(printed)[-1].right) / unit


def rules(page: Page, *, red: bool = False) -> list[tuple[float, float, float]]:
    """Middle, weight and length of the lines across a page, from the top."""
    found = [
        (one.y1, one.width, one.x2 - one.x1)
        for one in page.strokes
        if one.x2 - one.x1 > 100 and one.width > 0.05 and (one.color[0] > 0.7) == red
    ]
    return sorted(found)


def imprint(which: int, what: int) -> Found:
    return lambda printed: rules(printed["imprint"][0])[which][what]


def double(which: int) -> Callable[[Printed], list[tuple[float, float, float]]]:
    """The two lines of a letter's upper or lower double line."""
    return lambda printed: rules(printed["letter"][0], red=True)[2 * which : 2 * which + 2]


def heavier(which: int) -> Found:
    """By how much the upper of two lines is thicker than the lower, in mm."""
    return lambda printed: double(which)(printed)[0][1] - double(which)(printed)[1][1]


def turned(page: int) -> Callable[[Printed], list[Glyph]]:
    """The glyphs that run downwards: the number of a page on its side."""
    return lambda printed: [one for one in printed["turned"][page].glyphs if one.size == 0 and one.text.strip()]


def turned_drop(page: int) -> Found:
    return lambda printed: LANDSCAPE.left - turned(page)(printed)[0].x - dash_height() * SMALL


def number_beside_last_signer(printed: Printed) -> float:
    return place("upward", "安组〔2014〕9号")(printed)[0].y - place("upward", "戊五元")(printed)[0].y


HEAD_MEASURES = (
    Measure("serial: sheet's upper edge", "7.2.1", FIRST_LINE, 1, lambda p: top(place("upward", "000001")(p)[0])),
    Measure("serial: from the left, characters", "7.2.1", 0, 0.1, from_left("upward", "000001")),
    Measure("secrecy: lines below the first", "7.2.2", 1, 0.1, lines("upward", "000001", "机密★1年")),
    Measure("urgency: lines below the first", "7.2.3", 2, 0.1, lines("upward", "000001", "特急")),
    Measure(
        "mark below three lines: upper edge below type area",
        "7.2.4",
        35,
        1,
        lambda p: top(place("upward", MARK)(p)[0]) - 37,
    ),
    Measure("upward: number from the left, characters", "7.2.5", 1, 0.1, from_left("upward", "安组〔2014〕9号")),
    Measure("upward: number beside the last signer", "7.2.5", 0, 0.5, number_beside_last_signer),
    Measure("signers: from the right, characters", "7.2.6", 1, 0.2, from_right("upward", "欧阳丁四")),
    Measure(
        "signers: second line below the first name",
        "7.2.6",
        0,
        0.5,
        lambda p: place("upward", "戊五元")(p)[0].x - place("upward", "丙三元")(p)[0].x,
    ),
    Measure("note: from the left, characters", "7.3.6", 2, 0.1, from_left("upward", "（联系人")),
    Measure("note: lines below the date", "7.3.6", 1, 0.1, lines("upward", "2014年12月8日", "（联系人")),
    Measure("imprint: first line, weight", "7.4.1", 0.35, 0.05, imprint(0, 1)),
    Measure("imprint: inner line, weight", "7.4.1", 0.25, 0.05, imprint(1, 1)),
    Measure("imprint: last line, weight", "7.4.1", 0.35, 0.05, imprint(2, 1)),
    Measure("imprint: length of the lines", "7.4.1", 156, 1, imprint(0, 2)),
    Measure("imprint: last line below type area's lower edge", "7.4.1", 0, 1, lambda p: imprint(2, 0)(p) - BOTTOM),
    Measure("copies: from the left, characters of 14 pt", "7.4.2", 1, 0.1, from_left("imprint", "抄送", SMALL)),
    Measure(
        "copies: wrapped line below the first receiver",
        "7.4.2",
        0,
        0.5,
        lambda p: (
            next(line for line in p["imprint"][0].lines if top(line[0]) > bottom(place("imprint", "抄送")(p)[0]))[0].x
            - place("imprint", "市委办公室")(p)[0].x
        ),
    ),
    Measure(
        "printer: from the left, characters of 14 pt",
        "7.4.3",
        1,
        0.1,
        from_left("imprint", "中共安禾市委组织部办", SMALL),
    ),
    Measure("printed: from the right, characters of 14 pt", "7.4.3", 1, 0.2, from_right("imprint", "日印发", SMALL)),
    Measure(
        "imprint for two sides: page",
        "7.4.1",
        2,
        0,
        lambda p: 1 + next(number for number, page in enumerate(p["even"]) if "抄送" in page.text),
    ),
    Measure("turned page: dash left of type area", "8", 7, 1, lambda p: turned_drop(1)(p)),
    Measure(
        "turned odd page: from the lower corner, characters of 14 pt",
        "8",
        1,
        0.2,
        lambda p: (210 - LANDSCAPE.bottom - turned(2)(p)[-1].y) / SMALL - 1,
    ),
    Measure(
        "turned even page: from the upper corner, characters of 14 pt",
        "8",
        1,
        0.2,
        lambda p: (turned(1)(p)[0].y - LANDSCAPE.top) / SMALL,
    ),
    Measure("letter: mark from the paper's edge", "10.1", 30, 1, lambda p: top(place("letter", LETTER_MARK)(p)[0])),
    Measure(
        "letter: double line below mark",
        "10.1",
        4,
        0.5,
        lambda p: double(0)(p)[0][0] - double(0)(p)[0][1] / 2 - bottom(place("letter", LETTER_MARK)(p)[0]),
    ),
    Measure("letter: length of the double lines", "10.1", 170, 1, lambda p: double(0)(p)[0][2]),
    Measure("letter: upper line thicker by", "10.1", 0.53, 0.1, heavier(0)),
    Measure("letter: lower line thinner by", "10.1", -0.53, 0.1, heavier(1)),
    Measure(
        "letter: lower double line from the paper's edge",
        "10.1",
        20,
        1,
        lambda p: 297 - double(1)(p)[1][0] - double(1)(p)[1][1] / 2,
    ),
    Measure(
        "letter: number below double line",
        "10.1",
        4.88,
        1,
        lambda p: top(place("letter", "安组函")(p)[0]) - double(0)(p)[1][0],
    ),
    Measure("letter: number from the right, characters", "10.1", 0, 0.2, from_right("letter", "〔2014〕3号")),
    Measure("letter: blank lines above title", "10.1", 2, 0.6, blanks("letter", "特急", "关于征求意见的函")),
    Measure("letter: page number of the first page", "10.1", 0, 0, lambda p: p["letter"][0].text.count("—1—")),
    Measure(
        "order: mark below type area's upper edge", "10.2", 20, 1, lambda p: top(place("order", ORDER_MARK)(p)[0]) - 37
    ),
    Measure("order: blank lines between mark and number", "10.2", 2, 0.6, blanks("order", ORDER_MARK, "第3号")),
    Measure("order: lines from number to body", "10.2", 3, 0.1, lines("order", "第3号", "任命甲一")),
    Measure("order: stamped name from the right, characters", "7.3.5.3", 4, 0.2, from_right("order", "乙二")),
    Measure(
        "order: duty left of the name, characters",
        "7.3.5.3",
        2,
        0.2,
        lambda p: (place("order", "乙二")(p)[0].x - place("order", "市长")(p)[-1].right) / CHARACTER,
    ),
    Measure("order: lines from body to duty", "7.3.5.3", 3, 0.1, lines("order", "任命甲一", "乙二")),
    Measure("order: lines from name to date", "7.3.5.3", 2, 0.1, lines("order", "乙二", "2014年12月8日")),
    Measure("order: date from the right, characters", "7.3.5.3", 4, 0.2, from_right("order", "2014年12月8日")),
    Measure("minutes: attendance from the left, characters", "10.3", 2, 0.1, from_left("minutes", "出席：")),
    Measure(
        "minutes: wrapped names below the first",
        "10.3",
        0,
        0.5,
        lambda p: (
            next(line for line in p["minutes"][0].lines if top(line[0]) > bottom(place("minutes", "出席：")(p)[0]))[0].x
            - place("minutes", NAMES[:2])(p)[0].x
        ),
    ),
    Measure("minutes: lines from body to attendance", "10.3", 2, 0.1, lines("minutes", "择优原则", "出席：")),
)
HEAD_FONTS = (
    ("serial", "仿宋", "upward", "000001", "fang", 16),
    ("secrecy", "黑体", "upward", "机密", "hei", 16),
    ("urgency", "黑体", "upward", "特急", "hei", 16),
    ("签发人：", "仿宋", "upward", "签发人：", "fang", 16),
    ("signer", "楷体", "upward", "丙三元", "kai", 16),
    ("copies", "仿宋", "imprint", "抄送：", "fang", 14),
    ("printer", "仿宋", "imprint", "中共安禾市委组织部办公室", "fang", 14),
    ("attendance", "黑体", "minutes", "出席：", "hei", 16),
    ("names of attendance", "仿宋", "minutes", NAMES[:3], "fang", 16),
)
