"""初步人选名单: each nominee with the post thought of."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.secondment.case import SecondmentCase


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each nominee, and how many people and posts there are."""
    nominees = subject.fact("shortlist").nominees
    return {
        "rows": [_row(subject, one) for one in nominees],
        "people": len({one.person for one in nominees}),
        "openings": subject.compute(_openings),
    }


def _row(subject: Subject, nominee: object) -> dict[str, object]:
    key, post = nominee.person, nominee.post  # type: ignore[attr-defined]
    person = subject.person(key)
    return {
        "name": person.name,
        "sex": person.sex,
        "birth": person.birth,
        "post": person.current_post,
        "goal": subject.compute(_goal, post),
        "priorities": subject.compute(_priorities, key),
        "opinion": nominee.opinion or "",  # type: ignore[attr-defined]
    }


def _openings(case: SecondmentCase) -> int:
    return case.openings


def _goal(case: SecondmentCase, post: str) -> str:
    found = case.posts.get(post)
    return f"{case.unit(found.unit).label}{found.post}" if found else post


def _priorities(case: SecondmentCase, person: str) -> str:
    profile = case.profiles.get(person)
    return "、".join(profile.priorities) if profile else ""
