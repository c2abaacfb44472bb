"""The probation of newly appointed leading cadres: who serves one, its two beginnings, its reports and its end."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TypeVar

from cadre_docs.calendar import months_after
from cadre_docs.diagnostics import say
from cadre_docs.procedures.due_date import DueDate
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.plan import DueStatus, due_on
from cadre_docs.procedures.stage import Owed
from cadre_docs.records.appointing import ProbationAppraisal, ProbationReport, ProbationScope, TrialDuty
from cadre_docs.records.appointment import Appointment, AppointmentKind, Probation
from cadre_docs.records.level import Level
from cadre_docs.records.model import Record

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Reading:
    """One of the two readings of when a probation begins, with the day on which it is then over."""

    since: date
    over_on: date


@dataclass(frozen=True, slots=True)
class ReportDue:
    """One report owed during a probation: the stretch of time it is about (both days inclusive) and the report.

    ``late`` says that the report came after the last day; ``report`` is None while there is none.
    """

    number: int
    since: date
    by: date
    report: ProbationReport | None

    @property
    def late(self) -> bool:
        """Whether it came after its last day."""
        return self.report is not None and self.report.on > self.by


@dataclass(frozen=True, slots=True)
class ProbationCase:
    """The probation that follows from one appointment.

    The national rules know two beginnings: the trial notice (``by_notice``, N-Y1) and the decision (``by_decision``,
    N-R44). Both are kept; the record says which one holds. A date is None where it is not on record or nothing is owed.
    """

    appointment: Appointment
    required: bool
    record: Probation | None
    duty: TrialDuty | None
    by_notice: Reading | None
    by_decision: Reading | None
    over_on: date | None
    reports: tuple[ReportDue, ...]
    appraisal: ProbationAppraisal | None

    @property
    def two_readings(self) -> bool:
        """Whether notice and decision lead to different days."""
        return None not in (self.by_notice, self.by_decision) and self.by_notice != self.by_decision


def probations(case: LeadingSelectionCase) -> tuple[ProbationCase, ...]:
    """The probation, required or not, of every appointment decided so far."""
    return tuple(probation_of(case, one) for one in case.appointments)


def probation_of(case: LeadingSelectionCase, appointment: Appointment) -> ProbationCase:
    """The probation that follows from one appointment."""
    months = case.terms.probation_months
    record = next((one for one in case.probations if _same(one, appointment)), None)
    duty = next((one for one in _of(case, TrialDuty) if _same(one, appointment)), None)
    found = (one for one in _of(case, ProbationAppraisal) if _same(one, appointment) and one.on <= case.as_of)
    needed = probation_required(case, appointment, duty)
    notified = duty.notified_on if duty else None
    return ProbationCase(
        appointment=appointment,
        required=needed,
        record=record,
        duty=duty,
        by_notice=Reading(notified, months_after(notified, months)) if needed and notified and months else None,
        by_decision=(
            Reading(appointment.decided_on, months_after(appointment.decided_on, months)) if needed and months else None
        ),
        over_on=months_after(record.since, months) if record and months else None,
        reports=reports(case, record) if record else (),
        appraisal=next(found, None),
    )


def probation_required(case: LeadingSelectionCase, appointment: Appointment, duty: TrialDuty | None) -> bool:
    """Whether the policy asks for a probation after an appointment: promotions only, by the scope that it sets."""
    if not case.terms.probation_months or appointment.sort is not AppointmentKind.PROMOTION:
        return False
    elective = duty.elective if duty else False
    match case.terms.probation_scope:
        case ProbationScope.PROMOTED:
            return True
        case ProbationScope.APPOINTIVE:
            return not elective
        case ProbationScope.NON_ELECTIVE_TO_BUREAU:
            motion = case.motions.get(appointment.position)
            return not elective and (motion is None or motion.level.rank <= Level.BUREAU_HEAD.rank)


def reports(case: LeadingSelectionCase, record: Probation) -> tuple[ReportDue, ...]:
    """Every report owed during a probation, one for each full stretch of months; none where the policy asks for none.

    The last report made in a stretch counts for it; one before that makes up, late, for the earliest stretch before it
    that has none.
    """
    every, months = case.terms.report_months, case.terms.probation_months
    if not every or not months:
        return ()
    made = [one for one in _of(case, ProbationReport) if _same(one, record) and record.since <= one.on <= case.as_of]
    spare = sorted(made, key=lambda one: one.on)
    starts = [months_after(record.since, every * number) for number in range(months // every + 1)]
    slots: list[ProbationReport | None] = []
    for since, by in pairwise(starts):
        own = next((one for one in reversed(spare) if since < one.on <= by or one.on == since == record.since), None)
        slots.append(own)
        if own:
            spare.remove(own)
    for place, by in enumerate(starts[1:]):
        if slots[place] is None:
            late = next((one for one in spare if one.on > by), None)
            slots[place] = late
            if late:
                spare.remove(late)
    return tuple(
        ReportDue(number, starts[number - 1], starts[number], report) for number, report in enumerate(slots, 1)
    )


def reports_owed(case: LeadingSelectionCase) -> Iterator[Owed]:
    """The reports whose last day has come and that are not there."""
    for one in probations(case):
        for due in one.reports:
            if due.report is None and due.by <= case.as_of:
                message = say(
                    "{person}试用期第 {number} 次汇报",
                    "report {number} of {person}'s probation",
                    person=case.person(one.appointment.person).name,
                    number=due.number,
                )
                yield Owed(
                    message,
                    "probation-report",
                    position=one.appointment.position,
                    person=one.appointment.person,
                    by=due.by,
                )


def probation_due_dates(case: LeadingSelectionCase) -> Iterator[DueDate]:
    """The dated obligations of every probation: its reports. That it ends is told for every kind of exercise alike."""
    for one in probations(case):
        position = case.positions.get(one.appointment.position)
        for due in one.reports:
            done_on = due.report.on if due.report else None
            yield DueDate(
                id=f"{case.exercise.id}/probation-report/{one.appointment.person}-{one.appointment.position}-{due.number}",
                day=due.by,
                title=say(
                    "{post}任职人员试用期第 {number} 次汇报",
                    "{post}: report {number} of the probation",
                    post=case.post(one.appointment.position),
                    number=due.number,
                ),
                status=DueStatus.DONE if done_on else due_on(due.by, case.as_of, case.calendar).status,
                exercise=case.exercise.id,
                position=one.appointment.position,
                units=(position.unit,) if position else (),
                done_on=done_on,
            )


def _of(case: LeadingSelectionCase, model: type[R]) -> tuple[R, ...]:
    return tuple(case.records.of(model, exercise=case.exercise.id))


def _same(one: Probation | TrialDuty | ProbationReport | ProbationAppraisal, other: Appointment | Probation) -> bool:
    return (one.person, one.position) == (other.person, other.position)
