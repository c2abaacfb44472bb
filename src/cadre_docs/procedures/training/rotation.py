"""The rotation through training (S0-04): everybody in post is trained once in any stretch of so many months."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from cadre_docs.procedures.training.case import TrainingCase
from cadre_docs.records.training import Training, TrainingKind


@dataclass(frozen=True, slots=True)
class RotationRow:
    """Somebody's place in the rotation.

    ``last`` is the last rotation training so far; ``since`` the day from which the present stretch runs (that course's
    last day, or the first day in post); ``by`` the last day for the next one (inclusive). ``done`` is whether he or she
    has been trained within the stretch that ends on the date.
    """

    person: str
    last: Training | None
    since: date
    by: date
    done: bool
    gaps: tuple[tuple[date, date], ...]

    def missing(self, as_of: date) -> bool:
        """Whether a whole stretch has passed without a training, now or before."""
        return as_of > self.by or bool(self.gaps)


@dataclass(frozen=True, slots=True)
class Rotation:
    """The rotation of everybody in post; ``share`` is exact, 0 where nobody is on the roster."""

    rows: tuple[RotationRow, ...]

    @property
    def done(self) -> int:
        """How many have been trained within the stretch that ends on the date."""
        return sum(row.done for row in self.rows)

    @property
    def share(self) -> Fraction:
        """Those trained among all."""
        return Fraction(self.done, len(self.rows)) if self.rows else Fraction(0)

    @property
    def left(self) -> tuple[RotationRow, ...]:
        """Those not trained within the stretch, nearest day first."""
        return tuple(sorted((row for row in self.rows if not row.done), key=lambda row: row.by))

    def covers(self, wanted: Decimal) -> bool:
        """Whether the share wanted is reached."""
        return bool(self.rows) and self.share >= Fraction(wanted)


def rotation(case: TrainingCase) -> Rotation:
    """Everybody's place in the rotation; nobody where no policy asks for one."""
    months = case.terms.rotation_months
    if months is None:
        return Rotation(())
    return Rotation(tuple(_row(case, person, months) for person in case.roster))


def attended(case: TrainingCase, person: str, sort: TrainingKind) -> tuple[Training, ...]:
    """What somebody has attended of one kind, in the order of the last days."""
    return tuple(one for one in case.trainings.get(person, ()) if one.sort is sort)


def _row(case: TrainingCase, person: str, months: int) -> RotationRow:
    entry = case.roster[person]
    start = max(entry.since or case.exercise.starts, case.exercise.starts)
    found = attended(case, person, TrainingKind.ROTATION)
    last = found[-1] if found else None
    since = max(start, last.ends) if last else start
    begins = case.calendar.months_after(case.as_of, -months) + timedelta(days=1)
    return RotationRow(
        person=person,
        last=last,
        since=since,
        by=case.calendar.months_after(since, months),
        done=last is not None and last.ends >= begins,
        gaps=tuple(_gaps(case, start, found, months)),
    )


def _gaps(case: TrainingCase, start: date, found: tuple[Training, ...], months: int) -> list[tuple[date, date]]:
    """The stretches between two trainings that were longer than allowed: the day each began and the day it was over."""
    gaps: list[tuple[date, date]] = []
    since = start
    for one in found:
        if one.ends > start and one.ends > case.calendar.months_after(since, months):
            gaps.append((since, one.ends))
        since = max(since, one.ends)
    return gaps
