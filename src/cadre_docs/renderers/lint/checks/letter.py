"""The double lines of a letter (GB/T 9704-2012, 10.1)."""

from cadre_docs.renderers.lint.double_lines import DoubleLine, of_paragraph
from cadre_docs.renderers.lint.paper import Paragraph
from cadre_docs.renderers.lint.roles import Part, is_red
from cadre_docs.renderers.lint.study import Study
from cadre_docs.renderers.profile import LETTER_LINE_WIDTH

WIDTH_TOLERANCE = 1.0
DRAWN = DoubleLine(0, 0, None, "auto")


def check_letter(study: Study) -> None:
    """A line below the mark, thick over thin, and one at the foot of the first page, thin over thick."""
    mark = next(study.having(Part.MARK), None)
    if mark is None or not study.is_letter():
        return
    upper, lower = _upper(study, mark), study.paper.sections[0].foot_lines
    lines = (*(upper[:1]), *(lower[:1]))
    if len(lines) < 2:
        study.findings.add("letter-lines-missing", mark, found=len(lines))
    wrong = [one for one in upper if one.above < one.below] + [one for one in lower if one.above > one.below]
    wrong += [one for one in lines if one.above == one.below and one.above]
    for one in wrong[:1]:
        study.findings.add("letter-line-order", mark, above=f"{one.above:g}", below=f"{one.below:g}")
    for one in lines:
        if one.width is not None and abs(one.width - LETTER_LINE_WIDTH) > WIDTH_TOLERANCE:
            study.findings.add("letter-line-length", mark, found=round(one.width, 1))
        if one.above and not is_red(one.color):
            study.findings.add("letter-line-color", mark)


def _upper(study: Study, mark: Paragraph) -> tuple[DoubleLine, ...]:
    """From the mark to the title."""
    title = next((one.number for one in study.having(Part.TITLE)), mark.number + 4)
    found: list[DoubleLine] = []
    for table in study.paper.tables:
        if table.first <= title and table.last >= mark.number:
            found += table.double_lines
    for number in range(mark.number, title):
        paragraph = study.at(number)
        if paragraph is not None:
            found += of_paragraph(paragraph.look)
            found += [DRAWN] * paragraph.drawing
    return tuple(found)
