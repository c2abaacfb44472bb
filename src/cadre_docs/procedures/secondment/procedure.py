"""The secondment as a procedure of exercises."""

from datetime import date

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.procedure import Procedure
from cadre_docs.procedures.secondment import stages
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.terms import SecondmentTerms
from cadre_docs.procedures.terms import Terms
from cadre_docs.records.exercise import Exercise, ExerciseKind
from cadre_docs.records.records import Records


def _secondment(
    records: Records, exercise: Exercise, terms: Terms | None, calendar: WorkingCalendar, as_of: date
) -> SecondmentCase:
    if not isinstance(terms, SecondmentTerms):
        raise TypeError("a secondment is computed with SecondmentTerms")
    return SecondmentCase(records, exercise, terms, calendar, as_of)


PROCEDURE = Procedure(
    kind=ExerciseKind.SECONDMENT,
    name="secondment",
    terms=SecondmentTerms,
    case=_secondment,
    status=stages.status,
    position_stage=stages.position_stage,
    stages=stages.STAGES,
)
