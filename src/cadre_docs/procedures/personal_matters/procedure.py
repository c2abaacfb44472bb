"""The reports of personal matters as a procedure of exercises."""

from datetime import date

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.personal_matters import stages
from cadre_docs.procedures.personal_matters.case import PersonalMattersCase
from cadre_docs.procedures.personal_matters.terms import PersonalMattersTerms
from cadre_docs.procedures.procedure import Procedure
from cadre_docs.procedures.terms import Terms
from cadre_docs.records.exercise import Exercise, ExerciseKind
from cadre_docs.records.records import Records


def _personal_matters(
    records: Records, exercise: Exercise, terms: Terms | None, calendar: WorkingCalendar, as_of: date
) -> PersonalMattersCase:
    if not isinstance(terms, PersonalMattersTerms):
        raise TypeError("reports of personal matters are computed with PersonalMattersTerms")
    return PersonalMattersCase(records, exercise, terms, calendar, as_of)


PROCEDURE = Procedure(
    kind=ExerciseKind.PERSONAL_MATTERS,
    name="personal_matters",
    terms=PersonalMattersTerms,
    case=_personal_matters,
    status=stages.status,
    position_stage=stages.position_stage,
    stages=stages.STAGES,
)
