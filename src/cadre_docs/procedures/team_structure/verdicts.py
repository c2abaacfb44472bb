"""Each target on a day: met, missed by how many, or not to be told and why."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from enum import StrEnum

from cadre_docs.diagnostics import Citation, Message, say
from cadre_docs.procedures.team_structure.case import Seat, TeamStructureCase
from cadre_docs.procedures.team_structure.targets import Form, Target, targets_in_force
from cadre_docs.procedures.team_structure.traits import Numbers
from cadre_docs.records.team import Team


class Verdict(StrEnum):
    """How a target stands. ``REPORTED``: the policy gives no number to compare with."""

    MET = "met"
    NOT_MET = "not-met"
    UNKNOWN = "unknown"
    REPORTED = "reported"

    @property
    def label(self) -> str:
        """The Chinese word."""
        return {"met": "达标", "not-met": "未达标", "unknown": "不能判断", "reported": "只统计"}[self.value]


@dataclass(frozen=True, slots=True)
class TargetResult:
    """A target on a day.

    ``count`` of ``total`` count for it, people or teams; of ``unknown`` the records do not say. ``margin``: how many
    more or fewer there might be with the target still met; below zero, how many are lacking or, with ``above``, too
    many. ``short`` are the teams that fall short, ``missing`` the values that the policy does not give, ``uncovered``
    the listed lines of work of which no team is on record.
    """

    target: Target
    numbers: Numbers
    on: date
    verdict: Verdict
    count: int = 0
    total: int = 0
    unknown: int = 0
    margin: int | None = None
    above: bool = False
    reason: Message | None = None
    short: tuple[Team, ...] = ()
    missing: tuple[str, ...] = ()
    uncovered: tuple[str, ...] = ()
    people: tuple[Seat, ...] = ()

    @property
    def share(self) -> Decimal | None:
        """The share of those who count; None of nobody."""
        return Decimal(self.count) / Decimal(self.total) if self.total else None


def results(case: TeamStructureCase, on: date | None = None) -> tuple[TargetResult, ...]:
    """Every target in force on a day: that of the analysis where none is named."""
    return tuple(evaluate(case, target, on or case.on) for target in targets_in_force(case.terms))


def cite(case: TeamStructureCase, target: Target) -> Citation | None:
    """The clause that a target rests on: that of the teams it names."""
    return case.terms.cite(f"{target.slug.replace('-', '_')}_teams")


def evaluate(case: TeamStructureCase, target: Target, on: date) -> TargetResult:
    """One target on a day."""
    numbers = target.numbers(case.terms)
    missing = target.missing(numbers)
    if missing:
        reason = say(
            "政策没有给出 {names}，须由本地政策包补足",
            "the policy does not give {names}: the local pack must",
            names="、".join(missing),
        )
        return TargetResult(target, numbers, on, Verdict.UNKNOWN, reason=reason, missing=missing)
    teams = scope(case, numbers)
    if target.form.of_teams:
        return _of_teams(case, target, numbers, on, teams)
    return _of_people(case, target, numbers, on, teams)


def scope(case: TeamStructureCase, numbers: Numbers) -> tuple[Team, ...]:
    """The teams that a target looks at."""
    found = case.teams_of(numbers.teams or ())
    if numbers.categories is None:
        return found
    return tuple(team for team in found if any(one in numbers.categories for one in team.categories))


def counted(case: TeamStructureCase, target: Target, seats: tuple[Seat, ...]) -> Iterator[Seat]:
    """The seats of the role and level that a target looks at; of newly appointed only where it says so."""
    for seat in seats:
        if target.role is not None and seat.member.role is not target.role:
            continue
        if target.levels and seat.member.level not in target.levels:
            continue
        if not target.newly_appointed or seat.member.since >= case.terms.counted_from:
            yield seat


def _of_people(
    case: TeamStructureCase, target: Target, numbers: Numbers, on: date, teams: tuple[Team, ...]
) -> TargetResult:
    seats = tuple(counted(case, target, case.seats(teams, on)))
    judged = [(seat, target.trait(seat, numbers)) for seat in seats]
    people = tuple(seat for seat, has in judged if has)
    unknown = sum(has is None for _, has in judged)
    tally = _Tally(len(people), unknown, len(seats))
    verdict, margin, above, reason = _compare(target.form, numbers, tally)
    return TargetResult(
        target, numbers, on, verdict, tally.yes, tally.total, unknown, margin, above, reason, people=people
    )


def _of_teams(
    case: TeamStructureCase, target: Target, numbers: Numbers, on: date, teams: tuple[Team, ...]
) -> TargetResult:
    least = numbers.count if target.form is Form.EACH_TEAM else 1
    short: list[Team] = []
    doubtful: list[Team] = []
    for team in teams:
        judged = [target.trait(seat, numbers) for seat in counted(case, target, case.seats_of(team, on))]
        has, may = sum(one is True for one in judged), sum(one is None for one in judged)
        if has + may < (least or 0):
            short.append(team)
        elif has < (least or 0):
            doubtful.append(team)
    tally = _Tally(len(teams) - len(short) - len(doubtful), len(doubtful), len(teams))
    verdict, margin, above, reason = _compare(target.form, numbers, tally)
    listed = {category for team in teams for category in team.categories}
    uncovered = tuple(one for one in numbers.categories or () if one not in listed)
    return TargetResult(
        target,
        numbers,
        on,
        verdict,
        tally.yes,
        tally.total,
        len(doubtful),
        margin,
        above,
        reason,
        short=tuple(short),
        uncovered=uncovered,
    )


@dataclass(frozen=True, slots=True)
class _Tally:
    """How many count, of how many it is not known, and of how many all told."""

    yes: int
    unknown: int
    total: int


_Comparison = tuple[Verdict, int | None, bool, Message | None]


def _compare(form: Form, numbers: Numbers, tally: _Tally) -> _Comparison:
    if form is Form.REPORT:
        return Verdict.REPORTED, None, False, None
    if tally.total == 0:
        reason = say("统计范围内没有人员或班子", "there is nobody, or no team, to count")
        return Verdict.UNKNOWN, None, False, reason
    low, high = _bounds(form, numbers, tally.total)
    if low > high:
        reason = say("人数太少，没有整数落在幅度之内", "too few: no whole number lies within the tolerance")
        return Verdict.UNKNOWN, None, False, reason
    most = tally.yes + tally.unknown
    if low <= tally.yes and most <= high:
        spare = tally.yes - low
        return Verdict.MET, min(spare, high - tally.yes) if high < tally.total else spare, False, None
    if most < low:
        return Verdict.NOT_MET, tally.yes - low, False, None
    if tally.yes > high:
        return Verdict.NOT_MET, high - tally.yes, True, None
    reason = say(
        "{unknown} 个没有登记，不足以判断", "{unknown} are not on record: not enough to tell", unknown=tally.unknown
    )
    return Verdict.UNKNOWN, None, False, reason


def _bounds(form: Form, numbers: Numbers, total: int) -> tuple[int, int]:
    """The fewest and the most with which the target is met."""
    if form is Form.EACH_TEAM:
        return total, total
    if form is Form.COUNT:
        return numbers.count or 0, max(total, numbers.count or 0)
    share = numbers.share or Decimal(0)
    if form in (Form.AT_LEAST, Form.TEAMS_AT_LEAST):
        return _up(share * total), total
    if form is Form.OVER:
        return _down(share * total) + 1, total
    tolerance = numbers.tolerance or Decimal(0)
    return max(0, _up((share - tolerance) * total)), min(total, _down((share + tolerance) * total))


def _rounding(mode: str) -> Callable[[Decimal], int]:
    return lambda value: int(value.to_integral_value(rounding=mode))


_up, _down = _rounding(ROUND_CEILING), _rounding(ROUND_FLOOR)


def shortfall(result: TargetResult) -> Message:
    """How far a target that is not met is from being met, the numbers of people or teams staying as they are."""
    number = abs(result.margin or 0)
    what = "个班子" if result.target.form.of_teams else "人"
    if result.above:
        return say("多 {number} {what}", "{number} too many", number=number, what=what)
    return say("差 {number} {what}", "{number} short", number=number, what=what)
