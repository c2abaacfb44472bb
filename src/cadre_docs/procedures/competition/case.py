"""A competition as of a date: everything that a computation, a rule or a document about it may look at."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.competition.terms import CompetitionTerms
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.person import Person
from cadre_docs.records.position import Position
from cadre_docs.records.records import Records
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

    def person(self, key: str) -> Person:
        """A person by id."""
        return self.records.get(Person, key)

    def unit(self, key: str) -> Unit:
        """A unit by id."""
        return self.records.get(Unit, key)

    def unit_of(self, position: str) -> Unit:
        """The unit that offers a post."""
        return self.unit(self.positions[position].unit)
