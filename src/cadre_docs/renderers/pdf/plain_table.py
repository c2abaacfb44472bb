"""Plain tables: those plain enough to be set here, row by row, and not by WeasyPrint, which takes 1 ms for a cell."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from cadre_docs.documents.tree import Cell, LineBreak, Page, Role, Run, Section, Table
from cadre_docs.renderers.flow import Line, cell_lines
from cadre_docs.renderers.legible import legible
from cadre_docs.renderers.measure import column_widths, header_rows, slots
from cadre_docs.renderers.names import spaced
from cadre_docs.renderers.pdf.spaces import kept_spaces
from cadre_docs.renderers.profile import css_line, css_size, text_width

LONG = 200
"""Rows from which a table is long."""
POINTS = 72 / 25.4
"""Points in a millimetre."""
PLAIN = re.compile(
    "[\t\n -~\u00a0-\u00ac\u00ae-\u024f\u0370-\u0482\u048a-\u04ff\u2010-\u2027\u2030-\u205e\u2100-\u25ff"
    "\u3000-\u3029\u3030-\u3098\u309b-\u9fff\uf900-\ufaff\uff01-\uff5e\U00020000-\U0003fffd]*"
)
"""Text each character of which is one glyph, set from left to right."""
Aligned = Literal["left", "center", "right"]


class Look(NamedTuple):
    """Typeface, size and line in points; ``key`` is the style's."""

    key: str
    role: Role
    size: float
    line: float


class Words(NamedTuple):
    """A paragraph in one look, its forced lines apart.

    ``left`` and ``right`` of its lines stay free, ``first`` more at the left of the first: in ems, also less than none.
    """

    look: Look
    align: Aligned
    lines: tuple[str, ...]
    left: float = 0
    right: float = 0
    first: float = 0


class Place(NamedTuple):
    """A cell on the grid: its first column, how many columns and rows it takes, its padding in points."""

    column: int
    columns: int
    rows: int
    words: tuple[Words, ...]
    vertical: str
    padding: float
    is_header: bool


@dataclass(frozen=True, slots=True)
class PlainTable:
    """A table whose rows are set here. ``edges`` of the columns and ``heights`` asked for are in points."""

    page: Page
    edges: tuple[float, ...]
    headers: int
    rows: tuple[tuple[Place, ...], ...]
    heights: tuple[float, ...]
    outer_border: float
    inner_border: float

    @property
    def is_long(self) -> bool:
        """Whether it is set here even where WeasyPrint might end a line elsewhere."""
        return len(self.rows) >= LONG

    @property
    def cells(self) -> int:
        """How many cells it has."""
        return sum(map(len, self.rows))

    def looks(self) -> dict[Look, set[str]]:
        """The looks of the table, each with the characters set in it."""
        found: dict[Look, set[str]] = {}
        for row in self.rows:
            for place in row:
                for words in place.words:
                    found.setdefault(words.look, set()).update(*words.lines)
        return found


def plain_table(table: Table, section: Section) -> PlainTable | None:
    """The table as one to be set here, or None where it has more in it than plain text in full grids."""
    headers = header_rows(table)
    if headers == len(table.rows):
        return None
    form = section.profile == "form"
    looks: dict[tuple[str, Role, float, float], Look] = {}
    rows = []
    for number, placed in enumerate(slots(table)):
        row = []
        for slot in placed:
            if not slot.begins:
                continue
            cell = slot.cell
            words = _words(cell, table, looks, form=form)
            spans_body = cell.rows > 1 and number + cell.rows > headers
            if words is None or spans_body or not cell.borders:
                return None
            padding = table.padding if cell.padding is None else cell.padding
            is_header = cell.header or number < headers
            row.append(Place(slot.column, cell.columns, cell.rows, words, cell.vertical, padding * POINTS, is_header))
        rows.append(tuple(row))
    return PlainTable(
        page=section.page,
        edges=tuple(_edges(column_widths(table, text_width(section.page)))),
        headers=headers,
        rows=tuple(rows),
        heights=tuple((row.height or 0) * POINTS for row in table.rows),
        outer_border=table.outer_border,
        inner_border=table.inner_border,
    )


def _edges(widths: tuple[float, ...]) -> Iterator[float]:
    edge = 0.0
    yield edge
    for width in widths:
        edge += width
        yield edge * POINTS


def _words(
    cell: Cell, table: Table, looks: dict[tuple[str, Role, float, float], Look], *, form: bool
) -> tuple[Words, ...] | None:
    found = []
    for line in cell_lines(cell, table, form):
        text = _plain_text(line)
        if text is None:
            return None
        align = "left" if line.align == "justify" else line.align
        key = (line.style.key, line.role, css_size(line.size), css_line(line.line))
        look = looks.setdefault(key, Look(*key))
        lines = tuple(map(kept_spaces, text.split("\n")))
        found.append(Words(look, align, lines, line.hang, line.right, line.indent - line.hang))
    if len(found) == 1 and found[0].lines == ("",) and not (found[0].left or found[0].right):
        return ()
    return tuple(found)


def _plain_text(line: Line) -> str | None:
    """The text of a line without any looks of its own; None where it has some, or characters that need shaping."""
    parts = []
    for inline in line.inlines:
        if isinstance(inline, LineBreak):
            parts.append("\n")
        elif isinstance(inline, Run) and not (
            inline.role or inline.bold or inline.underline or inline.size or inline.revision
        ):
            parts.append(legible(spaced(inline)))
        else:
            return None
    text = "".join(parts)
    is_stretched = line.align == "justify" and not {" ", "\t", "\u00a0"}.isdisjoint(text)
    return text if PLAIN.fullmatch(text) and not is_stretched else None
