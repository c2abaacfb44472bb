"""Tables of WordprocessingML: fixed columns, spans, exact heights, repeated head rows."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, pairwise

from cadre_docs.documents.tree import Cell, Paragraph, Row, Run, Table
from cadre_docs.renderers.flow import Line, cell_lines, ends_in_room, room_beside
from cadre_docs.renderers.measure import Slot, column_widths, header_rows, slots
from cadre_docs.renderers.word.media import Media
from cadre_docs.renderers.word.paragraphs import opening, paragraph, run_properties, run_text, runs
from cadre_docs.renderers.word.xml import twips_of_mm

NO_BORDERS = "".join(f'<w:{side} w:val="nil"/>' for side in ("top", "left", "bottom", "right"))
NO_BORDERS = f"<w:tcBorders>{NO_BORDERS}</w:tcBorders>"
CONTINUED = '<w:p><w:pPr><w:pStyle w:val="CadreCell"/></w:pPr></w:p>'


def table(source: Table, available: float, media: Media, *, form: bool) -> Iterator[str]:
    """One table, piece by piece; ``available`` is the width of the type area in mm."""
    edges = [0, *(twips_of_mm(edge) for edge in accumulate(column_widths(source, available)))]
    yield f"<w:tbl>{_table_properties(source, edges[-1])}<w:tblGrid>"
    for left, right in pairwise(edges):
        yield f'<w:gridCol w:w="{right - left}"/>'
    yield "</w:tblGrid>"
    headers = header_rows(source)
    cells = _Cells(source, edges, media, form)
    for number, (row, placed) in enumerate(zip(source.rows, slots(source), strict=True)):
        yield f"<w:tr>{_row_properties(row, repeated=number < headers)}"
        for slot in placed:
            yield cells.write(slot)
        yield "</w:tr>"
    yield "</w:tbl>"


class _Cells:
    """Writes the cells of one table. What cells of one shape or paragraphs of one look share is written once."""

    def __init__(self, source: Table, edges: list[int], media: Media, form: bool) -> None:
        self._source = source
        self._edges = edges
        self._media = media
        self._form = form
        self._boxes: dict[tuple[object, ...], str] = {}
        self._looks: dict[tuple[object, ...], _Look] = {}

    def write(self, slot: Slot) -> str:
        """One ``w:tc``."""
        column, cell, begins = slot
        key = (column, begins, cell.columns, cell.rows > 1, cell.borders, cell.padding, cell.vertical)
        box = self._boxes.get(key)
        if box is None:
            box = self._boxes[key] = f"<w:tc><w:tcPr>{_cell_properties(slot, self._edges)}</w:tcPr>"
        if not begins:
            return f"{box}{CONTINUED}</w:tc>"
        content = [self._paragraph(part, cell) for part in cell.blocks] if cell.blocks else self._lines(cell)
        return f"{box}{''.join(content)}</w:tc>"

    def _paragraph(self, part: Paragraph, cell: Cell) -> str:
        inlines = part.inlines
        if len(inlines) == 1 and type(inlines[0]) is Run and not ends_in_room(part):
            run = inlines[0]
            look = self._look(part, cell)
            if run.role is None and run.size is None and not (run.bold or run.underline or run.revision or run.apart):
                return f"{look.plain}{run_text(run.text)}</w:r></w:p>"
            return f"{look.opening}{runs(look.line, inlines, self._media)}</w:p>"
        return "".join(self._lines(replace(cell, blocks=(part,))))

    def _lines(self, cell: Cell) -> Iterator[str]:
        return (paragraph(line, self._media) for line in cell_lines(cell, self._source, self._form))

    def _look(self, part: Paragraph, cell: Cell) -> "_Look":
        own = (part.align, part.indent, part.hang, part.size, part.line, part.role, part.keep_with_next)
        key = (*own, cell.header, room_beside(part, form=self._form))
        look = self._looks.get(key)
        if look is None:
            (line,) = cell_lines(replace(cell, blocks=(part,)), self._source, self._form)
            look = self._looks[key] = _Look(line)
        return look


class _Look:
    """How the paragraphs of one look begin: up to the first run, and up to the text of a run without a look."""

    __slots__ = ("line", "opening", "plain")

    def __init__(self, line: Line) -> None:
        self.line = line
        self.opening = opening(line)
        self.plain = f"{self.opening}<w:r>{run_properties(line)}"


def _table_properties(source: Table, width: int) -> str:
    outer, inner = round(source.outer_border * 8), round(source.inner_border * 8)
    borders = "".join(
        f'<w:{side} w:val="{"single" if weight else "nil"}" w:sz="{weight}" w:space="0" w:color="auto"/>'
        for side, weight in (
            ("top", outer),
            ("left", outer),
            ("bottom", outer),
            ("right", outer),
            ("insideH", inner),
            ("insideV", inner),
        )
    )
    padding = twips_of_mm(source.padding)
    margins = "".join(
        f'<w:{side} w:w="{padding if side in ("left", "right") else 0}" w:type="dxa"/>'
        for side in ("top", "left", "bottom", "right")
    )
    return (
        f'<w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>{borders}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar><w:tblLook w:val="0000"/></w:tblPr>'
    )


def _row_properties(row: Row, *, repeated: bool) -> str:
    height = ""
    if row.height:
        rule = "exact" if row.exact else "atLeast"
        height = f'<w:trHeight w:val="{twips_of_mm(row.height)}" w:hRule="{rule}"/>'
    return f"<w:trPr><w:cantSplit/>{height}{'<w:tblHeader/>' if repeated else ''}</w:trPr>"


def _cell_properties(slot: Slot, edges: list[int]) -> str:
    cell = slot.cell
    width = edges[slot.column + cell.columns] - edges[slot.column]
    properties = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    if cell.columns > 1:
        properties += f'<w:gridSpan w:val="{cell.columns}"/>'
    if cell.rows > 1:
        properties += '<w:vMerge w:val="restart"/>' if slot.begins else "<w:vMerge/>"
    if not cell.borders:
        properties += NO_BORDERS
    if cell.padding is not None:
        padding = twips_of_mm(cell.padding)
        margins = "".join(f'<w:{side} w:w="{padding}" w:type="dxa"/>' for side in ("left", "right"))
        properties += f"<w:tcMar>{margins}</w:tcMar>"
    if cell.vertical != "top":
        properties += f'<w:vAlign w:val="{cell.vertical}"/>'
    return properties
