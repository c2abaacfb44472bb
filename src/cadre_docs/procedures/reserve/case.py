"""A reserve list as of a date: everything that a computation, a rule or a document about it may look at.

What is dated after ``as_of`` has not happened yet.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.reserve.terms import ReserveTerms
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.person import Person
from cadre_docs.records.records import Records
from cadre_docs.records.reserve import ReserveAdjustment, ReserveCandidate, ReserveTeam
from cadre_docs.records.team import Team
from cadre_docs.records.unit import Unit


@dataclass(frozen=True)
class ReserveCase:
    """One exercise, the terms of its policy, the calendar, and the date of the judgement (inclusive)."""

    records: Records
    exercise: Exercise
    terms: ReserveTerms
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
    def covered(self) -> Mapping[str, ReserveTeam]:
        """The teams for which reserve cadres are kept, by team; one without a day counts from the start of the work."""
        found = self.records.of(ReserveTeam, exercise=self.exercise.id)
        return {one.team: one for one in found if (one.reported_on or self.exercise.starts) <= self.as_of}

    @cached_property
    def candidates(self) -> Mapping[str, ReserveCandidate]:
        """Everybody recommended or entered so far, by person; those taken off the list since are among them."""
        found = self.records.of(ReserveCandidate, exercise=self.exercise.id)
        return {one.person: one for one in found if _begun(one) <= self.as_of}

    @cached_property
    def listed(self) -> tuple[ReserveCandidate, ...]:
        """Those on the list, in the order of the records."""
        return tuple(one for one in self.candidates.values() if one.on_list(self.as_of))

    @cached_property
    def removed(self) -> tuple[ReserveCandidate, ...]:
        """Those taken off the list so far."""
        return tuple(one for one in self.candidates.values() if one.removed_on and one.removed_on <= self.as_of)

    @cached_property
    def adjustments(self) -> tuple[ReserveAdjustment, ...]:
        """The adjustments made so far, earliest first."""
        found = self.records.of(ReserveAdjustment, exercise=self.exercise.id)
        return tuple(sorted((one for one in found if one.on <= self.as_of), key=lambda one: one.on))

    @cached_property
    def announced(self) -> tuple[ReserveAdjustment, ...]:
        """The adjustments that have been announced so far, earliest first, made or not."""
        found = self.records.of(ReserveAdjustment, exercise=self.exercise.id)
        known = (one for one in found if one.announced_on and one.announced_on <= self.as_of)
        return tuple(sorted(known, key=lambda one: one.on))


def _begun(candidate: ReserveCandidate) -> date:
    days = [step.on for step in candidate.steps]
    return min([*days, candidate.entered_on or date.max])
