"""报名人数每日公布: the published count where there is one, for it is what the public read; else the log's."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from cadre_docs.documents.subject import Subject
from cadre_docs.records.exercise import ExerciseKind


def view(subject: Subject) -> Mapping[str, object]:
    """One row for each post of the exercise, and the totals. A post that the count does not name has no number."""
    count = subject.fact("count")
    recruitment = subject.exercise.sort is ExerciseKind.RECRUITMENT
    published = subject.fact("published")
    numbers = _published(published) if published is not None else _computed(count)
    unit = cache(lambda key: subject.unit(key).label)
    rows = [_row(unit, position, numbers.get(position.id)) for position in subject.positions()]
    known = [approved for _, approved in numbers.values() if approved is not None]
    return {
        "rows": rows,
        "coded": recruitment,
        "reapplication": not recruitment and count.reapplication,
        "openings": sum(row["openings"] for row in rows),
        "applicants": sum(applicants for applicants, _ in numbers.values()),
        "approved": sum(known) if known else None,
    }


Numbers = dict[str, tuple[int, int | None]]


def _published(record: Any) -> Numbers:
    return {one.position: (one.applicants, one.approved) for one in record.counts}


def _computed(count: Any) -> Numbers:
    return {row.position: (row.total, None) for row in count.rows}


def _row(unit: Callable[[str], str], position: Any, numbers: tuple[int, int | None] | None) -> dict[str, Any]:
    applicants, approved = numbers or (None, None)
    return {
        "code": position.id,
        "unit": unit(position.unit),
        "post": position.name,
        "openings": position.openings,
        "applicants": applicants,
        "approved": approved,
    }
