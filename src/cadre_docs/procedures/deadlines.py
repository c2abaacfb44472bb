"""Every dated thing of an office in one list: the plan's outputs, schedules, windows, and what procedures owe."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.due_date import DueDate
from cadre_docs.procedures.moments import local
from cadre_docs.procedures.plan import DueStatus, PlanCase, TaskStatus, due_on, readings, task_status
from cadre_docs.procedures.plan_progress import progress_of
from cadre_docs.procedures.stage import ExerciseStatus
from cadre_docs.records.appointment import Probation, Publicity
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.plan import Deadline, Plan
from cadre_docs.records.position import Position
from cadre_docs.records.records import Records
from cadre_docs.records.unit import Unit


def deadlines(
    records: Records,
    as_of: date,
    calendar: WorkingCalendar,
    statuses: Mapping[str, ExerciseStatus] = MappingProxyType({}),
) -> tuple[DueDate, ...]:
    """All dated things of an office as of a date (inclusive), by day, then by id. Ids are unique.

    ``statuses`` say by exercise where its stages stand: a planned step whose stage is not done is then overdue. Of an
    exercise without one, a step is over when its last day is. What a procedure itself owes by dates is in its status.
    """
    found: list[DueDate] = []
    for plan in records.all(Plan):
        found += _of_plan(PlanCase(records, plan, calendar, as_of, progress_of(records, plan, statuses, as_of)))
    for exercise in records.all(Exercise):
        found += _of_schedule(exercise, statuses.get(exercise.id), as_of, calendar)
        found += _of_exercise(records, exercise, as_of, calendar)
        if exercise.id in statuses:
            found += statuses[exercise.id].due
    return tuple(sorted(_unique(found), key=lambda due: (due.day, due.id)))


def _of_plan(case: PlanCase) -> Iterator[DueDate]:
    plan = case.plan
    for task in plan.tasks:
        status = task_status(case, task)
        for one in status.outputs:
            output, deadline = one.output, one.output.deadline
            day, earlier = readings(deadline)
            if deadline and day:
                done = one.deadline.done_on is not None
                yield DueDate(
                    id=f"{plan.id}/{task.id}/{_digest(output.name)}",
                    day=day,
                    title=say("{name}", "{name}", name=output.name),
                    status=one.status,
                    earlier=earlier,
                    wording=deadline.text,
                    exercise=output.exercise or "",
                    plan=plan.id,
                    task=task.id,
                    units=task.lead,
                    done_on=one.deadline.done_on if one.public_day else None,
                    ended=done and not one.public_day,
                    public_from=date.min,
                )
        for own in task.deadlines:
            yield from _of_task(case, status, own)


def _of_task(case: PlanCase, status: TaskStatus, deadline: Deadline) -> Iterator[DueDate]:
    """The task's own deadline, unless an output of the task stands for the same words."""
    task = status.task
    day, earlier = readings(deadline)
    if day is None or any(output.deadline and output.deadline.text == deadline.text for output in task.outputs):
        return
    public = all(one.public_day for one in status.outputs)
    yield DueDate(
        id=f"{case.plan.id}/{task.id}/{_digest(deadline.text)}",
        day=day,
        title=say("{name}", "{name}", name=task.name),
        status=due_on(day, case.as_of, case.calendar, status.done_on).status,
        earlier=earlier,
        wording=deadline.text,
        plan=case.plan.id,
        task=task.id,
        units=task.lead,
        done_on=status.done_on if public else None,
        ended=status.done_on is not None and not public,
        public_from=date.min,
    )


def _of_schedule(
    exercise: Exercise, status: ExerciseStatus | None, as_of: date, calendar: WorkingCalendar
) -> Iterator[DueDate]:
    """The planned steps, those of internal stages left out: whether one is over would tell what it is there for.

    A cancelled step stays, with the id that it had, so that whoever took it over learns of it.
    """
    states = {state.stage.slug: state for state in status.stages} if status else {}
    internal = {slug for slug, state in states.items() if state.stage.internal}
    for step in (one for one in exercise.schedule if one.stage not in internal):
        name = f"{exercise.id}/schedule/{step.stage}-{_digest(step.name)}"
        title = say("{exercise}：{step}", "{exercise}: {step}", exercise=exercise.name, step=step.name)
        planned = _end(name, step.ends, title, exercise, as_of, calendar, exercise.starts)
        state = states.get(step.stage)
        if step.is_cancelled(as_of):
            reason = step.cancelled_because or ""
            off = step.cancelled_on
            yield replace(planned, status=DueStatus.CANCELLED, ended=False, cancelled_on=off, reason=reason)
        elif state is None:
            yield planned
        elif state.status.settled:
            shown = state.done_on if state.stage.public_dates else None
            yield replace(planned, status=DueStatus.DONE, done_on=shown, ended=True)
        else:
            yield replace(planned, status=due_on(step.ends, as_of, calendar).status, ended=False)


def _of_exercise(records: Records, exercise: Exercise, as_of: date, calendar: WorkingCalendar) -> Iterator[DueDate]:
    closing = say("{exercise}：报名截止", "{exercise}: applications close", exercise=exercise.name)
    again = say("{exercise}：改报截止", "{exercise}: the time to apply again ends", exercise=exercise.name)
    windows = (("applications", exercise.applications, closing), ("reapplication", exercise.reapplication, again))
    for slug, window, title in windows:
        if window is not None:
            day = local(window.closes).date()
            yield _end(f"{exercise.id}/{slug}", day, title, exercise, as_of, calendar, exercise.starts)
    for publicity in records.of(Publicity, exercise=exercise.id):
        title = say("{exercise}：任前公示期满", "{exercise}: publicity ends", exercise=exercise.name)
        name = f"{exercise.id}/publicity/{publicity.id}"
        yield _end(name, publicity.until, title, exercise, as_of, calendar, publicity.published_on)
    for probation in records.of(Probation, exercise=exercise.id):
        yield _of_probation(records, exercise, probation, as_of, calendar)


def _end(
    name: str,
    day: date,
    title: Message,
    exercise: Exercise,
    as_of: date,
    calendar: WorkingCalendar,
    public_from: date,
) -> DueDate:
    """The end of a stretch of time: past rather than overdue once it is over."""
    over = day < as_of
    status = DueStatus.DONE if over else due_on(day, as_of, calendar).status
    return DueDate(name, day, title, status, exercise=exercise.id, ended=over, public_from=public_from)


def _of_probation(
    records: Records, exercise: Exercise, probation: Probation, as_of: date, calendar: WorkingCalendar
) -> DueDate:
    done_on = probation.assessed_on if probation.assessed_on and probation.assessed_on <= as_of else None
    position = records.find(Position, probation.position)
    unit = records.find(Unit, position.unit) if position else None
    post = f"{unit.label if unit else ''}{position.name if position else probation.position}"
    return DueDate(
        id=f"{exercise.id}/probation/{probation.person}-{probation.position}",
        day=probation.until,
        title=say("{post}任职人员试用期届满考核", "{post}: probation ends", post=post),
        status=due_on(probation.until, as_of, calendar, done_on).status,
        exercise=exercise.id,
        position=probation.position,
        units=(unit.id,) if unit else (),
        done_on=done_on,
    )


def _digest(text: str) -> str:
    """A short name for a text, so that an id does not depend on its place in a list."""
    return hashlib.sha256(text.encode()).hexdigest()[:10]


def _unique(found: list[DueDate]) -> Iterator[DueDate]:
    """The same things with a number after an id that occurs again, in the order of the records."""
    seen: Counter[str] = Counter()
    for due in found:
        seen[due.id] += 1
        yield due if seen[due.id] == 1 else replace(due, id=f"{due.id}-{seen[due.id]}")
