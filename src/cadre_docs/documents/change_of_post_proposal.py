"""改任建议: members of a team beyond the age limit at its renewal."""

from collections.abc import Mapping
from typing import Any

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.rotation.ages import over_age_members
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.records.rotation import TeamRenewal


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each, in the order of the team."""
    renewal = subject.fact("renewal")
    found = subject.compute(_over_age, renewal.team, renewal.on)
    return {"rows": [_row(subject, member, limit) for member, limit in found]}


def _row(subject: Subject, member: Any, limit: int) -> dict[str, object]:
    return {"person": subject.person(member.person), "post": member.post, "limit": limit}


def _over_age(case: RotationCase, team: str, on: object) -> tuple[Any, ...]:
    renewal: TeamRenewal = next(one for one in case.renewals if (one.team, one.on) == (team, on))
    return over_age_members(case, renewal)
