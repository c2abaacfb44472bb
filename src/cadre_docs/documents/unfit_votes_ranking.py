"""不称职票排序表: leaders by their share of votes of 不称职, only where an office has switched that on."""

from collections.abc import Mapping
from typing import Any

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.assessment.votes import ranking
from cadre_docs.procedures.rounding import percent


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each leader with votes, highest share first."""
    return {"rows": [row(subject, one) for one in subject.compute(ranking)]}


def row(subject: Subject, one: Any) -> dict[str, object]:
    """One line of the list."""
    person = subject.person(one.appraisal.person)
    return {
        "place": one.place,
        "name": person.name,
        "post": person.current_post,
        "unfit": one.appraisal.unfit_votes,
        "votes": one.appraisal.votes,
        "share": f"{percent(one.share)}%",
        "tied": "并列" if one.tied else "",
    }
