"""票决票: who is voted on, without a word of how anybody voted."""

from collections.abc import Mapping
from typing import Any

from cadre_docs.documents.subject import Subject


def view(subject: Subject) -> Mapping[str, object]:
    """The people in the order of the record."""
    return on_paper(subject, subject.fact("decision"))


def on_paper(subject: Subject, vote: Any) -> Mapping[str, object]:
    """What the ballot of a vote says: the body, the day, the post and the people."""
    position = subject.fact("position")
    return {
        "body": vote.body,
        "on": vote.on,
        "post": f"{subject.fact('unit').name}{position.name}",
        "openings": position.openings,
        "people": [
            {"name": (person := subject.person(one.person)).name, "current_post": person.current_post}
            for one in vote.votes
        ],
    }
