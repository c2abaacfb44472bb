"""The stage machine of a batch of tuition support (株洲意见五（二）)."""

from cadre_docs.diagnostics import say
from cadre_docs.procedures.stage import ExerciseStatus, Owed, PositionStage, Stage, StageState, Step, walk
from cadre_docs.procedures.tuition.case import TuitionCase
from cadre_docs.records.tuition import TuitionApplication

APPLICATIONS = Stage("applications", say("提出申请", "Applications"), ("graduate_rate", "higher_rate"))
APPROVAL = Stage("approval", say("计算和审批", "Calculation and approval"), ("cap", "cap_applies_to"))
PAYMENT = Stage("payment", say("发放资助", "Payment"))

STAGES = (APPLICATIONS, APPROVAL, PAYMENT)
"""All stages, in order."""


def stages(case: TuitionCase) -> tuple[StageState, ...]:
    """Every stage as of the case's date, in order."""
    steps = (_applications(case), _approval(case), _payment(case))
    return walk(case.exercise, case.as_of, list(zip(STAGES, steps, strict=True)))


def status(case: TuitionCase) -> ExerciseStatus:
    """Where the batch stands. Neither the policy nor the procedure sets days of its own."""
    return ExerciseStatus(case.exercise, case.as_of, stages(case))


def position_stage(case: TuitionCase, position: str) -> PositionStage:
    """A post recorded for this exercise stands where the exercise does."""
    return PositionStage(position, status(case).current, cancelled=False, applicants=0, qualified=0, stages=())


def _applications(case: TuitionCase) -> Step:
    days = [one.applied_on for one in case.applications]
    owed = () if days else (Owed(say("登记申请", "record the applications"), "tuition-application-form"),)
    return Step(complete=bool(days), done_on=max(days, default=None), owed=owed)


def _approval(case: TuitionCase) -> Step:
    left = [one for one in case.applications if case.decided(one) is None]
    days = [on for one in case.applications if (on := case.decided(one))]
    return Step(
        complete=bool(case.applications) and not left,
        started=bool(days),
        done_on=max(days, default=None),
        owed=tuple(_owed(case, one) for one in left),
    )


def _payment(case: TuitionCase) -> Step:
    granted = [one for one in case.applications if case.decided(one) and one.approved]
    left = [one for one in granted if case.paid(one) is None]
    days = [on for one in granted if (on := case.paid(one))]
    return Step(
        complete=bool(granted) and not left,
        started=bool(days),
        done_on=max(days, default=None),
        owed=tuple(
            Owed(
                say("发放{person}的资助", "pay {person}'s support", person=case.person(one.person).name),
                person=one.person,
            )
            for one in left
        ),
    )


def _owed(case: TuitionCase, application: TuitionApplication) -> Owed:
    message = say(
        "审批{person}的学费资助", "decide on {person}'s tuition support", person=case.person(application.person).name
    )
    return Owed(message, "tuition-approval-sheet", person=application.person)
