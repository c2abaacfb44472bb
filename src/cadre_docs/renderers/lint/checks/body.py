"""The body: type, indents, headings, half-width marks, tables (GB/T 9704-2012, 5.2.2, 7.3.3, 8, 10)."""

import re

from cadre_docs.renderers.lint.checks.looks import BODY_SIZE, chinese_runs, wrong_font, wrong_size
from cadre_docs.renderers.lint.fonts import NAMES
from cadre_docs.renderers.lint.paper import Paragraph
from cadre_docs.renderers.lint.roles import LEVELS, Part, heading_end
from cadre_docs.renderers.lint.study import Study
from cadre_docs.renderers.profile import CHARACTERS_PER_LINE

HEADING_FONTS = {1: "hei", 2: "kai", 3: "fang", 4: "fang"}
INDENT = 2.0
INDENT_TOLERANCE = 0.25
LONGEST_HEADING = 40
HALF_WIDTH = re.compile(r"(?<=[\u4e00-\u9fff])[,;:?!](?=[\u4e00-\u9fff]|$)")
LONGEST_UNREPEATED = 15
EMPTY_PAGE = re.compile(r"此\s*页\s*无\s*正\s*文")


def check_body(study: Study) -> None:
    """Type and indents of body paragraphs."""
    for paragraph in study.having(Part.BODY):
        font, size = wrong_font(paragraph, "fang"), wrong_size(paragraph, BODY_SIZE)
        if font:
            study.findings.add("body-font", paragraph, found=font)
        if size:
            study.findings.add("body-size", paragraph, found=size)
        if any(run.bold for run in chinese_runs(paragraph)):
            study.findings.add("body-bold", paragraph)
        _check_indents(study, paragraph)


def check_headings(study: Study) -> None:
    """Type and indents of numbered headings; of one that runs on into text, only up to its first full stop.

    A long numbered paragraph without a heading of its own, as lists have, is set like the body.
    """
    for paragraph in study.having(*LEVELS):
        level = LEVELS[study.parts[paragraph.number]]
        end = heading_end(paragraph.words)
        wanted = HEADING_FONTS[level]
        font, size = wrong_font(paragraph, wanted, end), wrong_size(paragraph, BODY_SIZE)
        if font and not (end > LONGEST_HEADING and wrong_font(paragraph, "fang", end) is None):
            study.findings.add("heading-font", paragraph, level=level, found=font, wanted=NAMES[wanted])
        if size:
            study.findings.add("heading-size", paragraph, found=size)
        if any(run.bold for run in chinese_runs(paragraph)):
            study.findings.add("heading-bold", paragraph, level=level)
        _check_indents(study, paragraph)


def check_wording(study: Study) -> None:
    """Half-width marks in Chinese, and the phrase for an empty page."""
    for paragraph in study.paper.paragraphs:
        if EMPTY_PAGE.search(paragraph.text):
            study.findings.add("empty-page-phrase", paragraph)
        if study.part(paragraph) in (Part.RECIPIENTS, Part.ATTACHMENT, Part.COPIES, Part.TITLE, *LEVELS):
            text = re.sub(r"^\s*\S{1,4}[,:]", "", paragraph.text).rstrip().rstrip(":,;")
        else:
            text = paragraph.text
        for found in HALF_WIDTH.finditer(text):
            study.findings.add("half-width-punctuation", paragraph, found=found.group())


def check_tables(study: Study) -> None:
    """Tables long enough for a second page repeat their head."""
    for table in study.paper.tables:
        first, last = study.at(table.first), study.at(table.last)
        crosses = first and last and first.page and last.page and last.page > first.page
        if not table.repeated and first and table.rows > 1 and (crosses or table.rows >= LONGEST_UNREPEATED):
            study.findings.add("table-header-not-repeated", first, found=table.rows)


def _check_indents(study: Study, paragraph: Paragraph) -> None:
    if paragraph.align in ("center", "right"):
        return
    first = paragraph.first + paragraph.spaces
    if abs(first - INDENT) > INDENT_TOLERANCE:
        study.findings.add("first-line-indent", paragraph, found=round(first, 1))
    elif paragraph.spaces >= 1:
        study.findings.add("indent-by-spaces", paragraph)
    if abs(paragraph.left) > INDENT_TOLERANCE and len(paragraph.words) + first > CHARACTERS_PER_LINE:
        study.findings.add("wrapped-lines-indented", paragraph, found=round(paragraph.left, 1))
