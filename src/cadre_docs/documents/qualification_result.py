"""资格审查结果: names, posts and results, never reasons."""

from collections.abc import Mapping
from itertools import count
from typing import Any

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.competition.applications import review_of


def view(subject: Subject) -> Mapping[str, object]:
    """The posts with those reviewed for them; ``few`` are the posts with fewer qualified than the policy asks for."""
    numbers = count(1)
    rounds = [(position, subject.compute(review_of, position.id)) for position in subject.positions()]
    settled = [(position, found) for position, found in rounds if found is not None]
    rows = [_row(subject, position, found, numbers) for position, found in settled]
    least = getattr(subject.terms, "min_qualified", 0)
    return {
        "rows": [row for row in rows if row["people"]],
        "qualified": sum(len(found.qualified) for _, found in settled),
        "unqualified": sum(len(found.unqualified) for _, found in settled),
        "few": [_named(subject, position) for position, found in settled if len(found.qualified) < least],
    }


def _row(subject: Subject, position: Any, found: Any, numbers: "count[int]") -> dict[str, Any]:
    results = [*((key, "合格") for key in found.qualified), *((key, "不合格") for key in found.unqualified)]
    people = [{"number": next(numbers), "name": subject.person(key).name, "result": result} for key, result in results]
    return {"unit": subject.unit(position.unit).label, "post": position.name, "people": people}


def _named(subject: Subject, position: Any) -> str:
    return f"{subject.unit(position.unit).label}{position.name}"
