"""The following up of a work plan as a procedure of exercises."""

from datetime import date

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.procedure import Procedure
from cadre_docs.procedures.terms import Terms
from cadre_docs.procedures.work_plan import stages
from cadre_docs.procedures.work_plan.case import WorkPlanCase
from cadre_docs.records.exercise import Exercise, ExerciseKind
from cadre_docs.records.records import Records


def _work_plan(
    records: Records, exercise: Exercise, terms: Terms | None, calendar: WorkingCalendar, as_of: date
) -> WorkPlanCase:
    return WorkPlanCase(records, exercise, calendar, as_of)


PROCEDURE = Procedure(
    kind=ExerciseKind.WORK_PLAN,
    name="work_plan",
    terms=None,
    case=_work_plan,
    status=stages.status,
    position_stage=stages.position_stage,
    stages=stages.STAGES,
)
