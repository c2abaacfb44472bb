"""A secondment as of a date: everything that a computation, a rule or a document about it may look at.

A record counts from the day it bears: what is dated after ``as_of`` has not happened yet.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.secondment.terms import SecondmentTerms
from cadre_docs.records.exercise import Exercise, Publication
from cadre_docs.records.model import Record
from cadre_docs.records.person import Person
from cadre_docs.records.records import Records
from cadre_docs.records.secondment import (
    SecondmentApplication,
    SecondmentDecision,
    SecondmentPlan,
    SecondmentPost,
    SecondmentPosting,
    SecondmentPreview,
    SecondmentProfile,
    SecondmentRecommendation,
    SecondmentShortlist,
    SecondmentStep,
)
from cadre_docs.records.secondment_conduct import (
    MeritArchiveItem,
    SatisfactionSurvey,
    SecondmentAbsence,
    SecondmentAppraisal,
    SecondmentLeave,
    SecondmentMeasure,
    SecondmentMeeting,
    SecondmentReport,
    SecondmentVisit,
    UseAdvice,
)
from cadre_docs.records.unit import Unit

R = TypeVar("R", bound=Record)

PREVIEW = "secondment-preview"
"""挂职预告: the type of document that makes the preview public."""


@dataclass(frozen=True)
class SecondmentCase:
    """One exercise, the terms of its policy, the calendar, and the date of the judgement (inclusive)."""

    records: Records
    exercise: Exercise
    terms: SecondmentTerms
    calendar: WorkingCalendar
    as_of: date

    def person(self, key: str) -> Person:
        """A person by id."""
        return self.records.get(Person, key)

    def unit(self, key: str) -> Unit:
        """A unit by id."""
        return self.records.get(Unit, key)

    def seconded(self, posting: SecondmentPosting) -> Person:
        """Whom a posting sends."""
        return self.person(posting.person)

    def dated(self, model: type[R], day: Callable[[R], date | None], **fields: object) -> tuple[R, ...]:
        """Records of a kind that have happened by the date, by day; one without a day counts from the start."""
        found = [one for one in self.records.of(model, **fields) if (day(one) or self.exercise.starts) <= self.as_of]
        return tuple(sorted(found, key=lambda one: day(one) or self.exercise.starts))

    @cached_property
    def plans(self) -> tuple[SecondmentPlan, ...]:
        """The plans of its years."""
        return self.dated(SecondmentPlan, lambda one: one.decided_on, exercise=self.exercise.id)

    @cached_property
    def previews(self) -> tuple[SecondmentPreview, ...]:
        """The previews so far, by day."""
        return self.dated(SecondmentPreview, lambda one: one.on, exercise=self.exercise.id)

    @cached_property
    def published_on(self) -> date | None:
        """The first day on which the preview was made public; None where it is not, or not yet."""
        found = self.records.of(Publication, exercise=self.exercise.id, document=PREVIEW)
        return min((one.on for one in found if one.on <= self.as_of), default=None)

    @cached_property
    def posts(self) -> Mapping[str, SecondmentPost]:
        """The posts offered, by id."""
        return {one.id: one for one in self.records.of(SecondmentPost, exercise=self.exercise.id)}

    @cached_property
    def openings(self) -> int:
        """How many people are wanted in all."""
        return sum(one.number for one in self.posts.values())

    @cached_property
    def profiles(self) -> Mapping[str, SecondmentProfile]:
        """What is known of the candidates, by person."""
        return {one.person: one for one in self.records.of(SecondmentProfile, exercise=self.exercise.id)}

    @cached_property
    def applications(self) -> Mapping[str, SecondmentApplication]:
        """The applications so far, by person."""
        found = self.dated(SecondmentApplication, lambda one: one.on, exercise=self.exercise.id)
        return {one.person: one for one in found}

    @cached_property
    def recommendations(self) -> Mapping[str, SecondmentRecommendation]:
        """The units' recommendations so far, by unit."""
        found = self.dated(
            SecondmentRecommendation, lambda one: one.reported_on or one.minutes_on, exercise=self.exercise.id
        )
        return {one.unit: one for one in found}

    @cached_property
    def steps(self) -> tuple[SecondmentStep, ...]:
        """The steps of the selection so far, by day."""
        return self.dated(SecondmentStep, lambda one: one.on, exercise=self.exercise.id)

    @cached_property
    def shortlists(self) -> tuple[SecondmentShortlist, ...]:
        """The preliminary lists so far, by day."""
        return self.dated(SecondmentShortlist, lambda one: one.on, exercise=self.exercise.id)

    @cached_property
    def decisions(self) -> tuple[SecondmentDecision, ...]:
        """The decisions so far, by day."""
        return self.dated(SecondmentDecision, lambda one: one.on, exercise=self.exercise.id)

    @cached_property
    def postings(self) -> Mapping[str, SecondmentPosting]:
        """The postings so far, by id; one counts from the day on which its person was told."""
        found = self.dated(SecondmentPosting, lambda one: one.notified_on or one.since, exercise=self.exercise.id)
        return {one.id: one for one in found}

    @cached_property
    def candidates(self) -> tuple[str, ...]:
        """Everybody who applies, is described, or is sent, in the order of the records."""
        sent = (one.person for one in self.postings.values())
        return tuple(dict.fromkeys([*self.applications, *self.profiles, *sent]))

    def of_postings(self, model: type[R], day: Callable[[R], date | None]) -> tuple[R, ...]:
        """The records of a kind about its postings so far, by day. The kind has a field ``posting``."""
        found = (one for key in self.postings for one in self.dated(model, day, posting=key))
        return tuple(sorted(found, key=lambda one: day(one) or self.exercise.starts))

    @cached_property
    def leaves(self) -> tuple[SecondmentLeave, ...]:
        """The leaves so far; one counts from the day on which it was asked for."""
        return self.of_postings(SecondmentLeave, lambda one: one.applied_on or one.approved_on or one.since)

    @cached_property
    def absences(self) -> tuple[SecondmentAbsence, ...]:
        """Who was found away from the post so far."""
        return self.of_postings(SecondmentAbsence, lambda one: one.found_on)

    @cached_property
    def reports(self) -> tuple[SecondmentReport, ...]:
        """The reports handed in so far."""
        return self.of_postings(SecondmentReport, lambda one: one.handed_in_on)

    @cached_property
    def visits(self) -> tuple[SecondmentVisit, ...]:
        """The visits and inspections so far, of one secondee or of the whole work."""
        return self.dated(SecondmentVisit, lambda one: one.on, exercise=self.exercise.id)

    @cached_property
    def meetings(self) -> tuple[SecondmentMeeting, ...]:
        """The meetings held so far."""
        return self.dated(SecondmentMeeting, lambda one: one.on, exercise=self.exercise.id)

    @cached_property
    def appraisals(self) -> tuple[SecondmentAppraisal, ...]:
        """The appraisals so far."""
        return self.of_postings(SecondmentAppraisal, lambda one: one.on)

    @cached_property
    def surveys(self) -> tuple[SatisfactionSurvey, ...]:
        """The satisfaction surveys so far."""
        return self.of_postings(SatisfactionSurvey, lambda one: one.on)

    @cached_property
    def measures(self) -> tuple[SecondmentMeasure, ...]:
        """The admonitions, recalls and other measures so far."""
        return self.of_postings(SecondmentMeasure, lambda one: one.on)

    @cached_property
    def archive(self) -> tuple[MeritArchiveItem, ...]:
        """The papers put into merit archives so far."""
        return self.of_postings(MeritArchiveItem, lambda one: one.on)

    @cached_property
    def advices(self) -> Mapping[str, UseAdvice]:
        """What is proposed afterwards, by posting; a proposal counts from its first dated part."""
        found = self.of_postings(UseAdvice, lambda one: one.on or one.sender_on or one.host_on)
        return {one.posting: one for one in found}

    def over_on(self, posting: SecondmentPosting) -> date:
        """The day on which a secondment is over: the recorded end, if that has come, or that of its term."""
        if posting.ended_on and posting.ended_on <= self.as_of:
            return posting.ended_on
        return posting.until

    def over(self, posting: SecondmentPosting) -> bool:
        """Whether it is over: ended by record, or its last day is past."""
        ended = posting.ended_on is not None and posting.ended_on <= self.as_of
        return ended or posting.until < self.as_of
