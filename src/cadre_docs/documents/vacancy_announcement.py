"""竞岗公告 and 招录公告: the posts with what they ask for."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from cadre_docs.documents.requirements import education_text, majors_text, requirements_text
from cadre_docs.documents.subject import Subject
from cadre_docs.records.exercise import ExerciseKind


def view(subject: Subject) -> Mapping[str, object]:
    """The rows of the table of posts, and their sums."""
    recruitment = subject.exercise.sort is ExerciseKind.RECRUITMENT
    positions = list(subject.positions())
    unit = cache(lambda key: subject.unit(key).name)
    return {
        "rows": [(_recruitment_row if recruitment else _competition_row)(unit, one) for one in positions],
        "openings": sum(one.openings for one in positions),
        "units": len({one.unit for one in positions}),
    }


def _competition_row(unit: Callable[[str], str], position: Any) -> dict[str, object]:
    return {
        "unit": unit(position.unit),
        "post": position.name,
        "openings": position.openings,
        "duties": position.duties or "",
        "requirements": requirements_text(position.requirements),
    }


def _recruitment_row(unit: Callable[[str], str], position: Any) -> dict[str, object]:
    required = position.requirements
    return {
        "code": position.id,
        "unit": unit(position.unit),
        "employer": position.employer or "",
        "post": position.name,
        "openings": position.openings,
        "region": " ".join(part for part in (position.region, position.district) if part),
        "education": education_text(required),
        "majors": majors_text(required),
        "candidates": required.candidates or "不限",
        "remark": "；".join(part for part in (required.other, position.remark) if part),
    }
