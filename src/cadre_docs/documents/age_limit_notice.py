"""到龄免职（退休）通知: the age that somebody reaches, and the post that he or she leaves."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.rotation.ages import Leaving, leaving_of
from cadre_docs.procedures.rotation.case import RotationCase


def view(subject: Subject) -> Mapping[str, object]:
    """The leaving by the highest post that the person holds; None where none is on record."""
    return {"leaving": subject.compute(_leaving, subject.fact("person").id)}


def _leaving(case: RotationCase, person: str) -> Leaving | None:
    held = [one for one in case.held_by(person) if one.held_on(case.as_of)]
    highest = max(held, key=lambda one: one.level.rank, default=None)
    return leaving_of(case, highest) if highest else None
