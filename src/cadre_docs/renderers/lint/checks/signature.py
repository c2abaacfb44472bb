"""Issuer and date: written how, standing where (GB/T 9704-2012, 7.3.5)."""

import re
from datetime import date

from cadre_docs.renderers.lint.paper import Paragraph
from cadre_docs.renderers.lint.roles import Part
from cadre_docs.renderers.lint.study import Study
from cadre_docs.renderers.measure import width_of
from cadre_docs.renderers.profile import CHARACTERS_PER_LINE

ARABIC = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")
TOLERANCE = 0.75


def check_dates(study: Study) -> None:
    """How each date that stands alone is written."""
    for paragraph in study.having(Part.DATE):
        code = date_fault(paragraph.words)
        if code:
            study.findings.add(code, paragraph, found=paragraph.words)


def date_fault(written: str) -> str | None:
    """The code of what is wrong with a date; None where it is as it should be."""
    found = ARABIC.fullmatch(written)
    if found is None:
        return "date-chinese-numerals" if written[0] in "一二" else "date-form"
    if found[2].startswith("0") or found[3].startswith("0"):
        return "date-zero-padded"
    try:
        date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return "date-impossible"
    return None


def check_signature(study: Study) -> None:
    """Whether there are issuer and date, and where they stand."""
    dates = list(study.having(Part.DATE))
    if not dates:
        last = next(iter(reversed(list(study.having(Part.BODY)))), None)
        if last is not None and not study.is_minutes():
            study.findings.add("date-missing", last)
        return
    for dated in dates:
        above = [one for one in study.spoken() if one.number < dated.number]
        if not above or study.part(above[-1]) is not Part.ISSUER:
            study.findings.add("issuer-missing", dated)
        else:
            _check_places(study, above[-1], dated)


def _check_places(study: Study, issuer: Paragraph, dated: Paragraph) -> None:
    section = study.paper.section(dated)
    width = section.width - section.left - section.right
    issuer_right, date_right = _right(issuer, width), _right(dated, width)
    if date_fault(dated.words) or issuer_right is None or date_right is None:
        return
    issuer_width, date_width = width_of(issuer.words), width_of(dated.words)
    lead = issuer_right + issuer_width - date_right - date_width
    sealed = _near(date_right, 4) and _near(issuer_right + issuer_width / 2, date_right + date_width / 2)
    sealed = sealed or (_near(date_right, 4) and issuer_width > date_width + 8 and issuer_right < TOLERANCE)
    unsealed = _near(lead, 2) and (_near(issuer_right, 2) or (date_width > issuer_width and _near(date_right, 2)))
    too_wide = issuer_width + 2 > CHARACTERS_PER_LINE
    if not (sealed or unsealed or too_wide):
        study.findings.add("signature-position", dated, issuer=round(issuer_right, 1), date=round(date_right, 1))


def _right(paragraph: Paragraph, points: float) -> float | None:
    """How far in characters the text ends from the right edge; None where tabs or several lines hide it."""
    if "\t" in paragraph.text or "\n" in paragraph.words:
        return None
    line = points / paragraph.pitch
    trailing = width_of(paragraph.text[len(paragraph.text.rstrip()) :])
    width = width_of(paragraph.words)
    if paragraph.align == "right":
        return paragraph.right + trailing
    if paragraph.align == "center":
        return (line - width + paragraph.right - paragraph.left) / 2
    return line - paragraph.first - paragraph.spaces - width


def _near(found: float, wanted: float) -> bool:
    return abs(found - wanted) <= TOLERANCE
