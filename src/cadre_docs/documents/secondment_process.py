"""工作流程记录: the steps taken so far."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.records.secondment import SecondmentStep


def view(subject: Subject) -> Mapping[str, object]:
    """The steps by day."""
    return {"rows": subject.compute(_steps)}


def _steps(case: SecondmentCase) -> tuple[SecondmentStep, ...]:
    return case.steps
