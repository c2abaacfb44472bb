"""Published counts of a recruitment, day by day: what each says, and what changed since the one before."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from cadre_docs.procedures.published import published
from cadre_docs.procedures.rounding import rounded
from cadre_docs.records.application import DailyCount
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.position import Position
from cadre_docs.records.records import Records


@dataclass(frozen=True, slots=True)
class PublishedRow:
    """One post on one published day. ``change`` is None where the day before did not count the post."""

    position: str
    applicants: int
    approved: int | None
    openings: int
    change: int | None

    @property
    def ratio(self) -> Decimal:
        """Applicants to one opening, to two places, half up."""
        return rounded(Fraction(self.applicants, self.openings), 2, "half-up")


@dataclass(frozen=True)
class PublishedDay:
    """One published count. ``unlisted`` are posts of the exercise that it does not name; ``unknown`` are named by it
    without being of the exercise: they are in no row, but in ``record``.

    ``openings`` counts the posts of the rows. ``change`` is None for the first day.
    """

    on: date
    record: DailyCount
    rows: tuple[PublishedRow, ...]
    unlisted: tuple[str, ...]
    unknown: tuple[str, ...]
    change: int | None

    @cached_property
    def applicants(self) -> int:
        """Applicants of all posts in the count, unknown ones too."""
        return self.record.total

    @cached_property
    def openings(self) -> int:
        """Openings of the posts in the rows."""
        return sum(row.openings for row in self.rows)

    @property
    def ratio(self) -> Decimal | None:
        """Applicants to one opening over all rows, to two places, half up."""
        return rounded(Fraction(self.applicants, self.openings), 2, "half-up") if self.openings else None

    @property
    def applicants_agree(self) -> bool | None:
        """Whether the rows add up to the total that the sheet itself states; None where it states none."""
        stated = self.record.stated_applicants
        return None if stated is None else stated == self.applicants

    @property
    def openings_agree(self) -> bool | None:
        """Whether the openings add up to the total that the sheet itself states; None where it states none."""
        stated = self.record.stated_openings
        return None if stated is None else stated == self.openings

    @property
    def without_applicants(self) -> tuple[str, ...]:
        """Posts for which nobody has applied, those not named in the count among them."""
        return (*(row.position for row in self.rows if row.applicants == 0), *self.unlisted)

    def top(self, count: int = 10) -> tuple[PublishedRow, ...]:
        """The posts with the most applicants to an opening; level ones by applicants, then by id."""
        order = sorted(self.rows, key=lambda row: (-row.applicants / row.openings, -row.applicants, row.position))
        return tuple(order[:count])

    def most_applicants(self, count: int = 10) -> tuple[PublishedRow, ...]:
        """The posts with the most applicants; level ones by id."""
        return tuple(sorted(self.rows, key=lambda row: (-row.applicants, row.position))[:count])


def published_counts(records: Records, exercise: Exercise, as_of: date) -> tuple[PublishedDay, ...]:
    """The counts of an exercise of any kind published up to a date (inclusive), the earliest day first."""
    return tuple(_days(posts(records, exercise), published(records, exercise, as_of)))


def latest_count(records: Records, exercise: Exercise, as_of: date) -> PublishedDay | None:
    """The last count published up to a date (inclusive), with what changed since the one before."""
    last = published(records, exercise, as_of)[-2:]
    return (*_days(posts(records, exercise), last),)[-1] if last else None


def posts(records: Records, exercise: Exercise) -> Mapping[str, Position]:
    """The posts of an exercise, by id."""
    return {position.id: position for position in records.of(Position, exercise=exercise.id)}


def _days(positions: Mapping[str, Position], counts: tuple[DailyCount, ...]) -> Iterator[PublishedDay]:
    before: DailyCount | None = None
    for record in counts:
        earlier = {count.position: count.applicants for count in before.counts} if before else {}
        named = {count.position for count in record.counts}
        yield PublishedDay(
            on=record.on,
            record=record,
            rows=tuple(
                PublishedRow(
                    position=count.position,
                    applicants=count.applicants,
                    approved=count.approved,
                    openings=positions[count.position].openings,
                    change=count.applicants - earlier[count.position] if count.position in earlier else None,
                )
                for count in record.counts
                if count.position in positions
            ),
            unlisted=tuple(position for position in positions if position not in named),
            unknown=tuple(count.position for count in record.counts if count.position not in positions),
            change=record.total - before.total if before else None,
        )
        before = record
