"""What a letterhead's tags for the head stand for, as paragraphs of WordprocessingML."""

from functools import lru_cache

from markupsafe import Markup

from cadre_docs.documents.tree import Document, HeadMarks
from cadre_docs.renderers.flow import Line
from cadre_docs.renderers.heads import (
    POINTS,
    is_letter,
    letter_lines,
    marks_above,
    masthead,
    number_lines,
    space_above_mark,
)
from cadre_docs.renderers.measure import mark_size
from cadre_docs.renderers.profile import GRID_LINE, GRID_SIZE, LETTER_GAP, LETTER_LINE_DROP, RED
from cadre_docs.renderers.word.media import Media
from cadre_docs.renderers.word.paragraphs import paragraph
from cadre_docs.renderers.word.xml import half_points, text, twips

REMEMBERED = 256
"""How many marks of issuers, and how many numbers, are remembered as they are written."""
BELOW_TABLE = 1.5
"""What stands free below a floating table of itself, in points: measured in LibreOffice."""
MARK_LINE = 1.1
"""Exact line over type size of the mark: the characters then begin where the line does, whatever the face."""
RED_LINE_SPACE = 6
"""From the line of the number to the red line, in points: measured to leave 4 mm below its characters (7.2.7)."""
RED_LINE = f'<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="{RED_LINE_SPACE}" w:color="{RED}"/></w:pBdr>'


def head_values(document: Document, media: Media) -> dict[str, object]:
    """The values of the tags ``above_mark``, ``mark_line``, ``signers``, ``signed_number`` and ``letter_lines``."""
    head = masthead(document)
    above = letter = ""
    if head and head.letter:
        gap = LETTER_GAP - (GRID_LINE - GRID_SIZE) / 2 - BELOW_TABLE
        letter = _space(gap) + _written(letter_lines(document), media)
    elif head:
        above = _written(marks_above(document.marks), media) + _space(space_above_mark(document, head))
    return {
        "above_mark": Markup(above),
        "mark_line": _mark_line(document.issuer, letter=is_letter(document)),
        "signers": bool(document.marks.signers),
        "signed_number": _signed_number(document.number, document.marks, document.set_apart),
        "letter_lines": Markup(letter),
    }


@lru_cache(maxsize=REMEMBERED)
def mark_run(issuer: str) -> Markup:
    """The issuer's mark as a run in the size that fits."""
    size = half_points(mark_size(issuer))
    properties = f'<w:rPr><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
    return Markup(f'<w:r>{properties}<w:t xml:space="preserve">{text(issuer)}</w:t></w:r>')


@lru_cache(maxsize=REMEMBERED)
def _mark_line(issuer: str, *, letter: bool) -> Markup:
    size = mark_size(issuer)
    after = LETTER_LINE_DROP * POINTS - size * (MARK_LINE - 1) if letter else 0
    return Markup(
        '<w:p><w:pPr><w:pStyle w:val="CadreMark"/><w:snapToGrid w:val="0"/>'
        f'<w:spacing w:before="0" w:after="{twips(after)}" w:line="{twips(size * MARK_LINE)}" w:lineRule="exact"/>'
        f"</w:pPr>{mark_run(issuer)}</w:p>"
    )


@lru_cache(maxsize=REMEMBERED)
def _signed_number(number: str, marks: HeadMarks, set_apart: tuple[str, ...]) -> Markup:
    """The lines of number and signers, the last of them above the red line."""
    media = Media()
    document = Document("", (), number=number, marks=marks, set_apart=set_apart)
    *others, last = (paragraph(line, media) for line in number_lines(document))
    style, properties = last.split("/>", 1)
    return Markup("".join((*others, f"{style}/>{RED_LINE}{properties}")))


def _space(points: float) -> str:
    """An empty line of this height, off the grid."""
    return (
        '<w:p><w:pPr><w:pStyle w:val="CadreBody"/><w:keepNext/><w:snapToGrid w:val="0"/>'
        f'<w:spacing w:line="{twips(points)}" w:lineRule="exact"/></w:pPr></w:p>'
    )


def _written(lines: tuple[Line, ...], media: Media) -> str:
    return "".join(paragraph(line, media) for line in lines)
