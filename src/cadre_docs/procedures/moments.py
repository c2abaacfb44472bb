"""Moments: times of the log on one clock, and the last moment of a day. All in Asia/Shanghai."""

from datetime import UTC, date, datetime, time, timedelta, timezone

SHANGHAI = timezone(timedelta(hours=8), "Asia/Shanghai")
"""China's mainland has kept one clock without summer time since 1991."""


def local(moment: datetime) -> datetime:
    """A moment as the office's clock shows it; one that names no zone is taken to be the office's already."""
    return moment if moment.tzinfo is None else moment.astimezone(UTC).astimezone(SHANGHAI).replace(tzinfo=None)


def end_of(day: date) -> datetime:
    """The last moment of a day, so that whatever happened on it is at or before."""
    return datetime.combine(day, time.max)
