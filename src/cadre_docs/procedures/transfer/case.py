"""The transfers of one exercise as of a date: candidates, staffing plans, establishments and borrowed staff.

A record counts from the day it bears: what is dated after ``as_of`` has not happened yet.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.transfer.terms import TransferTerms
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.person import Person
from cadre_docs.records.records import Records
from cadre_docs.records.transfer import BorrowedStaff, Establishment, StaffingPlan, TransferCandidate
from cadre_docs.records.unit import Unit


@dataclass(frozen=True)
class TransferCase:
    """One exercise, the terms of its policy, the calendar, and the date of the judgement (inclusive)."""

    records: Records
    exercise: Exercise
    terms: TransferTerms
    calendar: WorkingCalendar
    as_of: date

    def person(self, key: str) -> Person:
        """A person by id."""
        return self.records.get(Person, key)

    def unit(self, key: str) -> Unit:
        """A unit by id."""
        return self.records.get(Unit, key)

    @cached_property
    def candidates(self) -> Mapping[str, TransferCandidate]:
        """Those put on record so far, by person."""
        found = self.records.of(TransferCandidate, exercise=self.exercise.id)
        return {one.person: one for one in found if one.registered_on <= self.as_of}

    @cached_property
    def plans(self) -> Mapping[str, StaffingPlan]:
        """The staffing plans with a step taken by now, or none dated at all, by id."""
        found = self.records.of(StaffingPlan, exercise=self.exercise.id)
        return {one.id: one for one in found if not one.steps or any(taken.on <= self.as_of for taken in one.steps)}

    @cached_property
    def establishments(self) -> Mapping[str, Establishment]:
        """The establishments settled so far, by unit."""
        found = self.records.of(Establishment, exercise=self.exercise.id)
        return {one.unit: one for one in found if one.on <= self.as_of}

    @cached_property
    def borrowed(self) -> Mapping[str, BorrowedStaff]:
        """Those whose borrowing has been asked for so far, by person."""
        found = self.records.of(BorrowedStaff, exercise=self.exercise.id)
        return {one.person: one for one in found if one.requested_on <= self.as_of}
