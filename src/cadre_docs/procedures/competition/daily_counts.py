"""The number of applicants of each post, day by day, and how it compares with what was published.

《方案》三(二)1(3): the numbers are published on every day of the window.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from cadre_docs.procedures.competition.applications import ApplicationStatus
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.moments import end_of, local
from cadre_docs.records.application import DailyCount
from cadre_docs.records.exercise import Window

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class PositionDay:
    """One post on one day: the applicants at the end of it, and what made the number what it is.

    ``total`` = the day before + ``new`` + ``changed_in`` − ``changed_out`` − ``withdrawn``: the end of the day is
    compared with the end of the day before, so that who applies and withdraws within a day leaves no trace in it.
    ``approved`` are those whom the review had found qualified by the end of the day.
    """

    position: str
    total: int
    approved: int
    new: int = 0
    changed_in: int = 0
    changed_out: int = 0
    withdrawn: int = 0


@dataclass(frozen=True, slots=True)
class Difference:
    """A published number that is not what the log yields; None where the post is not in the published count at all."""

    position: str
    computed: int
    published: int | None


@dataclass(frozen=True, slots=True)
class CountDay:
    """One day of a window, and the count published for it where there is one.

    ``open`` is False once the day is over. ``changed`` counts the persons who changed from one post to another.
    """

    on: date
    reapplication: bool
    open: bool
    rows: tuple[PositionDay, ...]
    published: DailyCount | None
    differences: tuple[Difference, ...]

    @property
    def total(self) -> int:
        """Applicants of all posts at the end of the day."""
        return sum(row.total for row in self.rows)

    @property
    def approved(self) -> int:
        """Applicants found qualified by the end of the day."""
        return sum(row.approved for row in self.rows)

    @property
    def new(self) -> int:
        """Applications made on the day."""
        return sum(row.new for row in self.rows)

    @property
    def changed(self) -> int:
        """Changes from one post to another on the day."""
        return sum(row.changed_in for row in self.rows)

    @property
    def withdrawn(self) -> int:
        """Applications withdrawn on the day."""
        return sum(row.withdrawn for row in self.rows)

    def row(self, position: str) -> PositionDay:
        """The row of a post; KeyError where the exercise has no such post."""
        for row in self.rows:
            if row.position == position:
                return row
        raise KeyError(position)


def daily_counts(case: CompetitionCase) -> tuple[CountDay, ...]:
    """Each day of the application window and of the reapplication window, both ends inclusive, up to ``as_of``."""
    published = {count.on: count for count in case.daily_counts}
    return tuple(_day(case, on, again, published.get(on)) for on, again in _days(case))


def count_on(case: CompetitionCase, on: date) -> CountDay | None:
    """The count of one day; None for a day outside the windows or after ``as_of``."""
    again = dict(_days(case)).get(on)
    if again is None:
        return None
    published = next((count for count in case.daily_counts if count.on == on), None)
    return _day(case, on, again, published)


def unpublished(case: CompetitionCase) -> tuple[date, ...]:
    """The days of the windows up to ``as_of`` for which no count was published; ``as_of`` itself among them."""
    published = {count.on for count in case.daily_counts}
    return tuple(on for on, _ in _days(case) if on not in published)


def _days(case: CompetitionCase) -> Iterator[tuple[date, bool]]:
    seen: set[date] = set()
    for window, again in ((case.exercise.applications, False), (case.exercise.reapplication, True)):
        for on in _within(window, case.as_of):
            if on not in seen:
                seen.add(on)
                yield on, again


def _within(window: Window | None, as_of: date) -> Iterator[date]:
    if window is None:
        return
    on, last = local(window.opens).date(), min(local(window.closes).date(), as_of)
    while on <= last:
        yield on
        on += _DAY


def _day(case: CompetitionCase, on: date, again: bool, published: DailyCount | None) -> CountDay:
    before, after = _posts(case, on - _DAY), _posts(case, on)
    rows = tuple(_row(position, before, after) for position in case.positions)
    return CountDay(on, again, on >= case.as_of, rows, published, _differences(rows, published))


def _posts(case: CompetitionCase, on: date) -> dict[str, dict[str, bool]]:
    """By post, who applied for it at the end of a day, and whether the review had found each qualified."""
    ledger = case.ledger_at(end_of(on))
    limit = case.terms.max_active_applications
    return {
        position: {state.person: state.status is ApplicationStatus.QUALIFIED for state in ledger.on(position, limit)}
        for position in case.positions
    }


def _row(position: str, before: dict[str, dict[str, bool]], after: dict[str, dict[str, bool]]) -> PositionDay:
    came = after[position].keys() - before[position].keys()
    went = before[position].keys() - after[position].keys()
    changed_in = {person for person in came if _elsewhere(person, position, before)}
    changed_out = {person for person in went if _elsewhere(person, position, after)}
    return PositionDay(
        position=position,
        total=len(after[position]),
        approved=sum(after[position].values()),
        new=len(came - changed_in),
        changed_in=len(changed_in),
        changed_out=len(changed_out),
        withdrawn=len(went - changed_out),
    )


def _elsewhere(person: str, position: str, posts: dict[str, dict[str, bool]]) -> bool:
    return any(person in people for post, people in posts.items() if post != position)


def _differences(rows: tuple[PositionDay, ...], published: DailyCount | None) -> tuple[Difference, ...]:
    if published is None:
        return ()
    stated = {count.position: count.applicants for count in published.counts}
    computed = {row.position: row.total for row in rows}
    return tuple(
        Difference(position, computed.get(position, 0), stated.get(position))
        for position in dict.fromkeys([*computed, *stated])
        if computed.get(position, 0) != stated.get(position, 0)
    )
