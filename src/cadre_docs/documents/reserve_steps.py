"""Steps on the way to the reserve list as rows of a form."""

from typing import Any

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.reserve.case import ReserveCase
from cadre_docs.procedures.reserve.selection import progress_of
from cadre_docs.records.reserve import ReserveStep, ReserveStepKind


def rows(subject: Subject, kinds: Any) -> list[dict[str, object]]:
    """One row for each kind of step: its name and, where it was taken by the document's day, the step."""
    person = subject.fact("person").id
    return [{"name": kind, "step": subject.compute(_step, person, kind)} for kind in kinds]


def _step(case: ReserveCase, person: str, kind: ReserveStepKind) -> ReserveStep | None:
    return progress_of(case, case.candidates[person]).steps.get(kind)
