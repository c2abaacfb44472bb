"""到龄预测表: who will be too old to count for which target, in which month, and what that does to the target."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.team_structure.ageing import AgeingOut, ageing_out
from cadre_docs.procedures.team_structure.case import TeamStructureCase
from cadre_docs.procedures.team_structure.figures import aim_text

MONTHS = 24
"""How far ahead the table looks."""


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each person and target, the nearest month first."""
    return {"rows": subject.compute(_rows), "on": subject.compute(_on), "months": MONTHS}


def _on(case: TeamStructureCase) -> object:
    return case.on


def _rows(case: TeamStructureCase) -> list[dict[str, object]]:
    return [_row(one) for one in ageing_out(case, MONTHS)]


def _row(one: AgeingOut) -> dict[str, object]:
    before, after = one.before, one.after
    return {
        "month": one.month,
        "name": one.seat.person.name,
        "birth": one.seat.person.birth,
        "team": one.seat.team.name,
        "post": one.seat.member.post,
        "target": one.target.title,
        "aim": aim_text(before),
        "before": f"{before.count}/{before.total}（{before.verdict.label}）",
        "after": f"{after.count}/{after.total}（{after.verdict.label}）",
        "tips": "是" if one.tips else "",
    }
