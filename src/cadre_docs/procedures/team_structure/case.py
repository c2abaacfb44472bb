"""A structure analysis as of a date: the teams, and who sat in them on any day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.team_structure.terms import TeamStructureTerms
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.person import Person
from cadre_docs.records.records import Records
from cadre_docs.records.team import Team, TeamKind, TeamMember
from cadre_docs.records.team_structure import StructureAnalysis
from cadre_docs.records.unit import Unit


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody in a team on a day, with his or her age in whole years on that day."""

    team: Team
    member: TeamMember
    person: Person
    age: int

    @property
    def age_when_appointed(self) -> int:
        """Whole years on the first day in the seat."""
        return self.person.birth.age_on(self.member.since.year, self.member.since.month)


@dataclass(frozen=True)
class TeamStructureCase:
    """One analysis, the terms of its policy, the calendar, and the date of the judgement (inclusive)."""

    records: Records
    exercise: Exercise
    terms: TeamStructureTerms
    calendar: WorkingCalendar
    as_of: date

    @cached_property
    def analysis(self) -> StructureAnalysis | None:
        """The record of the analysis; None before there is one."""
        return next(iter(self.records.of(StructureAnalysis, exercise=self.exercise.id)), None)

    @property
    def on(self) -> date:
        """The day as of which the figures are: that of the record; the case's own where there is none yet."""
        return min(self.analysis.on, self.as_of) if self.analysis else self.as_of

    @cached_property
    def teams(self) -> tuple[Team, ...]:
        """The teams analysed, in the order of the records."""
        named = frozenset(self.analysis.teams) if self.analysis else frozenset()
        return tuple(team for team in self.records.all(Team) if not named or team.id in named)

    def unit(self, key: str) -> Unit:
        """A unit by id."""
        return self.records.get(Unit, key)

    def teams_of(self, kinds: Iterable[TeamKind]) -> tuple[Team, ...]:
        """The teams of some kinds."""
        wanted = frozenset(kinds)
        return tuple(team for team in self.teams if team.sort in wanted)

    def seats_of(self, team: Team, on: date) -> tuple[Seat, ...]:
        """Who sits in a team of the case on a day; each person once."""
        found = self._seated.get((team.id, on))
        if found is None:
            found = self._seated[team.id, on] = tuple(self._sitting(team, on))
        return found

    def seats(self, teams: Iterable[Team], on: date) -> tuple[Seat, ...]:
        """Who sits in some teams on a day; whoever sits in several of them counts once, in the first."""
        found: dict[str, Seat] = {}
        for team in teams:
            for seat in self.seats_of(team, on):
                found.setdefault(seat.person.id, seat)
        return tuple(found.values())

    @cached_property
    def _seated(self) -> dict[tuple[str, date], tuple[Seat, ...]]:
        """The seats that were asked for: every target and every line counts them anew."""
        return {}

    def _sitting(self, team: Team, on: date) -> Iterator[Seat]:
        seen: set[str] = set()
        for member in team.members_on(on):
            if member.person not in seen:
                seen.add(member.person)
                person = self.records.get(Person, member.person)
                yield Seat(team, member, person, person.birth.age_on(on.year, on.month))
