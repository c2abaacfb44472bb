"""A recruitment as of a date: everything that a computation, a rule or a document about it may look at."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.published import published
from cadre_docs.procedures.recruitment.published import PublishedDay, posts, published_counts
from cadre_docs.records.application import DailyCount, PositionCount
from cadre_docs.records.exercise import Exercise, Publication
from cadre_docs.records.position import Position
from cadre_docs.records.records import Records
from cadre_docs.records.unit import Unit


@dataclass(frozen=True)
class RecruitmentCase:
    """One recruitment, the calendar, and the date of the judgement (inclusive).

    What is dated later has not happened yet. Its policy computes nothing, so that it needs no terms.
    """

    records: Records
    exercise: Exercise
    calendar: WorkingCalendar
    as_of: date

    @cached_property
    def positions(self) -> Mapping[str, Position]:
        """The posts of this exercise, by id."""
        return posts(self.records, self.exercise)

    @cached_property
    def daily_counts(self) -> tuple[DailyCount, ...]:
        """The counts published so far, by the day they count; one without a date of publication from that day on."""
        return published(self.records, self.exercise, self.as_of)

    @cached_property
    def last_counted(self) -> Mapping[str, PositionCount]:
        """The last published number of each post that was ever counted."""
        return {count.position: count for day in self.daily_counts for count in day.counts}

    @cached_property
    def days(self) -> tuple[PublishedDay, ...]:
        """The counts published so far, each with what changed since the one before."""
        return published_counts(self.records, self.exercise, self.as_of)

    @cached_property
    def publications(self) -> tuple[Publication, ...]:
        """What was made public so far, by day."""
        found = self.records.of(Publication, exercise=self.exercise.id)
        return tuple(sorted((one for one in found if one.on <= self.as_of), key=lambda one: one.on))

    def unit_of(self, position: str) -> Unit:
        """The unit that offers a post."""
        return self.records.get(Unit, self.positions[position].unit)
