"""The two-way selection as a procedure of exercises."""

from datetime import date

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.procedure import Procedure
from cadre_docs.procedures.terms import Terms
from cadre_docs.procedures.two_way_selection import stages
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase
from cadre_docs.procedures.two_way_selection.terms import TwoWaySelectionTerms
from cadre_docs.records.exercise import Exercise, ExerciseKind
from cadre_docs.records.records import Records


def _two_way_selection(
    records: Records, exercise: Exercise, terms: Terms | None, calendar: WorkingCalendar, as_of: date
) -> TwoWaySelectionCase:
    if not isinstance(terms, TwoWaySelectionTerms):
        raise TypeError("a two-way selection is computed with TwoWaySelectionTerms")
    return TwoWaySelectionCase(records, exercise, terms, calendar, as_of)


PROCEDURE = Procedure(
    kind=ExerciseKind.TWO_WAY_SELECTION,
    name="two_way_selection",
    terms=TwoWaySelectionTerms,
    case=_two_way_selection,
    status=stages.status,
    position_stage=stages.position_stage,
    stages=stages.STAGES,
)
