"""人选需求表: the people whom a unit proposes, with the wish by which each chose it."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.documents.words import numeral
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase
from cadre_docs.procedures.two_way_selection.wishes import wishes_of


def view(subject: Subject) -> Mapping[str, object]:
    """The rows, best first."""
    unit = subject.fact("unit").id
    return {"rows": [_row(subject, key, unit) for key in subject.fact("demand").people]}


def _row(subject: Subject, key: str, unit: str) -> dict[str, object]:
    person = subject.person(key)
    wish = subject.compute(_wish, key, unit)
    return {
        "name": person.name,
        "sex": person.sex,
        "birth": person.birth,
        "post": person.current_post,
        "wish": f"第{numeral(wish)}意向" if wish else "未选择",
    }


def _wish(case: TwoWaySelectionCase, person: str, unit: str) -> int:
    wishes = wishes_of(case, person)
    return wishes.units.index(unit) + 1 if wishes and unit in wishes.units else 0
