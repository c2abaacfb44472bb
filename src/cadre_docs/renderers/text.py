"""A document as plain text: levels, tables drawn as grids, page breaks marked. Snapshot tests read this."""

from collections.abc import Iterator

from cadre_docs.documents.tree import Cell, Document, PageBreak, Section, Table, text_of
from cadre_docs.office import Office
from cadre_docs.renderers.flow import Line, flow, head
from cadre_docs.renderers.heads import imprint_rows, is_letter, letter_lines, marks_above, number_lines
from cadre_docs.renderers.legible import legible
from cadre_docs.renderers.measure import column_count, header_rows, slots, width_of
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
    rows = [
        {slot.column: (slot.cell, _cell(slot.cell) if slot.begins else [""], slot.begins) for slot in row}
        for row in slots(table)
    ]
    widths = _column_widths([[(column, cell, text) for column, (cell, text, _) in row.items()] for row in rows], table)
    headers = header_rows(table)
    for number, row in enumerate(rows):
        yield _rule(row, widths, "=" if headers and number == headers else "-")
        height = max((len(text) for _, text, _ in row.values()), default=1)
        for index in range(height):
            parts = []
            for column, (cell, text, _) in row.items():
                width = sum(widths[column : column + cell.columns]) + 3 * (cell.columns - 1)
                parts.append(_padded(text[index] if index < len(text) else "", width))
            yield "| " + " | ".join(parts) + " |"
    yield "+" + "+".join("-" * (width + 2) for width in widths) + "+"


def _cell(cell: Cell) -> list[str]:
    return [line for block in cell.blocks for line in text_of(block.inlines).split("\n")] or [""]


def _padded(text: str, width: int) -> str:
    return text + " " * (width - round(width_of(text) * 2))


def _rule(row: dict[int, tuple[Cell, list[str], bool]], widths: list[int], mark: str) -> str:
    parts = []
    for column, (cell, _, begins) in row.items():
        width = sum(widths[column : column + cell.columns]) + 3 * (cell.columns - 1) + 2
        parts.append((mark if begins else " ") * width)
    return "+" + "+".join(parts) + "+"


def _column_widths(rows: list[list[tuple[int, Cell, list[str]]]], table: Table) -> list[int]:
    widths = [2] * column_count(table)
    spans = sorted({cell.columns for row in rows for _, cell, _ in row})
    for span in spans:
        for row in rows:
            for column, cell, text in row:
                if cell.columns != span:
                    continue
                wanted = max(round(width_of(line) * 2) for line in text)
                missing = wanted - sum(widths[column : column + span]) - 3 * (span - 1)
                if missing > 0:
                    widths[column + span - 1] += missing
    return widths
