"""结对帮扶登记表: who looks after whom."""

from collections.abc import Mapping
from typing import Any

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.reserve.cultivation import cultivation


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each pair, and those who still lack a mentor."""
    found = list(subject.compute(cultivation))
    return {
        "rows": [_row(subject, one, mentor) for one in found for mentor in one.mentors],
        "lacking": [
            {"person": subject.person(one.candidate.person), "kinds": list(one.no_mentor)}
            for one in found
            if one.no_mentor
        ],
    }


def _row(subject: Subject, found: Any, mentor: Any) -> dict[str, object]:
    person = subject.person(found.candidate.person)
    return {
        "person": person,
        "unit": subject.unit(person.unit).label,
        "mentor": mentor,
        "by": subject.person(mentor.person),
    }
