"""The working calendar: which days are worked, and counts of them that end on a day it covers or not at all."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from itertools import pairwise

from cadre_docs.calendar.coverage import CalendarCoverageError
from cadre_docs.calendar.days import CalendarDay, Count, DayCounted, DayKind
from cadre_docs.calendar.spans import calendar_days_after, months_after
from cadre_docs.calendar.years import CalendarYear
from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Message, Severity, say

_DAY = timedelta(days=1)
_SATURDAY = 5
_UNSETTLED = (12, 25)
"""Month and day from which the next year's notice may move days: so far it has reached back to 29 December."""
_MOST_WALKS = 256


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """Consecutive years of holidays, make-up days and weekends.

    Every question about a day outside those years raises CalendarCoverageError; nothing is guessed.
    """

    years: tuple[CalendarYear, ...]
    _special: dict[date, CalendarDay] = field(init=False, repr=False, compare=False)
    _walked: dict[date, list[DayCounted]] = field(default_factory=dict, init=False, repr=False, compare=False)
    """The days walked through from a first one on; a site asks hundreds of times for the days left from one date."""

    def __post_init__(self) -> None:
        numbers = [year.year for year in self.years]
        for before, after in pairwise(numbers):
            if after != before + 1:
                raise BrokenInputError((_gap(before, after),))
        special = {day.day: day for year in self.years for day in year.special_days()}
        object.__setattr__(self, "_special", special)

    @property
    def covered_from(self) -> date:
        """The first day the calendar knows, inclusive."""
        return date(self.years[0].year, 1, 1)

    @property
    def covered_until(self) -> date:
        """The last day the calendar knows, inclusive."""
        return date(self.years[-1].year, 12, 31)

    @property
    def provisional_from(self) -> date:
        """The day from which the notice for the year after the last one covered may still move working days."""
        return date(self.years[-1].year, *_UNSETTLED)

    @property
    def digest(self) -> str:
        """SHA-256 of all the calendar knows, in hexadecimal, for a document's provenance."""
        known = [f"{year.year} {year.source}" for year in self.years]
        known += [f"{day.day} {day.kind} {day.holiday}" for _, day in sorted(self._special.items())]
        return hashlib.sha256("\n".join(known).encode()).hexdigest()

    def with_year(self, data: str | Mapping[str, object], file: str = "") -> "WorkingCalendar":
        """This calendar with one more year, or one year replaced, from a year file's text or mapping.

        Raises BrokenInputError where the file is wrong or the year does not follow on the others.
        """
        added = CalendarYear.read(data, file)
        kept = [year for year in self.years if year.year != added.year]
        return WorkingCalendar(tuple(sorted([*kept, added], key=lambda year: year.year)))

    def covers(self, day: date) -> bool:
        """Whether the calendar knows the day."""
        return self.covered_from <= day <= self.covered_until

    def day(self, day: date) -> CalendarDay:
        """What a day is, with the holiday's name."""
        if not self.covers(day):
            raise CalendarCoverageError(day, self.covered_from, self.covered_until)
        special = self._special.get(day)
        if special is not None:
            return special
        return CalendarDay(day, DayKind.WORKING if day.weekday() < _SATURDAY else DayKind.WEEKEND)

    def kind(self, day: date) -> DayKind:
        """What kind of day it is."""
        return self.day(day).kind

    def is_working_day(self, day: date) -> bool:
        """Whether offices are open on the day."""
        return self.kind(day).works

    def working_days_after(self, start: date, count: int) -> Count:
        """``count`` working days after ``start``, which itself is not counted (民法典 art. 201); ends on a working day.

        A count of 0 ends on ``start`` itself. Raises ValueError where the count is negative.
        """
        if count < 0:
            raise ValueError(f"a count of working days cannot be negative: {count}")
        days: list[DayCounted] = []
        day, number = start, 0
        while number < count:
            day += _DAY
            number += self._step(day, number, days)
        return self._count(day, days)

    def working_days_between(self, first: date, last: date) -> Count:
        """The working days from ``first`` to ``last``, both inclusive; none where ``last`` is before ``first``."""
        length = max(0, (last - first).days + 1)
        walked = self._walked.get(first, [])
        if len(walked) < length:
            walked = self._walk(first, length)
        return self._count(last, walked[:length])

    def next_working_day(self, day: date) -> date:
        """The first working day after a day; that day itself does not count."""
        return self.working_days_after(day, 1).end

    def last_day_rule(self, day: date) -> date:
        """A time limit's last day, moved to the next working day where it falls on a day off (民法典 art. 203).

        For limits in days, months and years; limits in working days end on a working day as they are.
        """
        return day if self.is_working_day(day) else self.next_working_day(day)

    def calendar_days_after(self, start: date, count: int) -> date:
        """The last of ``count`` calendar days after ``start``; needs no coverage."""
        return calendar_days_after(start, count)

    def months_after(self, start: date, months: int) -> date:
        """The same day so many months later, or that month's last day; needs no coverage."""
        return months_after(start, months)

    def _walk(self, first: date, length: int) -> list[DayCounted]:
        days: list[DayCounted] = []
        number = 0
        for ahead in range(length):
            number += self._step(first + timedelta(days=ahead), number, days)
        if len(self._walked) >= _MOST_WALKS:
            self._walked.clear()
        self._walked[first] = days
        return days

    def _step(self, day: date, number: int, days: list[DayCounted]) -> bool:
        known = self.day(day)
        counts = known.kind.works
        days.append(DayCounted(known.day, known.kind, known.holiday, number + 1 if counts else None))
        return counts

    def _count(self, end: date, days: list[DayCounted]) -> Count:
        unsettled = bool(days) and end >= self.provisional_from
        return Count(end, tuple(days), self.provisional_from if unsettled else None)


@cache
def china() -> WorkingCalendar:
    """The calendar of China's mainland that ships with the program, from its year files."""
    folder = files("cadre_docs.calendar") / "data"
    names = sorted(file.name for file in folder.iterdir() if file.name.startswith("cn-"))
    return WorkingCalendar(tuple(CalendarYear.read((folder / name).read_text("utf-8"), name) for name in names))


def _gap(before: int, after: int) -> Diagnostic:
    message: Message = say(
        "日历缺少 {missing} 年，{before} 年之后不能直接接 {after} 年",
        "the calendar lacks {missing}: {after} cannot follow {before}",
        missing=before + 1,
        before=before,
        after=after,
    )
    return Diagnostic(code="calendar-gap", severity=Severity.ERROR, message=message)
