"""How many reserve cadres each team should have, has, and lacks (S0-28)."""

from collections.abc import Iterator
from dataclasses import dataclass

from cadre_docs.procedures.reserve.case import ReserveCase
from cadre_docs.records.reserve import ReserveCandidate
from cadre_docs.records.team import Team, TeamRole

ROLES = (TeamRole.HEAD, TeamRole.DEPUTY)


@dataclass(frozen=True, slots=True)
class Quota:
    """The reserve of one team for one kind of post: so many posts, so many wanted for each, and who is there."""

    team: Team
    role: TeamRole
    posts: int
    ratio: int
    people: tuple[ReserveCandidate, ...]

    @property
    def wanted(self) -> int:
        """How many there should be."""
        return self.posts * self.ratio

    @property
    def short(self) -> int:
        """How many are lacking; 0 where there are enough."""
        return max(0, self.wanted - len(self.people))


def quotas(case: ReserveCase) -> tuple[Quota, ...]:
    """For each team covered, heads and then deputies; a team without such posts and people has no line for them."""
    return tuple(_of_teams(case))


def _of_teams(case: ReserveCase) -> Iterator[Quota]:
    for key in case.covered:
        team = case.team(key)
        for role in ROLES:
            posts = team.heads if role is TeamRole.HEAD else team.deputies
            ratio = case.terms.per_head if role is TeamRole.HEAD else case.terms.per_deputy
            people = tuple(one for one in case.listed if one.team == key and one.role is role)
            if posts or people:
                yield Quota(team, role, posts, ratio, people)
