"""后备干部审查表: the reconsideration and the review of one person, and what was looked at."""

from collections.abc import Mapping

from cadre_docs.documents.reserve_steps import rows
from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.reserve.case import ReserveCase
from cadre_docs.procedures.reserve.selection import progress_of
from cadre_docs.records.reserve import ReserveCandidate, ReserveStepKind


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each step after the recommendations, and whether all steps are there in their order."""
    person = subject.fact("person")
    return {
        "rows": rows(subject, subject.compute(_wanted)),
        "recommended": rows(subject, subject.compute(_recommendations)),
        "unit": subject.unit(person.unit),
        "in_order": subject.compute(_in_order, person.id),
    }


def _wanted(case: ReserveCase) -> tuple[ReserveStepKind, ...]:
    return case.terms.afterwards


def _recommendations(case: ReserveCase) -> tuple[ReserveStepKind, ...]:
    return case.terms.recommendations


def _in_order(case: ReserveCase, person: str) -> bool:
    candidate: ReserveCandidate = case.candidates[person]
    found = progress_of(case, candidate)
    return found.complete and not found.reversed
