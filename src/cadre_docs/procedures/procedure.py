"""What a procedure is, and what every case of one offers to the layers above."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.stage import ExerciseStatus, PositionStage, Stage
from cadre_docs.procedures.terms import Terms
from cadre_docs.records.exercise import Exercise, ExerciseKind
from cadre_docs.records.records import Records


class Case(Protocol):
    """An exercise as of a date, whatever its procedure. A case of a policy has ``terms`` besides."""

    @property
    def records(self) -> Records:
        """All records."""

    @property
    def exercise(self) -> Exercise:
        """The exercise."""

    @property
    def calendar(self) -> WorkingCalendar:
        """The working calendar."""

    @property
    def as_of(self) -> date:
        """The date of the judgement, inclusive."""


@dataclass(frozen=True, slots=True)
class Procedure:
    """What one kind of exercise is computed with. ``terms`` is what its policy must give; None where it needs none.

    ``name`` is the prefix of its values and the folder of its rules.
    """

    kind: ExerciseKind
    name: str
    terms: type[Terms] | None
    case: Callable[[Records, Exercise, Terms | None, WorkingCalendar, date], Case]
    status: Callable[[Any], ExerciseStatus]
    position_stage: Callable[[Any, str], PositionStage]
    stages: tuple[Stage, ...]
