"""Spans that need no calendar of holidays: so many days, so many months."""

from calendar import monthrange
from datetime import date, timedelta


def calendar_days_after(start: date, count: int) -> date:
    """The last of ``count`` calendar days after ``start``, the start day itself not counted (民法典 art. 201).

    Raises ValueError where the count is negative.
    """
    if count < 0:
        raise ValueError(f"a count of days cannot be negative: {count}")
    return start + timedelta(days=count)


def months_after(start: date, months: int) -> date:
    """The same day of the month so many months later, or that month's last day where it has none (民法典 art. 202).

    A year is 12 months. The day of ``start`` itself is not counted, so one year from 2014-11-05 ends on 2015-11-05.
    Negative months go back.
    """
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
