"""The résumé of an appointment form, line by line: normalised only where nothing can be meant but one thing.

A line that begins with a period begins an entry; a line that begins otherwise goes on with the last one (forms.md 1.3).
Whatever does not fit stays text and is reported.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from cadre_docs.diagnostics import Message, say
from cadre_docs.intake.form_month import EARLIEST, LATEST
from cadre_docs.records.choice import YearMonth

_BARS = r"[-\u2010-\u2015\u2212\u2500~\u301c\uff5e\uff0d至]"
_SINCE = r"(?P<year>\d{4})(?:[ ]?[.．年/][ ]?(?P<month>\d{1,2})|(?P<compact>\d{2}))月?"
_UNTIL = r"(?P<until_year>\d{4})(?:[ ]?[.．年/][ ]?(?P<until_month>\d{1,2})(?!\d)|(?P<until_compact>\d{2})(?!\d))月?"
_OPEN = r"(?P<open>至今|今|现在|[.．](?=\s))"
_LINE = re.compile(rf"{_SINCE}\s*{_BARS}{{1,4}}(?P<gap>\s*)(?:{_UNTIL}|{_OPEN})?(?P<text>.*)")
_LOOKS_DATED = re.compile(r"[12]\d{3}(?:\s*[.．年/-]|\d{2}\s*[-—–至])")
_BEGINS_WITH_NUMBER = re.compile(r"[\d.．年/月]")
_MEANWHILE = re.compile(r"[（(]其间[：:，,]?")
_CLOSING = "）)"
OPEN_END = 7
"""Blanks in the place of an end that is not there yet."""


@dataclass(slots=True)
class _Entry:
    line: int
    since: YearMonth
    until: YearMonth | None
    pieces: list[str]


@dataclass(frozen=True, slots=True)
class ResumeOddity:
    """A line that needs a person: ``line`` counts from 1. ``is_kept_out`` where it is no part of the entries."""

    line: int
    text: str
    code: str
    message: Message
    is_kept_out: bool = True


@dataclass(slots=True)
class Resume:
    """The entries as records write them, and every line that could not be taken over as it is."""

    entries: list[dict[str, Any]] = field(default_factory=list)
    oddities: list[ResumeOddity] = field(default_factory=list)


def read_resume(text: str) -> Resume:
    """The entries of a résumé, in its own order."""
    resume = Resume()
    entry: _Entry | None = None
    lines = re.split("\r\n|\r|\n", text)
    margin = min((_margin(line) for line in lines if _LINE.match(line.lstrip())), default=0)
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        line = line[min(margin, _margin(line)) :]
        begun = _begun(number, line)
        if isinstance(begun, _Entry):
            _add(resume, entry)
            entry = begun
        elif begun is not None:
            _add(resume, entry)
            entry = None
            resume.oddities.append(begun)
        elif entry is None:
            message = say("前面没有可以接续的一段", "there is no entry before it to go on with")
            resume.oddities.append(ResumeOddity(number, line.strip(), "resume-line-unread", message))
        else:
            _continue(entry, line.strip())
    _add(resume, entry)
    return resume


def _begun(number: int, line: str) -> _Entry | ResumeOddity | None:
    """The entry that a line begins, why it cannot be read as one, or None where it goes on with the one before."""
    found = _LINE.match(line)
    if found is None:
        if not _LOOKS_DATED.match(line):
            return None
        message = say("像是一段经历，但起止年月认不出来", "it looks like a period, but its months cannot be read")
        return ResumeOddity(number, line.strip(), "resume-line-unread", message)
    since = _month(found["year"], found["month"] or found["compact"])
    until = _month(found["until_year"], found["until_month"] or found["until_compact"]) if found["until_year"] else None
    text = found["text"].strip()
    if since is None or (found["until_year"] and until is None):
        message = say("没有这样的年月", "there is no such month")
    elif not text:
        message = say("只有年月，没有经历", "there are months but no text")
    elif _runs_together(found, text):
        message = say("起止年月后面紧跟数字，分不清起止", "digits follow the months: where they end is not clear")
    else:
        return _Entry(number, since, until, [text])
    return ResumeOddity(number, line.strip(), "resume-line-unread", message)


def _runs_together(found: re.Match[str], text: str) -> bool:
    """Whether digits stand where the end of the period would be, without the blanks that leave it open."""
    if found["until_year"] or found["open"] or len(found["gap"]) >= OPEN_END:
        return False
    return _BEGINS_WITH_NUMBER.match(text) is not None


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip())


def _month(year: str, month: str) -> YearMonth | None:
    found = YearMonth(int(year), int(month))
    return found if EARLIEST <= found.year <= LATEST and 1 <= found.month <= 12 else None


def _continue(entry: _Entry, text: str) -> None:
    """A remark on what happened meanwhile is a piece of its own; anything else goes on with the last piece."""
    if _MEANWHILE.match(text):
        entry.pieces.append(text)
    else:
        entry.pieces[-1] += text


def _add(resume: Resume, entry: _Entry | None) -> None:
    if entry is None:
        return
    text, meanwhile = _split(entry.pieces)
    if not text:
        message = say("只有“其间”，没有经历", "there is a remark but no text")
        shown = f"{entry.since} {''.join(entry.pieces)}"
        resume.oddities.append(ResumeOddity(entry.line, shown, "resume-line-unread", message))
        return
    if entry.until and entry.until < entry.since:
        message = say("止早于起；已照写", "it ends before it begins; taken over as written")
        shown = f"{entry.since}--{entry.until} {text}"
        resume.oddities.append(ResumeOddity(entry.line, shown, "resume-ends-before-it-begins", message, False))
    written: dict[str, Any] = {"since": entry.since.iso}
    if entry.until:
        written["until"] = entry.until.iso
    written["text"] = text
    if meanwhile:
        written["meanwhile"] = meanwhile
    resume.entries.append(written)


def _split(pieces: list[str]) -> tuple[str, list[str]]:
    """The text of an entry and its remarks, without their brackets; a remark that is not closed stays in the text."""
    text = pieces[0]
    meanwhile: list[str] = []
    while (found := _last_remark(text)) is not None:
        text, remark = found
        meanwhile.insert(0, remark)
    for piece in pieces[1:]:
        remark = _MEANWHILE.sub("", piece, count=1)
        if piece[-1] in _CLOSING and remark[:-1].strip():
            meanwhile.append(remark[:-1].strip())
        else:
            text += piece
    return text.strip(), meanwhile


def _last_remark(text: str) -> tuple[str, str] | None:
    """What stands before a remark at the very end of a text, and the remark; None where it ends otherwise."""
    if not text or text[-1] not in _CLOSING:
        return None
    depth = 0
    for at in range(len(text) - 1, -1, -1):
        depth += (text[at] in _CLOSING) - (text[at] in "（(")
        if depth == 0:
            found = _MEANWHILE.match(text, at)
            remark = text[found.end() : -1].strip() if found else ""
            return (text[:at].rstrip(), remark) if remark else None
    return None
