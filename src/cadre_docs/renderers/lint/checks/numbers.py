"""The sequence and the marks of 一、 （一） 1. （1） (GB/T 9704-2012, 7.3.3)."""

import re
from dataclasses import dataclass, field

from cadre_docs.renderers.lint.numbering import chinese
from cadre_docs.renderers.lint.paper import Paragraph
from cadre_docs.renderers.lint.roles import LEVEL_PATTERNS, LEVELS, Part
from cadre_docs.renderers.lint.study import Study

RIGHT = {
    1: re.compile(r"[^\s、]+、"),
    2: re.compile(r"（\S+）(?![、.．，,])"),
    3: re.compile(r"\d+[.．]"),
    4: re.compile(r"（\d+）(?![、.．，,])"),
}
TAIL = re.compile(r"[、.．，,]?")
VALUES = {chinese(count): count for count in range(1, 100)}
WRITTEN = {1: "{}、", 2: "（{}）", 3: "{}.", 4: "（{}）"}


@dataclass(slots=True)
class Counting:
    """Where the numbers of each level stand, and where each was last seen."""

    counts: dict[int, int] = field(default_factory=dict)
    seen: dict[int, int] = field(default_factory=dict)

    def forget(self, level: int) -> None:
        """Levels from this one down begin anew."""
        for known in [one for one in self.counts if one >= level]:
            del self.counts[known]


def check_numbers(study: Study) -> None:
    """Every numbered paragraph in order; an attachment begins anew."""
    counting = Counting()
    for place, paragraph in enumerate(study.spoken()):
        part = study.part(paragraph)
        if part is Part.ANNEX:
            counting = Counting()
        if part in LEVELS:
            _check_mark(study, paragraph, LEVELS[part])
            _count(study, paragraph, LEVELS[part], counting, place)


def _check_mark(study: Study, paragraph: Paragraph, level: int) -> None:
    words = paragraph.words
    if not RIGHT[level].match(words):
        pattern = LEVEL_PATTERNS[level - 1][1]
        found = pattern.match(words)
        end = found.end() if found else 0
        tail = TAIL.match(words, end) if level in (2, 4) else None
        study.findings.add("numbering-mark", paragraph, found=words[: tail.end() if tail else end])


def _count(study: Study, paragraph: Paragraph, level: int, counting: Counting, place: int) -> None:
    written = re.search(r"\d+|[一二三四五六七八九十百]+", paragraph.words)
    digits = written.group() if written else ""
    count = int(digits) if digits.isdigit() else VALUES.get(digits, 0)
    before = counting.counts.get(level)
    apart = place - counting.seen.get(level, place) > 1
    counting.forget(level)
    counting.counts[level], counting.seen[level] = count, place
    shown = WRITTEN[level].format(digits)
    if not count or (before and count == before + 1):
        return
    if before is None:
        if count != 1:
            study.findings.add("numbering-start", paragraph, found=shown)
    elif count > before:
        wanted = before + 1 if level > 2 else chinese(before + 1)
        study.findings.add("numbering-gap", paragraph, found=shown, wanted=WRITTEN[level].format(wanted))
    elif not (count == 1 and level > 2 and apart):
        study.findings.add("numbering-repeated", paragraph, found=shown)
