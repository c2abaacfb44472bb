"""Rotation and tenure as a procedure of exercises."""

from datetime import date

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.procedure import Procedure
from cadre_docs.procedures.rotation import stages
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.procedures.rotation.terms import RotationTerms
from cadre_docs.procedures.terms import Terms
from cadre_docs.records.exercise import Exercise, ExerciseKind
from cadre_docs.records.records import Records


def _rotation(
    records: Records, exercise: Exercise, terms: Terms | None, calendar: WorkingCalendar, as_of: date
) -> RotationCase:
    if not isinstance(terms, RotationTerms):
        raise TypeError("a round of rotation is computed with RotationTerms")
    return RotationCase(records, exercise, terms, calendar, as_of)


PROCEDURE = Procedure(
    kind=ExerciseKind.ROTATION,
    name="rotation",
    terms=RotationTerms,
    case=_rotation,
    status=stages.status,
    position_stage=stages.position_stage,
    stages=stages.STAGES,
)
