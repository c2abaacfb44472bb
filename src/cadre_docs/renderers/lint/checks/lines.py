"""Lines and figures: marks at the edge of a line, pieces torn apart, dates and percentages in the text."""

import re

from cadre_docs.renderers.lint.paper import Paragraph
from cadre_docs.renderers.lint.properties import OFF
from cadre_docs.renderers.lint.roles import IMPRINT, Part
from cadre_docs.renderers.lint.study import Study

EDGE = re.compile(r"\n\s*([，。、；：？！）》〉】〕”])|([（《〈【〔“])\s*\n")
FIRST = re.compile(r"\s*([，。、；：？！）》〉】〕])")
TORN = re.compile(r"[\d.]*\d\n[\d年月日%％]\S?|\d[年月]\n\d+")
ZERO_PADDED = re.compile(r"(?:\d{4}年)?0\d月(?:\d{1,2}日)?|\d{1,2}月0\d日")
PERCENT = re.compile(r"百分之\s*\d+(?:\.\d+)?|\d+(?:\.\d+)?\s+[%％]|\d+(?:\.\d+)?[-－~～—至到]\d+(?:\.\d+)?[%％]")
OWN_RULES = (Part.DATE, *IMPRINT)
"""Parts whose dates another check measures."""


def check_edges(study: Study) -> None:
    """Marks that a forced line break, or a new paragraph, puts on the wrong side; pieces that it tears apart."""
    for paragraph in study.paper.paragraphs:
        for found in EDGE.finditer(paragraph.text):
            study.findings.add("mark-at-line-edge", paragraph, found=found[1] or found[2])
        first = FIRST.match(paragraph.text) if paragraph.table is None else None
        if first:
            study.findings.add("mark-at-line-edge", paragraph, found=first[1])
        for found in TORN.finditer(paragraph.text) if paragraph.table is None else ():
            study.findings.add("piece-torn", paragraph, found=found.group().replace("\n", "/"))
        if _kinsoku_is_off(paragraph):
            study.findings.add("kinsoku-off", paragraph)


def check_figures(study: Study) -> None:
    """Dates and percentages in running text."""
    for paragraph in study.paper.paragraphs:
        if study.part(paragraph) in OWN_RULES or paragraph.table is not None:
            continue
        for found in ZERO_PADDED.finditer(paragraph.words):
            study.findings.add("text-date-zero-padded", paragraph, found=found.group())
        for found in PERCENT.finditer(paragraph.words):
            study.findings.add("percent-form", paragraph, found=found.group())


def _kinsoku_is_off(paragraph: Paragraph) -> bool:
    return bool(paragraph.words) and paragraph.look.get("kinsoku@val", "1") in OFF
