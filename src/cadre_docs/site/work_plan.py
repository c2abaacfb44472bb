"""The work plan: its tasks on a timeline and in a table that says the same, by unit, by status, and one by one."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from markupsafe import Markup

from cadre_docs.procedures.plan import (
    DeadlineStatus,
    OutputStatus,
    PlanCase,
    TaskStatus,
    plan_status,
)
from cadre_docs.records.plan import Plan, Task
from cadre_docs.site.context import Link, Site
from cadre_docs.site.inputs import State
from cadre_docs.site.page import SitePage
from cadre_docs.site.rows import DUE_STATES
from cadre_docs.site.search import Findable
from cadre_docs.site.timeline import Mark, Span, Timeline

_SECTION = "plan/index.html"


class DeadlineRow(NamedTuple):
    """A deadline in its own words and the dates that they may mean: the one that holds, and the other reading.

    ``reading`` names the reading on record; empty where the record leaves it open.
    """

    wording: str
    starts: date | None
    due: date | None
    other: date | None
    reading: str
    state: State
    left: int | None


class OutputRow(NamedTuple):
    """Something a task must produce, and how far it is; ``risk`` says why it may come late."""

    name: str
    deadline: DeadlineRow | None
    state: State
    done_on: date | None
    exercise: Link | None
    risk: str = ""


class TaskRow(NamedTuple):
    """One task with everything that its page shows."""

    number: int
    name: str
    path: str
    state: State
    objectives: tuple[str, ...]
    deadlines: tuple[DeadlineRow, ...]
    measures: tuple[str, ...]
    lead: tuple[Link, ...]
    support: tuple[Link, ...]
    outputs: tuple[OutputRow, ...]
    progress: str

    @property
    def done(self) -> int:
        """How many outputs are done."""
        return sum(output.state is State.DONE for output in self.outputs)


class Choice(NamedTuple):
    """A link that narrows the plan: to a unit or a status, with the number of tasks; ``path`` as from the root."""

    text: str
    path: str
    tasks: int


class PlanView(NamedTuple):
    """A plan with its tasks and its timeline."""

    id: str
    name: str
    starts: date
    ends: date
    basis: str
    tasks: tuple[TaskRow, ...]
    timeline: Markup | None


def pages(site: Site) -> Iterator[SitePage]:
    """The plans on one page, the same for each unit and for each status, and a page for each of their tasks."""
    tasks = {plan.id: task_rows(site, plan) for plan in site.plans}
    every = [task for rows in tasks.values() for task in rows]
    filters = _by_unit(every), _by_status(every)
    chosen: list[tuple[Choice, Callable[[TaskRow], bool]]] = [
        (Choice("全部", _SECTION, len(every)), lambda task: True),
        *((one, partial(_concerns, one.path.replace("plan/unit-", "units/"))) for one in filters[0]),
        *((one, partial(_stands, one.text)) for one in filters[1]),
    ]
    for choice, wanted in chosen:
        plans = tuple(_plan(site, plan, tuple(filter(wanted, tasks[plan.id]))) for plan in site.plans)
        context: dict[str, Any] = {
            "title": "工作计划" if choice.path == _SECTION else f"工作计划：{choice.text}",
            "plans": tuple(view for view in plans if view.tasks or choice.path == _SECTION),
            "chosen": choice,
            "all": chosen[0][0],
            "by_unit": filters[0],
            "by_status": filters[1],
        }
        yield site.theme.page(choice.path, "plan", "plan", _SECTION, context)
    for plan in site.plans:
        yield from _tasks(site, plan, tasks[plan.id])


def _tasks(site: Site, plan: Plan, tasks: tuple[TaskRow, ...]) -> Iterator[SitePage]:
    for number, task in enumerate(tasks):
        context: dict[str, Any] = {
            "title": task.name,
            "plan": Link(plan.name, _SECTION),
            "task": task,
            "before": tasks[number - 1] if number else None,
            "after": tasks[number + 1] if number + 1 < len(tasks) else None,
        }
        yield site.theme.page(task.path, "task", "task", _SECTION, context)


def _by_unit(tasks: Iterable[TaskRow]) -> tuple[Choice, ...]:
    """The units with a task, those with the most first."""
    counted = Counter(unit for task in tasks for unit in dict.fromkeys((*task.lead, *task.support)) if unit.path)
    ordered = sorted(counted.items(), key=lambda one: (-one[1], one[0].path))
    return tuple(Choice(unit.text, f"plan/unit-{unit.path.removeprefix('units/')}", number) for unit, number in ordered)


def _by_status(tasks: Iterable[TaskRow]) -> tuple[Choice, ...]:
    """The statuses that tasks have, in the order of the enumeration."""
    counted = Counter(task.state for task in tasks)
    return tuple(
        Choice(state.label, f"plan/status-{state.value}.html", counted[state]) for state in State if counted[state]
    )


def _concerns(unit: str, task: TaskRow) -> bool:
    return any(link.path == unit for link in (*task.lead, *task.support))


def _stands(status: str, task: TaskRow) -> bool:
    return task.state.label == status


def findables(site: Site) -> Iterator[Findable]:
    """Every task."""
    for plan in site.plans:
        for task in plan.tasks:
            texts = [*task.objectives, *task.measures, *(output.name for output in task.outputs)]
            texts += [deadline.text for deadline in task.deadlines]
            lead = site.unit(task.lead[0]).text if task.lead else ""
            yield Findable(_path(plan, task), task.name, "工作任务", "\n".join(texts), plan.name, lead)


def task_rows(site: Site, plan: Plan) -> tuple[TaskRow, ...]:
    """The tasks of a plan, by number, each as it stands on the date."""
    known = site.inputs.plans.get(plan.id)
    status = known or plan_status(PlanCase(site.inputs.records, plan, site.inputs.calendar, site.as_of))
    return tuple(_task(site, plan, task) for task in status.tasks)


def _plan(site: Site, plan: Plan, tasks: tuple[TaskRow, ...]) -> PlanView:
    return PlanView(plan.id, plan.name, plan.starts, plan.ends, plan.basis or "", tasks, _timeline(site, plan, tasks))


def _timeline(site: Site, plan: Plan, rows: tuple[TaskRow, ...]) -> Markup | None:
    spans = []
    for row in rows:
        deadlines = [*row.deadlines, *(output.deadline for output in row.outputs if output.deadline)]
        days = [deadline.due for deadline in deadlines if deadline.due]
        starts = [deadline.starts for deadline in deadlines if deadline.starts]
        marks = {mark.on: mark for mark in _marks(row)}
        first, last = min(starts, default=plan.starts), max(days, default=plan.ends)
        href = row.path.removeprefix("plan/")
        label = f"{row.number}. {row.name}"
        spans.append(Span(label, href, first, max(first, last), tuple(marks.values()), row.state.value))
    return Timeline(f"{plan.name}：任务和时限", spans, site.as_of).svg() if spans else None


def _marks(row: TaskRow) -> Iterator[Mark]:
    for deadline in row.deadlines:
        if deadline.due:
            met = deadline.state is State.DONE
            yield Mark(deadline.due, f"{deadline.wording}（{deadline.due.isoformat()}）", met)
    for output in row.outputs:
        if output.deadline and output.deadline.due:
            day = output.deadline.due.isoformat()
            yield Mark(output.deadline.due, f"{output.name}（{day}）", output.state is State.DONE)


def _path(plan: Plan, task: Task) -> str:
    return f"plan/{plan.id}/{task.id}.html"


def _task(site: Site, plan: Plan, status: TaskStatus) -> TaskRow:
    task = status.task
    return TaskRow(
        number=task.number,
        name=task.name,
        path=_path(plan, task),
        state=DUE_STATES[status.status],
        objectives=tuple(task.objectives),
        deadlines=tuple(_deadline(one) for one in status.deadlines if one.deadline),
        measures=tuple(task.measures),
        lead=tuple(site.unit(unit) for unit in task.lead),
        support=tuple(site.unit(unit) for unit in task.support),
        outputs=tuple(_output(site, one) for one in status.outputs),
        progress=task.progress or "",
    )


def _output(site: Site, status: OutputStatus) -> OutputRow:
    output = status.output
    exercise = next((one for one in site.exercises if one.id == output.exercise), None)
    return OutputRow(
        name=output.name,
        deadline=_deadline(status.deadline) if output.deadline else None,
        state=DUE_STATES[status.status],
        done_on=status.deadline.done_on if status.public_day else None,
        exercise=Link(exercise.name, f"exercises/{exercise.id}/index.html") if exercise else None,
        risk=status.risk.text("zh") if status.risk and exercise else "",
    )


def _deadline(status: DeadlineStatus) -> DeadlineRow:
    deadline, due = status.deadline, status.due
    held = due.day if due else None
    readings = (deadline.earlier, deadline.due) if deadline else (None, None)
    return DeadlineRow(
        wording=deadline.text if deadline else "",
        starts=deadline.starts if deadline else None,
        due=held,
        other=next((day for day in readings if day and day != held), None),
        reading="" if status.ambiguous or deadline is None else deadline.reading.label,
        state=DUE_STATES[status.status],
        left=due.working_days if due else None,
    )
