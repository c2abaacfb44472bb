"""The page number of a Word file's footers: upright pages, and pages on their side (GB/T 9704-2012, 7.5 and 8)."""

from cadre_docs.renderers.profile import PAGE_NUMBER_DROP, PAGE_NUMBER_SIZE
from cadre_docs.renderers.word.xml import twips, twips_of_mm

STYLE = '<w:pStyle w:val="CadrePageNumber"/>'
NUMBER = (
    '<w:r><w:t xml:space="preserve">— </w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText>'
    '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r>'
)
CELL = 20.0
"""The width of the cell that holds a turned page number, in points."""
LENGTH = 40.0
"""Its height in mm: room for the number of any page."""


def page_number(side: str | None) -> str:
    """The number between dashes, one character in from the outer edge; without a side an empty footer."""
    if side is None:
        return f"<w:p><w:pPr>{STYLE}</w:pPr></w:p>"
    placed = f'<w:ind w:{side}="{twips(PAGE_NUMBER_SIZE)}"/><w:jc w:val="{side}"/>'
    return f"<w:p><w:pPr>{STYLE}{placed}</w:pPr>{NUMBER}</w:p>"


def turned_page_number(*, odd: bool) -> str:
    """The number of a page on its side where the upright pages have theirs.

    The sheet is turned so that the head of its table is at the left of the upright sheet: its foot then lies at the
    left, and the number stands there turned, near the lower end on odd pages and near the upper one on even pages.
    """
    left = -twips_of_mm(PAGE_NUMBER_DROP) - twips(CELL) // 2
    place = "bottom" if odd else "top"
    placed = (
        '<w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="margin" w:horzAnchor="margin" '
        f'w:tblpX="{left}" w:tblpYSpec="{place}"/>'
    )
    margins = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
    side = "right" if odd else "left"
    aligned = f'<w:ind w:{side}="{twips(PAGE_NUMBER_SIZE)}"/><w:jc w:val="{side}"/>'
    return (
        f'<w:tbl><w:tblPr>{placed}<w:tblW w:w="{twips(CELL)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar>{margins}</w:tblCellMar><w:tblLook w:val="0000"/></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{twips(CELL)}"/></w:tblGrid>'
        f'<w:tr><w:trPr><w:trHeight w:val="{twips_of_mm(LENGTH)}" w:hRule="exact"/></w:trPr>'
        f'<w:tc><w:tcPr><w:tcW w:w="{twips(CELL)}" w:type="dxa"/><w:textDirection w:val="tbRl"/>'
        f'<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr>{STYLE}{aligned}</w:pPr>{NUMBER}</w:p></w:tc></w:tr></w:tbl>'
        f"<w:p><w:pPr>{STYLE}</w:pPr></w:p>"
    )
