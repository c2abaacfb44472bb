"""Tables of WordprocessingML: fixed columns, spans, exact heights, repeated head rows."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate, pairwise, repeat

from cadre_docs.documents.tree import Cell, Run, Table
from cadre_docs.renderers.flow import cell_lines
from cadre_docs.renderers.measure import Slot, column_count, column_widths, header_rows, slots
from cadre_docs.renderers.word.media import Media
from cadre_docs.renderers.word.paragraphs import opening, own_properties, paragraph, run_text
from cadre_docs.renderers.word.xml import twips_of_mm

NO_BORDERS = "".join(f'<w:{side} w:val="nil"/>' for side in ("top", "left", "bottom", "right"))
NO_BORDERS = f"<w:tcBorders>{NO_BORDERS}</w:tcBorders>"
MOST_LOOKS = 512
"""How many beginnings of cells are remembered for tables with the same columns and type."""
CONTINUED = '<w:p><w:pPr><w:pStyle w:val="CadreCell"/></w:pPr></w:p>'


def table(source: Table, available: float, media: Media, *, form: bool) -> str:
    """One table; ``available`` is the width of the type area in mm."""
    edges = (0, *(twips_of_mm(edge) for edge in accumulate(column_widths(source, available))))
    parts = [_frame(edges, source.outer_border, source.inner_border, source.padding)]
    headers = header_rows(source)
    cells = _Cells(source, edges, media, form)
    for number, (row, placed) in enumerate(zip(source.rows, _placed(source), strict=True)):
        parts.append(f"<w:tr>{_row_properties(row.height, row.exact, repeated=number < headers)}")
        parts += [cells.write(*slot) for slot in placed]
        parts.append("</w:tr>")
    parts.append("</w:tbl>")
    return "".join(parts)


def _placed(source: Table) -> Iterator[Iterable[tuple[int, Cell, bool]]]:
    """The slots of each row; more quickly where no cell reaches into the next row and every row fills the grid."""
    total = column_count(source)
    starts: dict[tuple[int, ...], tuple[int, ...]] = {}
    found = []
    for row in source.rows:
        spans = tuple([cell.columns if cell.rows == 1 else 0 for cell in row.cells])
        columns = starts.get(spans)
        if columns is None:
            *begins, end = accumulate(spans, initial=0)
            if 0 in spans or end != total:
                return iter(slots(source))
            columns = starts[spans] = tuple(begins)
        found.append(zip(columns, row.cells, repeat(True)))
    return iter(found)


@lru_cache(maxsize=64)
def _looks(edges: tuple[int, ...], size: float | None, line: float | None, form: bool) -> dict[tuple[object, ...], str]:
    """How the cells of tables with such columns and such type begin, by all else that decides on it; filled as met."""
    return {}


class _Cells:
    """Writes the cells of one table. What cells of one look share is written once."""

    def __init__(self, source: Table, edges: tuple[int, ...], media: Media, form: bool) -> None:
        self._source = source
        self._edges = edges
        self._media = media
        self._form = form
        self._boxes: dict[tuple[object, ...], str] = {}
        self._looks = _looks(edges, source.size, source.line, form)

    def write(self, column: int, cell: Cell, begins: bool) -> str:
        """One ``w:tc``."""
        blocks = cell.blocks
        if begins and len(blocks) == 1 and blocks[0].align != "right":
            part = blocks[0]
            inlines = part.inlines
            if len(inlines) == 1 and type(run := inlines[0]) is Run and not run.revision:
                key = (
                    column,
                    cell.columns,
                    cell.rows,
                    cell.borders,
                    cell.padding,
                    cell.vertical,
                    cell.header,
                    part.align,
                    part.indent,
                    part.hang,
                    part.size,
                    part.line,
                    part.role,
                    part.keep_with_next,
                    run.role,
                    run.bold,
                    run.underline,
                    run.size,
                    run.apart,
                )
                begun = self._looks.get(key)
                if begun is None:
                    if len(self._looks) >= MOST_LOOKS:
                        self._looks.clear()
                    begun = self._looks[key] = self._plain(column, cell, run)
                return f"{begun}{run_text(run.text)}</w:r></w:p></w:tc>"
        box = self._box(column, cell, begins)
        if not begins:
            return f"{box}{CONTINUED}</w:tc>"
        lines = cell_lines(cell, self._source, self._form)
        return f"{box}{''.join([paragraph(line, self._media) for line in lines])}</w:tc>"

    def _plain(self, column: int, cell: Cell, run: Run) -> str:
        """How a cell of one run begins, up to its text."""
        (line,) = cell_lines(cell, self._source, self._form)
        return f"{self._box(column, cell, begins=True)}{opening(line)}<w:r>{own_properties(run, line)}"

    def _box(self, column: int, cell: Cell, begins: bool) -> str:
        key = (column, begins, cell.columns, cell.rows > 1, cell.borders, cell.padding, cell.vertical)
        box = self._boxes.get(key)
        if box is None:
            properties = _cell_properties(Slot(column, cell, begins), self._edges)
            box = self._boxes[key] = f"<w:tc><w:tcPr>{properties}</w:tcPr>"
        return box


@lru_cache(maxsize=64)
def _frame(edges: tuple[int, ...], outer_border: float, inner_border: float, space: float) -> str:
    """The beginning of a table, up to its first row; ``space`` is its cells' padding in mm."""
    grid = "".join([f'<w:gridCol w:w="{right - left}"/>' for left, right in pairwise(edges)])
    outer, inner = round(outer_border * 8), round(inner_border * 8)
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
    padding = twips_of_mm(space)
    margins = "".join(
        f'<w:{side} w:w="{padding if side in ("left", "right") else 0}" w:type="dxa"/>'
        for side in ("top", "left", "bottom", "right")
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{edges[-1]}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar>'
        '<w:tblLook w:val="0000"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
    )


@lru_cache(maxsize=256)
def _row_properties(least: float | None, exact: bool, *, repeated: bool) -> str:
    height = ""
    if least:
        rule = "exact" if exact else "atLeast"
        height = f'<w:trHeight w:val="{twips_of_mm(least)}" w:hRule="{rule}"/>'
    return f"<w:trPr><w:cantSplit/>{height}{'<w:tblHeader/>' if repeated else ''}</w:trPr>"


def _cell_properties(slot: Slot, edges: tuple[int, ...]) -> str:
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
