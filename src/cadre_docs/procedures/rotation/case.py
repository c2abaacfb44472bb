"""Rotation and tenure as of a date: everything that a computation, a rule or a document about it may look at.

What is dated after ``as_of`` has not happened yet.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.rotation.terms import RotationTerms
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.person import Person
from cadre_docs.records.records import Records
from cadre_docs.records.rotation import Retirement, RotationDecision, TeamRenewal, TenureSurvey, TermDecision
from cadre_docs.records.team import Team
from cadre_docs.records.tenure import Tenure
from cadre_docs.records.unit import Unit


@dataclass(frozen=True)
class RotationCase:
    """One exercise, the terms of its policy, the calendar, and the date of the judgement (inclusive)."""

    records: Records
    exercise: Exercise
    terms: RotationTerms
    calendar: WorkingCalendar
    as_of: date

    def person(self, key: str) -> Person:
        """A person by id."""
        return self.records.get(Person, key)

    def unit(self, key: str) -> Unit:
        """A unit by id."""
        return self.records.get(Unit, key)

    def team(self, key: str) -> Team:
        """A team by id."""
        return self.records.get(Team, key)

    @cached_property
    def surveys(self) -> Mapping[str, TenureSurvey]:
        """The units looked through, by unit; their tenures count from the start of the work."""
        return {one.unit: one for one in self.records.of(TenureSurvey, exercise=self.exercise.id)}

    @cached_property
    def current(self) -> tuple[Tenure, ...]:
        """The posts held now in the units looked through, in the order of the records."""
        found = self.records.all(Tenure)
        return tuple(one for one in found if one.unit in self.surveys and one.held_on(self.as_of))

    @cached_property
    def decisions(self) -> Mapping[str, RotationDecision]:
        """The decisions on rotation so far, by person."""
        found = self.records.of(RotationDecision, exercise=self.exercise.id)
        return {one.person: one for one in found if one.on <= self.as_of}

    @cached_property
    def term_decisions(self) -> Mapping[tuple[str, str], TermDecision]:
        """The decisions on those whose term is over so far, by person and post."""
        found = self.records.of(TermDecision, exercise=self.exercise.id)
        return {(one.person, one.post): one for one in found if one.on <= self.as_of}

    @cached_property
    def renewals(self) -> tuple[TeamRenewal, ...]:
        """The renewals of teams on record, planned ones too, earliest first."""
        found = self.records.of(TeamRenewal, exercise=self.exercise.id)
        return tuple(sorted(found, key=lambda one: one.on))

    @cached_property
    def retirements(self) -> Mapping[str, Retirement]:
        """What has been begun of retirements so far, by person."""
        found = self.records.of(Retirement, exercise=self.exercise.id)
        return {one.person: one for one in found if one.on <= self.as_of}

    def held_by(self, person: str) -> tuple[Tenure, ...]:
        """All posts that a person has held so far, earliest first."""
        found = (one for one in self.records.of(Tenure, person=person) if one.since <= self.as_of)
        return tuple(sorted(found, key=lambda one: one.since))
