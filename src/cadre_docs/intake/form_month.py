"""Months and days as appointment forms write them (forms.md 1.2)."""

import re
from datetime import date

from cadre_docs.records.choice import YearMonth

_MONTH = re.compile(
    r"(?P<year>\d{4})(?:[.．\-/年]\s?(?P<month>\d{1,2})(?:[.．\-/月]\s?(?P<day>\d{1,2})?日?)?"
    r"|(?P<month2>\d{2})(?P<day2>\d{2})?)",
    re.ASCII,
)
EARLIEST, LATEST = 1900, 2100


def month_of(text: str) -> YearMonth | None:
    """The month of ``198003``, ``19800315``, ``1980.03``, ``1980-03-15`` or ``1980年3月``; None for anything else."""
    found = _MONTH.fullmatch(text.strip())
    if found is None:
        return None
    year, month = int(found["year"]), int(found["month"] or found["month2"])
    day = int(found["day"] or found["day2"] or 1)
    if not (EARLIEST <= year <= LATEST and 1 <= month <= 12):
        return None
    try:
        date(year, month, day)
    except ValueError:
        return None
    return YearMonth(year, month)


def has_day(text: str) -> bool:
    """Whether the text names a day besides the month."""
    found = _MONTH.fullmatch(text.strip())
    return found is not None and bool(found["day"] or found["day2"])


def day_of(text: str) -> date | None:
    """The day of ``20231024`` or ``2023.10.24``; None where there is no day."""
    found = _MONTH.fullmatch(text.strip())
    if found is None or month_of(text) is None or not has_day(text):
        return None
    return date(int(found["year"]), int(found["month"] or found["month2"]), int(found["day"] or found["day2"]))
