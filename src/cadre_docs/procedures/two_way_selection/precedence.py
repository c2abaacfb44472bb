"""The competition that comes before (S4-03): two-way selection starts when it is finished."""

from dataclasses import dataclass
from datetime import date

from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase
from cadre_docs.records.appointment import Appointment
from cadre_docs.records.exercise import Exercise, ExerciseKind


@dataclass(frozen=True, slots=True)
class Preceding:
    """A competition under the same policy and the day on which its appointments are over.

    That is the last day on which one was decided or issued or, without any on record, the last day planned for it.
    """

    exercise: Exercise
    finished_on: date


def preceding(case: TwoWaySelectionCase) -> tuple[Preceding, ...]:
    """The competitions under the same policy that begin no later than this exercise, in the order of the records.

    One that was over, by its own dates, more than a year before this exercise belongs to another round.
    """
    own = case.exercise
    return tuple(
        Preceding(one, _finished(case, one))
        for one in case.records.of(Exercise, sort=ExerciseKind.COMPETITION)
        if one.policy == own.policy and one.starts <= own.starts and (own.starts - one.ends).days <= 365
    )


def _finished(case: TwoWaySelectionCase, exercise: Exercise) -> date:
    appointments = case.records.of(Appointment, exercise=exercise.id)
    days = [max(one.decided_on, one.issued_on or one.decided_on) for one in appointments]
    planned = [step.ends for step in exercise.steps_on(case.as_of) if step.stage == "appointment"]
    return max(days, default=max(planned, default=exercise.ends))
