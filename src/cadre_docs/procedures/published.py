"""Daily counts that the public has seen, of an exercise of any kind."""

from datetime import date

from cadre_docs.records.application import DailyCount
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.records import Records


def published(records: Records, exercise: Exercise, as_of: date) -> tuple[DailyCount, ...]:
    """The records of the counts published up to a date (inclusive), by the day they count.

    One without a date of publication counts as published on its day.
    """
    found = records.of(DailyCount, exercise=exercise.id)
    known = (count for count in found if (count.published_on or count.on) <= as_of)
    return tuple(sorted(known, key=lambda count: count.on))
