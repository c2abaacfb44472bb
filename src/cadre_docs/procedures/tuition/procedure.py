"""Tuition support as a procedure of exercises."""

from datetime import date

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.procedure import Procedure
from cadre_docs.procedures.terms import Terms
from cadre_docs.procedures.tuition import stages
from cadre_docs.procedures.tuition.case import TuitionCase
from cadre_docs.procedures.tuition.terms import TuitionTerms
from cadre_docs.records.exercise import Exercise, ExerciseKind
from cadre_docs.records.records import Records


def _tuition(
    records: Records, exercise: Exercise, terms: Terms | None, calendar: WorkingCalendar, as_of: date
) -> TuitionCase:
    if not isinstance(terms, TuitionTerms):
        raise TypeError("tuition support is computed with TuitionTerms")
    return TuitionCase(records, exercise, terms, calendar, as_of)


PROCEDURE = Procedure(
    kind=ExerciseKind.TUITION,
    name="tuition",
    terms=TuitionTerms,
    case=_tuition,
    status=stages.status,
    position_stage=stages.position_stage,
    stages=stages.STAGES,
)
