"""Votes of 不称职: shares, years running, and the list from the highest share down (S0-66, S3-38, S3-49, S3-50).

The lists only report. Nobody is chosen by them: those level at the edge of a list are named as such, never ranked.
"""

from dataclasses import dataclass
from fractions import Fraction

from cadre_docs.procedures.assessment.case import AssessmentCase
from cadre_docs.procedures.rounding import Rounding, rounded
from cadre_docs.records.assessment import Appraisal


@dataclass(frozen=True, slots=True)
class Ranked:
    """One person of the list; ``place`` counts those with a higher share, ``tied``: somebody else has the same."""

    place: int
    appraisal: Appraisal
    share: Fraction
    tied: bool


@dataclass(frozen=True, slots=True)
class LastPlaces:
    """Those within a share of all leaders. ``level`` are those with the same share at the edge, who do not all fit."""

    people: int
    share: Fraction
    places: int
    listed: tuple[Ranked, ...]
    level: tuple[Ranked, ...]


def unfit_share(appraisal: Appraisal) -> Fraction | None:
    """The share of 不称职 among the valid votes; None where they are not on record."""
    if appraisal.unfit_votes is None or not appraisal.votes:
        return None
    return Fraction(appraisal.unfit_votes, appraisal.votes)


def years_of(case: AssessmentCase, person: str) -> dict[int, Appraisal]:
    """A person's appraisals up to the year of this exercise, by year; of several in one year, the last on record."""
    own = case.appraisals.get(person)
    last = own.year if own else case.exercise.starts.year
    return {one.year: one for one in case.records.of(Appraisal, person=person) if one.year <= last}


def unfit_years(case: AssessmentCase, person: str, share: Fraction) -> int:
    """How many years running, up to the year of this exercise, the share of 不称职 reached ``share`` (inclusive)."""
    found = years_of(case, person)
    year, count = max(found, default=0), 0
    while year in found and (reached := unfit_share(found[year])) is not None and reached >= share:
        year, count = year - 1, count + 1
    return count


def ranking(case: AssessmentCase) -> tuple[Ranked, ...]:
    """The leaders with votes, highest share of 不称职 first; those level in the order of the records."""
    found = [(share, one) for one in case.appraisals.values() if one.leader and (share := unfit_share(one)) is not None]
    ordered = sorted(found, key=lambda pair: -pair[0])
    shares = [share for share, _ in ordered]
    return tuple(
        Ranked(1 + sum(other > share for other in shares), one, share, shares.count(share) > 1)
        for share, one in ordered
    )


def last_places(case: AssessmentCase, share: Fraction, how: Rounding) -> LastPlaces:
    """Those within a share of all leaders of the exercise, by the list; a tie at the edge is left open."""
    people = sum(one.leader for one in case.appraisals.values())
    places = int(rounded(share * people, 0, how))
    found = ranking(case)
    within = [one for one in found if one.place <= places and _group_end(found, one) <= places]
    edge = [one for one in found if one.place <= places and one not in within]
    return LastPlaces(people, share, places, tuple(within), tuple(edge))


def _group_end(found: tuple[Ranked, ...], one: Ranked) -> int:
    """The place of the last of those who are level with one."""
    return one.place + sum(other.share == one.share for other in found) - 1
