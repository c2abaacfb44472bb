"""Seats approved and held: what the table of a team says (班子配备情况)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cadre_docs.procedures.team_structure.case import Seat, TeamStructureCase
from cadre_docs.procedures.team_structure.traits import outside_party
from cadre_docs.records.person import Sex
from cadre_docs.records.position import Education
from cadre_docs.records.team import Team, TeamRole


@dataclass(frozen=True, slots=True)
class TeamTable:
    """One team on a day: its seats, and how many heads and deputies it has of those approved."""

    team: Team
    seats: tuple[Seat, ...]
    heads: int
    deputies: int
    women: int
    non_party: int
    bachelors: int

    @property
    def vacancies(self) -> int:
        """Seats approved and not held, heads and deputies together."""
        return max(0, self.team.heads - self.heads) + max(0, self.team.deputies - self.deputies)

    @property
    def beyond(self) -> int:
        """Seats held beyond those approved."""
        return max(0, self.heads - self.team.heads) + max(0, self.deputies - self.team.deputies)


def team_table(case: TeamStructureCase, team: Team, on: date | None = None) -> TeamTable:
    """One team on a day, its head first."""
    roles = list(TeamRole)
    found = sorted(case.seats_of(team, on or case.on), key=lambda seat: roles.index(seat.member.role))
    return TeamTable(
        team=team,
        seats=tuple(found),
        heads=_held(found, TeamRole.HEAD),
        deputies=_held(found, TeamRole.DEPUTY),
        women=sum(seat.person.sex is Sex.FEMALE for seat in found),
        non_party=sum(outside_party(seat.person.party) is True for seat in found),
        bachelors=sum(_is_bachelor(seat) for seat in found),
    )


def _held(seats: Iterable[Seat], role: TeamRole) -> int:
    return sum(seat.member.role is role for seat in seats)


def _is_bachelor(seat: Seat) -> bool:
    highest = seat.person.highest
    return highest is not None and highest.education.rank >= Education.BACHELOR.rank
