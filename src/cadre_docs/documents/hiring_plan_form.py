"""招录（聘）计划申报表: what came before the declaration."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.procedures.transfer.staffing import step_of
from cadre_docs.records.transfer import StaffingStep, StepTaken


def view(subject: Subject) -> Mapping[str, object]:
    """The day of the party group and the granting of places; None where they are missing."""
    key = subject.fact("plan").id
    return {
        "party_group": subject.compute(_taken, key, StaffingStep.PARTY_GROUP),
        "granted": subject.compute(_taken, key, StaffingStep.ESTABLISHMENT),
    }


def _taken(case: TransferCase, key: str, step: StaffingStep) -> StepTaken | None:
    return step_of(case, case.plans[key], step)
