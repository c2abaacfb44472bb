"""提前退休审批表: the application and the conditions, each reckoned."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.procedures.rotation.early import EarlyCheck, early_check


def view(subject: Subject) -> Mapping[str, object]:
    """The conditions on the day of the application."""
    check = subject.compute(_check, subject.fact("person").id)
    return {"steps": [step.text("zh") for step in check.steps], "eligible": check.eligible}


def _check(case: RotationCase, person: str) -> EarlyCheck:
    return early_check(case, case.retirements[person])
