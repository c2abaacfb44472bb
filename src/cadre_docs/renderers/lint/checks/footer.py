"""The page number: its form, type, sides and place (GB/T 9704-2012, 7.5)."""

import re

from cadre_docs.renderers.lint.checks.page import is_standard
from cadre_docs.renderers.lint.fonts import family
from cadre_docs.renderers.lint.paper import Paragraph, Section
from cadre_docs.renderers.lint.properties import number
from cadre_docs.renderers.lint.study import MM, Study
from cadre_docs.renderers.profile import PAGE_NUMBER_DROP, PAGE_NUMBER_SIZE

FORM = re.compile(r"—\s*\d*\s*—")
DROP_TOLERANCE = 1.5
ONE_CHARACTER = (0.5, 1.6)
USUAL_LINE = 1.3


def check_page_numbers(study: Study) -> None:
    """Every section's footers. Sections whose pages carry no number are passed over if another's do."""
    numbered = [section for section in study.paper.sections if _numbers(section)]
    if not numbered:
        study.findings.add("page-number-missing")
    for section in numbered:
        for kind, paragraph in _numbers(section).items():
            if kind != "first":
                _check_looks(study, section, paragraph)
        _check_sides(study, section)
        _check_drop(study, section)


def _numbers(section: Section) -> dict[str, Paragraph]:
    """The paragraphs that show the page's number, by the kind of footer or header."""
    notes = (*section.headers.items(), *section.footers.items())
    return {kind: one for kind, paragraphs in notes for one in paragraphs if one.page_field}


def _check_looks(study: Study, section: Section, paragraph: Paragraph) -> None:
    place = study.place(section)
    if not FORM.fullmatch(paragraph.words):
        study.findings.add("page-number-form", place, found=paragraph.words)
    digits = next((run for run in paragraph.runs if run.text.strip().isdigit()), paragraph.run)
    if family(digits.latin) != "song":
        study.findings.add("page-number-font", place, found=digits.latin or "—")
    if abs(digits.size - PAGE_NUMBER_SIZE) > 0.25:
        study.findings.add("page-number-size", place, found=digits.size)


def _check_sides(study: Study, section: Section) -> None:
    numbers = _numbers(section)
    odd, even = numbers.get("default"), numbers.get("even")
    if odd and odd.outside and (not study.paper.even_and_odd or (even and even.outside)):
        return
    right = odd is not None and odd.align == "right" and _one_character(odd.right)
    left = even is not None and even.align in ("left", "both") and _one_character(max(even.first, even.spaces))
    if not (study.paper.even_and_odd and right and left):
        study.findings.add("page-number-sides", study.place(section))


def _one_character(indent: float) -> bool:
    return ONE_CHARACTER[0] <= indent <= ONE_CHARACTER[1]


def _check_drop(study: Study, section: Section) -> None:
    """The middle of the footer's last line below the type area, as far as the file tells."""
    paragraph = _numbers(section).get("default")
    in_footer = paragraph is not None and paragraph in section.footers.get("default", ())
    if paragraph is None or not in_footer or not is_standard(section) or paragraph.outside:
        return
    exact = paragraph.look.get("spacing@lineRule") == "exact"
    height = number(paragraph.look.get("spacing@line", "")) / 20 if exact else paragraph.run.size * USUAL_LINE
    drop = (section.bottom - section.footer - height / 2) * MM
    if abs(drop - PAGE_NUMBER_DROP) > DROP_TOLERANCE:
        study.findings.add("page-number-drop", study.place(section), found=round(drop, 1))
