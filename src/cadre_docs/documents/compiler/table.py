"""Tables: from ``<table>`` elements to the tree, with every place of the grid filled exactly once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeAlias

from cadre_docs.diagnostics import Message, say
from cadre_docs.documents.compiler import attributes
from cadre_docs.documents.compiler.elements import Element
from cadre_docs.documents.compiler.phrases import Pictures, paragraphs, phrase
from cadre_docs.documents.tree import Align, Cell, Paragraph, Role, Row, Table
from cadre_docs.documents.widths import width_of

Where: TypeAlias = Literal["notice", "form"]
NARROWEST, WIDEST = 2.0, 18.0
"""Shares of columns without a width follow their longest text, in characters, within these bounds."""


@dataclass(frozen=True, slots=True)
class Look:
    """What the cells of a row take from the table where they say nothing of their own."""

    align: Align
    role: Role | None
    header: bool


@dataclass(frozen=True, slots=True)
class Outline:
    """A table without its rows: the frame that its element describes, and its rows' elements, each with its look.

    ``columns`` is the number of the columns described; with 0 there are as many as the first row fills.
    """

    element: Element
    frame: Table
    columns: int
    rows: tuple[tuple[Element, Look], ...]

    def with_rows(self, rows: tuple[Row, ...], total: int) -> Table:
        """The table of these rows, which fill a grid of so many columns."""
        shares = self.frame.shares if self.columns else shares_of(rows, total)
        return replace(self.frame, rows=rows, shares=shares)


def table(element: Element, pictures: Pictures) -> Table:
    """The table of a ``<table>`` element. Raises TemplateFaultError where cells and grid do not agree."""
    return filled(outline(element), pictures)


def outline(element: Element) -> Outline:
    """What a ``<table>`` element says beside its rows. Raises TemplateFaultError where it has none."""
    columns = [child for child in element.elements() if child.tag == "col"]
    align = attributes.align(element, "center")
    role = attributes.role(element)
    rows = tuple((row, Look(align, role, header)) for row, header in _rows(element))
    if not rows:
        raise element.fault("bad-table", say("表格没有行", "the table has no rows"))
    widths, shares = _columns(columns)
    frame = Table(
        rows=(),
        widths=widths,
        shares=shares,
        size=attributes.number(element, "size"),
        line=attributes.number(element, "line"),
        outer_border=attributes.number(element, "outer", 0.5) or 0.0,
        inner_border=attributes.number(element, "inner", 0.5) or 0.0,
        caption=element.attributes.get("caption", ""),
        padding=attributes.length(element, "padding", 1.0) or 0.0,
    )
    return Outline(element, frame, len(columns), rows)


def filled(outline: Outline, pictures: Pictures) -> Table:
    """An outline with the rows that its own elements describe. Raises TemplateFaultError."""
    rows = tuple(row(element, look, pictures) for element, look in outline.rows)
    total = outline.columns or sum(cell.columns for cell in rows[0].cells)
    wrong = misfit(rows, total)
    if wrong:
        number, message = wrong
        raise outline.rows[number][0].fault("bad-table", message)
    return outline.with_rows(rows, total)


def shares_of(rows: Iterable[Row], total: int) -> tuple[float, ...]:
    """Shares of the width by the longest line of each column, for a table whose columns have no width."""
    longest = [NARROWEST] * total
    for row in rows:
        column = 0
        for cell in row.cells:
            if cell.columns == 1 and column < total:
                longest[column] = max(longest[column], min(WIDEST, _width(cell)))
            column += cell.columns
    return tuple(longest)


def _rows(element: Element) -> Iterator[tuple[Element, bool]]:
    for child in element.elements():
        match child.tag:
            case "tr":
                yield child, False
            case "thead" | "tbody":
                for row in child.elements():
                    if row.tag != "tr":
                        raise row.fault("bad-table", _misplaced(row, child))
                    yield row, child.tag == "thead"
            case "col":
                continue
            case _:
                raise child.fault("bad-table", _misplaced(child, element))


def row(element: Element, look: Look, pictures: Pictures) -> Row:
    """The row of a ``<tr>`` element. Raises TemplateFaultError."""
    cells = []
    for child in element.elements():
        if child.tag not in ("td", "th"):
            raise child.fault("bad-table", _misplaced(child, element))
        cells.append(_cell(child, look.align, pictures))
    if look.role:
        cells = [_in_role(cell, look.role) for cell in cells]
    return Row(
        cells=tuple(cells),
        height=attributes.length(element, "height"),
        exact=attributes.flag(element, "exact"),
        header=look.header or attributes.flag(element, "header"),
    )


def _in_role(cell: Cell, role: Role) -> Cell:
    """A cell whose paragraphs are set in a typeface, but for those that have one of their own."""
    return replace(cell, blocks=tuple(replace(one, role=role) if one.role == "body" else one for one in cell.blocks))


def _cell(element: Element, align: Align, pictures: Pictures) -> Cell:
    return Cell(
        blocks=tuple(_blocks(element, "center" if element.tag == "th" else align, pictures)),
        columns=attributes.count(element, "colspan"),
        rows=attributes.count(element, "rowspan"),
        vertical=attributes.vertical(element),
        header=element.tag == "th",
        borders=not attributes.flag(element, "plain"),
        padding=attributes.length(element, "padding"),
    )


def _blocks(element: Element, align: Align, pictures: Pictures) -> Iterator[Paragraph]:
    if any(isinstance(child, Element) and child.tag == "p" for child in element.children):
        for child in element.elements():
            if child.tag != "p":
                raise child.fault("bad-table", _misplaced(child, element))
            yield from paragraphs(child, attributes.align(element, align), 0, pictures)
        return
    inlines = phrase(element, pictures)
    if inlines:
        yield Paragraph(
            inlines,
            align=attributes.align(element, align),
            indent=attributes.number(element, "indent", 0) or 0,
            hang=attributes.number(element, "hang", 0) or 0,
            size=attributes.number(element, "size"),
            line=attributes.number(element, "line"),
            role=attributes.role(element, "body"),
        )


def _columns(columns: list[Element]) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Widths in mm, or shares: all columns of a table in the one or all in the other."""
    values = [column.attributes.get("width", "") for column in columns]
    if values and all(value[-2:] in ("mm", "tw") for value in values):
        return tuple(attributes.length(column, "width") or 0.0 for column in columns), ()
    return (), tuple(attributes.number(column, "width", 1) or 1.0 for column in columns)


@dataclass
class _Span:
    rows_left: int
    columns: int


def misfit(rows: tuple[Row, ...], total: int) -> tuple[int, Message] | None:
    """The number of the first row whose cells do not fill the grid, and what is wrong with it."""
    spans: dict[int, _Span] = {}
    for number, row in enumerate(rows):
        column = 0
        pending = iter(row.cells)
        following: dict[int, _Span] = {}
        while column < total:
            span = spans.pop(column, None)
            if span is None:
                cell: Any = next(pending, None)
                if cell is None:
                    return number, _misfit(column, total)
                span = _Span(cell.rows, cell.columns)
            if span.rows_left > 1:
                following[column] = _Span(span.rows_left - 1, span.columns)
            column += span.columns
        if column > total or spans or next(pending, None) is not None:
            width = sum(cell.columns for cell in row.cells)
            return number, _misfit(max(column, width), total)
        spans = following
    if spans:
        return len(rows) - 1, say("rowspan 超出了表格", "a rowspan goes beyond the table")
    return None


def _width(cell: Cell) -> float:
    return max((_shown_width(line) for block in cell.blocks for line in block.text.split("\n")), default=0.0)


def _shown_width(line: str) -> float:
    """Its width; a whole number where all is wide, as it has always stood in the trees whose digests documents bear."""
    width = width_of(line)
    return len(line) if width == len(line) else width


def _misplaced(child: Element, parent: Element) -> Message:
    return say(
        "<{child}> 不能放在 <{parent}> 内", "<{child}> cannot stand in <{parent}>", child=child.tag, parent=parent.tag
    )


def _misfit(column: int, total: int) -> Message:
    return say(
        "此行占 {column} 列，表格有 {total} 列",
        "this row fills {column} columns, the table has {total}",
        column=column,
        total=total,
    )
