"""选拔任用全程纪实表: every step that the policy asks for, with what is on record of it."""

from collections.abc import Mapping
from typing import Any

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.steps import carried_out


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each step in the order of the policy; a step that was carried out twice has its days in one row."""
    found = subject.compute(carried_out, subject.fact("position").id)
    return {"rows": [_row(kind, found.get(kind)) for kind in subject.compute(_steps)]}


def _row(kind: Any, step: Any) -> dict[str, object]:
    records = list(step.records) if step else []
    names = [(one.responsible_body, one.responsible_person) for one in records]
    return {
        "step": kind.label,
        "first": step.first if step else None,
        "last": step.last if step else None,
        "body": "、".join(dict.fromkeys(body for body, _ in names if body)),
        "person": "、".join(dict.fromkeys(person for _, person in names if person)),
        "minutes": "；".join(one.minutes for one in records if one.minutes),
        "summary": "；".join(one.summary for one in records if one.summary),
    }


def _steps(case: LeadingSelectionCase) -> tuple[Any, ...]:
    return case.terms.steps
