"""Publicity before an appointment: how long it must last, counted day by day, and what came of it."""

from dataclasses import dataclass
from datetime import date, timedelta

from cadre_docs.calendar import CalendarCoverageError, Count, WorkingCalendar
from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.terms import CompetitionTerms
from cadre_docs.records.appointment import Publicity


@dataclass(frozen=True, slots=True)
class LastDay:
    """The earliest lawful last day of a publicity (inclusive), with the count that leads to it.

    ``day`` is None where the calendar does not reach so far; ``reason`` then says so. ``count`` is None for publicity
    in calendar days.
    """

    day: date | None
    reason: Message
    count: Count | None = None


@dataclass(frozen=True, slots=True)
class PublicityCheck:
    """One publicity against the policy, as of a date."""

    record: Publicity
    earliest: LastDay
    over: bool
    """Whether its last day is past."""

    @property
    def too_short(self) -> bool | None:
        """Whether it ends before the earliest lawful last day; None where the calendar cannot say."""
        return None if self.earliest.day is None else self.record.until < self.earliest.day

    @property
    def appointment_from(self) -> date | None:
        """The first day on which an appointment may follow: after its last day, or after the earliest lawful one."""
        if self.earliest.day is None:
            return None
        return max(self.record.until, self.earliest.day) + timedelta(days=1)

    @property
    def conclusion_owed(self) -> bool:
        """Whether it is over and nothing is recorded of what came of it."""
        return self.over and not self.record.conclusion


def earliest_last_day(published_on: date, terms: CompetitionTerms, calendar: WorkingCalendar) -> LastDay:
    """The earliest lawful last day for a publicity published on a day, which itself is not counted (民法典 art. 201).

    A limit in calendar days that would end on a day off ends on the next working day (民法典 art. 203); one in working
    days ends on a working day as it is.
    """
    days = terms.publicity_min_days
    try:
        if terms.publicity_calendar == "working":
            count = calendar.working_days_after(published_on, days)
            return LastDay(count.end, _working(published_on, count), count)
        nominal = calendar.calendar_days_after(published_on, days)
        end = calendar.last_day_rule(nominal)
    except CalendarCoverageError as error:
        return LastDay(None, error.message)
    return LastDay(end, _calendar(published_on, days, nominal, end))


def publicity_check(case: CompetitionCase, record: Publicity) -> PublicityCheck:
    """One publicity against the policy, as of the case's date."""
    earliest = earliest_last_day(record.published_on, case.terms, case.calendar)
    return PublicityCheck(record, earliest, over=case.as_of > record.until)


def publicity_of(case: CompetitionCase, position: str, person: str | None = None) -> PublicityCheck | None:
    """The last publicity that names somebody (or that person) for a post; None where there is none by ``as_of``."""
    for record in reversed(case.publicities):
        for nominee in record.nominees:
            if nominee.position == position and person in (None, nominee.person):
                return publicity_check(case, record)
    return None


def _working(published_on: date, count: Count) -> Message:
    return say(
        "{start} 公示，当日不计，{days} 个工作日至 {end}",
        "published on {start}, which is not counted; {days} working days end on {end}",
        start=published_on,
        days=count.number,
        end=count.end,
    )


def _calendar(published_on: date, days: int, nominal: date, end: date) -> Message:
    if nominal == end:
        return say(
            "{start} 公示，当日不计，{days} 日至 {end}",
            "published on {start}, which is not counted; {days} days end on {end}",
            start=published_on,
            days=days,
            end=end,
        )
    return say(
        "{start} 公示，当日不计，{days} 日至 {nominal}，适逢休息日，顺延至 {end}",
        "published on {start}, which is not counted; {days} days end on {nominal}, a day off, hence on {end}",
        start=published_on,
        days=days,
        nominal=nominal,
        end=end,
    )
