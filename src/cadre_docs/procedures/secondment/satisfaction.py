"""What the masses' satisfaction leads to (S1-W08…W10). The rate is reported; nobody is chosen by it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.records.secondment_conduct import MeasureKind, SatisfactionSurvey, SecondmentMeasure, VoterGroup


class Verdict(StrEnum):
    """What follows from a rate."""

    NOTHING = "nothing"
    ADMONISH = "admonish"
    RECALL = "recall"

    @property
    def label(self) -> Message:
        """The consequence in both languages."""
        return _LABELS[self]


_LABELS = {
    Verdict.NOTHING: say("无", "none"),
    Verdict.ADMONISH: say("诫勉谈话", "admonition"),
    Verdict.RECALL: say("召回，当年考评为不称职", "recall, and 不称职 for the year"),
}
_MEASURES = {Verdict.ADMONISH: MeasureKind.ADMONITION, Verdict.RECALL: MeasureKind.RECALL}


@dataclass(frozen=True, slots=True)
class Satisfaction:
    """A survey: the votes of all groups together, the rate, what follows, and the measure taken; None: none so far."""

    survey: SatisfactionSurvey
    satisfied: int
    total: int
    verdict: Verdict
    missing: tuple[VoterGroup, ...]
    measure: SecondmentMeasure | None

    @property
    def rate(self) -> Fraction:
        """The exact share of those satisfied."""
        return Fraction(self.satisfied, self.total)

    @property
    def unanswered(self) -> bool:
        """Whether something must follow and has not."""
        return self.verdict is not Verdict.NOTHING and self.measure is None


def verdict_of(case: SecondmentCase, rate: Fraction) -> Verdict:
    """What a rate leads to; the lines themselves are still reached."""
    recall, admonish = case.terms.recall_below, case.terms.admonish_below
    if recall is not None and rate < recall:
        return Verdict.RECALL
    if admonish is not None and rate < admonish:
        return Verdict.ADMONISH
    return Verdict.NOTHING


def satisfactions(case: SecondmentCase) -> Iterator[Satisfaction]:
    """Every survey so far, with what follows from it."""
    for survey in case.surveys:
        satisfied = sum(one.satisfied for one in survey.counts)
        total = sum(one.total for one in survey.counts)
        verdict = verdict_of(case, Fraction(satisfied, total))
        groups = {one.group for one in survey.counts}
        yield Satisfaction(
            survey=survey,
            satisfied=satisfied,
            total=total,
            verdict=verdict,
            missing=tuple(group for group in case.terms.voters if group not in groups),
            measure=_measure(case, survey, verdict),
        )


def _measure(case: SecondmentCase, survey: SatisfactionSurvey, verdict: Verdict) -> SecondmentMeasure | None:
    wanted = _MEASURES.get(verdict)
    found = (
        one for one in case.measures if one.posting == survey.posting and one.measure is wanted and one.on >= survey.on
    )
    return next(found, None)
