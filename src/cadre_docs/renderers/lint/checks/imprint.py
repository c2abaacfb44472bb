"""The imprint: copies, printer, lines (GB/T 9704-2012, 7.4)."""

import re

from cadre_docs.renderers.lint.checks.looks import wrong_font, wrong_size
from cadre_docs.renderers.lint.checks.signature import date_fault
from cadre_docs.renderers.lint.paper import Paragraph
from cadre_docs.renderers.lint.roles import IMPRINT, Part
from cadre_docs.renderers.lint.study import Study
from cadre_docs.renderers.profile import PAGE_NUMBER_SIZE

SIZE = PAGE_NUMBER_SIZE
THICK = 0.35
WEIGHT_TOLERANCE = 0.09
PRINTED = re.compile(r"(\S*?\d{2,4}\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]\s*\d{1,2}\s*日?|[一二]\S{3}年\S+?日)\s*印发$")
DATE_START = re.compile(r"\d{2,4}\s*[年.\-/].*")


def check_imprint(study: Study) -> None:
    """Words and type of 抄送 and 印发."""
    found = list(study.having(*IMPRINT))
    for paragraph in found:
        font, size = wrong_font(paragraph, "fang"), wrong_size(paragraph, SIZE)
        if font:
            study.findings.add("imprint-font", paragraph, found=font)
        if size:
            study.findings.add("imprint-size", paragraph, found=size)
        if study.part(paragraph) is Part.COPIES:
            _check_copies(study, paragraph)
        else:
            _check_printed(study, paragraph)
    if found:
        _check_lines(study, found)


def check_imprint_place(study: Study) -> None:
    """The imprint is the last of the document; one that floats is bound to the foot of the type area.

    Of one that stands in the text the file does not say where it comes to stand.
    """
    found = list(study.having(*IMPRINT))
    if not found:
        return
    first, last = found[0], found[-1]
    after = next((one for one in study.paper.paragraphs if one.number > last.number and one.words), None)
    if after is not None:
        study.findings.add("imprint-not-last", after)
    if first.table is not None:
        anchor = study.paper.tables[first.table].anchor
        side, area = anchor.get("tblpYSpec", ""), anchor.get("vertAnchor", "page")
    else:
        side, area = first.look.get("framePr@yAlign", ""), first.look.get("framePr@vAnchor", "page")
    if side and (side, area) != ("bottom", "margin"):
        study.findings.add("imprint-place", first)


def _check_copies(study: Study, paragraph: Paragraph) -> None:
    if not re.match(r"抄\s*送\s*：", paragraph.words):
        study.findings.add("copies-colon", paragraph)
    if not paragraph.words.endswith("。"):
        study.findings.add("copies-stop", paragraph)


def _check_printed(study: Study, paragraph: Paragraph) -> None:
    found = PRINTED.search(paragraph.words)
    dated = found[1] if found else ""
    arabic = DATE_START.search(dated)
    written = arabic.group() if arabic else dated
    if written and date_fault(written):
        study.findings.add("imprint-date", paragraph, found=written)


def _check_lines(study: Study, found: list[Paragraph]) -> None:
    """The first line above and the last below: borders of paragraphs or of the table; a drawing cannot be measured.

    A letter has neither lines nor printer (10.1).
    """
    first, last = found[0], found[-1]
    around = [study.at(number) for number in range(first.number - 1, last.number + 2)]
    if any(one is not None and one.drawing for one in around):
        return
    if first.table is not None:
        table = study.paper.tables[first.table]
        outer = (table.top, table.bottom)
    else:
        above, below = around[0], around[-1]
        outer = (
            first.border("top") or (above.border("bottom") if above else None),
            last.border("bottom") or (below.border("top") if below else None),
        )
    if outer == (None, None) and all(study.part(one) is Part.COPIES for one in found):
        return
    if None in outer:
        study.findings.add("imprint-lines", first)
        return
    for paragraph, weight in zip((first, last), outer, strict=True):
        if weight is not None and abs(weight - THICK) > WEIGHT_TOLERANCE:
            study.findings.add("imprint-line-weight", paragraph, found=round(weight, 2))
            return
