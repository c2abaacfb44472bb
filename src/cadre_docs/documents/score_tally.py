"""竞岗得分汇总表: the results of one post and how they come about."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from cadre_docs.documents.subject import Subject
from cadre_docs.documents.words import fixed, percent, plain

ROUNDING = {"half-up": "四舍五入", "half-even": "四舍六入五成双", "down": "只舍不入"}
CITED = ("leader_weight", "trim_high", "score_places")


def view(subject: Subject) -> Mapping[str, object]:
    """The candidates, best first, each with the working of both groups."""
    clauses = dict.fromkeys(clause for name in CITED if (clause := subject.cite(name)) is not None)
    return {
        "rows": [_row(subject, one) for one in subject.fact("tally").candidates],
        "rounding": ROUNDING[getattr(subject.terms, "rounding", "half-up")],
        "clauses": list(clauses),
    }


def _row(subject: Subject, one: Any) -> dict[str, object]:
    person = subject.person(one.person)
    groups = [_group("领导评委", one.leader), _group("群众评委", one.mass)]
    sign = "=" if Fraction(one.total) == one.exact else "≈"
    terms = "+".join(f"{plain(group.mean_shown)}×{percent(group.weight)}" for group in (one.leader, one.mass))
    return {
        "name": person.name,
        "current_post": person.current_post,
        "rank": one.rank,
        "draw": one.draw,
        "total": one.total,
        "remark": "并列" if one.tied else "",
        "leader_mean": fixed(one.leader.mean_shown, 4),
        "mass_mean": fixed(one.mass.mean_shown, 4),
        "groups": groups,
        "sum": f"{terms}{sign}{one.total}",
    }


def _group(label: str, working: Any) -> dict[str, object]:
    exact = Fraction(working.mean_shown) == working.mean
    return {
        "label": label,
        "scores": " ".join(plain(given.score) for given in working.given),
        "highest": "、".join(plain(given.score) for given in working.highest) or "—",
        "lowest": "、".join(plain(given.score) for given in working.lowest) or "—",
        "sum": plain(working.total),
        "count": len(working.kept),
        "mean": f"{'=' if exact else '≈'}{plain(working.mean_shown)}",
        "mean_value": plain(working.mean_shown),
        "weight": working.weight,
        "weighted": plain(working.weighted_shown),
    }
