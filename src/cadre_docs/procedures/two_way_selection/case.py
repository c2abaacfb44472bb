"""A two-way selection as of a date: everything that a computation, a rule or a document about it may look at.

A record counts from the day it bears: what is dated after ``as_of`` has not happened yet.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.two_way_selection.terms import TwoWaySelectionTerms
from cadre_docs.records.exercise import Exercise, Publication
from cadre_docs.records.person import Person
from cadre_docs.records.records import Records
from cadre_docs.records.two_way_selection import (
    DirectedExchange,
    DutyReport,
    ExchangeParticipant,
    Placement,
    PreferenceForm,
    Standby,
    UnitDemand,
    Vacancy,
)
from cadre_docs.records.unit import Unit

VACANCY_NOTICE = "vacancy-notice"
"""缺员公告: the type of document that makes the vacancies public."""


@dataclass(frozen=True)
class TwoWaySelectionCase:
    """One exercise, the terms of its policy, the calendar, and the date of the judgement (inclusive)."""

    records: Records
    exercise: Exercise
    terms: TwoWaySelectionTerms
    calendar: WorkingCalendar
    as_of: date

    def person(self, key: str) -> Person:
        """A person by id."""
        return self.records.get(Person, key)

    def unit(self, key: str) -> Unit:
        """A unit by id."""
        return self.records.get(Unit, key)

    @cached_property
    def participants(self) -> Mapping[str, ExchangeParticipant]:
        """Those put forward so far, by person; one without a date of submission counts from the start of the work."""
        found = self.records.of(ExchangeParticipant, exercise=self.exercise.id)
        return {one.person: one for one in found if (one.submitted_on or self.exercise.starts) <= self.as_of}

    @cached_property
    def vacancies(self) -> Mapping[str, Vacancy]:
        """The vacancies by unit."""
        return {one.unit: one for one in self.records.of(Vacancy, exercise=self.exercise.id)}

    @cached_property
    def published_on(self) -> date | None:
        """The first day on which the vacancies were made public; None where they are not, or not yet."""
        found = self.records.of(Publication, exercise=self.exercise.id, document=VACANCY_NOTICE)
        return min((one.on for one in found if one.on <= self.as_of), default=None)

    @cached_property
    def forms(self) -> Mapping[str, PreferenceForm]:
        """The preference forms handed in so far, by person."""
        found = self.records.of(PreferenceForm, exercise=self.exercise.id)
        return {one.person: one for one in found if one.on <= self.as_of}

    @cached_property
    def demands(self) -> Mapping[str, UnitDemand]:
        """The units' demands handed in so far, by unit."""
        found = self.records.of(UnitDemand, exercise=self.exercise.id)
        return {one.unit: one for one in found if one.on <= self.as_of}

    @cached_property
    def placements(self) -> Mapping[str, Placement]:
        """The placements settled so far, by person."""
        found = self.records.of(Placement, exercise=self.exercise.id)
        return {one.person: one for one in found if one.on <= self.as_of}

    @cached_property
    def directed(self) -> Mapping[str, DirectedExchange]:
        """The directed exchanges decided so far, by person."""
        found = self.records.of(DirectedExchange, exercise=self.exercise.id)
        return {one.person: one for one in found if one.decided_on <= self.as_of}

    @cached_property
    def standbys(self) -> Mapping[str, Standby]:
        """The standbys begun so far, by person."""
        found = self.records.of(Standby, exercise=self.exercise.id)
        return {one.person: one for one in found if one.since <= self.as_of}

    @cached_property
    def duty_reports(self) -> Mapping[str, DutyReport]:
        """Those who have been told to report to a new unit so far, by person."""
        found = self.records.of(DutyReport, exercise=self.exercise.id)
        return {one.person: one for one in found if one.notified_on <= self.as_of}
