"""The imprint in a Word file: a table that floats at the foot of the type area of the last page."""

from cadre_docs.documents.tree import Page
from cadre_docs.renderers.flow import Line
from cadre_docs.renderers.profile import IMPRINT_THICK, IMPRINT_THIN, text_width
from cadre_docs.renderers.word.media import Media
from cadre_docs.renderers.word.paragraphs import paragraph
from cadre_docs.renderers.word.xml import twips_of_mm

EIGHTHS = 8 * 72 / 25.4
"""Eighths of a point in a millimetre: the unit of borders."""
MARGINS = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
PLACE = (
    '<w:tblpPr w:leftFromText="0" w:rightFromText="0" w:topFromText="0" w:bottomFromText="0" w:vertAnchor="margin" '
    f'w:horzAnchor="page" w:tblpX="{twips_of_mm(Page().left)}" w:tblpYSpec="bottom"/>'
)
"""At the foot of the type area, its left edge told from the paper's: else LibreOffice does not float it."""


def imprint_table(rows: tuple[tuple[Line, ...], ...], media: Media, *, lines: bool) -> str:
    """A row for each part, thick lines around and thin ones between; none of them in a letter.

    The table is bound to the paragraph that follows it. Where the text leaves no room, both go to the next page.
    """
    width = twips_of_mm(text_width(Page()))
    thick, thin = (round(weight * EIGHTHS) for weight in (IMPRINT_THICK, IMPRINT_THIN))
    sides = (("top", thick), ("left", 0), ("bottom", thick), ("right", 0), ("insideH", thin), ("insideV", 0))
    borders = "".join(
        f'<w:{side} w:val="{"single" if weight and lines else "nil"}" w:sz="{weight}" w:space="0" w:color="auto"/>'
        for side, weight in sides
    )
    written = "".join(
        f'<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"{''.join(paragraph(line, media) for line in row)}</w:tc></w:tr>"
        for row in rows
    )
    return (
        f'<w:tbl><w:tblPr>{PLACE}<w:tblOverlap w:val="never"/><w:tblW w:w="{width}" w:type="dxa"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>{MARGINS}</w:tblCellMar>'
        f'<w:tblLook w:val="0000"/></w:tblPr><w:tblGrid><w:gridCol w:w="{width}"/></w:tblGrid>{written}</w:tbl>'
    )
