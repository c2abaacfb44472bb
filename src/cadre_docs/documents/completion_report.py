"""完成情况报告: how many tasks are done, late or at risk, and each output with its state."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.documents.task_breakdown import wording
from cadre_docs.procedures.plan import DueStatus, OutputStatus
from cadre_docs.procedures.work_plan.case import WorkPlanCase
from cadre_docs.records.exercise import Exercise


def view(subject: Subject) -> Mapping[str, object]:
    """The counts, a paragraph for each task, and the rows of the table."""
    rows = subject.compute(_rows)
    return {"plan": subject.compute(_plan), "tasks": subject.compute(_tasks), "rows": rows, **subject.compute(_counts)}


def _plan(case: WorkPlanCase) -> object:
    return case.plan


def _counts(case: WorkPlanCase) -> dict[str, object]:
    found = [output.status for task in (case.status.tasks if case.status else ()) for output in task.outputs]
    tasks = [task.status for task in (case.status.tasks if case.status else ())]
    return {
        "task_count": len(tasks),
        "tasks_done": sum(one is DueStatus.DONE for one in tasks),
        "output_count": len(found),
        "done": sum(one is DueStatus.DONE for one in found),
        "overdue": sum(one is DueStatus.OVERDUE for one in found),
        "at_risk": sum(one is DueStatus.AT_RISK for one in found),
    }


def _tasks(case: WorkPlanCase) -> list[dict[str, object]]:
    return [
        {
            "name": one.task.name,
            "state": one.status.label.text("zh"),
            "done": sum(output.status is DueStatus.DONE for output in one.outputs),
            "outputs": len(one.outputs),
            "progress": one.task.progress or "",
            "notes": [note.text("zh") for note in one.notes],
        }
        for one in (case.status.tasks if case.status else ())
    ]


def _rows(case: WorkPlanCase) -> list[dict[str, object]]:
    return [
        {
            "task": task.task.name,
            "output": one.output.name,
            "deadline": wording(one.deadline),
            "state": one.status.label.text("zh"),
            "detail": _detail(case, one),
        }
        for task in (case.status.tasks if case.status else ())
        for one in task.outputs
    ]


def _detail(case: WorkPlanCase, one: OutputStatus) -> str:
    exercise = case.records.find(Exercise, one.output.exercise) if one.output.exercise else None
    parts = []
    if one.deadline.done_on:
        late = f"，晚 {one.deadline.late_days} 天" if one.deadline.late_days else ""
        parts.append(f"{one.deadline.done_on} 完成{late}")
    elif one.status is DueStatus.OVERDUE:
        parts.append(f"逾期 {one.deadline.overdue_days} 天")
    if one.risk:
        parts.append(one.risk.text("zh"))
    if exercise is not None:
        parts.append(f"见“{exercise.name}”")
    return "；".join(parts) or "—"
