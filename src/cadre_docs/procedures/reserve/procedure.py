"""The reserve list as a procedure of exercises."""

from datetime import date

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.procedure import Procedure
from cadre_docs.procedures.reserve import stages
from cadre_docs.procedures.reserve.case import ReserveCase
from cadre_docs.procedures.reserve.terms import ReserveTerms
from cadre_docs.procedures.terms import Terms
from cadre_docs.records.exercise import Exercise, ExerciseKind
from cadre_docs.records.records import Records


def _reserve(
    records: Records, exercise: Exercise, terms: Terms | None, calendar: WorkingCalendar, as_of: date
) -> ReserveCase:
    if not isinstance(terms, ReserveTerms):
        raise TypeError("a reserve list is computed with ReserveTerms")
    return ReserveCase(records, exercise, terms, calendar, as_of)


PROCEDURE = Procedure(
    kind=ExerciseKind.RESERVE,
    name="reserve",
    terms=ReserveTerms,
    case=_reserve,
    status=stages.status,
    position_stage=stages.position_stage,
    stages=stages.STAGES,
)
