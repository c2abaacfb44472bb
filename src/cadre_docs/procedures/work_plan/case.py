"""The following up of a work plan as of a date, with where the exercises stand that its outputs wait for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.plan import PlanCase, PlanStatus, plan_status
from cadre_docs.procedures.plan_progress import progress_of
from cadre_docs.procedures.stage import ExerciseStatus
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.plan import Plan, PlanReview
from cadre_docs.records.records import Records


@dataclass(frozen=True)
class WorkPlanCase:
    """One following up, the calendar, and the date of the judgement (inclusive).

    ``statuses`` are those of the other exercises, by id: without them an output is done only when it bears a date.
    """

    records: Records
    exercise: Exercise
    calendar: WorkingCalendar
    as_of: date
    statuses: Mapping[str, ExerciseStatus] = field(default_factory=dict)

    @cached_property
    def review(self) -> PlanReview | None:
        """The record of it; None before there is one."""
        return next(iter(self.records.of(PlanReview, exercise=self.exercise.id)), None)

    @cached_property
    def plan(self) -> Plan | None:
        """The plan that is followed up; None before it is named."""
        return self.records.find(Plan, self.review.plan) if self.review else None

    @cached_property
    def status(self) -> PlanStatus | None:
        """Where every task and output of the plan stands."""
        if self.plan is None:
            return None
        progress = progress_of(self.records, self.plan, self.statuses, self.as_of)
        return plan_status(PlanCase(self.records, self.plan, self.calendar, self.as_of, progress))
