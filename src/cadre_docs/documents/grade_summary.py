"""考核等次汇总表: the grades of each pool against what the policy allows, and everybody's."""

from collections.abc import Mapping
from typing import Any

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.assessment.excellence import pool_counts
from cadre_docs.procedures.rounding import percent
from cadre_docs.records.person import Grade


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each pool and one for each person."""
    counts = list(subject.compute(pool_counts))
    grades = list(Grade)
    return {
        "grades": [grade.label for grade in grades],
        "pools": [_pool(count, grades) for count in counts],
        "rows": [_row(subject, count, one) for count in counts for one in count.appraisals],
    }


def _pool(count: Any, grades: list[Grade]) -> dict[str, object]:
    return {
        "name": count.pool.name,
        "people": count.pool.people,
        "numbers": [count.grades.get(grade, 0) for grade in grades],
        "share": f"{percent(count.share, 0)}%" if count.share is not None else "—",
        "allowed": count.allowed if count.allowed is not None else "—",
        "approved": count.pool.higher_share_approved_by if count.approved else None,
    }


def _row(subject: Subject, count: Any, one: Any) -> dict[str, object]:
    person = subject.person(one.person)
    return {
        "pool": count.pool.name,
        "name": person.name,
        "post": person.current_post,
        "score": one.score,
        "grade": one.grade,
        "on": one.graded_on,
    }
