"""A selection of leading cadres as of a date: everything that a computation, a rule or a document may look at.

A record counts from the day it bears: what is dated after ``as_of`` has not happened yet.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.leading_selection.terms import LeadingSelectionTerms
from cadre_docs.records.appointing import IntegrityRecord
from cadre_docs.records.appointment import Appointment, Probation, Publicity
from cadre_docs.records.exercise import Exercise, Publication
from cadre_docs.records.leading_inspection import InspectionMeeting, InspectionObject, InspectionStandard, OpinionSurvey
from cadre_docs.records.leading_recommendation import LeadingRecommendation, RecommendationTalk, ResultLetter
from cadre_docs.records.leading_selection import (
    Deliberation,
    JobDescription,
    LeadingDecision,
    ListStage,
    PostNotice,
    SelectionList,
    SelectionMotion,
    SelectionStep,
)
from cadre_docs.records.model import Record
from cadre_docs.records.person import Person
from cadre_docs.records.position import Position
from cadre_docs.records.records import Records
from cadre_docs.records.selection import Inspection
from cadre_docs.records.unit import Unit

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class LeadingSelectionCase:
    """One exercise, the terms of its policy, the calendar, and the date of the judgement (inclusive)."""

    records: Records
    exercise: Exercise
    terms: LeadingSelectionTerms
    calendar: WorkingCalendar
    as_of: date

    def dated(self, model: type[R], day: str) -> tuple[R, ...]:
        """The records of one kind whose day (the field of that name) has come, by that day."""
        found = self.records.of(model, exercise=self.exercise.id)
        days = [(getattr(one, day), place, one) for place, one in enumerate(found) if getattr(one, day)]
        return tuple(one for on, _, one in sorted(days, key=lambda each: each[:2]) if on <= self.as_of)

    @cached_property
    def positions(self) -> Mapping[str, Position]:
        """The posts of this exercise, by id."""
        return {one.id: one for one in self.records.of(Position, exercise=self.exercise.id)}

    def person(self, key: str) -> Person:
        """A person by id."""
        return self.records.get(Person, key)

    def names(self, people: Iterable[str]) -> str:
        """Names in a row."""
        return "、".join(self.person(key).name for key in people)

    def unit(self, key: str) -> Unit:
        """A unit by id."""
        return self.records.get(Unit, key)

    def unit_of(self, position: str) -> Unit:
        """The unit of a post."""
        return self.unit(self.positions[position].unit)

    def post(self, position: str) -> str:
        """A post with its unit: ``教育局副局长``."""
        found = self.records.get(Position, position)
        return f"{self.unit(found.unit).label}{found.name}"

    @cached_property
    def motions(self) -> Mapping[str, SelectionMotion]:
        """The motions made so far, by post."""
        return {one.position: one for one in self.dated(SelectionMotion, "on")}

    @cached_property
    def notices(self) -> Mapping[str, PostNotice]:
        """The post notices given so far, by post."""
        return {one.position: one for one in self.dated(PostNotice, "on")}

    @cached_property
    def descriptions(self) -> Mapping[str, JobDescription]:
        """The job descriptions drawn up so far, by post."""
        return {one.position: one for one in self.dated(JobDescription, "on")}

    @cached_property
    def steps(self) -> tuple[SelectionStep, ...]:
        """The steps begun so far, by their first day."""
        return self.dated(SelectionStep, "on")

    @cached_property
    def recommendations(self) -> tuple[LeadingRecommendation, ...]:
        """The rounds of recommendation held so far, by day."""
        return self.dated(LeadingRecommendation, "on")

    def talks(self, recommendation: str) -> tuple[RecommendationTalk, ...]:
        """The talks of one round so far, by number."""
        found = self.records.of(RecommendationTalk, recommendation=recommendation)
        return tuple(sorted((one for one in found if one.on <= self.as_of), key=lambda one: one.number))

    def letter(self, recommendation: str, person: str) -> ResultLetter | None:
        """The letter that told a person the result of one round, once it was sent."""
        found = self.records.of(ResultLetter, recommendation=recommendation, person=person)
        return next((one for one in found if one.on <= self.as_of), None)

    @cached_property
    def lists(self) -> Mapping[tuple[str, ListStage], SelectionList]:
        """The lists settled so far, by post and stage."""
        return {(one.position, one.sort): one for one in self.dated(SelectionList, "on")}

    @cached_property
    def objects(self) -> tuple[InspectionObject, ...]:
        """Those to be inspected, as settled so far, by day."""
        return self.dated(InspectionObject, "on")

    def objects_of(self, position: str) -> tuple[InspectionObject, ...]:
        """Those to be inspected for one post."""
        return tuple(one for one in self.objects if one.position == position)

    @cached_property
    def standards(self) -> Mapping[str, InspectionStandard]:
        """The standards made public so far, by post."""
        return {one.position: one for one in self.dated(InspectionStandard, "on")}

    @cached_property
    def meetings(self) -> tuple[InspectionMeeting, ...]:
        """The meetings of inspection groups so far, by day."""
        return self.dated(InspectionMeeting, "on")

    @cached_property
    def surveys(self) -> tuple[OpinionSurvey, ...]:
        """The opinion forms given out so far, by day."""
        return self.dated(OpinionSurvey, "on")

    def inspection(self, position: str) -> Inspection | None:
        """The inspection for a post, once those to be inspected are chosen."""
        found = self.records.of(Inspection, position=position, exercise=self.exercise.id)
        return next((one for one in found if one.decided_on <= self.as_of), None)

    @cached_property
    def deliberations(self) -> Mapping[str, Deliberation]:
        """The deliberations held so far, by post."""
        return {one.position: one for one in self.dated(Deliberation, "on")}

    @cached_property
    def decisions(self) -> tuple[LeadingDecision, ...]:
        """The decisions taken so far, by day."""
        return self.dated(LeadingDecision, "on")

    def decisions_on(self, position: str) -> tuple[LeadingDecision, ...]:
        """The decisions on one post, by day."""
        return tuple(one for one in self.decisions if one.position == position)

    @cached_property
    def publications(self) -> tuple[Publication, ...]:
        """What was made public so far, by day."""
        return self.dated(Publication, "on")

    @cached_property
    def integrity(self) -> Mapping[str, IntegrityRecord]:
        """Talk, education and test on integrity, by person; each counts from its own day."""
        return {one.person: one for one in self.records.of(IntegrityRecord, exercise=self.exercise.id)}

    @cached_property
    def publicities(self) -> tuple[Publicity, ...]:
        """The publicities begun so far, by day."""
        return self.dated(Publicity, "published_on")

    @cached_property
    def appointments(self) -> tuple[Appointment, ...]:
        """The appointments decided so far, by day."""
        return self.dated(Appointment, "decided_on")

    @cached_property
    def probations(self) -> tuple[Probation, ...]:
        """The probations begun so far, by day."""
        return self.dated(Probation, "since")
