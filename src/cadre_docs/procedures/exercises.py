"""Which computation belongs to which kind of exercise: the one table that upper layers need."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.competition import stages as competition
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.terms import CompetitionTerms
from cadre_docs.procedures.recruitment import stages as recruitment
from cadre_docs.procedures.recruitment.case import RecruitmentCase
from cadre_docs.procedures.stage import ExerciseStatus, PositionStage, Stage
from cadre_docs.procedures.terms import Terms
from cadre_docs.records.exercise import Exercise, ExerciseKind
from cadre_docs.records.records import Records

Case = CompetitionCase | RecruitmentCase
"""An exercise as of a date, of whichever kind."""


@dataclass(frozen=True, slots=True)
class Procedure:
    """What one kind of exercise is computed with. ``terms`` is what its policy must give; None where it needs none.

    ``name`` is the prefix of its values and the folder of its rules.
    """

    name: str
    terms: type[Terms] | None
    case: Callable[[Records, Exercise, Terms | None, WorkingCalendar, date], Case]
    status: Callable[[Any], ExerciseStatus]
    position_stage: Callable[[Any, str], PositionStage]
    stages: tuple[Stage, ...]


def _competition(
    records: Records, exercise: Exercise, terms: Terms | None, calendar: WorkingCalendar, as_of: date
) -> CompetitionCase:
    if not isinstance(terms, CompetitionTerms):
        raise TypeError("a competition is computed with CompetitionTerms")
    return CompetitionCase(records, exercise, terms, calendar, as_of)


def _recruitment(
    records: Records, exercise: Exercise, terms: Terms | None, calendar: WorkingCalendar, as_of: date
) -> RecruitmentCase:
    return RecruitmentCase(records, exercise, calendar, as_of)


EXERCISES: Mapping[ExerciseKind, Procedure] = {
    ExerciseKind.COMPETITION: Procedure(
        "competition",
        CompetitionTerms,
        _competition,
        competition.status,
        competition.position_stage,
        competition.STAGES,
    ),
    ExerciseKind.RECRUITMENT: Procedure(
        "recruitment", None, _recruitment, recruitment.status, recruitment.position_stage, recruitment.STAGES
    ),
}
"""Every kind of exercise."""


def case_of(records: Records, exercise: Exercise, terms: Terms | None, calendar: WorkingCalendar, as_of: date) -> Case:
    """An exercise as of a date (inclusive). TypeError where its kind needs terms and other ones, or none, are given."""
    return EXERCISES[exercise.sort].case(records, exercise, terms, calendar, as_of)


def status_of(case: Case) -> ExerciseStatus:
    """Where an exercise stands."""
    return EXERCISES[case.exercise.sort].status(case)
