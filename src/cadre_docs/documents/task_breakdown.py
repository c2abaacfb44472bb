"""任务分解表: every task of the plan with its objectives, deadlines, measures, units and outputs."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.plan import DeadlineStatus
from cadre_docs.procedures.work_plan.case import WorkPlanCase
from cadre_docs.records.unit import Unit


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each task."""
    return {"plan": subject.compute(_plan), "rows": subject.compute(_rows)}


def _plan(case: WorkPlanCase) -> object:
    return case.plan


def _rows(case: WorkPlanCase) -> list[dict[str, object]]:
    return [
        {
            "number": one.task.number,
            "name": one.task.name,
            "objectives": list(one.task.objectives),
            "deadlines": [wording(deadline) for deadline in one.deadlines],
            "measures": list(one.task.measures),
            "lead": "、".join(_label(case, unit) for unit in one.task.lead),
            "support": "、".join(_label(case, unit) for unit in one.task.support),
            "outputs": [output.output.name for output in one.outputs],
        }
        for one in (case.status.tasks if case.status else ())
    ]


def wording(status: DeadlineStatus) -> str:
    """A deadline in its own words and, where these are open, the days that they may mean."""
    deadline, due = status.deadline, status.due
    if deadline is None:
        return "—"
    if due is None:
        return deadline.text
    other = f"，或 {status.earlier.day}" if status.earlier else ""
    return f"{deadline.text}（{due.day}{other}）"


def _label(case: WorkPlanCase, unit: str) -> str:
    return case.records.get(Unit, unit).label
