"""后备干部推荐表: the recommendations of one person."""

from collections.abc import Mapping

from cadre_docs.documents.reserve_steps import rows
from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.reserve.case import ReserveCase
from cadre_docs.records.reserve import ReserveStepKind


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each way of recommending that the policy wants."""
    return {"rows": rows(subject, subject.compute(_wanted)), "unit": subject.unit(subject.fact("person").unit)}


def _wanted(case: ReserveCase) -> tuple[ReserveStepKind, ...]:
    return case.terms.recommendations
