"""The selection of leading cadres as a procedure of exercises."""

from datetime import date

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.leading_selection import stages
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.terms import LeadingSelectionTerms
from cadre_docs.procedures.procedure import Procedure
from cadre_docs.procedures.terms import Terms
from cadre_docs.records.exercise import Exercise, ExerciseKind
from cadre_docs.records.records import Records


def _leading_selection(
    records: Records, exercise: Exercise, terms: Terms | None, calendar: WorkingCalendar, as_of: date
) -> LeadingSelectionCase:
    if not isinstance(terms, LeadingSelectionTerms):
        raise TypeError("a selection of leading cadres is computed with LeadingSelectionTerms")
    return LeadingSelectionCase(records, exercise, terms, calendar, as_of)


PROCEDURE = Procedure(
    kind=ExerciseKind.LEADING_SELECTION,
    name="leading_selection",
    terms=LeadingSelectionTerms,
    case=_leading_selection,
    status=stages.status,
    position_stage=stages.position_stage,
    stages=stages.STAGES,
)
