"""Months of experience at the grassroots, counted from the tenures that are marked so."""

from dataclasses import dataclass
from datetime import date, timedelta

from cadre_docs.calendar import months_after
from cadre_docs.procedures.grassroots_service.case import GrassrootsServiceCase
from cadre_docs.records.tenure import Tenure

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Time at the grassroots without a break; both days inclusive. ``months`` are the whole ones in it."""

    since: date
    until: date

    @property
    def months(self) -> int:
        """Whole months: a month is full on the day before the same day of the next one."""
        return whole_months(self.since, self.until + _DAY)


@dataclass(frozen=True, slots=True)
class Experience:
    """The stretches of one person before a day, and their whole months together.

    Days beyond the whole months of a stretch do not count: no source says how days of several stretches add up.
    """

    stretches: tuple[Stretch, ...]

    @property
    def months(self) -> int:
        """All whole months."""
        return sum(one.months for one in self.stretches)


def experience_before(case: GrassrootsServiceCase, person: str, day: date) -> Experience:
    """The grassroots experience of a person before a day (exclusive), tenures that touch or overlap joined."""
    spans: list[tuple[date, date]] = []
    last = day - _DAY
    for one in case.records.of(Tenure, person=person, grassroots=True):
        until = min(one.until or last, last)
        if one.since <= until:
            spans.append((one.since, until))
    joined: list[tuple[date, date]] = []
    for since, until in sorted(spans):
        if joined and since <= joined[-1][1] + _DAY:
            joined[-1] = (joined[-1][0], max(joined[-1][1], until))
        else:
            joined.append((since, until))
    return Experience(tuple(Stretch(since, until) for since, until in joined))


def whole_months(since: date, until: date) -> int:
    """How many whole months lie between two days; 0 where the second is not later."""
    months = (until.year - since.year) * 12 + until.month - since.month
    while months > 0 and months_after(since, months) > until:
        months -= 1
    return max(0, months)
