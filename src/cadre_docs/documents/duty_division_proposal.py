"""分工调整建议: one leader over one section head for too long, and the two ways out."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.procedures.rotation.dues import Basis, RotationDue, dues


def view(subject: Subject) -> Mapping[str, object]:
    """Since when, how many years, the day on which they are full, and the new supervisor where one is decided."""
    person, decision = subject.fact("person"), subject.fact("decision")
    due = subject.compute(_due, person.id)
    successor = decision.supervisor if decision else None
    return {
        "due": due,
        "unit": subject.unit(subject.fact("tenure").unit),
        "successor": subject.person(successor).name if successor else None,
    }


def _due(case: RotationCase, person: str) -> RotationDue:
    return next(one for one in dues(case) if one.basis is Basis.SUPERVISION and one.person == person)
