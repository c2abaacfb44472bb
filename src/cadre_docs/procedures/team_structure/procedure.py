"""The analysis of team structure as a procedure of exercises."""

from datetime import date

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.procedure import Procedure
from cadre_docs.procedures.team_structure import stages
from cadre_docs.procedures.team_structure.case import TeamStructureCase
from cadre_docs.procedures.team_structure.terms import TeamStructureTerms
from cadre_docs.procedures.terms import Terms
from cadre_docs.records.exercise import Exercise, ExerciseKind
from cadre_docs.records.records import Records


def _team_structure(
    records: Records, exercise: Exercise, terms: Terms | None, calendar: WorkingCalendar, as_of: date
) -> TeamStructureCase:
    if not isinstance(terms, TeamStructureTerms):
        raise TypeError("an analysis of team structure is computed with TeamStructureTerms")
    return TeamStructureCase(records, exercise, terms, calendar, as_of)


PROCEDURE = Procedure(
    kind=ExerciseKind.TEAM_STRUCTURE,
    name="team_structure",
    terms=TeamStructureTerms,
    case=_team_structure,
    status=stages.status,
    position_stage=stages.position_stage,
    stages=stages.STAGES,
)
