"""The stages of following up a work plan."""

from datetime import date

from cadre_docs.diagnostics import say
from cadre_docs.procedures.plan import DueStatus, OutputStatus
from cadre_docs.procedures.stage import ExerciseStatus, Owed, PositionStage, Stage, StageState, Step, walk
from cadre_docs.procedures.work_plan.case import WorkPlanCase

DECOMPOSE = Stage("decompose", say("分解任务", "Tasks handed out"), public_dates=True)
CARRY_OUT = Stage("carry-out", say("推进落实", "Carried out"))
REPORT = Stage("report", say("报告完成情况", "Completion reported"), public_dates=True)

STAGES = (DECOMPOSE, CARRY_OUT, REPORT)
"""All stages, in order."""


def stages(case: WorkPlanCase) -> tuple[StageState, ...]:
    """Every stage as of the case's date, in order."""
    steps = ((DECOMPOSE, _decompose(case)), (CARRY_OUT, _carry_out(case)), (REPORT, _report(case)))
    return walk(case.exercise, case.as_of, steps)


def status(case: WorkPlanCase) -> ExerciseStatus:
    """Where the following up stands. Its dated things are those of the plan, which has them already."""
    return ExerciseStatus(case.exercise, case.as_of, stages(case))


def position_stage(case: WorkPlanCase, position: str) -> PositionStage:
    """A post recorded for this exercise stands where the exercise does."""
    return PositionStage(position, status(case).current, cancelled=False, applicants=0, qualified=0, stages=())


def outputs(case: WorkPlanCase) -> tuple[OutputStatus, ...]:
    """Every output of the plan, task by task."""
    return tuple(output for task in case.status.tasks for output in task.outputs) if case.status else ()


def _decompose(case: WorkPlanCase) -> Step:
    day = _day(case, "decomposed_on")
    owed = Owed(say("把任务分解到责任单位", "hand the tasks out to the units"), "task-breakdown")
    missing = () if case.plan else (say("没有指明工作计划", "the plan is not named"),)
    return Step(complete=day is not None, done_on=day, owed=() if day else (owed,), blockers=missing)


def _carry_out(case: WorkPlanCase) -> Step:
    found = outputs(case)
    left = [output for output in found if output.status is not DueStatus.DONE]
    days = [output.deadline.done_on for output in found if output.deadline.done_on]
    owed = tuple(
        Owed(
            say("完成“{name}”", "finish “{name}”", name=output.output.name),
            "supervision-notice" if output.status is DueStatus.OVERDUE else "",
            by=output.deadline.due.day if output.deadline.due else None,
        )
        for output in left
    )
    return Step(complete=bool(found) and not left, started=bool(days), done_on=max(days, default=None), owed=owed)


def _report(case: WorkPlanCase) -> Step:
    day = _day(case, "reported_on")
    owed = Owed(say("报告计划完成情况", "report on the plan"), "completion-report")
    return Step(complete=day is not None, done_on=day, owed=() if day else (owed,))


def _day(case: WorkPlanCase, field: str) -> date | None:
    day: date | None = getattr(case.review, field) if case.review else None
    return day if day is not None and day <= case.as_of else None
