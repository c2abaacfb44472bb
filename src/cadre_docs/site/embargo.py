"""What may be seen on a date: publication and withdrawal dates hold for every page, feed and index alike."""

from datetime import date

from cadre_docs.records.application import DailyCount
from cadre_docs.records.exercise import Exercise, Publication
from cadre_docs.records.position import Position
from cadre_docs.records.records import Records

ANNOUNCING = "announcement"
"""How the types of documents end that make the posts of an exercise known (``vacancy-announcement``)."""


def is_public(on: date, withdrawn_on: date | None, as_of: date) -> bool:
    """Whether something published on a day, and withdrawn from another on, is public on a date."""
    return on <= as_of and (withdrawn_on is None or as_of < withdrawn_on)


def public_exercises(records: Records, as_of: date) -> tuple[Exercise, ...]:
    """The exercises that have begun or been announced, the latest first."""
    seen = [exercise for exercise in records.all(Exercise) if _known_from(records, exercise) <= as_of]
    return tuple(sorted(seen, key=lambda exercise: (exercise.starts, exercise.id), reverse=True))


def public_positions(records: Records, exercise: Exercise, as_of: date) -> tuple[Position, ...]:
    """The posts of an exercise that an announcement has made public and none has withdrawn.

    Where the office keeps no record of announcements, posts are public from the day on which applications open, or on
    which the exercise starts where it takes none.
    """
    positions = records.of(Position, exercise=exercise.id)
    announced = [one for one in records.of(Publication, exercise=exercise.id) if one.document.endswith(ANNOUNCING)]
    if not announced:
        opening = exercise.applications.first_day if exercise.applications else exercise.starts
        return positions if opening <= as_of else ()
    active = [one for one in announced if is_public(one.on, one.withdrawn_on, as_of)]
    if any(not one.positions for one in active):
        return positions
    named = {key for one in active for key in one.positions}
    return tuple(position for position in positions if position.id in named)


def windows_gone(records: Records, exercise: Exercise, as_of: date) -> tuple[str, ...]:
    """The ids (of due dates) of an exercise's windows that no announcement speaks of any more: withdrawn too early."""
    announced = [one for one in records.of(Publication, exercise=exercise.id) if one.document.endswith(ANNOUNCING)]
    ends = [one.withdrawn_on for one in announced if one.withdrawn_on and one.withdrawn_on <= as_of]
    if not announced or len(ends) < len(announced):
        return ()
    windows = (("applications", exercise.applications), ("reapplication", exercise.reapplication))
    return tuple(f"{exercise.id}/{name}" for name, window in windows if window and max(ends) <= window.last_day)


def public_counts(records: Records, exercise: Exercise, as_of: date) -> tuple[DailyCount, ...]:
    """The daily counts already published, the earliest day first; without a date of its own, on its day."""
    counts = records.of(DailyCount, exercise=exercise.id)
    return tuple(sorted((count for count in counts if (count.published_on or count.on) <= as_of), key=lambda c: c.on))


def _known_from(records: Records, exercise: Exercise) -> date:
    return min((exercise.starts, *(one.on for one in records.of(Publication, exercise=exercise.id))))
