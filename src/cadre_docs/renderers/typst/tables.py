"""Tables as Typst source: every row as high as its text needs, or as the document says where that is more."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from cadre_docs.documents.tree import Cell, Section, Table
from cadre_docs.renderers.flow import cell_lines
from cadre_docs.renderers.measure import Slot, column_widths, header_rows, slots
from cadre_docs.renderers.profile import text_height, text_width
from cadre_docs.renderers.typst.paragraphs import POINTS, Look, SetLine, Setter, look
from cadre_docs.renderers.typst.source import SLACK, millimetres, points


@dataclass(frozen=True)
class SetCell:
    """A cell with its lines: its first row, its slot, and how high it is with its lines, in points."""

    row: int
    slot: Slot
    lines: Sequence[SetLine]
    height: float

    @property
    def look(self) -> Look | None:
        """The look of a cell whose one paragraph can be the cell itself."""
        return look(self.lines[0].line) if len(self.lines) == 1 else None


def table_source(table: Table, section: Section, setter: Setter) -> str:
    """A table as an expression, in the middle of the type area. Raises RenderError where its cells do not fit."""
    available = text_width(section.page)
    widths = column_widths(table, available)
    rows = [_set_row(number, placed, table, section, widths, setter) for number, placed in enumerate(slots(table))]
    heights = _heights(table, [cell for row in rows for cell in row])
    sizes = ", ".join(_size(height, text_height(section.page) * POINTS) for height in heights)
    headers = header_rows(table)
    common = Counter(cell.look for row in rows for cell in row if cell.look).most_common(1)
    settings, align = usual = common[0][0] if common else ("", "left")
    cells = [_row(row, table, usual) for row in rows]
    head = [f"table.header({', '.join(filter(None, cells[:headers]))})"] if headers else []
    arguments = [
        f"columns: ({''.join(f'{millimetres(width)}, ' for width in widths)})",
        f"rows: ({sizes},)",
        f"inset: {_inset(table.padding, table)}",
        f"align: {align} + horizon, stroke: {_stroke(table.inner_border)}",
        *head,
        *cells[headers:],
        *_frame(table, len(rows), len(widths)),
    ]
    left, around = millimetres((available - sum(widths)) / 2), points(table.outer_border / 2)
    return f"{{ set text({settings}); pad(left: {left}, y: {around}, table({', '.join(filter(None, arguments))})) }}"


def _set_row(
    number: int,
    placed: Sequence[Slot],
    table: Table,
    section: Section,
    widths: Sequence[float],
    setter: Setter,
) -> list[SetCell]:
    edges = [0.0, *accumulate(widths)]
    found = []
    for slot in placed:
        if slot.begins:
            cell = slot.cell
            width = edges[slot.column + cell.columns] - edges[slot.column]
            room = (width - 2 * _padding(cell, table)) * POINTS - table.inner_border
            lines = [setter.paragraph(line, room) for line in cell_lines(cell, table, section.profile == "form")]
            shown = lines if len(lines) > 1 or lines[0].spans else []
            found.append(SetCell(number, slot, shown, sum(line.height for line in shown) + table.inner_border))
    return found


def _heights(table: Table, cells: Sequence[SetCell]) -> list[float]:
    """The heights of the rows in points; a cell over several rows that needs more gives it to its last."""
    heights = [(row.height or 0) * POINTS for row in table.rows]
    for cell in sorted(cells, key=lambda cell: cell.row + cell.slot.cell.rows):
        last = cell.row + cell.slot.cell.rows - 1
        heights[last] = max(heights[last], cell.height - sum(heights[cell.row : last]))
    return heights


def _size(height: float, most: float) -> str:
    """A row's height; one that no page has room for is left to Typst, which breaks it."""
    return points(height) if height <= most else "auto"


def _row(cells: Sequence[SetCell], table: Table, usual: Look) -> str:
    return ", ".join(_cell(cell, table, usual) for cell in cells)


def _cell(cell: SetCell, table: Table, usual: Look) -> str:
    """A cell; one paragraph in the table's usual look is the cell itself."""
    own = cell.slot.cell
    arguments = list(_arguments(own, table, usual[1]))
    heads = own.header and cell.row >= header_rows(table)
    if cell.look == usual and not heads:
        body = cell.lines[0].content_source()
        return f"c({', '.join((*arguments, body))})" if arguments else body
    content = "; ".join(_paragraphs(cell.lines, heads=heads))
    body = f"{{{content}}}" if content else "[]"
    return f"c({', '.join((*arguments, body))})" if arguments else body


def _paragraphs(lines: Sequence[SetLine], *, heads: bool) -> Iterator[str]:
    for line in lines:
        yield line.source(heads=heads) or f"blank({points(line.pitch)})"


def _arguments(cell: Cell, table: Table, align: str) -> Iterator[str]:
    if cell.columns > 1:
        yield f"colspan: {cell.columns}"
    if cell.rows > 1:
        yield f"rowspan: {cell.rows}"
    if cell.vertical != "center":
        yield f"align: {align} + {cell.vertical}"
    if cell.padding is not None:
        yield f"inset: {_inset(cell.padding, table)}"
    if not cell.borders:
        yield "stroke: none"


def _padding(cell: Cell, table: Table) -> float:
    return table.padding if cell.padding is None else cell.padding


def _inset(padding: float, table: Table) -> str:
    """The room beside the text: half of each line is in the cell."""
    room = padding * POINTS + table.inner_border / 2
    return f"(left: {points(room)}, right: {points(room - 2 * SLACK)}, rest: 0pt)"


def _stroke(width: float) -> str:
    return points(width) if width else "none"


def _frame(table: Table, rows: int, columns: int) -> Iterator[str]:
    if table.outer_border:
        stroke = f"stroke: {points(table.outer_border)}"
        yield from (f"table.hline(y: {y}, {stroke})" for y in (0, rows))
        yield from (f"table.vline(x: {x}, {stroke})" for x in (0, columns))
