"""The adjustment of cadres as a procedure of exercises."""

from datetime import date

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.adjustment import stages
from cadre_docs.procedures.adjustment.case import AdjustmentCase
from cadre_docs.procedures.adjustment.terms import AdjustmentTerms
from cadre_docs.procedures.procedure import Procedure
from cadre_docs.procedures.terms import Terms
from cadre_docs.records.exercise import Exercise, ExerciseKind
from cadre_docs.records.records import Records


def _adjustment(
    records: Records, exercise: Exercise, terms: Terms | None, calendar: WorkingCalendar, as_of: date
) -> AdjustmentCase:
    if not isinstance(terms, AdjustmentTerms):
        raise TypeError("adjustments are computed with AdjustmentTerms")
    return AdjustmentCase(records, exercise, terms, calendar, as_of)


PROCEDURE = Procedure(
    kind=ExerciseKind.ADJUSTMENT,
    name="adjustment",
    terms=AdjustmentTerms,
    case=_adjustment,
    status=stages.status,
    position_stage=stages.position_stage,
    stages=stages.STAGES,
)
