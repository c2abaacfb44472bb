"""A competition as of a date: everything that a computation, a rule or a document about it may look at.

A record counts from the day it bears: what is dated after ``as_of`` has not happened yet.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.competition.replay import Ledger, in_order, replay
from cadre_docs.procedures.competition.terms import CompetitionTerms
from cadre_docs.procedures.moments import end_of, local
from cadre_docs.procedures.published import published
from cadre_docs.records.application import ApplicationEvent, DailyCount
from cadre_docs.records.appointment import Appointment, Headcount, Probation, Publicity
from cadre_docs.records.exercise import Exercise, PositionReport, Publication
from cadre_docs.records.person import Person
from cadre_docs.records.position import Position
from cadre_docs.records.records import Records
from cadre_docs.records.selection import Ballot, Inspection, ScoreSheet, Shortlist
from cadre_docs.records.unit import Unit


@dataclass(frozen=True)
class CompetitionCase:
    """One exercise, the terms of its policy, the calendar, and the date of the judgement (inclusive)."""

    records: Records
    exercise: Exercise
    terms: CompetitionTerms
    calendar: WorkingCalendar
    as_of: date

    @cached_property
    def positions(self) -> Mapping[str, Position]:
        """The posts of this exercise, by id."""
        return {position.id: position for position in self.records.of(Position, exercise=self.exercise.id)}

    @cached_property
    def log(self) -> tuple[ApplicationEvent, ...]:
        """Every application event of this exercise, as they happened, those after ``as_of`` too."""
        return in_order(self.records.of(ApplicationEvent, exercise=self.exercise.id))

    @cached_property
    def ledger(self) -> Ledger:
        """The applications at the end of ``as_of``."""
        return self.ledger_at(end_of(self.as_of))

    def ledger_at(self, moment: datetime) -> Ledger:
        """The applications at a moment, events at that moment included; of ``as_of`` at the latest."""
        until = min(local(moment), end_of(self.as_of))
        if until not in self._ledgers:
            window = self.exercise.applications
            self._ledgers[until] = replay(
                self.log,
                until=until,
                closes=local(window.closes) if window else None,
                positions=self.positions,
                min_qualified=self.terms.min_qualified,
            )
        return self._ledgers[until]

    @cached_property
    def _ledgers(self) -> dict[datetime, Ledger]:
        """The ledgers made so far: rules and documents ask for the same few moments again and again."""
        return {}

    def person(self, key: str) -> Person:
        """A person by id."""
        return self.records.get(Person, key)

    def unit(self, key: str) -> Unit:
        """A unit by id."""
        return self.records.get(Unit, key)

    def unit_of(self, position: str) -> Unit:
        """The unit that offers a post."""
        return self.unit(self.positions[position].unit)

    def shortlist(self, position: str) -> Shortlist | None:
        """The shortlist of a post, once it is made."""
        found = self.records.of(Shortlist, position=position, exercise=self.exercise.id)
        return next((record for record in found if record.on <= self.as_of), None)

    def score_sheet(self, position: str) -> ScoreSheet | None:
        """The score sheet of a post, once the judges have scored."""
        found = self.records.of(ScoreSheet, position=position, exercise=self.exercise.id)
        return next((record for record in found if record.on <= self.as_of), None)

    def inspection(self, position: str) -> Inspection | None:
        """The inspection for a post, once those to be inspected are chosen."""
        found = self.records.of(Inspection, position=position, exercise=self.exercise.id)
        return next((record for record in found if record.decided_on <= self.as_of), None)

    def ballot(self, position: str) -> Ballot | None:
        """The ballot on a post, once it is held."""
        found = self.records.of(Ballot, position=position, exercise=self.exercise.id)
        return next((record for record in found if record.on <= self.as_of), None)

    @cached_property
    def daily_counts(self) -> tuple[DailyCount, ...]:
        """The counts published so far, by the day they count; one without a date of publication from that day on."""
        return published(self.records, self.exercise, self.as_of)

    @cached_property
    def reports(self) -> tuple[PositionReport, ...]:
        """The units' reports of posts received so far; one that bears no date counts as not yet received."""
        found = self.records.of(PositionReport, exercise=self.exercise.id)
        return tuple(report for report in found if report.reported_on and report.reported_on <= self.as_of)

    @cached_property
    def publications(self) -> tuple[Publication, ...]:
        """What was made public so far, by day."""
        found = self.records.of(Publication, exercise=self.exercise.id)
        return tuple(sorted((one for one in found if one.on <= self.as_of), key=lambda one: one.on))

    @cached_property
    def publicities(self) -> tuple[Publicity, ...]:
        """The publicities begun so far, by day."""
        found = self.records.of(Publicity, exercise=self.exercise.id)
        return tuple(sorted((one for one in found if one.published_on <= self.as_of), key=lambda one: one.published_on))

    @cached_property
    def appointments(self) -> tuple[Appointment, ...]:
        """The appointments decided so far, by day."""
        found = self.records.of(Appointment, exercise=self.exercise.id)
        return tuple(sorted((one for one in found if one.decided_on <= self.as_of), key=lambda one: one.decided_on))

    @cached_property
    def probations(self) -> tuple[Probation, ...]:
        """The probations begun so far, by day."""
        found = self.records.of(Probation, exercise=self.exercise.id)
        return tuple(sorted((one for one in found if one.since <= self.as_of), key=lambda one: one.since))

    @cached_property
    def headcounts(self) -> Mapping[str, Headcount]:
        """The head counts taken so far, by unit."""
        found = self.records.of(Headcount, exercise=self.exercise.id)
        return {count.unit: count for count in found if count.on <= self.as_of}
