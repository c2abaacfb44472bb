"""The stage machine of transfers: staffing plans, candidates, examination, approval, hand-over, borrowed staff."""

from collections.abc import Iterable, Iterator
from datetime import date

from cadre_docs.diagnostics import say
from cadre_docs.procedures.stage import ExerciseStatus, Owed, PositionStage, Stage, StageState, Step, walk
from cadre_docs.procedures.transfer.approving import decided, missing_approvers
from cadre_docs.procedures.transfer.borrowing import borrowings, ending
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.procedures.transfer.dates import due_dates
from cadre_docs.procedures.transfer.handover import Handover, handovers, refused
from cadre_docs.procedures.transfer.scores import scored
from cadre_docs.procedures.transfer.staffing import next_step
from cadre_docs.records.transfer import StaffingStep, TransferKind

PLANNING = Stage("planning", say("用人计划和用编", "Staffing plans and places"), ("staffing_order",))
CANDIDATES = Stage("candidates", say("人选和资格审查", "Candidates checked"))
SELECTION = Stage("selection", say("考试考核", "Examination and assessment"), ("exam_weight",))
APPROVAL = Stage("approval", say("审批", "Approval"), ("approvers",))
HANDOVER = Stage("handover", say("交接报到", "Hand-over and arrival"), ("handover_days", "file_months"))
BORROWING = Stage("borrowing", say("借用管理", "Borrowed staff"), ("borrow_months",))

STAGES = (PLANNING, CANDIDATES, SELECTION, APPROVAL, HANDOVER, BORROWING)
"""All stages, in order."""

_DOCUMENTS = {
    StaffingStep.PROPOSED: "staffing-plan",
    StaffingStep.ESTABLISHMENT: "establishment-application",
    StaffingStep.DECLARED: "hiring-plan-form",
}


def stages(case: TransferCase) -> tuple[StageState, ...]:
    """Every stage as of the case's date, in order."""
    steps = (_planning, _candidates, _selection, _approval, _handover, _borrowing)
    return walk(case.exercise, case.as_of, [(stage, step(case)) for stage, step in zip(STAGES, steps, strict=True)])


def status(case: TransferCase) -> ExerciseStatus:
    """Where the exercise stands, with every dated obligation. It has no posts with stages of their own."""
    return ExerciseStatus(case.exercise, case.as_of, stages(case), due=due_dates(case))


def position_stage(case: TransferCase, position: str) -> PositionStage:
    """A post recorded for this exercise stands where the exercise does."""
    current = status(case).current
    return PositionStage(position, current, cancelled=False, applicants=0, qualified=0, stages=())


def _planning(case: TransferCase) -> Step:
    """Over when every step before the formalities has been taken for every plan: those are the stages that follow."""
    owed = []
    for plan in case.plans.values():
        step = next_step(case, plan)
        if step is not None and step is not StaffingStep.FORMALITIES:
            message = say(
                "{unit}{post}：{step_zh}",
                "{post} of {unit}: {step_en}",
                unit=case.unit(plan.unit).label,
                post=plan.post,
                step_zh=step.label,
                step_en=step.value,
            )
            owed.append(Owed(message, _DOCUMENTS.get(step, ""), unit=plan.unit))
    days = [taken.on for plan in case.plans.values() for taken in plan.steps if taken.on <= case.as_of]
    return Step(
        complete=bool(case.plans) and not owed,
        started=bool(days),
        needed=bool(case.plans) or _nobody(case),
        done_on=_last(days),
        owed=tuple(owed),
    )


def _candidates(case: TransferCase) -> Step:
    unchecked = [one for one in case.candidates.values() if not one.checks]
    owed = tuple(
        Owed(
            say("审查{person}的资格", "check {person}'s qualifications", person=case.person(one.person).name),
            "transfer-qualification-form",
            unit=one.to_unit,
            person=one.person,
        )
        for one in unchecked
    )
    return Step(
        complete=bool(case.candidates) and not owed,
        started=bool(case.candidates),
        needed=bool(case.candidates) or _nobody(case),
        done_on=_last(one.on for found in case.candidates.values() for one in found.checks if one.on),
        owed=owed,
    )


def _selection(case: TransferCase) -> Step:
    rows = scored(case)
    owed = tuple(
        Owed(
            say(
                "登记{person}的考试和考核成绩",
                "record the scores of {person}",
                person=case.person(one.candidate.person).name,
            ),
            "transfer-score-table",
            person=one.candidate.person,
        )
        for one in rows
        if not one.complete
    )
    return Step(
        complete=bool(rows) and not owed,
        started=any(one.exam is not None for one in rows),
        needed=bool(rows) or _nobody(case),
        done_on=_last(one.candidate.scored_on for one in rows if one.candidate.scored_on),
        owed=owed,
    )


def _approval(case: TransferCase) -> Step:
    waiting = [one for one in case.candidates.values() if one.sort is TransferKind.TRANSFER_IN]
    owed = []
    for one in waiting:
        missing = missing_approvers(case, one)
        if missing:
            message = say(
                "{person}的调任待{roles_zh}审批",
                "the transfer-in of {person} awaits {roles_en}",
                person=case.person(one.person).name,
                roles_zh="、".join(role.label for role in missing),
                roles_en=", ".join(role.value for role in missing),
            )
            owed.append(Owed(message, "transfer-approval-form", unit=one.to_unit, person=one.person))
    days = [approval.on for one in waiting for approval in one.approvals if approval.on <= case.as_of]
    return Step(
        complete=bool(waiting) and not owed,
        started=bool(days),
        needed=bool(waiting) or _nobody(case),
        done_on=_last(days),
        owed=tuple(owed),
    )


def _handover(case: TransferCase) -> Step:
    found = handovers(case)
    chosen = [one for one in case.candidates.values() if decided(case, one) and not refused(case, one)]
    owed = [owed for one in found for owed in _handover_owed(case, one)]
    told = {one.candidate.person for one in found}
    for one in chosen:
        if one.person not in told:
            message = say("通知{person}办理转任", "tell {person} to move", person=case.person(one.person).name)
            owed.append(Owed(message, "transfer-notice", unit=one.to_unit, person=one.person))
    return Step(
        complete=bool(chosen) and not owed,
        started=bool(found),
        needed=bool(case.candidates) or _nobody(case),
        done_on=_last(one.candidate.reported_on for one in found if one.candidate.reported_on),
        owed=tuple(owed),
    )


def _handover_owed(case: TransferCase, one: Handover) -> Iterator[Owed]:
    person = one.candidate.person
    name = case.person(person).name
    if one.candidate.handed_over_on is None or one.candidate.handed_over_on > case.as_of:
        message = say("{person}交接原岗位", "{person} hands over the old post", person=name)
        yield Owed(message, "transfer-notice", person=person, by=one.by)
    if one.candidate.reported_on is None or one.candidate.reported_on > case.as_of:
        yield Owed(say("{person}报到", "{person} reports for duty", person=name), "transfer-notice", person=person)


def _borrowing(case: TransferCase) -> Step:
    found = borrowings(case)
    due = {one.record.person for one in ending(case)}
    owed = []
    for one in found:
        name = case.person(one.record.person).name
        for missing in one.missing(case.as_of):
            message = say(
                "借用{person}：{missing_zh}",
                "borrowing of {person}: {missing_en}",
                person=name,
                missing_zh=missing.text("zh"),
                missing_en=missing.text("en"),
            )
            owed.append(Owed(message, "borrowing-approval-form", person=one.record.person))
        if one.record.person in due:
            message = say("{person}返回原单位", "{person} goes back", person=name)
            owed.append(Owed(message, "borrowing-reminder", person=one.record.person, by=one.due))
    back = [one.record.returned_on for one in found if one.record.returned_on]
    return Step(
        complete=bool(found) and not any(one.running(case.as_of) for one in found) and not owed,
        started=bool(found),
        needed=bool(found),
        done_on=_last(back),
        owed=tuple(owed),
    )


def _nobody(case: TransferCase) -> bool:
    """Whether nobody is on record yet, so that nothing can be ruled out; an exercise may be about borrowing only."""
    return not case.candidates and not case.borrowed


def _last(days: Iterable[date]) -> date | None:
    return max(days, default=None)
