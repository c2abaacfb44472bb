"""Stages: what every stage machine says of an exercise, whatever its procedure."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from cadre_docs.calendar import Count
from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.due_date import DueDate
from cadre_docs.records.exercise import Exercise


class StageStatus(StrEnum):
    """Where a stage stands. ``NEXT`` may begin now; ``LATER`` waits for what comes before it."""

    DONE = "done"
    UNDER_WAY = "under-way"
    NEXT = "next"
    BLOCKED = "blocked"
    LATER = "later"
    NOT_NEEDED = "not-needed"

    @property
    def label(self) -> Message:
        """The status in both languages."""
        return _LABELS[self]

    @property
    def settled(self) -> bool:
        """Whether nothing more is to be done."""
        return self in (StageStatus.DONE, StageStatus.NOT_NEEDED)

    @property
    def open(self) -> bool:
        """Whether something can or must be done now."""
        return self in (StageStatus.UNDER_WAY, StageStatus.NEXT, StageStatus.BLOCKED)


_LABELS = {
    StageStatus.DONE: say("已完成", "done"),
    StageStatus.UNDER_WAY: say("进行中", "under way"),
    StageStatus.NEXT: say("待开始", "next"),
    StageStatus.BLOCKED: say("受阻", "blocked"),
    StageStatus.LATER: say("未到", "later"),
    StageStatus.NOT_NEEDED: say("不需要", "not needed"),
}


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of a procedure. The slug is stable: schedules of exercises name it.

    ``terms`` are the values of the policy that it leans on (``case.terms.cite(name)`` is the clause).
    ``public_dates``: whether its days come from fields that anybody may read; where not, only its status may be shown.
    ``internal``: whether it is there only for what nobody outside may learn of, so that its status would tell as well.
    """

    slug: str
    name: Message
    terms: tuple[str, ...] = ()
    public_dates: bool = False
    internal: bool = False


@dataclass(frozen=True, slots=True)
class Planned:
    """What the exercise's schedule says of a stage; both dates inclusive."""

    starts: date
    ends: date
    responsible: str


@dataclass(frozen=True, slots=True)
class Earliest:
    """The first day on which a stage's next act is lawful, and why; ``count`` where working days lead to it.

    ``day`` is None where it cannot be told yet: the reason says what is missing. It may lie in the past.
    """

    day: date | None
    reason: Message
    count: Count | None = None


@dataclass(frozen=True, slots=True)
class Owed:
    """Something that must be recorded, made or published, and for what. For the office: not for the public.

    ``by`` is the last day for it (inclusive), None where neither the policy nor the schedule gives one. ``document`` is
    the type of document that does it, where one does.
    """

    message: Message
    document: str = ""
    position: str = ""
    unit: str = ""
    person: str = ""
    by: date | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """What the records say of a stage, before it is known whether its turn has come."""

    complete: bool = False
    started: bool = False
    needed: bool = True
    done_on: date | None = None
    earliest: Earliest | None = None
    owed: tuple[Owed, ...] = ()
    blockers: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class StageState:
    """A stage as of a date. ``done_on`` is None for a stage that is done on a day nobody recorded.

    ``owed`` may hold arrears of a stage that is done. ``owed`` and ``blockers`` are for the office, not for the public.
    """

    stage: Stage
    status: StageStatus
    done_on: date | None = None
    planned: Planned | None = None
    earliest: Earliest | None = None
    owed: tuple[Owed, ...] = ()
    blockers: tuple[Message, ...] = ()

    def overdue(self, as_of: date) -> int:
        """How many days past its planned end it is; 0 where it is settled, unplanned or in time."""
        if self.status.settled or self.planned is None:
            return 0
        return max(0, (as_of - self.planned.ends).days)


@dataclass(frozen=True, slots=True)
class PositionStage:
    """Where one post stands: the stage it is at, and its own stages. A cancelled post has none left."""

    position: str
    current: StageState | None
    cancelled: bool
    applicants: int
    qualified: int
    stages: tuple[StageState, ...]


@dataclass(frozen=True, slots=True)
class ExerciseStatus:
    """Where an exercise stands as of a date: what ``cadre-docs status`` prints.

    ``current`` is the first stage that is not settled (None when all are), ``following`` the one after it. ``owed`` is
    everything owed now, most pressing first; ``by`` the nearest last day among it. ``earliest`` is the first lawful day
    of the current stage's next act or, where that is under way, of the following stage. ``due`` is every dated
    obligation of the exercise, past and future, that does not stand in its schedule.
    """

    exercise: Exercise
    as_of: date
    stages: tuple[StageState, ...]
    positions: tuple[PositionStage, ...] = ()
    due: tuple[DueDate, ...] = ()

    @property
    def current(self) -> StageState | None:
        """The first stage that is not settled."""
        return next((state for state in self.stages if not state.status.settled), None)

    @property
    def following(self) -> StageState | None:
        """The first stage after the current one that waits."""
        current = self.current
        if current is None:
            return None
        after = self.stages[self.stages.index(current) + 1 :]
        return next((state for state in after if not state.status.settled), None)

    @property
    def owed(self) -> tuple[Owed, ...]:
        """All that is owed now; what has the nearest last day first, what has none last."""
        everything = [owed for state in self.stages for owed in state.owed]
        return tuple(sorted(everything, key=lambda owed: owed.by or date.max))

    @property
    def by(self) -> date | None:
        """The nearest last day of what is owed; the planned end of the current stage where nothing owed has one."""
        days = [owed.by for owed in self.owed if owed.by]
        if days:
            return min(days)
        return self.current.planned.ends if self.current and self.current.planned else None

    @property
    def earliest(self) -> Earliest | None:
        """The first lawful day of the next act, and why."""
        for state in (self.current, self.following):
            if state is not None and state.earliest is not None:
                return state.earliest
        return None

    @property
    def blockers(self) -> tuple[Message, ...]:
        """What keeps stages from going on."""
        return tuple(dict.fromkeys(message for state in self.stages for message in state.blockers))

    @property
    def overdue(self) -> int:
        """How many days past its planned end the current stage is."""
        return self.current.overdue(self.as_of) if self.current else 0


def planned(exercise: Exercise, stage: str, as_of: date) -> Planned | None:
    """What the schedule says of a stage on a date (inclusive): of several steps, from the first start to the last end.

    Cancelled steps are passed over.
    """
    steps = [step for step in exercise.steps_on(as_of) if step.stage == stage]
    if not steps:
        return None
    responsible = "、".join(dict.fromkeys(step.responsible for step in steps))
    return Planned(min(step.starts for step in steps), max(step.ends for step in steps), responsible)


def walk(
    exercise: Exercise, as_of: date, steps: Iterable[tuple[Stage, Step]], *, ready: bool = True
) -> tuple[StageState, ...]:
    """The stages in order, each with its status on a date (inclusive).

    The first that is neither done nor superfluous is next (or under way, or blocked); those after it are later unless
    something of theirs is on record already. ``ready`` is False where what precedes all of them is not done. What is
    owed by the planned end of its stage bears that day where it has none of its own.
    """
    states: list[StageState] = []
    for stage, step in steps:
        plan = planned(exercise, stage.slug, as_of)
        status = _status(step, ready=ready)
        ready = ready and status.settled
        reached = status is not StageStatus.LATER
        by = plan.ends if plan else None
        states.append(
            StageState(
                stage=stage,
                status=status,
                done_on=step.done_on if status is StageStatus.DONE else None,
                planned=plan,
                earliest=None if status.settled else step.earliest,
                owed=tuple(replace(owed, by=owed.by or by) for owed in step.owed) if reached else (),
                blockers=step.blockers if status.open else (),
            )
        )
    return tuple(states)


def _status(step: Step, *, ready: bool) -> StageStatus:
    if not step.needed:
        return StageStatus.NOT_NEEDED
    if step.complete:
        return StageStatus.DONE
    if not (ready or step.started):
        return StageStatus.LATER
    if step.blockers:
        return StageStatus.BLOCKED
    return StageStatus.UNDER_WAY if step.started else StageStatus.NEXT
