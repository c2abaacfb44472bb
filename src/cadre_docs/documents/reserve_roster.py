"""后备干部名册: who is on the list for which team, and how each team stands against its quota."""

from collections.abc import Mapping
from typing import Any

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.reserve.case import ReserveCase
from cadre_docs.procedures.reserve.quotas import quotas
from cadre_docs.records.reserve import ReserveCandidate


def view(subject: Subject) -> Mapping[str, object]:
    """A row for everybody on the list, team by team, and one for each quota."""
    found = list(subject.compute(quotas))
    return {
        "rows": [_row(subject, one) for one in subject.compute(_in_order)],
        "quotas": found,
        "short": sum(quota.short for quota in found),
    }


def _in_order(case: ReserveCase) -> tuple[ReserveCandidate, ...]:
    """Those on the list in the order of the quotas; then those whose team keeps none."""
    first = [one for quota in quotas(case) for one in quota.people]
    return (*first, *(one for one in case.listed if one not in first))


def _row(subject: Subject, candidate: Any) -> dict[str, object]:
    return {
        "candidate": candidate,
        "person": subject.person(candidate.person),
        "team": subject.compute(_team, candidate),
    }


def _team(case: ReserveCase, candidate: Any) -> str:
    return case.team(candidate.team).name
