"""任期届满提醒: which term somebody serves, when it ends, and what may follow."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.procedures.rotation.offices import OfficeTerm, office_terms


def view(subject: Subject) -> Mapping[str, object]:
    """The term of the person on the document's day."""
    return {"term": subject.compute(_term, subject.fact("person").id, subject.fact("tenure").post)}


def _term(case: RotationCase, person: str, post: str) -> OfficeTerm:
    return next(one for one in office_terms(case) if (one.tenure.person, one.tenure.post) == (person, post))
