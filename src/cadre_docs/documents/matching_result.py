"""双向选择匹配结果表: what the lists yield for each person and unit, and why."""

from collections.abc import Mapping
from typing import Any

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase
from cadre_docs.procedures.two_way_selection.matching import matched, results
from cadre_docs.procedures.two_way_selection.wishes import demand_of, wishes_of


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each person and one for each unit that asked for somebody."""
    people = list(subject.compute(results))
    unit_of = subject.compute(_unit_of)
    return {
        "rows": [_person_row(subject, one) for one in people],
        "units": [_unit_row(subject, unit, unit_of) for unit in subject.compute(_demanding)],
        "placed": len(unit_of),
        "rounds": subject.compute(_rounds),
    }


def _person_row(subject: Subject, result: Any) -> dict[str, object]:
    wishes = subject.compute(_wishes, result.person)
    return {
        "name": subject.person(result.person).name,
        "origin": subject.unit(subject.compute(_origin, result.person)).label,
        "wishes": "、".join(subject.unit(unit).label for unit in wishes) or "—",
        "goal": subject.unit(result.unit).label if result.unit else "无",
        "reasons": "；".join(reason.text("zh") for reason in result.reasons),
    }


def _unit_row(subject: Subject, unit: str, unit_of: Mapping[str, str]) -> dict[str, object]:
    check = subject.compute(demand_of, unit)
    return {
        "unit": subject.unit(unit).label,
        "places": check.places,
        "people": _names(subject, check.people),
        "placed": _names(subject, [person for person in check.people if unit_of.get(person) == unit]),
    }


def _names(subject: Subject, people: Any) -> str:
    return "、".join(subject.person(person).name for person in people) or "—"


def _unit_of(case: TwoWaySelectionCase) -> Mapping[str, str]:
    return matched(case).unit_of


def _rounds(case: TwoWaySelectionCase) -> int:
    return matched(case).rounds


def _demanding(case: TwoWaySelectionCase) -> tuple[str, ...]:
    return tuple(case.demands)


def _origin(case: TwoWaySelectionCase, person: str) -> str:
    return case.participants[person].unit


def _wishes(case: TwoWaySelectionCase, person: str) -> tuple[str, ...]:
    found = wishes_of(case, person)
    return found.units if found else ()
