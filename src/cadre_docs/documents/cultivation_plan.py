"""培养计划表: what is done to prepare one person on the list."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.reserve.case import ReserveCase
from cadre_docs.procedures.reserve.cultivation import Cultivation, cultivation_of


def view(subject: Subject) -> Mapping[str, object]:
    """The assignments, courses and mentors on the document's day."""
    found = subject.compute(_cultivation, subject.fact("person").id)
    return {
        "assignments": [{"one": one, "unit": subject.unit(one.unit).name} for one in found.assignments],
        "trainings": found.trainings,
        "mentors": [{"one": one, "person": subject.person(one.person)} for one in found.mentors],
        "unit": subject.unit(subject.fact("person").unit),
    }


def _cultivation(case: ReserveCase, person: str) -> Cultivation:
    return cultivation_of(case, case.candidates[person])
