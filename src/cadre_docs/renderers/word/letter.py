"""The two double lines of a letter's first page (GB/T 9704-2012, 10.1)."""

from cadre_docs.renderers.profile import (
    LETTER_LINE_BOTTOM,
    LETTER_LINE_WIDTH,
    LETTER_MARK_TOP,
    LETTER_THICK,
    LETTER_THIN,
    PAPER_HEIGHT,
    PAPER_WIDTH,
    RED,
)
from cadre_docs.renderers.word.xml import twips, twips_of_mm

GAP = 1.5
"""Between the two lines, in points."""


def upper_line(mark: str) -> str:
    """The mark and the thick line over the thin one 4 mm below it: a table that floats 30 mm below the paper's edge.

    The text begins below it, as text does beside a table without room at its sides.
    """
    width = twips_of_mm(LETTER_LINE_WIDTH)
    cell = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    return (
        f"{_table(width, LETTER_MARK_TOP)}"
        f"<w:tr><w:tc><w:tcPr>{cell}</w:tcPr>{mark}</w:tc></w:tr>"
        f"{_line(cell, GAP + LETTER_THIN, LETTER_THICK, LETTER_THIN)}</w:tbl>"
    )


def lower_line() -> str:
    """Thin over thick, 20 mm above the lower edge of the paper: a table of one empty row that floats there."""
    width = twips_of_mm(LETTER_LINE_WIDTH)
    cell = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    top = PAPER_HEIGHT - LETTER_LINE_BOTTOM - (LETTER_THICK + LETTER_THIN + GAP / 2) * 25.4 / 72
    return f"{_table(width, top)}{_line(cell, GAP, LETTER_THIN, LETTER_THICK)}</w:tbl>"


def _table(width: int, top: float) -> str:
    left = (PAPER_WIDTH - LETTER_LINE_WIDTH) / 2
    margins = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
    return (
        '<w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="page" w:horzAnchor="page" '
        f'w:tblpX="{twips_of_mm(left)}" w:tblpY="{twips_of_mm(top)}"/><w:tblW w:w="{width}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar><w:tblLook w:val="0000"/></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{width}"/></w:tblGrid>'
    )


def _line(cell: str, height: float, above: float, below: float) -> str:
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="{round(weight * 8)}" w:space="0" w:color="{RED}"/>'
        for side, weight in (("top", above), ("bottom", below))
    )
    return (
        f'<w:tr><w:trPr><w:trHeight w:val="{twips(height)}" w:hRule="exact"/></w:trPr>'
        f"<w:tc><w:tcPr>{cell}<w:tcBorders>{borders}</w:tcBorders></w:tcPr>"
        f'<w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="{twips(GAP)}" '
        f'w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p></w:tc></w:tr>'
    )
