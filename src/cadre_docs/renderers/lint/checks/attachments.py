"""The attachment note and the marks of attachments (GB/T 9704-2012, 7.3.4, 7.3.7)."""

import re

from cadre_docs.renderers.lint.checks.looks import BODY_SIZE, other_looks
from cadre_docs.renderers.lint.roles import ATTACHMENT, Part
from cadre_docs.renderers.lint.study import Study

COUNTED = re.compile(r"(?P<count>\d+|[一二三四五六七八九十]+)\s*(?P<mark>[.．、])")
INDENT, TOLERANCE = 2.0, 0.25


def check_attachments(study: Study) -> None:
    """附件：1.name, on and on."""
    count = 0
    for paragraph in study.having(Part.ATTACHMENT):
        words = paragraph.words
        opening = ATTACHMENT.match(words)
        if opening:
            count = 0
            if not opening.group().endswith("："):
                study.findings.add("attachment-colon", paragraph)
            if abs(paragraph.first + paragraph.spaces - INDENT) > TOLERANCE:
                found = round(paragraph.first + paragraph.spaces, 1)
                study.findings.add("attachment-indent", paragraph, found=found)
            if not study.blank_above(paragraph):
                study.findings.add("attachment-blank-line", paragraph)
            words = words[opening.end() :].strip()
        counted = COUNTED.match(words)
        if counted:
            count += 1
            if counted["count"] != str(count) or counted["mark"] == "、":
                study.findings.add("attachment-numbering", paragraph, found=counted.group(), wanted=f"{count}.")
        if words and words[-1] in "。；;，,、.":
            study.findings.add("attachment-punctuation", paragraph, found=words[-1])


def check_annexes(study: Study) -> None:
    """附件 and its number: 16 pt 黑体, flush left, on a new page."""
    for paragraph in study.having(Part.ANNEX):
        looks = other_looks(paragraph, "hei", BODY_SIZE)
        if looks:
            study.findings.add("annex-font", paragraph, found=looks)
        if not paragraph.new_page:
            study.findings.add("annex-new-page", paragraph)
        if paragraph.align in ("center", "right") or abs(paragraph.first + paragraph.spaces) > TOLERANCE:
            study.findings.add("annex-indent", paragraph)
