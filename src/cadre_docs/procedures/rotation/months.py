"""Months of years as counted things: what forms know of birth, work and retirement."""

from datetime import date

from cadre_docs.records.choice import YearMonth


def month_of(day: date) -> YearMonth:
    """The month of a day."""
    return YearMonth(day.year, day.month)


def plus(month: YearMonth, months: int) -> YearMonth:
    """So many months later; negative months go back."""
    year, index = divmod(month.year * 12 + month.month - 1 + months, 12)
    return YearMonth(year, index + 1)


def between(first: YearMonth, last: YearMonth) -> int:
    """How many months lie between: 12 from a month to the same month of the next year."""
    return (last.year - first.year) * 12 + last.month - first.month
