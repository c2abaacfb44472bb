"""A batch of tuition support as of a date: everything that a computation, a rule or a paper about it may look at.

A record counts from the day it bears: what is dated after ``as_of`` has not happened yet.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.tuition.terms import TuitionTerms
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.person import Person
from cadre_docs.records.records import Records
from cadre_docs.records.tuition import TuitionApplication
from cadre_docs.records.unit import Unit


@dataclass(frozen=True)
class TuitionCase:
    """One exercise, the terms of its policy, the calendar, and the date of the judgement (inclusive)."""

    records: Records
    exercise: Exercise
    terms: TuitionTerms
    calendar: WorkingCalendar
    as_of: date

    def person(self, key: str) -> Person:
        """A person by id."""
        return self.records.get(Person, key)

    def unit(self, key: str) -> Unit:
        """A unit by id."""
        return self.records.get(Unit, key)

    @cached_property
    def applications(self) -> tuple[TuitionApplication, ...]:
        """The applications made so far, in the order of their days."""
        found = self.records.of(TuitionApplication, exercise=self.exercise.id)
        return tuple(sorted((one for one in found if one.applied_on <= self.as_of), key=lambda one: one.applied_on))

    def decided(self, application: TuitionApplication) -> date | None:
        """The day on which an application was decided on; None where it is not, or not yet."""
        on = application.decided_on
        return on if on is not None and on <= self.as_of else None

    def paid(self, application: TuitionApplication) -> date | None:
        """The day of payment; None where nothing is paid, or not yet."""
        on = application.paid_on
        return on if on is not None and on <= self.as_of else None
