"""One year's reports of personal matters as of a date: everything that a computation, a rule or a paper may look at.

A record counts from the day it bears: what is dated after ``as_of`` has not happened yet.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.personal_matters.terms import PersonalMattersTerms
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.person import Person
from cadre_docs.records.personal_matters import (
    IntegrityRiskFile,
    MatterEvent,
    MattersCheck,
    MattersReport,
    MattersReporter,
)
from cadre_docs.records.records import Records
from cadre_docs.records.unit import Unit


@dataclass(frozen=True)
class PersonalMattersCase:
    """One exercise, the terms of its policy, the calendar, and the date of the judgement (inclusive)."""

    records: Records
    exercise: Exercise
    terms: PersonalMattersTerms
    calendar: WorkingCalendar
    as_of: date

    def person(self, key: str) -> Person:
        """A person by id."""
        return self.records.get(Person, key)

    def unit(self, key: str) -> Unit:
        """A unit by id."""
        return self.records.get(Unit, key)

    @property
    def year(self) -> int:
        """The year that is reported on: the one before the exercise begins."""
        return self.exercise.starts.year - 1

    @cached_property
    def reporters(self) -> Mapping[str, MattersReporter]:
        """Those on the list so far, by person."""
        found = self.records.of(MattersReporter, exercise=self.exercise.id)
        return {one.person: one for one in found if (one.since or self.exercise.starts) <= self.as_of}

    @cached_property
    def reports(self) -> Mapping[str, MattersReport]:
        """The reports on the year that are in so far, by person."""
        found = self.records.of(MattersReport, exercise=self.exercise.id, year=self.year)
        return {one.person: one for one in found if one.submitted_on <= self.as_of}

    @cached_property
    def events(self) -> tuple[MatterEvent, ...]:
        """The matters that have come about so far, in the order in which they did."""
        found = self.records.of(MatterEvent, exercise=self.exercise.id)
        return tuple(sorted((one for one in found if one.happened_on <= self.as_of), key=lambda one: one.happened_on))

    def key_of(self, event: MatterEvent) -> str:
        """A name for an event that does not tell what it is about: the person, the day and, if need be, a number."""
        found = self.records.of(MatterEvent, exercise=self.exercise.id, person=event.person)
        number = sorted(one.sort for one in found if one.happened_on == event.happened_on).index(event.sort) + 1
        return f"{event.person}-{event.happened_on}" + (f"-{number}" if number > 1 else "")

    @cached_property
    def requests(self) -> tuple[MatterEvent, ...]:
        """The matters for which approval was asked so far, whether they have come about or not."""
        found = self.records.of(MatterEvent, exercise=self.exercise.id)
        return tuple(one for one in found if one.requested_on is not None and one.requested_on <= self.as_of)

    @cached_property
    def checks(self) -> tuple[MattersCheck, ...]:
        """The checks made so far."""
        return tuple(one for one in self.records.of(MattersCheck, exercise=self.exercise.id) if one.on <= self.as_of)

    @cached_property
    def risk_files(self) -> Mapping[str, IntegrityRiskFile]:
        """The papers against risks to integrity, by unit."""
        return {one.unit: one for one in self.records.of(IntegrityRiskFile, exercise=self.exercise.id)}
