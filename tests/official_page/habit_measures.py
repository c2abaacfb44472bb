"""Habits of offices on the page: names of two characters set apart, and no line left alone on its page."""

from measures import CHARACTER, Measure, Printed

from cadre_docs.documents.tree import (
    Attendance,
    Block,
    Cell,
    Document,
    Heading,
    Paragraph,
    Row,
    Run,
    Section,
    Signature,
    Table,
)

LONG = "终"
"""The character that a paragraph of more than one line consists of."""


def p(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def documents() -> dict[str, Document]:
    """By name: names in a table and in a list; what would be torn apart at the end of a page."""
    cells = tuple(Cell((Paragraph((Run(text),), align="center", indent=0),)) for text in ("张三", "李四五"))
    names = Section((Attendance("出席", "王六　欧阳七"), Table((Row(cells),))))
    return {
        "names": Document("干部名单", (names,), set_apart=("张三", "王六")),
        "first-line": _filled(21, p(LONG * 70), widow_control=True),
        "last-line": _filled(19, p(LONG * 26 + LONG * 70), widow_control=True),
        "heading": _filled(21, Heading(1, (Run("一、工作要求"),)), p(LONG)),
        "signature": _filled(20, Signature("中共安禾市委组织部", "2014年12月8日")),
    }


def _filled(lines: int, *blocks: Block, widow_control: bool = False) -> Document:
    """A page of so many lines, each a paragraph, and what follows them."""
    section = Section((*(p(f"第{number}行") for number in range(1, lines + 1)), *blocks))
    return Document("", (section,), show_title=False, widow_control=widow_control)


def _room(printed: Printed, name: str) -> float:
    """From the first character of a name to its second, in characters of the name's own size."""
    first, second = printed["names"][0].line(name)
    pitch = CHARACTER if first.size > 13 else second.right - second.x
    return (second.x - first.x) / pitch


def _lines(printed: Printed, name: str, page: int, text: str = LONG) -> int:
    return sum(any(glyph.text == text for glyph in line) for line in printed[name][page].lines)


HABIT_MEASURES = (
    Measure("name of two in a table: first to second, characters", "–", 2, 0.1, lambda p: _room(p, "张三")),
    Measure("name of two in a list: first to second, characters", "–", 2, 0.1, lambda p: _room(p, "王六")),
    Measure("widow control: first line not left alone", "–", 0, 0, lambda p: _lines(p, "first-line", 0)),
    Measure("widow control: last lines taken over together", "–", 2, 0, lambda p: _lines(p, "last-line", 1)),
    Measure("heading: on the page of its text", "7.3.3", 1, 0, lambda p: _lines(p, "heading", 1, "要")),
    Measure("signature: lines of the text on its page", "7.3.5.5", 1, 0, lambda p: _lines(p, "signature", 1, "第")),
)
