"""竞岗对象名单: who competes for each post that goes on."""

from collections.abc import Mapping
from itertools import count
from typing import Any

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.competition.cancellations import live_positions
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.records.selection import Shortlist


def view(subject: Subject) -> Mapping[str, object]:
    """The posts with their candidates, numbered through."""
    numbers = count(1)
    lists = [(key, subject.compute(_shortlist, key)) for key in subject.compute(live_positions)]
    rows = [_row(subject, subject.position(key), found.people, numbers) for key, found in lists if found is not None]
    return {"rows": [row for row in rows if row["people"]], "people": sum(len(row["people"]) for row in rows)}


def _shortlist(case: CompetitionCase, position: str) -> Shortlist | None:
    return case.shortlist(position)


def _row(subject: Subject, position: Any, keys: Any, numbers: "count[int]") -> dict[str, Any]:
    people = [(next(numbers), subject.person(key)) for key in keys]
    return {
        "unit": subject.unit(position.unit).label,
        "post": position.name,
        "people": [{"number": n, "name": one.name, "current_post": one.current_post} for n, one in people],
    }
