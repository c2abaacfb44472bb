"""轮岗交流名单: everybody whose years are full or soon will be, why, and what was decided."""

from collections.abc import Mapping
from typing import Any

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.procedures.rotation.dues import DueState, dues


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each person and reason, by the day on which the years are full; and how many are in each state."""
    found = list(subject.compute(dues))
    return {
        "rows": [_row(subject, one) for one in found],
        "counts": [(state.label.text("zh"), sum(one.state == state for one in found)) for state in DueState],
        "people": len({one.tenure.person for one in found}),
    }


def _row(subject: Subject, due: Any) -> dict[str, object]:
    decision = due.decision
    return {
        "person": subject.person(due.tenure.person),
        "unit": subject.unit(due.tenure.unit).label,
        "post": due.tenure.post,
        "reason": due.basis.label.text("zh"),
        "other": subject.person(due.other).name if due.other else "",
        "since": due.since,
        "years": due.years,
        "on": due.on,
        "modal": due.modal,
        "state": due.state.label.text("zh"),
        "note": subject.compute(_note, due.tenure.person, due.exempt_age) if decision or due.exempt_age else "",
    }


def _note(case: RotationCase, person: str, exempt_age: int | None) -> str:
    """What was decided of the person, or the age for which he or she is exempt."""
    decision = case.decisions.get(person)
    if decision is None:
        return f"已满{exempt_age}周岁" if exempt_age else ""
    unit = f"到{case.unit(decision.unit).label}" if decision.unit else ""
    until = f"至{decision.until.year}.{decision.until.month:02d}.{decision.until.day:02d}" if decision.until else ""
    approver = f"，{decision.approver}批准" if decision.approver else ""
    return f"{decision.outcome.label}{unit}{until}{approver}"
