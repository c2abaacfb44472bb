"""The competition as a procedure of exercises."""

from datetime import date

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.competition import stages
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.terms import CompetitionTerms
from cadre_docs.procedures.procedure import Procedure
from cadre_docs.procedures.terms import Terms
from cadre_docs.records.exercise import Exercise, ExerciseKind
from cadre_docs.records.records import Records


def _competition(
    records: Records, exercise: Exercise, terms: Terms | None, calendar: WorkingCalendar, as_of: date
) -> CompetitionCase:
    if not isinstance(terms, CompetitionTerms):
        raise TypeError("a competition is computed with CompetitionTerms")
    return CompetitionCase(records, exercise, terms, calendar, as_of)


PROCEDURE = Procedure(
    kind=ExerciseKind.COMPETITION,
    name="competition",
    terms=CompetitionTerms,
    case=_competition,
    status=stages.status,
    position_stage=stages.position_stage,
    stages=stages.STAGES,
)
