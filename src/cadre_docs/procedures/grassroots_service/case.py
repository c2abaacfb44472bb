"""The grassroots service of one batch of recruits as of a date.

A record counts from the day it bears: what is dated after ``as_of`` has not happened yet.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.grassroots_service.terms import GrassrootsServiceTerms
from cadre_docs.records.exercise import Exercise, Publication
from cadre_docs.records.grassroots_service import (
    GrassrootsAppraisal,
    GrassrootsDecision,
    GrassrootsPosting,
    Recruit,
)
from cadre_docs.records.person import Person
from cadre_docs.records.records import Records
from cadre_docs.records.unit import Unit

OPINION = "grassroots-opinion"
"""实施意见: the type of document by which the office sets out how new civil servants serve at the grassroots."""


@dataclass(frozen=True)
class GrassrootsServiceCase:
    """One exercise, the terms of its policy, the calendar, and the date of the judgement (inclusive)."""

    records: Records
    exercise: Exercise
    terms: GrassrootsServiceTerms
    calendar: WorkingCalendar
    as_of: date

    def person(self, key: str) -> Person:
        """A person by id."""
        return self.records.get(Person, key)

    def unit(self, key: str) -> Unit:
        """A unit by id."""
        return self.records.get(Unit, key)

    @cached_property
    def recruits(self) -> Mapping[str, Recruit]:
        """Those hired so far, by person."""
        found = self.records.of(Recruit, exercise=self.exercise.id)
        return {one.person: one for one in found if one.hired_on <= self.as_of}

    @cached_property
    def postings(self) -> Mapping[str, GrassrootsPosting]:
        """Where recruits have been sent so far, by person."""
        found = self.records.of(GrassrootsPosting, exercise=self.exercise.id)
        return {one.person: one for one in found if one.sent_on <= self.as_of and one.person in self.recruits}

    @cached_property
    def appraisals(self) -> Mapping[str, GrassrootsAppraisal]:
        """The appraisals made so far, by person."""
        found = self.records.of(GrassrootsAppraisal, exercise=self.exercise.id)
        return {one.person: one for one in found if one.on <= self.as_of and one.person in self.recruits}

    @cached_property
    def decisions(self) -> Mapping[str, GrassrootsDecision]:
        """What has been decided so far about those who failed, by person."""
        found = self.records.of(GrassrootsDecision, exercise=self.exercise.id)
        return {one.person: one for one in found if one.on <= self.as_of and one.person in self.recruits}

    @cached_property
    def opinion_on(self) -> date | None:
        """The day on which the implementing opinion was first issued; None where it is not, or not yet."""
        found = self.records.of(Publication, exercise=self.exercise.id, document=OPINION)
        return min((one.on for one in found if one.on <= self.as_of), default=None)
