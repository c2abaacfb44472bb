"""轮岗交流通知: who moves where, why, and by when the work is handed over."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.procedures.rotation.dues import RotationDue, dues
from cadre_docs.procedures.rotation.stages import handover_by


def view(subject: Subject) -> Mapping[str, object]:
    """The reasons on the day of the notice, the units, and the last day for the handover."""
    person, decision = subject.fact("person"), subject.fact("decision")
    return {
        "reasons": [
            {"text": one.basis.label.text("zh"), "since": one.since, "years": one.years}
            for one in subject.compute(_reasons, person.id)
        ],
        "origin": subject.unit(person.unit),
        "goal": subject.unit(decision.unit) if decision.unit else None,
        "by": subject.compute(_by, person.id),
    }


def _reasons(case: RotationCase, person: str) -> tuple[RotationDue, ...]:
    return tuple(one for one in dues(case) if person in (one.person, one.other))


def _by(case: RotationCase, person: str) -> object:
    return handover_by(case, case.decisions[person])
