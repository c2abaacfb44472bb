"""An annual assessment as of a date: everything that a computation, a rule or a document about it may look at.

A grade, a step or a notice counts from the day it bears: what is dated after ``as_of`` has not happened yet.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.assessment.terms import AssessmentTerms
from cadre_docs.records.assessment import (
    Appraisal,
    AppraisalPilot,
    AppraisalPool,
    LifeMeeting,
    StepDone,
    TargetLetter,
    TeamTerm,
)
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.person import Grade, Person
from cadre_docs.records.records import Records
from cadre_docs.records.unit import Unit


@dataclass(frozen=True)
class AssessmentCase:
    """One exercise, the terms of its policy, the calendar, and the date of the judgement (inclusive)."""

    records: Records
    exercise: Exercise
    terms: AssessmentTerms
    calendar: WorkingCalendar
    as_of: date

    def person(self, key: str) -> Person:
        """A person by id."""
        return self.records.get(Person, key)

    def unit(self, key: str) -> Unit:
        """A unit by id."""
        return self.records.get(Unit, key)

    @cached_property
    def pools(self) -> Mapping[str, AppraisalPool]:
        """The pools by id."""
        return {one.id: one for one in self.records.of(AppraisalPool, exercise=self.exercise.id)}

    @cached_property
    def appraisals(self) -> Mapping[str, Appraisal]:
        """The appraisals by person, in the order of the records."""
        return {one.person: one for one in self.records.of(Appraisal, exercise=self.exercise.id)}

    @cached_property
    def letters(self) -> tuple[TargetLetter, ...]:
        """The letters of targets."""
        return tuple(self.records.of(TargetLetter, exercise=self.exercise.id))

    @cached_property
    def pilots(self) -> tuple[AppraisalPilot, ...]:
        """The pilots chosen so far."""
        return tuple(one for one in self.records.of(AppraisalPilot, exercise=self.exercise.id) if one.on <= self.as_of)

    @cached_property
    def team_terms(self) -> tuple[TeamTerm, ...]:
        """The terms of teams."""
        return tuple(self.records.of(TeamTerm, exercise=self.exercise.id))

    @cached_property
    def meetings(self) -> tuple[LifeMeeting, ...]:
        """The meetings held so far, by day."""
        found = self.records.of(LifeMeeting, exercise=self.exercise.id)
        return tuple(sorted((one for one in found if one.on <= self.as_of), key=lambda one: (one.on, one.id)))

    def grade(self, appraisal: Appraisal) -> Grade | None:
        """The grade, once it is decided; None before. One without a date counts at once."""
        decided = appraisal.graded_on is None or appraisal.graded_on <= self.as_of
        return appraisal.grade if decided else None

    def notified(self, appraisal: Appraisal) -> bool:
        """Whether the person has had the grade in writing."""
        return appraisal.notified_on is not None and appraisal.notified_on <= self.as_of

    def steps_done(self, appraisal: Appraisal) -> tuple[StepDone, ...]:
        """The steps taken so far, by day."""
        return tuple(sorted((one for one in appraisal.steps if one.on <= self.as_of), key=lambda one: one.on))
