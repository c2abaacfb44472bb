"""How dates, numbers and sizes are written on the site."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

_WEEKDAYS = "一二三四五六日"
_FORMATS = {"word": "Word", "docx": "Word", "pdf": "PDF", "xlsx": "Excel", "html": "网页", "txt": "文本"}


def day(value: date) -> str:
    """``2014年11月17日``."""
    return f"{value.year}年{value.month}月{value.day}日"


def near(value: date) -> str:
    """``11月17日 周一``, for a day whose year is clear."""
    return f"{value.month}月{value.day}日 {weekday(value)}"


def weekday(value: date) -> str:
    """``周一``."""
    return f"周{_WEEKDAYS[value.weekday()]}"


def moment(value: datetime) -> str:
    """``2014年11月17日8:30``."""
    return f"{day(value)}{value.hour}:{value.minute:02d}"


def span(first: date, last: date) -> str:
    """``2014年11月17日至22日``: what both days share is written once."""
    if first == last:
        return day(first)
    if first.year != last.year:
        return f"{day(first)}至{day(last)}"
    if first.month != last.month:
        return f"{day(first)}至{last.month}月{last.day}日"
    return f"{day(first)}至{last.day}日"


def number(value: int) -> str:
    """``42,428``."""
    return f"{value:,}"


def size(octets: int) -> str:
    """``38 KB``."""
    return f"{octets / 1024 / 1024:.1f} MB" if octets >= 1024 * 1024 else f"{max(1, round(octets / 1024))} KB"


def format_name(key: str) -> str:
    """The name of a file format, as readers know it."""
    return _FORMATS.get(key, key)


def change(value: int) -> str:
    """``+12``, ``−3`` or ``0``."""
    return f"+{value:,}" if value > 0 else f"\u2212{-value:,}" if value else "0"


FILTERS: dict[str, Callable[..., Any]] = {
    "day": day,
    "near": near,
    "weekday": weekday,
    "moment": moment,
    "number": number,
    "size": size,
    "format_name": format_name,
    "change": change,
    "iso": lambda value: value.isoformat(),
}
