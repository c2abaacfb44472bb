"""The head, the title and the recipients (GB/T 9704-2012, 7.2, 7.3.1, 7.3.2)."""

import re
from dataclasses import replace

from cadre_docs.renderers.lint.checks.looks import BODY_SIZE, other_looks, wrong_font, wrong_size
from cadre_docs.renderers.lint.fonts import family
from cadre_docs.renderers.lint.paper import Paragraph, Run
from cadre_docs.renderers.lint.roles import DOCUMENT_NUMBER, Part, is_red
from cadre_docs.renderers.lint.study import Study
from cadre_docs.renderers.measure import TITLE_CHARACTERS, width_of
from cadre_docs.renderers.profile import STYLES

PARTS_OF_NUMBER = re.compile(
    r"(?P<open>[〔\[［（(【﹝])\s*(?P<early>第?)(?P<year>\d{2,4})年?\s*(?P<close>[〕\]］）)】﹞])"
    r"\s*(?P<late>第?)\s*(?P<count>\d+)\s*号"
)
CITED = re.compile(rf"[\u4e00-\u9fff]{PARTS_OF_NUMBER.pattern}")
TITLE_MARKS = re.compile(r"[，。；：！？,;:!?]")
ORDER = (Part.COPY_NUMBER, Part.SECRECY, Part.URGENCY)


def check_head(study: Study) -> None:
    """What stands above the red line."""
    place = 0
    for paragraph in study.having(*ORDER):
        part = study.parts[paragraph.number]
        alone = _part_of(paragraph, 0)
        if part is Part.COPY_NUMBER and len(alone.words) != 6:
            study.findings.add("copy-number", paragraph, found=alone.words)
        looks = other_looks(alone, "hei", BODY_SIZE) if part is not Part.COPY_NUMBER else None
        if looks:
            study.findings.add("head-mark-font", paragraph, found=looks)
        if ORDER.index(part) < place:
            study.findings.add("head-order", paragraph, found=part.value)
        place = max(place, ORDER.index(part))
    for paragraph in study.having(Part.MARK):
        font = wrong_font(paragraph, "title")
        if font:
            study.findings.add("mark-font", paragraph, found=font)
        if not all(is_red(run.color) for run in paragraph.runs if run.text.strip()):
            study.findings.add("mark-color", paragraph)


def check_number(study: Study) -> None:
    """The document's number, the signer beside it and the red line below it."""
    for paragraph in study.having(Part.NUMBER, *ORDER):
        alone = _part_of(paragraph, 0 if study.part(paragraph) is Part.NUMBER else 1)
        found = DOCUMENT_NUMBER.match(alone.words)
        written = found.group() if found else alone.words
        for code in number_faults(written):
            study.findings.add(code, paragraph, found=written)
        if alone.words and "签发人" not in alone.words:
            looks = other_looks(alone, "fang", BODY_SIZE)
            if looks:
                study.findings.add("number-font", paragraph, found=looks)
    for paragraph in study.having(Part.NUMBER, Part.SIGNER):
        _check_signer(study, paragraph)
    special = study.is_letter() or study.is_order()
    if next(study.having(Part.MARK), None) and not special and not _has_red_line(study):
        study.findings.add("red-line-missing", next(study.having(Part.NUMBER), next(study.having(Part.MARK))))


def _part_of(paragraph: Paragraph, place: int) -> Paragraph:
    """What stands before (0) or after (1) the tab of a line: marks and number of a letter, number and signer."""
    parts: tuple[list[Run], list[Run]] = ([], [])
    side = 0
    for run in paragraph.runs:
        before, tab, after = run.text.partition("\t")
        if tab and parts[0] + parts[1] and any(one.text.strip() for one in parts[0]):
            parts[0].append(replace(run, text=before))
            parts[1].append(replace(run, text=after))
            side = 1
        else:
            parts[side].append(run)
    runs = tuple(parts[place])
    return replace(paragraph, runs=runs or paragraph.runs[:1], text="".join(run.text for run in runs))


def number_faults(written: str) -> tuple[str, ...]:
    """The codes of what is wrong with a document's number."""
    found = PARTS_OF_NUMBER.search(written)
    if found is None:
        return ()
    faults = {
        "number-brackets": (found["open"], found["close"]) != ("〔", "〕"),
        "number-ordinal": bool(found["early"] or found["late"]),
        "number-zero-padded": found["count"].startswith("0"),
        "number-year": len(found["year"]) != 4,
    }
    return tuple(code for code, wrong in faults.items() if wrong)


def check_cited_numbers(study: Study) -> None:
    """Numbers of other documents in the text."""
    for paragraph in study.paper.paragraphs:
        if study.part(paragraph) in (Part.NUMBER, *ORDER):
            continue
        for found in CITED.finditer(paragraph.text):
            if number_faults(found.group()):
                study.findings.add("cited-number", paragraph, found=found.group()[1:])


def check_title(study: Study) -> None:
    """The title, and the blank line below it."""
    lines = [one for one in study.having(Part.TITLE) if one.table is None]
    if not lines:
        if not study.is_order():
            study.findings.add("title-missing")
        return
    style = STYLES["title"]
    for line in lines:
        font, size = wrong_font(line, "title"), wrong_size(line, style.size)
        if font:
            study.findings.add("title-font", line, found=font)
        if size:
            study.findings.add("title-size", line, found=size)
        if line.align != "center":
            study.findings.add("title-align", line)
        if any(run.bold for run in line.runs if run.text.strip()):
            study.findings.add("title-bold", line)
        marks = TITLE_MARKS.search(re.sub(r"《[^》]*》|“[^”]*”", "", line.words))
        if marks:
            study.findings.add("title-punctuation", line, found=marks.group())
        if any(width_of(part) > TITLE_CHARACTERS for part in line.words.split("\n")):
            study.findings.add("title-unbroken", line)
    _check_blank_below(study, lines[-1])


def check_recipients(study: Study) -> None:
    """主送机关: flush left, a full-width colon at the end."""
    for paragraph in study.having(Part.RECIPIENTS):
        if not paragraph.words.endswith("："):
            study.findings.add("recipients-colon", paragraph)
        if abs(paragraph.first + paragraph.spaces) > 0.3 or abs(paragraph.left) > 0.3:
            study.findings.add("recipients-indent", paragraph)
        font, size = wrong_font(paragraph, "fang"), wrong_size(paragraph, BODY_SIZE)
        if font:
            study.findings.add("body-font", paragraph, found=font)
        if size:
            study.findings.add("body-size", paragraph, found=size)


def _check_blank_below(study: Study, title: Paragraph) -> None:
    below = study.at(title.number + 1)
    if below is None or not below.words or below.table is not None or below.align == "center":
        return
    if not study.blank_above(below):
        study.findings.add("title-blank-line", title)


def _check_signer(study: Study, paragraph: Paragraph) -> None:
    _, mark, name = paragraph.text.partition("签发人")
    if not mark or not name.strip("：: \u3000"):
        return
    runs = [run for run in paragraph.runs if run.text.strip()]
    last = runs[-1]
    if family(last.east) != "kai" or abs(last.size - BODY_SIZE) > 0.25:
        study.findings.add("signer-font", paragraph, found=f"{last.east} {last.size:g}")


def _has_red_line(study: Study) -> bool:
    """Whether a border or a drawing could be the red line: between the mark and the title."""
    marks = [one.number for one in study.having(Part.MARK, Part.NUMBER)]
    title = next((one.number for one in study.having(Part.TITLE)), marks[-1] + 3)
    for number in range(marks[0], title + 1):
        paragraph = study.at(number)
        if paragraph and (paragraph.drawing or paragraph.border("bottom") or paragraph.border("top")):
            return True
    return any(table.first <= title and table.last >= marks[0] for table in study.paper.tables)
