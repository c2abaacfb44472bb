"""Training as a procedure of exercises."""

from datetime import date

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.procedure import Procedure
from cadre_docs.procedures.terms import Terms
from cadre_docs.procedures.training import stages
from cadre_docs.procedures.training.case import TrainingCase
from cadre_docs.procedures.training.terms import TrainingTerms
from cadre_docs.records.exercise import Exercise, ExerciseKind
from cadre_docs.records.records import Records


def _training(
    records: Records, exercise: Exercise, terms: Terms | None, calendar: WorkingCalendar, as_of: date
) -> TrainingCase:
    if not isinstance(terms, TrainingTerms):
        raise TypeError("training is computed with TrainingTerms")
    return TrainingCase(records, exercise, terms, calendar, as_of)


PROCEDURE = Procedure(
    kind=ExerciseKind.TRAINING,
    name="training",
    terms=TrainingTerms,
    case=_training,
    status=stages.status,
    position_stage=stages.position_stage,
    stages=stages.STAGES,
)
