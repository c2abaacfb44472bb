"""各环节差额情况表: how many people stand at each stage of one post."""

from collections.abc import Mapping
from typing import Any

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.leading_selection.differences import differences


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each stage."""
    return {"rows": [_row(subject, one) for one in subject.compute(differences, subject.fact("position").id)]}


def _row(subject: Subject, one: Any) -> dict[str, object]:
    asked = (
        f"正好{one.exactly}人" if one.exactly is not None else f"{one.least}人以上" if one.least is not None else "—"
    )
    return {
        "stage": one.stage.label.text("zh"),
        "openings": one.openings,
        "count": len(one.people) if one.record else "—",
        "ratio": f"{one.openings}:{len(one.people)}" if one.record else "—",
        "asked": asked,
        "verdict": ("符合" if one.met else "不符合") if one.record else "未到",
        "people": "、".join(subject.person(key).name for key in one.people) or "—",
    }
