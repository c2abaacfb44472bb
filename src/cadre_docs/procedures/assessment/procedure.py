"""The annual assessment as a procedure of exercises."""

from datetime import date

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.assessment import stages
from cadre_docs.procedures.assessment.case import AssessmentCase
from cadre_docs.procedures.assessment.terms import AssessmentTerms
from cadre_docs.procedures.procedure import Procedure
from cadre_docs.procedures.terms import Terms
from cadre_docs.records.exercise import Exercise, ExerciseKind
from cadre_docs.records.records import Records


def _assessment(
    records: Records, exercise: Exercise, terms: Terms | None, calendar: WorkingCalendar, as_of: date
) -> AssessmentCase:
    if not isinstance(terms, AssessmentTerms):
        raise TypeError("an annual assessment is computed with AssessmentTerms")
    return AssessmentCase(records, exercise, terms, calendar, as_of)


PROCEDURE = Procedure(
    kind=ExerciseKind.ASSESSMENT,
    name="assessment",
    terms=AssessmentTerms,
    case=_assessment,
    status=stages.status,
    position_stage=stages.position_stage,
    stages=stages.STAGES,
)
