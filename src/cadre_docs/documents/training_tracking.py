"""后备干部跟踪考察表: how the courses of one person went."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.reserve.case import ReserveCase
from cadre_docs.procedures.reserve.cultivation import cultivation_of
from cadre_docs.records.reserve import ReserveTraining


def view(subject: Subject) -> Mapping[str, object]:
    """The courses begun by the document's day, with the look at each that was over by then."""
    person = subject.fact("person")
    return {"rows": subject.compute(_trainings, person.id), "unit": subject.unit(person.unit)}


def _trainings(case: ReserveCase, person: str) -> tuple[ReserveTraining, ...]:
    return cultivation_of(case, case.candidates[person]).trainings
