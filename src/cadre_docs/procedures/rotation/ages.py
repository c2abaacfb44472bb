"""Who reaches the age limit of a post or the retirement age, and who can serve a whole term (S0-37, S0-38, S0-63)."""

from dataclasses import dataclass
from datetime import date, timedelta

from cadre_docs.calendar import months_after
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.procedures.rotation.months import between, month_of, plus
from cadre_docs.procedures.rotation.retiring import RetirementMonth, retirement_of
from cadre_docs.procedures.rotation.terms import AgeLimit
from cadre_docs.records.choice import YearMonth
from cadre_docs.records.level import Level
from cadre_docs.records.person import Sex
from cadre_docs.records.rotation import ProposedMember, Retirement, TeamRenewal
from cadre_docs.records.team import TeamMember, TeamRole
from cadre_docs.records.tenure import Tenure


@dataclass(frozen=True, slots=True)
class Leaving:
    """When the holder of a post must leave for age.

    ``limit`` is the age limit of the post (None where the policy has none for its level) and ``limit_month`` the month
    in which it is reached; ``retirement`` the statutory retirement. The months count from their first day.
    """

    tenure: Tenure
    limit: int | None
    limit_month: YearMonth | None
    retirement: RetirementMonth | None
    record: Retirement | None

    @property
    def month(self) -> YearMonth | None:
        """The earlier of both; None where neither is known."""
        months = [one for one in (self.limit_month, self.retirement.month if self.retirement else None) if one]
        return min(months, default=None)


@dataclass(frozen=True, slots=True)
class FullTerm:
    """Whether somebody on the list of a new team can serve until ``ends``: that lies within ``month``, or before it.

    ``over_age``: the person is beyond the age limit of the post when the team begins.
    """

    renewal: TeamRenewal
    member: ProposedMember
    ends: date
    month: YearMonth | None
    over_age: bool

    @property
    def serves(self) -> bool:
        """Whether no age keeps the person from serving the whole term."""
        return self.month is None or month_of(self.ends) <= self.month


def leavings(case: RotationCase) -> tuple[Leaving, ...]:
    """One for each post held in the units looked through, in the order of the records."""
    return tuple(leaving_of(case, tenure) for tenure in case.current)


def leaving_of(case: RotationCase, tenure: Tenure) -> Leaving:
    """When one holder of a post must leave."""
    limit = age_limit(case, tenure.person, tenure.level)
    month = plus(case.person(tenure.person).birth, 12 * limit) if limit is not None else None
    record = case.retirements.get(tenure.person)
    return Leaving(tenure, limit, month, retirement_of(case, tenure.person), record)


def leaving_soon(case: RotationCase) -> tuple[Leaving, ...]:
    """Those who reach an age by the end of the time of reminding, or have reached it; by month."""
    last = month_of(months_after(case.as_of, case.terms.remind_months or 0))
    found = ((one.month, one) for one in leavings(case) if one.month is not None and one.month <= last)
    return tuple(one for _, one in sorted(found, key=lambda pair: pair[0]))


def age_limit(case: RotationCase, person: str, level: Level | None) -> int | None:
    """The age limit of a level for a person; None where the policy has none, or the level is not known."""
    found: AgeLimit | None = next((one for one in case.terms.age_limits if one.level is level), None)
    if found is None:
        return None
    return found.male if case.person(person).sex is Sex.MALE else found.female


def full_terms(case: RotationCase, renewal: TeamRenewal) -> tuple[FullTerm, ...]:
    """One for each seat on the list of a new team; none where the policy does not say how long a term is."""
    years = case.terms.term_years
    if years is None:
        return ()
    ends = months_after(renewal.on, 12 * years)
    return tuple(_full_term(case, renewal, member, ends) for member in renewal.proposed)


def over_age_members(case: RotationCase, renewal: TeamRenewal) -> tuple[tuple[TeamMember, int], ...]:
    """Those in the team on the day before a renewal who are beyond the age limit on its day, with that limit."""
    found: list[tuple[TeamMember, int]] = []
    for one in case.team(renewal.team).members_on(renewal.on - timedelta(days=1)):
        limit = age_limit(case, one.person, level_of(case, renewal, one.person, one.role))
        if limit is not None and _exceeded(case, one.person, limit, renewal.on):
            found.append((one, limit))
    return tuple(found)


def level_of(case: RotationCase, renewal: TeamRenewal, person: str, role: TeamRole) -> Level | None:
    """The level of a seat: that of the person's own or the team's other seats of the role, else of the post held there.

    None where the records do not tell.
    """
    team = case.team(renewal.team)
    seats = [one for one in team.members if one.role is role and one.level]
    own = next((one.level for one in seats if one.person == person), None)
    other = next((one.level for one in seats), None)
    posts = (one for one in case.current if one.unit == team.unit and one.level.leading)
    return own or other or next((one.level for one in posts if one.person == person), None)


def _full_term(case: RotationCase, renewal: TeamRenewal, member: ProposedMember, ends: date) -> FullTerm:
    limit = age_limit(case, member.person, level_of(case, renewal, member.person, member.role))
    months = [plus(case.person(member.person).birth, 12 * limit)] if limit is not None else []
    retirement = retirement_of(case, member.person)
    if retirement is not None:
        months.append(retirement.month)
    over = limit is not None and _exceeded(case, member.person, limit, renewal.on)
    return FullTerm(renewal, member, ends, min(months, default=None), over)


def _exceeded(case: RotationCase, person: str, age: int, on: date) -> bool:
    """超过 is exclusive: from the month after the one in which the age is reached."""
    return between(plus(case.person(person).birth, 12 * age), month_of(on)) > 0
