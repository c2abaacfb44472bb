"""Who leaves a target by growing older, in which month, and what that does to the target."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cadre_docs.procedures.team_structure.case import Seat, TeamStructureCase
from cadre_docs.procedures.team_structure.targets import Target, targets_in_force
from cadre_docs.procedures.team_structure.verdicts import TargetResult, Verdict, counted, evaluate, scope
from cadre_docs.records.choice import YearMonth


@dataclass(frozen=True, slots=True)
class AgeingOut:
    """Somebody who counts for a target until he or she is too old for it.

    ``month`` is the first in which the person no longer counts; ``before`` and ``after`` are the target in the month
    before it and in it, with everybody who then sits in the teams by the records of today.
    """

    target: Target
    seat: Seat
    month: YearMonth
    before: TargetResult
    after: TargetResult

    @property
    def tips(self) -> bool:
        """Whether the target is met before and no longer in that month."""
        return self.before.verdict is Verdict.MET and self.after.verdict is not Verdict.MET


def ageing_out(case: TeamStructureCase, months: int, on: date | None = None) -> tuple[AgeingOut, ...]:
    """Everybody who ages out of a target within so many months after a day, the nearest month first."""
    day = on or case.on
    last = _later(YearMonth(day.year, day.month), months)
    found = [one for target in targets_in_force(case.terms) for one in _of_target(case, target, day, last)]
    return tuple(sorted(found, key=lambda one: (one.month, one.target.slug, one.seat.person.id)))


def leaves_in(seat: Seat, oldest: int) -> YearMonth:
    """The first month in which somebody is older than an age: that of the birthday after it."""
    return YearMonth(seat.person.birth.year + oldest + 1, seat.person.birth.month)


def _of_target(case: TeamStructureCase, target: Target, on: date, last: YearMonth) -> Iterator[AgeingOut]:
    numbers = target.numbers(case.terms)
    if not target.ages() or target.missing(numbers):
        return
    results: dict[YearMonth, TargetResult] = {}

    def result(month: YearMonth) -> TargetResult:
        if month not in results:
            results[month] = evaluate(case, target, date(month.year, month.month, 1))
        return results[month]

    for seat in counted(case, target, case.seats(scope(case, numbers), on)):
        month = leaves_in(seat, numbers.oldest)
        if target.trait(seat, numbers) and month <= last:
            yield AgeingOut(target, seat, month, result(_later(month, -1)), result(month))


def _later(month: YearMonth, months: int) -> YearMonth:
    year, rest = divmod(month.year * 12 + month.month - 1 + months, 12)
    return YearMonth(year, rest + 1)
