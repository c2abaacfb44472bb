"""中层职数表: mid-level posts and cadres of each unit, and what it offers."""

from collections.abc import Mapping
from typing import Any

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.competition.offering import offerings


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each unit that has reported or must offer, and the sums."""
    found = list(subject.compute(offerings))
    return {
        "rows": [_row(subject, one) for one in found],
        "totals": {
            "approved": sum(one.approved or 0 for one in found),
            "before": sum(one.before or 0 for one in found),
            "minimum": sum(one.minimum for one in found if one.obliged),
            "offered": sum(len(one.offered) for one in found),
        },
        "clause": subject.cite("offering_threshold"),
    }


def _row(subject: Subject, one: Any) -> dict[str, object]:
    unit = subject.unit(one.unit)
    return {
        "unit": unit.name,
        "sort": unit.sort,
        "approved": "—" if one.approved is None else one.approved,
        "before": "—" if one.before is None else one.before,
        "minimum": one.minimum if one.obliged else "自定",
        "offered": len(one.offered),
        "posts": "、".join(subject.position(key).name for key in one.offered),
    }
