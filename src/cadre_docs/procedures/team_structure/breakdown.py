"""Shares by age line, education, sex and party, of all, by kind of team, by unit and by level, on any date."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cadre_docs.procedures.team_structure.case import Seat, TeamStructureCase
from cadre_docs.procedures.team_structure.targets import Topic
from cadre_docs.procedures.team_structure.traits import outside_party
from cadre_docs.records.level import Level
from cadre_docs.records.person import Sex
from cadre_docs.records.position import Education
from cadre_docs.records.team import TeamKind, TeamRole


@dataclass(frozen=True, slots=True)
class Line:
    """How many of a group are at most so old, so educated, of a sex or a party.

    Lines of age and education add up: each holds those of the line before it. ``age`` is the line's age, else None.
    """

    topic: Topic
    key: str
    label: str
    count: int
    total: int
    age: int | None = None

    @property
    def share(self) -> Decimal | None:
        """The share of the group; None of nobody."""
        return Decimal(self.count) / Decimal(self.total) if self.total else None


@dataclass(frozen=True, slots=True)
class Group:
    """Some people, by what they have in common, and their lines. ``oldest`` and ``youngest`` are whole years."""

    key: str
    label: str
    total: int
    lines: tuple[Line, ...]
    average_age: Decimal | None
    oldest: int | None
    youngest: int | None

    def of(self, topic: Topic) -> tuple[Line, ...]:
        """The lines of one topic, the narrowest first."""
        return tuple(line for line in self.lines if line.topic is topic)


@dataclass(frozen=True, slots=True)
class Breakdown:
    """The composition of the teams in the policy's scope on a day."""

    on: date
    all: Group
    by_kind: tuple[Group, ...]
    by_unit: tuple[Group, ...]
    by_level: tuple[Group, ...]
    by_role: tuple[Group, ...]


def breakdown(case: TeamStructureCase, on: date | None = None) -> Breakdown:
    """The composition on a day, that of the analysis where none is named. Everybody counts once in each group."""
    day = on or case.on
    teams = case.teams_of(case.terms.main_teams)
    kinds = dict.fromkeys(team.sort for team in teams)
    units = dict.fromkeys(team.unit for team in teams)
    seats = case.seats(teams, day)
    levels = [level for level in reversed(Level) if any(seat.member.level is level for seat in seats)]
    roles = [role for role in TeamRole if any(seat.member.role is role for seat in seats)]

    def group(key: str, label: str, found: Iterable[Seat]) -> Group:
        return _group(key, label, tuple(found), case.terms.age_lines)

    return Breakdown(
        on=day,
        all=group("all", "合计", seats),
        by_kind=tuple(
            group(kind.value, kind.label, case.seats((team for team in teams if team.sort is kind), day))
            for kind in kinds
        ),
        by_unit=tuple(
            group(unit, case.unit(unit).label, case.seats((team for team in teams if team.unit == unit), day))
            for unit in units
        ),
        by_level=tuple(
            group(level.value, level.label, (seat for seat in seats if seat.member.level is level)) for level in levels
        ),
        by_role=tuple(
            group(role.value, role.label, (seat for seat in seats if seat.member.role is role)) for role in roles
        ),
    )


def group_of(case: TeamStructureCase, key: str, label: str, kinds: Iterable[TeamKind]) -> Group:
    """Everybody in the teams of some kinds, on the day of the analysis."""
    wanted = [kind for kind in case.terms.main_teams if kind in frozenset(kinds)]
    return _group(key, label, case.seats(case.teams_of(wanted), case.on), case.terms.age_lines)


def _group(key: str, label: str, seats: tuple[Seat, ...], ages: tuple[int, ...]) -> Group:
    total = len(seats)

    def line(topic: Topic, name: str, text: str, has: Callable[[Seat], bool], age: int | None = None) -> Line:
        return Line(topic, name, text, sum(has(seat) for seat in seats), total, age)

    years = [seat.age for seat in seats]
    return Group(
        key=key,
        label=label,
        total=total,
        lines=(
            *(line(Topic.AGE, f"age-{age}", f"{age}岁及以下", _at_most(age), age) for age in ages),
            line(Topic.EDUCATION, "postgraduate", "研究生", _educated(Education.POSTGRADUATE)),
            line(Topic.EDUCATION, "bachelor", "大学及以上", _educated(Education.BACHELOR)),
            line(Topic.EDUCATION, "college", "大专及以上", _educated(Education.COLLEGE)),
            line(Topic.SEX, "women", "女", lambda seat: seat.person.sex is Sex.FEMALE),
            line(Topic.PARTY, "non-party", "党外", lambda seat: outside_party(seat.person.party) is True),
        ),
        average_age=Decimal(sum(years)) / total if total else None,
        oldest=max(years, default=None),
        youngest=min(years, default=None),
    )


def _at_most(age: int) -> Callable[[Seat], bool]:
    return lambda seat: seat.age <= age


def _educated(least: Education) -> Callable[[Seat], bool]:
    def has(seat: Seat) -> bool:
        highest = seat.person.highest
        return highest is not None and highest.education.rank >= least.rank

    return has
