"""进出平衡表: who leaves and who joins each unit."""

from collections.abc import Mapping
from typing import Any

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.two_way_selection.balance import balance


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each unit, and the sums."""
    found = list(subject.compute(balance))
    return {
        "rows": [_row(subject, one) for one in found],
        "totals": {
            "put_forward": sum(one.put_forward for one in found),
            "vacancies": sum(one.vacancies for one in found),
            "moves": sum(len(one.joining) for one in found),
        },
    }


def _row(subject: Subject, row: Any) -> dict[str, object]:
    return {
        "unit": subject.unit(row.unit).name,
        "put_forward": row.put_forward,
        "vacancies": row.vacancies,
        "leaving": [subject.person(person).name for person in row.leaving],
        "joining": [subject.person(person).name for person in row.joining],
        "difference": f"{row.difference:+d}" if row.difference else "0",
        "verdict": "是" if row.balanced else "否",
    }
