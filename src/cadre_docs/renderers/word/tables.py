"""Tables of WordprocessingML: fixed columns, spans, exact heights, repeated head rows."""

from collections.abc import Iterator
from itertools import accumulate, pairwise

from cadre_docs.documents.tree import Row, Table
from cadre_docs.renderers.flow import cell_lines
from cadre_docs.renderers.measure import Slot, column_widths, header_rows, slots
from cadre_docs.renderers.word.media import Media
from cadre_docs.renderers.word.paragraphs import paragraph
from cadre_docs.renderers.word.xml import twips_of_mm

NO_BORDERS = "".join(f'<w:{side} w:val="nil"/>' for side in ("top", "left", "bottom", "right"))
NO_BORDERS = f"<w:tcBorders>{NO_BORDERS}</w:tcBorders>"


def table(source: Table, available: float, media: Media, *, form: bool) -> Iterator[str]:
    """One table, piece by piece; ``available`` is the width of the type area in mm."""
    edges = [0, *(twips_of_mm(edge) for edge in accumulate(column_widths(source, available)))]
    yield f"<w:tbl>{_table_properties(source, edges[-1])}<w:tblGrid>"
    for left, right in pairwise(edges):
        yield f'<w:gridCol w:w="{right - left}"/>'
    yield "</w:tblGrid>"
    headers = header_rows(source)
    for number, (row, placed) in enumerate(zip(source.rows, slots(source), strict=True)):
        yield f"<w:tr>{_row_properties(row, repeated=number < headers)}"
        for slot in placed:
            yield _cell(slot, edges, source, media, form=form)
        yield "</w:tr>"
    yield "</w:tbl>"


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


def _cell(slot: Slot, edges: list[int], source: Table, media: Media, *, form: bool) -> str:
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
    if not slot.begins:
        content = '<w:p><w:pPr><w:pStyle w:val="CadreCell"/></w:pPr></w:p>'
    else:
        content = "".join(paragraph(line, media) for line in cell_lines(cell, source, form))
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"
