"""Results of recommendations: shares by each base, ranks, and how long a result may be relied on (S2-04, S3-03…05)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from cadre_docs.calendar import months_after
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.records.leading_recommendation import LeadingRecommendation, RecommendationKind
from cadre_docs.records.leading_selection import ListStage

Base = Literal["issued", "returned", "valid"]
"""What a share of votes is taken of; sources do not always say."""

BASES: Mapping[Base, str] = {"issued": "发出票数", "returned": "收回票数", "valid": "有效票数"}
"""The bases in Chinese."""


@dataclass(frozen=True, slots=True)
class Recommended:
    """One person in one round. ``rank`` counts those with more votes, so that equal votes share a rank.

    The shares are fractions of one, None where the round has no such count. A share or a rank is told, never acted on.
    """

    person: str
    votes: int
    sitting: bool
    rank: int
    of_issued: Fraction | None
    of_returned: Fraction | None
    of_valid: Fraction | None

    def share(self, base: Base) -> Fraction | None:
        """The share by one base."""
        return {"issued": self.of_issued, "returned": self.of_returned, "valid": self.of_valid}[base]


def results(record: LeadingRecommendation) -> tuple[Recommended, ...]:
    """Everybody recommended in one round, in the order of the record."""
    return tuple(
        Recommended(
            one.person,
            one.votes,
            one.sitting,
            1 + sum(other.votes > one.votes for other in record.people),
            _share(one.votes, record.issued),
            _share(one.votes, record.returned),
            _share(one.votes, record.valid),
        )
        for one in record.people
    )


def valid_until(case: LeadingSelectionCase, record: LeadingRecommendation) -> date | None:
    """The last day on which a result may be relied on (inclusive); None where the policy sets no time."""
    months = case.terms.validity_months
    return months_after(record.on, months) if months else None


def democratic(case: LeadingSelectionCase, position: str, person: str) -> tuple[LeadingRecommendation, ...]:
    """The rounds (民主推荐) in which a person was recommended for a post, by day."""
    return tuple(
        one
        for one in case.recommendations
        if one.position == position and one.sort.democratic and person in {each.person for each in one.people}
    )


def of_kind(case: LeadingSelectionCase, position: str, kind: RecommendationKind) -> tuple[LeadingRecommendation, ...]:
    """The rounds of one kind for a post, by day."""
    return tuple(one for one in case.recommendations if one.position == position and one.sort is kind)


def recommended(case: LeadingSelectionCase, position: str) -> tuple[str, ...]:
    """Everybody recommended for a post in any way, in the order in which they first were."""
    rounds = (one for one in case.recommendations if one.position == position)
    return tuple(dict.fromkeys(each.person for one in rounds for each in one.people))


def letters_due(case: LeadingSelectionCase) -> tuple[tuple[LeadingRecommendation, str], ...]:
    """Every round that was summarised, with each person to be told the result."""
    return tuple(
        (one, each.person)
        for one in case.recommendations
        if one.sort.democratic and one.summarised_on and one.summarised_on <= case.as_of
        for each in one.people
    )


def _share(votes: int, base: int | None) -> Fraction | None:
    return Fraction(votes, base) if base else None


def order_of(case: LeadingSelectionCase, position: str) -> str:
    """In which order talks, preliminary list and meeting came, as ``talk>list>meeting``; on one day in this order.

    A list counts where it has minutes and stands between the talks and the meeting; what was not held is left out.
    """
    talk, meeting = (of_kind(case, position, kind) for kind in (RecommendationKind.TALK, RecommendationKind.MEETING))
    found = case.lists.get((position, ListStage.PRELIMINARY))
    days: list[tuple[date, int, str]] = []
    if talk:
        days.append((talk[0].on, 0, "talk"))
    if found is not None and found.minutes and talk and meeting and talk[0].on <= found.on <= meeting[0].on:
        days.append((found.on, 1, "list"))
    if meeting:
        days.append((meeting[0].on, 2, "meeting"))
    return ">".join(name for _, _, name in sorted(days))
