"""Who owes which report by when (S2-43, S2-44, N-P1), and whether it is late and explained (S2-45)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cadre_docs.calendar import CalendarCoverageError
from cadre_docs.procedures.personal_matters.case import PersonalMattersCase
from cadre_docs.records.personal_matters import MatterEvent, MattersReport, MattersReporter
from cadre_docs.records.tenure import Tenure


@dataclass(frozen=True, slots=True)
class ReportDuty:
    """One report that somebody owes: that of the year, or that of an event.

    ``nominal`` is the last day by the words of the policy and ``by`` the day to which it moves where that is a day off;
    both inclusive. ``by`` is None where the calendar does not reach so far.
    """

    person: str
    nominal: date
    by: date | None
    record: MattersReport | None = None
    event: MatterEvent | None = None
    done_on: date | None = None

    @property
    def last_day(self) -> date:
        """The last day for it, as far as it can be told."""
        return self.by or self.nominal

    @property
    def late_reason(self) -> str | None:
        """Why it came late, as the reporter says."""
        source = self.event or self.record
        return source.late_reason if source else None

    def late(self, as_of: date) -> bool:
        """Whether it came after the last day, or is not there on a date beyond it."""
        return (self.done_on or as_of) > self.last_day

    def days_late(self, as_of: date) -> int:
        """How many days after the last day it came, or is overdue; 0 where it is neither."""
        return max(0, ((self.done_on or as_of) - self.last_day).days)

    def days_left(self, as_of: date) -> int:
        """How many days are left for it; 0 on the last day and after it."""
        return max(0, (self.last_day - as_of).days)

    def excused(self) -> bool:
        """Whether it is in and its reporter has said why it came late: that is what S2-45 asks for."""
        return self.done_on is not None and bool(self.late_reason)


def owes(case: PersonalMattersCase, reporter: MattersReporter, on: date) -> bool:
    """Whether somebody is on the list on a day and of a level that reports."""
    listed = (reporter.since or case.exercise.starts) <= on and (reporter.until is None or on <= reporter.until)
    return listed and reporter.level.rank >= case.terms.scope_level.rank


def annual_due(case: PersonalMattersCase) -> date:
    """The last day for the report of the year by the words of the policy; 29 February is the 28th in other years."""
    month, day = (int(part) for part in case.terms.annual_due.split("-"))
    year = case.year + 1
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return date(year, month, 28 if (month, day) == (2, 29) and not leap else day)


def event_due(case: PersonalMattersCase, event: MatterEvent) -> date:
    """The last day for reporting an event: counted from the next day, months end on the same day of the month."""
    if case.terms.event_unit == "months":
        return case.calendar.months_after(event.happened_on, case.terms.event_period)
    return case.calendar.calendar_days_after(event.happened_on, case.terms.event_period)


def moved(case: PersonalMattersCase, nominal: date) -> date | None:
    """The last day of a limit, moved off days off; None beyond the calendar."""
    try:
        return case.calendar.last_day_rule(nominal)
    except CalendarCoverageError:
        return None


def annual_duties(case: PersonalMattersCase) -> tuple[ReportDuty, ...]:
    """The report of the year of everybody who is within the scope on its last day."""
    nominal = annual_due(case)
    by = moved(case, nominal)
    found = (one for one in case.reporters.values() if owes(case, one, nominal))
    return tuple(_annual(one.person, case.reports.get(one.person), nominal, by) for one in found)


def event_duties(case: PersonalMattersCase) -> tuple[ReportDuty, ...]:
    """The report of each event of somebody who was within the scope when it came about."""
    found = []
    for event in case.events:
        reporter = case.reporters.get(event.person)
        if reporter is None or not owes(case, reporter, event.happened_on):
            continue
        nominal = event_due(case, event)
        done_on = event.reported_on if event.reported_on and event.reported_on <= case.as_of else None
        found.append(ReportDuty(event.person, nominal, moved(case, nominal), event=event, done_on=done_on))
    return tuple(found)


def duties(case: PersonalMattersCase) -> tuple[ReportDuty, ...]:
    """Every report that is owed: those of the year first, then those of events."""
    return (*annual_duties(case), *event_duties(case))


def open_duties(case: PersonalMattersCase, person: str) -> tuple[ReportDuty, ...]:
    """What somebody has not reported yet, nearest day first."""
    found = (one for one in duties(case) if one.person == person and one.done_on is None)
    return tuple(sorted(found, key=lambda one: one.last_day))


def not_listed(case: PersonalMattersCase) -> tuple[Tenure, ...]:
    """Posts within the scope, in units of those on the list, whose holders are not on it."""
    units = {case.person(person).unit for person in case.reporters}
    return tuple(
        one
        for one in case.records.all(Tenure)
        if one.unit in units
        and one.held_on(case.as_of)
        and one.level.rank >= case.terms.scope_level.rank
        and one.person not in case.reporters
    )


def last_done(found: Iterable[ReportDuty]) -> date | None:
    """The day of the last report among several; None where none is in."""
    return max((one.done_on for one in found if one.done_on), default=None)


def _annual(person: str, report: MattersReport | None, nominal: date, by: date | None) -> ReportDuty:
    return ReportDuty(person, nominal, by, record=report, done_on=report.submitted_on if report else None)
