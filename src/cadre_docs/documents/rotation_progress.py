"""轮训进度表: who has been trained within the period, who is left, and by when."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.rounding import percent
from cadre_docs.procedures.training.case import TrainingCase
from cadre_docs.procedures.training.rotation import Rotation, rotation


def view(subject: Subject) -> Mapping[str, object]:
    """Sums by unit, and a row for each person of the roster."""
    found = subject.compute(rotation)
    rows = [_row(subject, row) for row in found.rows]
    units = dict.fromkeys(row["unit"] for row in rows)
    return {
        "rows": rows,
        "units": [_unit(unit, [row for row in rows if row["unit"] == unit]) for unit in units],
        "total": len(rows),
        "done": found.done,
        "share": subject.compute(_share),
        "wanted": f"{(subject.compute(_coverage) * 100).normalize():f}%",
    }


def _row(subject: Subject, row: Any) -> dict[str, Any]:
    person = subject.person(row.person)
    return {
        "name": person.name,
        "unit": subject.unit(person.unit).label,
        "post": person.current_post,
        "course": row.last.course if row.last else "",
        "ends": row.last.ends if row.last else None,
        "done": row.done,
        "by": row.by,
        "overdue": row.by < subject.as_of,
    }


def _unit(unit: str, rows: list[dict[str, Any]]) -> dict[str, object]:
    done = sum(row["done"] for row in rows)
    missing = [row["name"] for row in rows if not row["done"]]
    return {"unit": unit, "total": len(rows), "done": done, "missing": missing}


def _share(case: TrainingCase) -> str:
    found: Rotation = rotation(case)
    return f"{percent(found.share)}%"


def _coverage(case: TrainingCase) -> Decimal:
    return case.terms.coverage or Decimal(0)
