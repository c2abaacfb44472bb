"""The recruitment as a procedure of exercises. No policy computes anything in it."""

from datetime import date

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.procedure import Procedure
from cadre_docs.procedures.recruitment import stages
from cadre_docs.procedures.recruitment.case import RecruitmentCase
from cadre_docs.procedures.terms import Terms
from cadre_docs.records.exercise import Exercise, ExerciseKind
from cadre_docs.records.records import Records


def _recruitment(
    records: Records, exercise: Exercise, terms: Terms | None, calendar: WorkingCalendar, as_of: date
) -> RecruitmentCase:
    return RecruitmentCase(records, exercise, calendar, as_of)


PROCEDURE = Procedure(
    kind=ExerciseKind.RECRUITMENT,
    name="recruitment",
    terms=None,
    case=_recruitment,
    status=stages.status,
    position_stage=stages.position_stage,
    stages=stages.STAGES,
)
