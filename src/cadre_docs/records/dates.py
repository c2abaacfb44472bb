"""Dates and times as records write them, and what was probably meant by those that are none."""

import calendar
import re
from datetime import date

from cadre_docs.diagnostics import Message, say

DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
TIME = re.compile(r"\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(:\d{2})?", re.ASCII)

_LOOSE_DATE = re.compile(r"\s*(\d{4})\s*[-./年－—]?\s*(\d{1,2})\s*[-./月－—]?\s*(\d{1,2})\s*日?")
_LOOSE_MONTH = re.compile(r"\s*(\d{4})\s*[-./年－—]?\s*(\d{1,2})\s*月?\s*")
_LOOSE_CLOCK = re.compile(r"[\sT]*(\d{1,2})\s*[:：时点.]\s*(\d{1,2})")


def is_date(text: str) -> bool:
    """Whether a text is written like a date: ``2014-11-30``, nothing looser and no number of seconds."""
    return DATE.fullmatch(text) is not None


def is_time(text: str) -> bool:
    """Whether a text is written like a local time: ``2014-11-17 08:30``, without a time zone."""
    return TIME.fullmatch(text) is not None


def date_hint(text: str) -> Message:
    """How to write a date, with the likely one where there is one."""
    found = _LOOSE_DATE.match(text)
    likely = _nearest(*found.groups()) if found else ""
    if not likely:
        return say("日期写作“2014-11-30”", "write dates like “2014-11-30”")
    return say("是否应为 {likely}？", "did you mean {likely}?", likely=likely)


def time_hint(text: str) -> Message:
    """How to write a time, with the likely one where there is one."""
    found = _LOOSE_DATE.match(text)
    likely = _nearest(*found.groups()) if found else ""
    clock = _LOOSE_CLOCK.match(text, found.end()) if found else None
    if likely and clock and int(clock[1]) < 24 and int(clock[2]) < 60:
        moment = f"{likely} {int(clock[1]):02d}:{int(clock[2]):02d}"
        return say("是否应为 {likely}？", "did you mean {likely}?", likely=moment)
    return say(
        "时间写作“{example} 08:30”，须有几时几分", "write times like “{example} 08:30”", example=likely or "2014-11-17"
    )


def month_hint(text: str) -> Message:
    """How to write a month, with the likely one where there is one."""
    found = _LOOSE_MONTH.match(text)
    if not found or not (1 <= int(found[2]) <= 12 and 1900 <= int(found[1]) <= 2100):
        return say("年月写作“1980.05”，1900 年至 2100 年", "write months like “1980.05”, 1900 to 2100")
    likely = f"{found[1]}.{int(found[2]):02d}"
    return say("是否应为 {likely}？", "did you mean {likely}?", likely=likely)


def _nearest(year: str, month: str, day: str) -> str:
    """The date, or the last day of the month where the day is past it; empty where the month is none."""
    if not (date.min.year <= int(year) and 1 <= int(month) <= 12 and int(day) >= 1):
        return ""
    last = calendar.monthrange(int(year), int(month))[1]
    return date(int(year), int(month), min(int(day), last)).isoformat()
