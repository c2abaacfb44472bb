"""A document for each day on which applicants are counted."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from cadre_docs.documents.occasion import Occasion, Occasions
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.daily_counts import daily_counts
from cadre_docs.procedures.procedure import Case
from cadre_docs.records.application import DailyCount
from cadre_docs.records.model import Record


def of_day(case: Case, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each day of the window so far; of a recruitment, for each count that was published."""
    if isinstance(case, CompetitionCase):
        for one in daily_counts(case):
            published = one.published
            day = published.published_on or one.on if published else one.on
            yield _daily(day, one.on, one, published, case.log)
        return
    for count in sorted(case.records.of(DailyCount, exercise=case.exercise.id), key=lambda count: count.on):
        day = count.published_on or count.on
        if day <= case.as_of:
            yield _daily(day, count.on, count, count)


def _daily(day: date, on: date, count: Any, published: DailyCount | None, log: tuple[Record, ...] = ()) -> Occasion:
    facts = {"count": count, "on": on, "published": published}
    return Occasion(day, on.isoformat(), on.isoformat(), facts, (published,) if published else log)


OCCASIONS = Occasions(selectors={"day": of_day}, facts={"day": ("count", "on", "published")}, ready={})
