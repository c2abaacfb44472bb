"""Transfers as a procedure of exercises."""

from datetime import date

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.procedure import Procedure
from cadre_docs.procedures.terms import Terms
from cadre_docs.procedures.transfer import stages
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.procedures.transfer.terms import TransferTerms
from cadre_docs.records.exercise import Exercise, ExerciseKind
from cadre_docs.records.records import Records


def _transfer(
    records: Records, exercise: Exercise, terms: Terms | None, calendar: WorkingCalendar, as_of: date
) -> TransferCase:
    if not isinstance(terms, TransferTerms):
        raise TypeError("transfers are computed with TransferTerms")
    return TransferCase(records, exercise, terms, calendar, as_of)


PROCEDURE = Procedure(
    kind=ExerciseKind.TRANSFER,
    name="transfer",
    terms=TransferTerms,
    case=_transfer,
    status=stages.status,
    position_stage=stages.position_stage,
    stages=stages.STAGES,
)
