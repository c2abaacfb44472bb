"""A document as plain text: levels, tables drawn as grids, page breaks marked. Snapshot tests read this."""

from collections.abc import Iterator, Mapping

from cadre_docs.documents.tree import Cell, Document, PageBreak, Section, Table, text_of
from cadre_docs.office import Office
from cadre_docs.renderers.flow import Line, flow, head
from cadre_docs.renderers.heads import imprint_rows, is_letter, letter_lines, marks_above, number_lines
from cadre_docs.renderers.legible import legible
from cadre_docs.renderers.measure import Slot, column_count, distinct_cells, header_rows, slots, width_of
from cadre_docs.renderers.profile import CHARACTERS_PER_LINE

PAGE_BREAK = "──── 换页 ────"
COLUMNS = CHARACTERS_PER_LINE * 2
"""The width of the text area in half-width columns."""


def render(document: Document, office: Office) -> bytes:
    """The document as UTF-8 text, one line per paragraph."""
    return (legible("\n".join(_lines(document))).rstrip("\n") + "\n").encode()


def _lines(document: Document) -> Iterator[str]:
    if document.issuer:
        yield from _red_head(document)
    for line in head(document):
        yield from _line(line)
    for number, section in enumerate(document.sections):
        if number:
            yield PAGE_BREAK
        yield from _section(section)
    for row in imprint_rows(document.imprint, letter=is_letter(document)):
        yield "─" * CHARACTERS_PER_LINE
        for line in row:
            yield from _line(line)


def _red_head(document: Document) -> Iterator[str]:
    rule = "─" * CHARACTERS_PER_LINE
    if is_letter(document):
        yield from (_centred(document.issuer), rule)
        for line in letter_lines(document):
            yield from _line(line)
        return
    for line in marks_above(document.marks):
        yield from _line(line)
    yield _centred(document.issuer)
    for line in number_lines(document):
        yield from _line(line)
    yield rule


def _section(section: Section) -> Iterator[str]:
    for item in flow(section):
        match item:
            case Line():
                yield from _line(item)
            case Table():
                yield from grid(item)
            case PageBreak():
                yield PAGE_BREAK


def _line(line: Line) -> Iterator[str]:
    if line.new_page:
        yield PAGE_BREAK
    if line.aside:
        left = " " * round(line.indent * 2) + text_of(line.inlines)
        right = text_of(line.aside)
        room = COLUMNS - round((width_of(left) + width_of(right) + line.right) * 2)
        yield left + " " * max(1, room) + right
        return
    for number, text in enumerate(line.text.split("\n")):
        width = round(width_of(text) * 2)
        if line.align == "center":
            yield _centred(text)
        elif line.align == "right":
            yield " " * max(0, COLUMNS - width - round(line.right * 2)) + text
        else:
            yield (" " * round((line.hang if number else line.indent) * 2) + text).rstrip()


def _centred(text: str) -> str:
    return " " * max(0, (COLUMNS - round(width_of(text) * 2)) // 2) + text


def grid(table: Table) -> Iterator[str]:
    """A table as a grid of characters; a spanned place is drawn open."""
    rows = tuple(slots(table))
    texts = {key: _Text(cell) for key, cell in distinct_cells(table).items()}
    widths = _column_widths(rows, texts, table)
    headers = header_rows(table)
    rules: dict[object, str] = {}
    for number, row in enumerate(rows):
        mark = "=" if headers and number == headers else "-"
        make = mark, tuple([(slot.column, slot.begins) for slot in row])
        yield rules.get(make) or rules.setdefault(make, _rule(row, widths, mark))
        yield from _row(row, texts, widths)
    yield "+" + "+".join("-" * (width + 2) for width in widths) + "+"


class _Text:
    """The lines of a cell, how wide they are, and how they read in room of a width; rows share those that are alike."""

    __slots__ = ("_padded", "lines", "width")

    def __init__(self, cell: Cell) -> None:
        self.lines = [line for block in cell.blocks for line in text_of(block.inlines).split("\n")] or [""]
        self.width = max(map(_columns, self.lines))
        self._padded: tuple[int, tuple[str, ...]] = (-1, ())

    def padded(self, width: int) -> tuple[str, ...]:
        """The lines with blanks after them."""
        if self._padded[0] != width:
            self._padded = width, tuple([line + " " * (width - _columns(line)) for line in self.lines])
        return self._padded[1]


Texts = Mapping[int, _Text]


def _columns(text: str) -> int:
    return round(width_of(text) * 2)


def _row(row: tuple[Slot, ...], texts: Texts, widths: list[int]) -> Iterator[str]:
    """The lines of a row; what spans it from a row above stays open."""
    blank = [" " * _room(slot, widths) for slot in row]
    cells = [
        texts[id(slot.cell)].padded(len(room)) if slot.begins else (room,)
        for slot, room in zip(row, blank, strict=True)
    ]
    for index in range(max(map(len, cells), default=1)):
        parts = [cell[index] if index < len(cell) else room for cell, room in zip(cells, blank, strict=True)]
        yield "| " + " | ".join(parts) + " |"


def _room(slot: Slot, widths: list[int]) -> int:
    """The width of a cell with what is between the columns that it spans."""
    columns = slot.cell.columns
    return widths[slot.column] if columns == 1 else sum(widths[slot.column : slot.column + columns]) + 3 * (columns - 1)


def _rule(row: tuple[Slot, ...], widths: list[int], mark: str) -> str:
    return "+" + "+".join((mark if slot.begins else " ") * (_room(slot, widths) + 2) for slot in row) + "+"


def _column_widths(rows: tuple[tuple[Slot, ...], ...], texts: Texts, table: Table) -> list[int]:
    """The widths of the columns: those of what stands in one of them, then as much more as what spans several needs."""
    widths = [2] * column_count(table)
    wide: list[Slot] = []
    for row in rows:
        for slot in row:
            if slot.cell.columns > 1:
                wide.append(slot)
            elif slot.begins and texts[id(slot.cell)].width > widths[slot.column]:
                widths[slot.column] = texts[id(slot.cell)].width
    for slot in sorted(wide, key=lambda slot: slot.cell.columns):
        missing = texts[id(slot.cell)].width - _room(slot, widths) if slot.begins else 0
        if missing > 0:
            widths[slot.column + slot.cell.columns - 1] += missing
    return widths
