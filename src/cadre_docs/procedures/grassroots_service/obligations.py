"""Who must go to the grassroots, why, by when, and how that stands (S0-74, S0-81, S0-82)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from cadre_docs.calendar import months_after
from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.grassroots_service.case import GrassrootsServiceCase
from cadre_docs.procedures.grassroots_service.experience import Experience, experience_before
from cadre_docs.procedures.grassroots_service.terms import ExperienceTest
from cadre_docs.records.grassroots_service import GrassrootsAppraisal, GrassrootsPosting, Recruit


class Standing(StrEnum):
    """Where a recruit stands."""

    FREE = "free"
    WAITING = "waiting"
    SERVING = "serving"
    OVER = "over"
    APPRAISED = "appraised"

    @property
    def label(self) -> Message:
        """The standing in both languages."""
        return _LABELS[self]


_LABELS = {
    Standing.FREE: say("不须锻炼", "need not go"),
    Standing.WAITING: say("待派出", "to be sent"),
    Standing.SERVING: say("锻炼中", "serving"),
    Standing.OVER: say("期满待考核", "over, to be appraised"),
    Standing.APPRAISED: say("已考核", "appraised"),
}


@dataclass(frozen=True, slots=True)
class Obligation:
    """One recruit: the experience counted, the tests met, and the last day on which service may begin.

    ``counted_on`` is the day before which experience counts in all: the start of the exercise or, hired later, the day
    of hiring. ``by`` is inclusive.
    """

    recruit: Recruit
    counted_on: date
    before_hiring: Experience
    in_all: Experience
    met: tuple[ExperienceTest, ...]
    by: date
    posting: GrassrootsPosting | None
    appraisal: GrassrootsAppraisal | None

    @property
    def obliged(self) -> bool:
        """Whether the recruit must go: at least one test is met."""
        return bool(self.met)

    def late(self, as_of: date) -> bool:
        """Whether service began after the last day, or has not begun by a date beyond it."""
        return self.obliged and (self.posting.since if self.posting else as_of) > self.by

    def standing(self, as_of: date) -> Standing:
        """Where the recruit stands on a date."""
        if self.appraisal is not None:
            return Standing.APPRAISED
        if self.posting is not None and self.posting.since <= as_of:
            return Standing.SERVING if as_of <= self.posting.until else Standing.OVER
        return Standing.WAITING if self.obliged or self.posting else Standing.FREE


def obligations(case: GrassrootsServiceCase) -> tuple[Obligation, ...]:
    """Every recruit, in the order of the records."""
    return tuple(obligation_of(case, person) for person in case.recruits)


def obligation_of(case: GrassrootsServiceCase, person: str) -> Obligation:
    """One recruit. KeyError for somebody who is none."""
    recruit = case.recruits[person]
    counted_on = max(case.exercise.starts, recruit.hired_on)
    before = experience_before(case, person, recruit.hired_on)
    in_all = experience_before(case, person, counted_on)
    return Obligation(
        recruit=recruit,
        counted_on=counted_on,
        before_hiring=before,
        in_all=in_all,
        met=_met(case, recruit, before.months, in_all.months),
        by=months_after(recruit.hired_on, case.terms.within_months),
        posting=case.postings.get(person),
        appraisal=case.appraisals.get(person),
    )


def obliged(case: GrassrootsServiceCase) -> tuple[Obligation, ...]:
    """Those who must go, the one with the nearest last day first."""
    return tuple(sorted((one for one in obligations(case) if one.obliged), key=lambda one: one.by))


@dataclass(frozen=True, slots=True)
class Reminders:
    """How many of those who must go still wait, and of how many the last day is near or past."""

    waiting: tuple[Obligation, ...]
    due: tuple[Obligation, ...]

    @property
    def share(self) -> Fraction:
        """Those to be reminded among those who wait; 0 where nobody waits."""
        return Fraction(len(self.due), len(self.waiting)) if self.waiting else Fraction(0)


def reminders(case: GrassrootsServiceCase) -> Reminders:
    """Whom to remind: the last day is no more than the policy's months away, or past."""
    waiting = tuple(one for one in obliged(case) if one.posting is None and one.recruit.person not in case.decisions)
    near = months_after(case.as_of, case.terms.reminder_months or 0)
    return Reminders(waiting, tuple(one for one in waiting if one.by <= near))


def _met(case: GrassrootsServiceCase, recruit: Recruit, before: int, in_all: int) -> tuple[ExperienceTest, ...]:
    terms = case.terms
    recent = recruit.hired_on >= months_after(case.exercise.starts, -terms.lookback_months)
    verdicts = {
        ExperienceTest.LITTLE_IN_ALL: in_all < terms.total_months,
        ExperienceTest.SHORT: recent and in_all < terms.short_months,
        ExperienceTest.LITTLE_BEFORE_HIRING: recent and before < terms.months_before_hiring,
    }
    return tuple(test for test in terms.experience_tests if verdicts[test])
