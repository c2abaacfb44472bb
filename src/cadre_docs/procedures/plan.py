"""The work plan as of a date: what is done, what is late, and what is due soon."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from cadre_docs.calendar import CalendarCoverageError, WorkingCalendar
from cadre_docs.diagnostics import Message, say
from cadre_docs.records.plan import Deadline, DeadlineReading, Output, Plan, Task
from cadre_docs.records.records import Records

_WEEK = timedelta(days=7)


class DueStatus(StrEnum):
    """Where something with a deadline stands. Weeks run from Monday to Sunday. ``ONGOING`` has no deadline.

    ``AT_RISK`` is not late yet, but waits for an exercise that is blocked or behind its schedule. Only a step of a
    schedule can be ``CANCELLED``.
    """

    DONE = "done"
    OVERDUE = "overdue"
    AT_RISK = "at-risk"
    THIS_WEEK = "this-week"
    NEXT_WEEK = "next-week"
    ON_TIME = "on-time"
    ONGOING = "ongoing"
    CANCELLED = "cancelled"

    @property
    def label(self) -> Message:
        """The status in both languages."""
        return _LABELS[self]


_LABELS = {
    DueStatus.DONE: say("已完成", "done"),
    DueStatus.OVERDUE: say("逾期", "overdue"),
    DueStatus.AT_RISK: say("有风险", "at risk"),
    DueStatus.THIS_WEEK: say("本周到期", "due this week"),
    DueStatus.NEXT_WEEK: say("下周到期", "due next week"),
    DueStatus.ON_TIME: say("按期推进", "on time"),
    DueStatus.ONGOING: say("经常性工作", "ongoing"),
    DueStatus.CANCELLED: say("已取消", "cancelled"),
}
_URGENCY = (
    DueStatus.OVERDUE,
    DueStatus.AT_RISK,
    DueStatus.THIS_WEEK,
    DueStatus.NEXT_WEEK,
    DueStatus.ON_TIME,
    DueStatus.ONGOING,
    DueStatus.DONE,
    DueStatus.CANCELLED,
)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far that is on record which an output waits for: an exercise, a stage or a paper of it.

    ``done_on`` is None where it is not done; ``public_day``: whether anybody may see that day. ``risk`` says why it may
    not be done in time.
    """

    done_on: date | None = None
    public_day: bool = False
    risk: Message | None = None


Waits = tuple[str, str, str]
"""What an output waits for: the exercise, and its stage and document or nothing."""


@dataclass(frozen=True, slots=True)
class PlanCase:
    """One plan, the calendar, the date of the judgement (inclusive), and how far the exercises are.

    Without ``progress`` an output is done when it bears a date, and never at risk.
    """

    records: Records
    plan: Plan
    calendar: WorkingCalendar
    as_of: date
    progress: Mapping[Waits, Progress] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Due:
    """A day on which something is due (inclusive), judged as of a date.

    ``days`` are calendar days: how many it is overdue or, done, late; else how many are left. ``working_days`` are left
    after the date up to the day; None where it is past or the calendar does not reach so far, which ``note`` then says.
    """

    day: date
    status: DueStatus
    days: int
    working_days: int | None = None
    note: Message | None = None


@dataclass(frozen=True, slots=True)
class DeadlineStatus:
    """A deadline as of a date.

    ``due`` follows the reading on record; where the words are ambiguous and the record does not say, it follows the
    later reading and ``earlier`` the other one. Both None: work that never ends.
    """

    deadline: Deadline | None
    due: Due | None
    earlier: Due | None
    done_on: date | None

    @property
    def ambiguous(self) -> bool:
        """Whether the record leaves open which reading holds."""
        return self.earlier is not None

    @property
    def status(self) -> DueStatus:
        """Where it stands by the reading that holds, or the later one while that is open."""
        if self.done_on is not None:
            return DueStatus.DONE
        return self.due.status if self.due else DueStatus.ONGOING

    @property
    def overdue_days(self) -> int:
        """How many days it is overdue, 0 where it is not."""
        return self.due.days if self.due and self.status is DueStatus.OVERDUE else 0

    @property
    def late_days(self) -> int:
        """How many days late it was done, 0 where it was in time, or is not done."""
        return max(0, (self.done_on - self.due.day).days) if self.done_on and self.due else 0

    @property
    def note(self) -> Message | None:
        """What the reader must know beside the status: two readings, or a calendar that does not reach."""
        if self.earlier is not None and self.due is not None and self.done_on is None:
            return _two_readings(self.earlier, self.due)
        return self.due.note if self.due else None


@dataclass(frozen=True, slots=True)
class OutputStatus:
    """An output of a task. ``inherited``: it has no deadline of its own and follows the task's last one.

    ``risk`` is why it may come late, where it waits for an exercise. ``public_day``: whether anybody may see when it
    was done.
    """

    output: Output
    deadline: DeadlineStatus
    inherited: bool
    risk: Message | None = None
    public_day: bool = True

    @property
    def status(self) -> DueStatus:
        """Where it stands."""
        found = self.deadline.status
        settled = found in (DueStatus.DONE, DueStatus.OVERDUE)
        return DueStatus.AT_RISK if self.risk and not settled else found


@dataclass(frozen=True, slots=True)
class TaskStatus:
    """A task: its deadlines, its outputs, and how it stands as a whole.

    It is done when it has outputs and all are done; its deadlines are then done on the last output's day. Otherwise it
    stands as its most pressing unfinished part does.
    """

    task: Task
    deadlines: tuple[DeadlineStatus, ...]
    outputs: tuple[OutputStatus, ...]
    done_on: date | None

    @property
    def status(self) -> DueStatus:
        """Where it stands."""
        if self.done_on is not None:
            return DueStatus.DONE
        parts = [*(one.status for one in self.deadlines), *(one.status for one in self.outputs)]
        return most_urgent(status for status in parts if status is not DueStatus.DONE)

    @property
    def overdue_days(self) -> int:
        """How many days its most overdue part is, 0 where none is."""
        parts = [*self.deadlines, *(one.deadline for one in self.outputs)]
        return max((one.overdue_days for one in parts), default=0)

    @property
    def notes(self) -> tuple[Message, ...]:
        """What the reader must know beside the status."""
        parts = [*self.deadlines, *(one.deadline for one in self.outputs)]
        risks = [one.risk for one in self.outputs if one.risk and one.status is not DueStatus.DONE]
        return tuple(dict.fromkeys([*risks, *(one.note for one in parts if one.note)]))


@dataclass(frozen=True, slots=True)
class PlanStatus:
    """A plan and each of its tasks, in the plan's order."""

    plan: Plan
    as_of: date
    tasks: tuple[TaskStatus, ...]

    def count(self, status: DueStatus) -> int:
        """How many tasks stand so."""
        return sum(task.status is status for task in self.tasks)


def plan_status(case: PlanCase) -> PlanStatus:
    """A plan as of the case's date. Nothing is raised where the calendar does not reach: the status says so."""
    tasks = sorted(case.plan.tasks, key=lambda task: task.number)
    return PlanStatus(case.plan, case.as_of, tuple(task_status(case, task) for task in tasks))


def task_status(case: PlanCase, task: Task) -> TaskStatus:
    """One task of the plan."""
    outputs = tuple(_output(case, task, output) for output in task.outputs)
    days = [one.deadline.done_on for one in outputs]
    known = [day for day in days if day is not None]
    done_on = max(known) if outputs and len(known) == len(outputs) else None
    deadlines = tuple(deadline_status(deadline, case.as_of, case.calendar, done_on) for deadline in task.deadlines)
    return TaskStatus(task, deadlines, outputs, done_on)


def deadline_status(
    deadline: Deadline | None, as_of: date, calendar: WorkingCalendar, done_on: date | None = None
) -> DeadlineStatus:
    """One deadline as of a date; something done after that date is not yet done. None stands for no deadline."""
    done_on = done_on if done_on and done_on <= as_of else None
    late, early = readings(deadline)
    return DeadlineStatus(
        deadline=deadline,
        due=due_on(late, as_of, calendar, done_on) if late else None,
        earlier=due_on(early, as_of, calendar, done_on) if early else None,
        done_on=done_on,
    )


def readings(deadline: Deadline | None) -> tuple[date | None, date | None]:
    """The last day that holds, or the later reading; and the earlier one while the record leaves both open."""
    if deadline is None or deadline.due is None or deadline.earlier is None:
        return (deadline.due or deadline.earlier if deadline else None), None
    if deadline.reading is DeadlineReading.BEFORE_MONTH:
        return deadline.earlier, None
    if deadline.reading is DeadlineReading.WITHIN_MONTH:
        return deadline.due, None
    return deadline.due, deadline.earlier


def due_on(day: date, as_of: date, calendar: WorkingCalendar, done_on: date | None = None) -> Due:
    """A day on which something is due, as of a date."""
    if done_on is not None:
        return Due(day, DueStatus.DONE, max(0, (done_on - day).days))
    if day < as_of:
        return Due(day, DueStatus.OVERDUE, (as_of - day).days)
    working, note = _working_days_left(day, as_of, calendar)
    return Due(day, _soon(day, as_of), (day - as_of).days, working, note)


def most_urgent(statuses: Iterable[DueStatus]) -> DueStatus:
    """The most pressing of several; ongoing where there is none."""
    return min(statuses, key=_URGENCY.index, default=DueStatus.ONGOING)


def _output(case: PlanCase, task: Task, output: Output) -> OutputStatus:
    dated = [deadline for deadline in task.deadlines if readings(deadline)[0]]
    last = max(dated, key=lambda deadline: readings(deadline)[0] or date.min, default=None)
    own = output.deadline
    found = case.progress.get(waits_for(output), Progress())
    done_on = output.done_on or found.done_on
    status = deadline_status(own or last, case.as_of, case.calendar, done_on)
    return OutputStatus(
        output=output,
        deadline=status,
        inherited=own is None and last is not None,
        risk=found.risk if status.done_on is None else None,
        public_day=output.done_on is not None or found.public_day,
    )


def waits_for(output: Output) -> Waits:
    """What an output waits for, by name; its exercise is empty where it waits for none."""
    return (output.exercise or "", output.stage or "", output.document or "")


def _soon(day: date, as_of: date) -> DueStatus:
    sunday = as_of + timedelta(days=6 - as_of.weekday())
    if day <= sunday:
        return DueStatus.THIS_WEEK
    return DueStatus.NEXT_WEEK if day <= sunday + _WEEK else DueStatus.ON_TIME


def _working_days_left(day: date, as_of: date, calendar: WorkingCalendar) -> tuple[int | None, Message | None]:
    try:
        return calendar.working_days_between(as_of + timedelta(days=1), day).number, None
    except CalendarCoverageError as error:
        return None, error.message


def _two_readings(earlier: Due, later: Due) -> Message:
    if earlier.status is DueStatus.OVERDUE and later.status is not DueStatus.OVERDUE:
        return say(
            "时限有两种读法：按 {earlier} 已逾期 {days} 天，按 {later} 未到期；请在记录中写明读法",
            "the deadline can be read in two ways: by {earlier} it is {days} days overdue, by {later} it is not; "
            "record which reading holds",
            earlier=earlier.day,
            later=later.day,
            days=earlier.days,
        )
    return say(
        "时限有两种读法：{earlier} 或 {later}；请在记录中写明读法",
        "the deadline can be read in two ways, {earlier} or {later}: record which reading holds",
        earlier=earlier.day,
        later=later.day,
    )
