"""The time served: how long it may be, whether both sides have appraised it, and who has failed (S0-76…S0-83)."""

from dataclasses import dataclass
from datetime import date, timedelta

from cadre_docs.calendar import months_after
from cadre_docs.procedures.grassroots_service.case import GrassrootsServiceCase
from cadre_docs.records.grassroots_service import (
    Failure,
    GrassrootsAppraisal,
    GrassrootsPosting,
    ServiceGrade,
    Signer,
)
from cadre_docs.records.two_way_selection import Relation


@dataclass(frozen=True, slots=True)
class Length:
    """The planned end of one posting against the first and the last day allowed (all inclusive).

    The shortest time is full on the day before the same day of the month; the longest may reach that day itself.
    """

    posting: GrassrootsPosting
    first_end: date
    last_end: date

    @property
    def within(self) -> bool:
        """Whether the planned end lies within."""
        return self.first_end <= self.posting.until <= self.last_end


def length_of(case: GrassrootsServiceCase, posting: GrassrootsPosting) -> Length:
    """One posting against the range of the policy."""
    return Length(
        posting, shortest_end(posting.since, case.terms.min_months), months_after(posting.since, case.terms.max_months)
    )


def shortest_end(since: date, months: int) -> date:
    """The first day on which so many months are full, the first day included."""
    return months_after(since, months) - timedelta(days=1)


def relations_moved(case: GrassrootsServiceCase, posting: GrassrootsPosting) -> tuple[Relation, ...]:
    """Relations that went with a recruit although the policy keeps them at home."""
    return tuple(one for one in case.terms.kept_relations if one in posting.moved)


def unsigned(case: GrassrootsServiceCase, appraisal: GrassrootsAppraisal) -> tuple[Signer, ...]:
    """Who has yet to sign an appraisal as of the case's date."""
    done = {one for one, on in appraisal.signed.items() if on <= case.as_of}
    return tuple(one for one in case.terms.signers if one not in done)


@dataclass(frozen=True, slots=True)
class Failed:
    """A recruit who failed: why, and since when that is known."""

    person: str
    ground: Failure
    since: date


def failed(case: GrassrootsServiceCase) -> tuple[Failed, ...]:
    """Those appraised as unqualified, and those found to have stayed away without reason, by a decision."""
    found = [
        Failed(one.person, Failure.UNQUALIFIED, one.on)
        for one in case.appraisals.values()
        if one.grade is ServiceGrade.UNQUALIFIED
    ]
    absent = [one for one in case.decisions.values() if one.ground is Failure.ABSENT]
    return (*found, *(Failed(one.person, Failure.ABSENT, one.on) for one in absent))
