"""Training as of a date: everything that a computation, a rule or a paper about it may look at.

A record counts from the day it bears: what is dated after ``as_of`` has not happened yet. A course counts when over.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.training.terms import TrainingTerms
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.person import Person
from cadre_docs.records.records import Records
from cadre_docs.records.training import IntegrityTest, Training, TrainingCourse, TrainingDuty, TrainingRosterEntry
from cadre_docs.records.unit import Unit


@dataclass(frozen=True)
class TrainingCase:
    """One exercise, the terms of its policy, the calendar, and the date of the judgement (inclusive)."""

    records: Records
    exercise: Exercise
    terms: TrainingTerms
    calendar: WorkingCalendar
    as_of: date

    def person(self, key: str) -> Person:
        """A person by id."""
        return self.records.get(Person, key)

    def unit(self, key: str) -> Unit:
        """A unit by id."""
        return self.records.get(Unit, key)

    @cached_property
    def roster(self) -> Mapping[str, TrainingRosterEntry]:
        """The cadres in post on the date, by person."""
        found = self.records.of(TrainingRosterEntry, exercise=self.exercise.id)
        return {
            one.person: one
            for one in found
            if (one.since or self.exercise.starts) <= self.as_of and (one.until is None or self.as_of <= one.until)
        }

    @cached_property
    def trainings(self) -> Mapping[str, tuple[Training, ...]]:
        """What everybody has attended so far, by person, in the order of the last days."""
        found: dict[str, list[Training]] = {}
        for one in sorted(self.records.all(Training), key=lambda one: (one.ends, one.course)):
            if one.ends <= self.as_of:
                found.setdefault(one.person, []).append(one)
        return {person: tuple(members) for person, members in found.items()}

    @cached_property
    def duties(self) -> tuple[TrainingDuty, ...]:
        """The first posts and promotions so far."""
        found = self.records.of(TrainingDuty, exercise=self.exercise.id)
        return tuple(one for one in found if one.since <= self.as_of)

    @cached_property
    def courses(self) -> tuple[TrainingCourse, ...]:
        """The courses announced so far, by day."""
        found = self.records.of(TrainingCourse, exercise=self.exercise.id)
        return tuple(sorted((one for one in found if one.notified_on <= self.as_of), key=lambda one: one.starts))

    @cached_property
    def tests(self) -> Mapping[str, IntegrityTest]:
        """The tests on integrity, by person."""
        return {one.person: one for one in self.records.of(IntegrityTest, exercise=self.exercise.id)}
