"""Grassroots service as a procedure of exercises."""

from datetime import date

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.grassroots_service import stages
from cadre_docs.procedures.grassroots_service.case import GrassrootsServiceCase
from cadre_docs.procedures.grassroots_service.terms import GrassrootsServiceTerms
from cadre_docs.procedures.procedure import Procedure
from cadre_docs.procedures.terms import Terms
from cadre_docs.records.exercise import Exercise, ExerciseKind
from cadre_docs.records.records import Records


def _grassroots_service(
    records: Records, exercise: Exercise, terms: Terms | None, calendar: WorkingCalendar, as_of: date
) -> GrassrootsServiceCase:
    if not isinstance(terms, GrassrootsServiceTerms):
        raise TypeError("grassroots service is computed with GrassrootsServiceTerms")
    return GrassrootsServiceCase(records, exercise, terms, calendar, as_of)


PROCEDURE = Procedure(
    kind=ExerciseKind.GRASSROOTS_SERVICE,
    name="grassroots_service",
    terms=GrassrootsServiceTerms,
    case=_grassroots_service,
    status=stages.status,
    position_stage=stages.position_stage,
    stages=stages.STAGES,
)
