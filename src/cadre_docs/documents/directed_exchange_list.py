"""定向交流名单: those sent to a unit, and why."""

from collections.abc import Mapping
from typing import Any

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase
from cadre_docs.records.two_way_selection import DirectedExchange


def view(subject: Subject) -> Mapping[str, object]:
    """The rows in the order of the records, and the bodies that decided."""
    found = list(subject.compute(_exchanges))
    return {"rows": [_row(subject, one) for one in found], "bodies": list(dict.fromkeys(one.body for one in found))}


def _row(subject: Subject, one: Any) -> dict[str, object]:
    origin, filled = subject.compute(_standing, one.person)
    return {
        "name": subject.person(one.person).name,
        "origin": subject.unit(origin).label,
        "why": "双向选择落岗" if filled else "未填意向表",
        "goal": subject.unit(one.unit).label,
        "on": one.decided_on,
    }


def _exchanges(case: TwoWaySelectionCase) -> tuple[DirectedExchange, ...]:
    return tuple(one for one in case.directed.values() if one.person in case.participants)


def _standing(case: TwoWaySelectionCase, person: str) -> tuple[str, bool]:
    return case.participants[person].unit, person in case.forms
