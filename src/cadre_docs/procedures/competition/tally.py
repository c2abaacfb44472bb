"""The scores of a post's competition: trimmed, averaged, weighted, and only then rounded (《方案》三(二)1(5)).

Everything before the total is an exact fraction; the total is rounded once, as the policy states (docs/decisions/0005).
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.terms import CompetitionTerms
from cadre_docs.procedures.rounding import rounded
from cadre_docs.records.selection import CandidateScores, Judge, JudgeKind, ScoreSheet

_SHOWN_PLACES = 4
"""Places at which a mean is shown where it has no end; the total never goes through the shown mean."""


@dataclass(frozen=True, slots=True)
class Given:
    """What one judge gave; ``dropped`` is ``"high"`` or ``"low"`` where it does not count."""

    judge: Judge
    score: Decimal
    dropped: str = ""


@dataclass(frozen=True, slots=True)
class GroupWorking:
    """One group's scores of one candidate, in the order of the panel, and what follows from them."""

    group: JudgeKind
    weight: Decimal
    given: tuple[Given, ...]

    @property
    def kept(self) -> tuple[Given, ...]:
        """The scores that count."""
        return tuple(given for given in self.given if not given.dropped)

    @property
    def highest(self) -> tuple[Given, ...]:
        """The highest scores, dropped."""
        return tuple(given for given in self.given if given.dropped == "high")

    @property
    def lowest(self) -> tuple[Given, ...]:
        """The lowest scores, dropped."""
        return tuple(given for given in self.given if given.dropped == "low")

    @property
    def total(self) -> Decimal:
        """The sum of the scores that count, exact."""
        return sum((given.score for given in self.kept), Decimal(0))

    @property
    def mean(self) -> Fraction:
        """The mean of the scores that count, exact."""
        return Fraction(self.total) / len(self.kept)

    @property
    def weighted(self) -> Fraction:
        """The mean times the group's weight, exact."""
        return self.mean * Fraction(self.weight)

    @property
    def mean_shown(self) -> Decimal:
        """The mean to four places, half up: to be shown, not to be computed with."""
        return rounded(self.mean, _SHOWN_PLACES, "half-up")

    @property
    def weighted_shown(self) -> Decimal:
        """The weighted mean to four places, half up: to be shown, not to be computed with."""
        return rounded(self.weighted, _SHOWN_PLACES, "half-up")


@dataclass(frozen=True, slots=True)
class CandidateTally:
    """One candidate's result. ``rank`` is shared by equal totals (``tied``): 1, 2, 2, 4; nothing breaks a tie."""

    person: str
    draw: int | None
    leader: GroupWorking
    mass: GroupWorking
    total: Decimal
    rank: int
    tied: bool
    reported: Decimal | None
    reported_agrees: bool | None
    silent: tuple[Judge, ...]
    """Judges of the panel who gave this candidate no score."""
    out_of_range: tuple[Given, ...]
    """Scores below the lowest or above the highest that the policy allows; they are computed with as they stand."""

    @property
    def exact(self) -> Fraction:
        """The total before rounding."""
        return self.leader.weighted + self.mass.weighted

    def working(self) -> tuple[Message, ...]:
        """The computation line by line, as a summary of scores prints it."""
        return (*_lines(self.leader), *_lines(self.mass), _sum_line(self))


@dataclass(frozen=True, slots=True)
class Tally:
    """The results of one post, best first; within a tie by the number drawn, then by the person's id."""

    position: str
    sheet: ScoreSheet
    candidates: tuple[CandidateTally, ...]

    @property
    def ties(self) -> tuple[tuple[CandidateTally, ...], ...]:
        """Candidates that share a rank, together."""
        shared = dict.fromkeys(one.rank for one in self.candidates if one.tied)
        return tuple(tuple(one for one in self.candidates if one.rank == rank) for rank in shared)

    def of(self, person: str) -> CandidateTally | None:
        """One person's result; None for somebody who was not scored."""
        return next((one for one in self.candidates if one.person == person), None)


@dataclass(frozen=True, slots=True)
class Uncomputable:
    """Why a post's results cannot be computed. One candidate without a total leaves nobody with a rank."""

    position: str
    reasons: tuple[Message, ...]
    people: tuple[str, ...] = ()


def tally(case: CompetitionCase, position: str) -> Tally | Uncomputable:
    """The results of a post from its score sheet of ``as_of`` or before."""
    sheet = case.score_sheet(position)
    if sheet is None:
        return Uncomputable(position, (say("没有评分表", "there is no score sheet"),))
    return tally_of(sheet, case.terms)


def tally_of(sheet: ScoreSheet, terms: CompetitionTerms) -> Tally | Uncomputable:
    """The results of one score sheet."""
    faults = tuple(_faults(sheet, terms))
    if faults:
        people = dict.fromkeys(person for person, _ in faults if person)
        return Uncomputable(sheet.position, tuple(dict.fromkeys(reason for _, reason in faults)), tuple(people))
    computed = [(scores, _groups(scores, sheet, terms)) for scores in sheet.candidates]
    totals = {
        scores.person: rounded(leader.weighted + mass.weighted, terms.score_places, terms.rounding)
        for scores, (leader, mass) in computed
    }
    ranked = [_candidate(scores, groups, totals, sheet, terms) for scores, groups in computed]
    ranked.sort(key=lambda one: (one.rank, one.draw is None, one.draw or 0, one.person))
    return Tally(sheet.position, sheet, tuple(ranked))


def _faults(sheet: ScoreSheet, terms: CompetitionTerms) -> Iterator[tuple[str, Message]]:
    if not sheet.candidates:
        yield "", say("评分表上没有竞岗对象", "the score sheet names no candidate")
    panel = Counter(judge.id for judge in sheet.judges)
    for number, times in panel.items():
        if times > 1:
            yield "", say("评委号 {judge} 重复", "judge {judge} is on the panel twice", judge=number)
    people = Counter(scores.person for scores in sheet.candidates)
    for scores in sheet.candidates:
        if people[scores.person] > 1:
            yield scores.person, say("同一竞岗对象有两组得分", "a candidate has two sets of scores")
        for number in scores.scores:
            if number not in panel:
                yield (
                    scores.person,
                    say(
                        "打分的 {judge} 不在评委名单内", "{judge}, who gave a score, is not on the panel", judge=number
                    ),
                )
        for group in JudgeKind:
            given = [judge for judge in sheet.judges if judge.sort is group and judge.id in scores.scores]
            if len(given) <= terms.trim_high + terms.trim_low:
                yield scores.person, _too_few(group, len(given), terms)


def _too_few(group: JudgeKind, count: int, terms: CompetitionTerms) -> Message:
    return say(
        "{group_zh}只有 {count} 个打分，去掉 {high} 个最高分和 {low} 个最低分后没有可以平均的分数",
        "{count} scores by {group_en} judges: nothing is left once {high} highest and {low} lowest are dropped",
        group_zh=group.label,
        group_en=group.value,
        count=count,
        high=terms.trim_high,
        low=terms.trim_low,
    )


def _groups(scores: CandidateScores, sheet: ScoreSheet, terms: CompetitionTerms) -> tuple[GroupWorking, GroupWorking]:
    leader, mass = (
        GroupWorking(group, weight, _trimmed(scores, sheet, group, terms))
        for group, weight in ((JudgeKind.LEADER, terms.leader_weight), (JudgeKind.MASS, terms.mass_weight))
    )
    return leader, mass


def _trimmed(
    scores: CandidateScores, sheet: ScoreSheet, group: JudgeKind, terms: CompetitionTerms
) -> tuple[Given, ...]:
    judges = [judge for judge in sheet.judges if judge.sort is group and judge.id in scores.scores]
    ascending = sorted(range(len(judges)), key=lambda number: scores.scores[judges[number].id])
    low, high = ascending[: terms.trim_low], ascending[len(ascending) - terms.trim_high :]
    dropped = dict.fromkeys(low, "low") | dict.fromkeys(high, "high")
    return tuple(Given(judge, scores.scores[judge.id], dropped.get(number, "")) for number, judge in enumerate(judges))


def _candidate(
    scores: CandidateScores,
    groups: tuple[GroupWorking, GroupWorking],
    totals: dict[str, Decimal],
    sheet: ScoreSheet,
    terms: CompetitionTerms,
) -> CandidateTally:
    leader, mass = groups
    total = totals[scores.person]
    reported = sheet.reported.get(scores.person)
    agrees = None if reported is None else rounded(Fraction(reported), terms.score_places, terms.rounding) == total
    given = (*leader.given, *mass.given)
    return CandidateTally(
        person=scores.person,
        draw=scores.draw,
        leader=leader,
        mass=mass,
        total=total,
        rank=1 + sum(other > total for other in totals.values()),
        tied=sum(other == total for other in totals.values()) > 1,
        reported=reported,
        reported_agrees=agrees,
        silent=tuple(judge for judge in sheet.judges if judge.id not in scores.scores),
        out_of_range=tuple(one for one in given if not terms.score_min <= one.score <= terms.score_max),
    )


def _lines(working: GroupWorking) -> Iterator[Message]:
    english = "Leader" if working.group is JudgeKind.LEADER else "Mass"
    yield say(
        "{group_zh} {count} 人打分：{scores_zh}",
        "{group_en} judges, {count} scores: {scores_en}",
        group_zh=working.group.label,
        group_en=english,
        count=len(working.given),
        scores_zh="、".join(str(given.score) for given in working.given),
        scores_en=", ".join(str(given.score) for given in working.given),
    )
    yield say(
        "去掉最高分 {high_zh}，去掉最低分 {low_zh}",
        "highest dropped: {high_en}; lowest dropped: {low_en}",
        high_zh="、".join(f"{given.score}（{given.judge.id}）" for given in working.highest) or "无",
        low_zh="、".join(f"{given.score}（{given.judge.id}）" for given in working.lowest) or "无",
        high_en=", ".join(f"{given.score} ({given.judge.id})" for given in working.highest) or "none",
        low_en=", ".join(f"{given.score} ({given.judge.id})" for given in working.lowest) or "none",
    )
    exact = Fraction(working.mean_shown) == working.mean
    yield say(
        "{total} ÷ {count} {sign} {mean}",
        "{total} ÷ {count} {sign} {mean}",
        total=working.total,
        count=len(working.kept),
        sign="=" if exact else "≈",
        mean=_plain(working.mean_shown),
    )


def _sum_line(one: CandidateTally) -> Message:
    return say(
        "{leader} × {leader_weight} + {mass} × {mass_weight} {sign} {total}",
        "{leader} × {leader_weight} + {mass} × {mass_weight} {sign} {total}",
        leader=_plain(one.leader.mean_shown),
        leader_weight=_plain(one.leader.weight * 100) + "%",
        mass=_plain(one.mass.mean_shown),
        mass_weight=_plain(one.mass.weight * 100) + "%",
        sign="=" if Fraction(one.total) == one.exact else "≈",
        total=one.total,
    )


def _plain(value: Decimal) -> str:
    """A number without trailing zeros and without an exponent."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
