"""What of the figures anybody may see: nothing from which fewer than five people can be told apart (decision 0025).

A number of people is shown where it, and what is left of the group without it, is nobody or at least five. Lines that
add up (ages, education) are shown only where what lies between a line and the last one shown is nobody or at least
five. The groups share their lines: one that would give away a few people of any group is shown for none of them, so
that nothing can be worked out by taking groups from the whole.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial

from cadre_docs.diagnostics import Citation, Message, say
from cadre_docs.procedures.team_structure.breakdown import Group, Line, breakdown, group_of
from cadre_docs.procedures.team_structure.case import TeamStructureCase
from cadre_docs.procedures.team_structure.targets import Form, Target, Topic
from cadre_docs.procedures.team_structure.verdicts import TargetResult, Verdict, cite, results
from cadre_docs.records.team import TeamKind

FEWEST = 5
"""The fewest people of whom a figure may be made public."""


GROUPS = (
    ("city", "市级和市级机关部门", (TeamKind.CITY, TeamKind.DEPARTMENT)),
    ("town", "镇", (TeamKind.PARTY_COMMITTEE, TeamKind.TOWN_GOVERNMENT, TeamKind.TOWN_ECONOMY)),
)
"""The groups that are shown beside the whole: wide enough that they can be."""


@dataclass(frozen=True, slots=True)
class Aim:
    """Where a target stands on the scale of a line: its share, and how far off is still near enough."""

    title: str
    share: Decimal
    tolerance: Decimal
    form: Form


@dataclass(frozen=True, slots=True)
class Figure:
    """A line as anybody may see it; ``count`` is None where it is withheld."""

    key: str
    label: str
    count: int | None
    aims: tuple[Aim, ...] = ()


@dataclass(frozen=True, slots=True)
class Panel:
    """One group seen under one topic."""

    group: str
    label: str
    topic: Topic
    total: int
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class PublicResult:
    """A target as anybody may see it; ``count`` and ``total`` are None where they are withheld."""

    title: str
    topic: Topic
    of_teams: bool
    aim: str
    verdict: Verdict
    count: int | None
    total: int | None
    clause: Citation | None


@dataclass(frozen=True, slots=True)
class PublicStructure:
    """The composition of the teams as anybody may see it, on a day; ``deadline`` is when the targets are due."""

    exercise: str
    on: date
    published_on: date
    deadline: date
    people: int
    teams: int
    panels: tuple[Panel, ...]
    results: tuple[PublicResult, ...]


def public_structure(case: TeamStructureCase) -> PublicStructure | None:
    """What may be seen on the case's date; None before the analysis was made public."""
    analysis = case.analysis
    if analysis is None or analysis.published_on is None or analysis.published_on > case.as_of:
        return None
    found = breakdown(case)
    judged = results(case)
    if found.all.total < FEWEST:
        return None
    groups = _groups(case, found.all)
    panels = tuple(panel for topic in Topic for panel in _panels(topic, found.all, groups, judged, case))
    return PublicStructure(
        exercise=case.exercise.id,
        on=found.on,
        published_on=analysis.published_on,
        deadline=case.terms.deadline,
        people=found.all.total,
        teams=len(case.teams_of(case.terms.main_teams)),
        panels=panels,
        results=tuple(_result(case, result, panels) for result in judged),
    )


def open_lines(groups: Sequence[Sequence[Line]]) -> tuple[int, ...]:
    """The places of the lines that may be shown of every group; each group has the same lines, the narrowest first."""
    shown: list[int] = []
    for place in range(len(groups[0]) if groups else 0):
        if all(_open(lines, place, shown) for lines in groups):
            shown.append(place)
    return tuple(shown)


def _open(lines: Sequence[Line], place: int, shown: Sequence[int]) -> bool:
    line = lines[place]
    before = lines[shown[-1]].count if shown else 0
    return _safe(line.count - before) and _safe(line.total - line.count)


def _safe(people: int) -> bool:
    return people == 0 or people >= FEWEST


def _groups(case: TeamStructureCase, whole: Group) -> tuple[Group, ...]:
    """The groups, where each is large enough and nobody is in two of them or in none."""
    found = tuple(group_of(case, key, label, kinds) for key, label, kinds in GROUPS)
    if sum(group.total for group in found) != whole.total or any(group.total < 2 * FEWEST for group in found):
        return ()
    return found


def _panels(
    topic: Topic,
    whole: Group,
    groups: tuple[Group, ...],
    judged: Iterable[TargetResult],
    case: TeamStructureCase,
) -> Iterable[Panel]:
    aims = [result for result in judged if result.target.topic is topic and _is_aim(result)]
    common = open_lines([group.of(topic) for group in groups])
    shown = open_lines([whole.of(topic)])
    yield _panel(whole, topic, shown, aims, lambda result: _covers(result, case.terms.main_teams))
    for group in groups if common else ():
        yield _panel(group, topic, common, aims, partial(_concerns, group, case.terms.main_teams))


def _panel(
    group: Group,
    topic: Topic,
    shown: Sequence[int],
    aims: Iterable[TargetResult],
    concerns: Callable[[TargetResult], bool],
) -> Panel:
    near = [result for result in aims if concerns(result)]
    figures = tuple(
        Figure(
            key=line.key,
            label=line.label,
            count=line.count if place in shown else None,
            aims=tuple(_aim(result) for result in near if _stands_at(result, line)),
        )
        for place, line in enumerate(group.of(topic))
    )
    return Panel(group.key, group.label, topic, group.total, figures)


def _is_aim(result: TargetResult) -> bool:
    """Whether a target is a share of all the people in its teams, so that it can stand on the scale of a line."""
    target = result.target
    whole = target.role is None and not target.levels and not target.newly_appointed
    return whole and target.form in (Form.AT_LEAST, Form.OVER, Form.ABOUT) and result.numbers.share is not None


def _concerns(group: Group, kinds: Iterable[TeamKind], result: TargetResult) -> bool:
    """Whether a target is for all the teams of a group that the policy counts."""
    of_group = next(named for key, _, named in GROUPS if key == group.key)
    return _covers(result, frozenset(of_group) & frozenset(kinds))


def _covers(result: TargetResult, kinds: Iterable[TeamKind]) -> bool:
    return frozenset(kinds) <= frozenset(result.numbers.teams or ())


def _aim(result: TargetResult) -> Aim:
    numbers = result.numbers
    return Aim(result.target.title, numbers.share or Decimal(0), numbers.tolerance or Decimal(0), result.target.form)


def _stands_at(result: TargetResult, line: Line) -> bool:
    if line.topic is Topic.AGE:
        return line.age == result.numbers.oldest
    return line.key == result.target.slug


def _result(case: TeamStructureCase, result: TargetResult, panels: Iterable[Panel]) -> PublicResult:
    shown = _may_be_seen(result, panels, case.terms.main_teams)
    return PublicResult(
        title=result.target.title,
        topic=result.target.topic,
        of_teams=result.target.form.of_teams,
        aim=aim_text(result),
        verdict=result.verdict,
        count=result.count if shown else None,
        total=result.total if shown else None,
        clause=cite(case, result.target),
    )


def _may_be_seen(result: TargetResult, panels: Iterable[Panel], kinds: Iterable[TeamKind]) -> bool:
    """Numbers of teams where there are enough of them; of people, only what a panel of the whole shows already.

    Any other number of people (of the heads, or up to an age between two lines) could be taken from one that is shown.
    """
    if result.verdict is Verdict.UNKNOWN or result.total < FEWEST:
        return False
    if result.target.form.of_teams:
        return True
    target = result.target
    narrowed = target.role is not None or bool(target.levels) or target.newly_appointed
    whole = frozenset(result.numbers.teams or ()) == frozenset(kinds) and not narrowed
    return whole and any(
        figure.count == result.count
        for panel in panels
        if panel.group == "all" and panel.topic is target.topic
        for figure in panel.figures
    )


def aim_text(result: TargetResult) -> str:
    """What a target asks for, in a few words: ``60%左右（±5个百分点）``."""
    return aim_of(result).text("zh")


def aim_of(result: TargetResult) -> Message:
    """What a target asks for, in both languages."""
    target: Target = result.target
    numbers = result.numbers
    zh, en = _AIMS[target.form]
    return say(
        zh,
        en,
        share=percent(numbers.share) if numbers.share is not None else "—",
        near=percent(numbers.tolerance) if numbers.tolerance is not None else "—",
        count="—" if numbers.count is None else numbers.count,
    )


_AIMS = {
    Form.AT_LEAST: ("不低于{share}%", "at least {share} %"),
    Form.OVER: ("超过{share}%", "more than {share} %"),
    Form.ABOUT: ("{share}%左右（±{near}个百分点）", "about {share} %, ±{near}"),
    Form.TEAMS_AT_LEAST: ("不低于{share}%的班子", "at least {share} % of teams"),
    Form.TEAMS_ABOUT: ("{share}%左右的班子（±{near}个百分点）", "about {share} % of teams, ±{near}"),
    Form.EACH_TEAM: ("每个班子至少{count}名", "at least {count} in each team"),
    Form.COUNT: ("不少于{count}名", "at least {count}"),
    Form.REPORT: ("只统计，不设比例", "counted only"),
}


def percent(share: Decimal) -> str:
    """A fraction of one in percent, without superfluous zeros and to one place: ``62.5``, ``90``."""
    return f"{(share * 100).quantize(Decimal('0.1')):f}".removesuffix(".0")
