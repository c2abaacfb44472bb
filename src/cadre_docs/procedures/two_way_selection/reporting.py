"""Reporting for duty at the new unit, and the relations that go with a person (S4-57, S4-58)."""

from dataclasses import dataclass
from datetime import date

from cadre_docs.calendar import CalendarCoverageError, Count
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase
from cadre_docs.procedures.two_way_selection.destinations import Destination, Way, destinations
from cadre_docs.records.two_way_selection import DutyReport, Relation

PARTY_MEMBERS = ("中共党员", "中共预备党员")
"""Only they have a party relation to transfer."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """One person's way to the new unit.

    ``count`` explains the last day for reporting; None where the person has not been told yet, or the calendar does not
    reach so far. ``relations`` are all that are to be transferred, ``missing`` those not transferred so far.
    """

    destination: Destination
    record: DutyReport | None
    count: Count | None
    relations: tuple[Relation, ...]
    missing: tuple[Relation, ...]

    @property
    def by(self) -> date | None:
        """The last day for reporting, inclusive."""
        return self.count.end if self.count else None

    def reported(self, as_of: date) -> date | None:
        """The day of arrival, if that is not after a date."""
        on = self.record.reported_on if self.record else None
        return on if on and on <= as_of else None

    def late(self, as_of: date) -> bool:
        """Whether the person reported after the last day, or has not reported by a date beyond it."""
        return self.by is not None and (self.reported(as_of) or as_of) > self.by


def arrivals(case: TwoWaySelectionCase) -> tuple[Arrival, ...]:
    """Everybody who has a unit to go to, in the order of the records."""
    found = (one for one in destinations(case) if one.way in (Way.PLACED, Way.DIRECTED))
    return tuple(_arrival(case, one) for one in found)


def report_by(case: TwoWaySelectionCase, record: DutyReport) -> Count:
    """The working days for reporting, from the day after the notice. CalendarCoverageError beyond the calendar."""
    return case.calendar.working_days_after(record.notified_on, case.terms.report_days)


def relations_of(case: TwoWaySelectionCase, person: str) -> tuple[Relation, ...]:
    """The relations that go with a person: that of the party only with its members."""
    member = case.person(person).party in PARTY_MEMBERS
    return tuple(one for one in case.terms.relations if member or one is not Relation.PARTY)


def _arrival(case: TwoWaySelectionCase, destination: Destination) -> Arrival:
    record = case.duty_reports.get(destination.person)
    relations = relations_of(case, destination.person)
    done = {one for one, on in record.transferred.items() if on <= case.as_of} if record else set()
    missing = tuple(one for one in relations if one not in done)
    return Arrival(destination, record, _count(case, record), relations, missing)


def _count(case: TwoWaySelectionCase, record: DutyReport | None) -> Count | None:
    if record is None:
        return None
    try:
        return report_by(case, record)
    except CalendarCoverageError:
        return None
