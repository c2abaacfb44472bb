"""Adjustments as of a date: everything that a computation, a rule or a document about them may look at.

A record counts from the day it bears: what is dated after ``as_of`` has not happened yet.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.adjustment.terms import AdjustmentTerms
from cadre_docs.records.adjustment import (
    Absence,
    Adjustment,
    Admonition,
    Audit,
    Complaint,
    FollowUp,
    JointInvestigation,
    Remedy,
    Resignation,
    StudyTour,
    UnfitnessFinding,
    YearlyAuditUnit,
)
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.person import Person
from cadre_docs.records.records import Records
from cadre_docs.records.two_way_selection import Standby
from cadre_docs.records.unit import Unit


@dataclass(frozen=True)
class AdjustmentCase:
    """One exercise, the terms of its policy, the calendar, and the date of the judgement (inclusive)."""

    records: Records
    exercise: Exercise
    terms: AdjustmentTerms
    calendar: WorkingCalendar
    as_of: date

    def person(self, key: str) -> Person:
        """A person by id."""
        return self.records.get(Person, key)

    def unit(self, key: str) -> Unit:
        """A unit by id."""
        return self.records.get(Unit, key)

    @cached_property
    def findings(self) -> tuple[UnfitnessFinding, ...]:
        """What has been found so far."""
        return tuple(one for one in self.records.of(UnfitnessFinding, exercise=self.exercise.id) if self.past(one.on))

    @cached_property
    def adjustments(self) -> Mapping[str, Adjustment]:
        """What has been proposed so far, by id."""
        found = self.records.of(Adjustment, exercise=self.exercise.id)
        return {one.id: one for one in found if self.past(one.proposed_on)}

    @cached_property
    def resignations(self) -> tuple[Resignation, ...]:
        """The resignations of the exercise: applied for, ordered or owed."""
        return tuple(self.records.of(Resignation, exercise=self.exercise.id))

    @cached_property
    def admonitions(self) -> tuple[Admonition, ...]:
        """The admonitions decided so far."""
        return tuple(one for one in self.records.of(Admonition, exercise=self.exercise.id) if self.past(one.decided_on))

    @cached_property
    def standbys(self) -> tuple[Standby, ...]:
        """The standbys begun so far."""
        return tuple(one for one in self.records.of(Standby, exercise=self.exercise.id) if self.past(one.since))

    @cached_property
    def audits(self) -> tuple[Audit, ...]:
        """The audits on record."""
        return tuple(self.records.of(Audit, exercise=self.exercise.id))

    @cached_property
    def audited_yearly(self) -> tuple[YearlyAuditUnit, ...]:
        """The units that are audited every year."""
        return tuple(self.records.of(YearlyAuditUnit, exercise=self.exercise.id))

    @cached_property
    def complaints(self) -> tuple[Complaint, ...]:
        """The complaints received so far."""
        return tuple(one for one in self.records.of(Complaint, exercise=self.exercise.id) if self.past(one.received_on))

    @cached_property
    def follow_ups(self) -> tuple[FollowUp, ...]:
        """The follow-ups made so far."""
        return tuple(one for one in self.records.of(FollowUp, exercise=self.exercise.id) if self.past(one.on))

    @cached_property
    def investigations(self) -> tuple[JointInvestigation, ...]:
        """The joint investigations begun so far."""
        found = self.records.of(JointInvestigation, exercise=self.exercise.id)
        return tuple(one for one in found if self.past(one.notified_on))

    @cached_property
    def absences(self) -> tuple[Absence, ...]:
        """The absences begun so far."""
        return tuple(one for one in self.records.of(Absence, exercise=self.exercise.id) if self.past(one.since))

    @cached_property
    def remedies(self) -> tuple[Remedy, ...]:
        """The applications for review and the appeals made so far."""
        return tuple(one for one in self.records.of(Remedy, exercise=self.exercise.id) if self.past(one.applied_on))

    @cached_property
    def tours(self) -> tuple[StudyTour, ...]:
        """The groups sent to learn elsewhere."""
        return tuple(self.records.of(StudyTour, exercise=self.exercise.id))

    @cached_property
    def people(self) -> tuple[str, ...]:
        """Everybody whom the exercise is about, by id, in the order of the records."""
        people = [
            *(one.person for one in self.findings),
            *(one.person for one in self.adjustments.values()),
            *(one.person for one in self.resignations),
            *(one.person for one in self.admonitions),
            *(one.person for one in self.standbys),
        ]
        return tuple(dict.fromkeys(people))

    def past(self, day: date | None) -> bool:
        """Whether a day is known and has come."""
        return day is not None and day <= self.as_of

    def decided(self, adjustment: Adjustment) -> bool:
        """Whether it is decided."""
        return self.past(adjustment.decided_on)
