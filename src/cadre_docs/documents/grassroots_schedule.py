"""基层锻炼安排表: where each recruit serves."""

from collections.abc import Mapping
from typing import Any

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.grassroots_service.case import GrassrootsServiceCase
from cadre_docs.procedures.grassroots_service.experience import Stretch


def view(subject: Subject) -> Mapping[str, object]:
    """The rows in the order of the records."""
    return {"rows": [_row(subject, person) for person in subject.compute(_people)]}


def _row(subject: Subject, person: str) -> dict[str, object]:
    posting: Any = subject.compute(_posting, person)
    return {
        "name": subject.person(person).name,
        "sender": subject.unit(subject.compute(_sender, person)).label,
        "host": subject.unit(posting.host).label,
        "duty": posting.duty,
        "since": posting.since,
        "until": posting.until,
        "months": subject.compute(_months, person),
        "subsidy": posting.subsidy,
        "mentor": posting.mentor,
    }


def _people(case: GrassrootsServiceCase) -> tuple[str, ...]:
    return tuple(case.postings)


def _posting(case: GrassrootsServiceCase, person: str) -> object:
    return case.postings[person]


def _sender(case: GrassrootsServiceCase, person: str) -> str:
    return case.recruits[person].unit


def _months(case: GrassrootsServiceCase, person: str) -> int:
    posting = case.postings[person]
    return Stretch(posting.since, posting.until).months
