"""How long somebody has been away without leave (N-L88). Both days of an absence count."""

from dataclasses import dataclass
from datetime import date

from cadre_docs.procedures.adjustment.case import AdjustmentCase
from cadre_docs.records.adjustment import Absence


@dataclass(frozen=True, slots=True)
class Away:
    """A person's absences: the longest run of days, and the most days in one calendar year."""

    person: str
    absences: tuple[Absence, ...]
    running: int
    in_year: int


def away(case: AdjustmentCase) -> tuple[Away, ...]:
    """Everybody with absences, in the order of the records."""
    found: dict[str, list[Absence]] = {}
    for one in case.absences:
        found.setdefault(one.person, []).append(one)
    return tuple(_away(case, person, tuple(many)) for person, many in found.items())


def must_go(case: AdjustmentCase, one: Away) -> bool:
    """Whether either number of days is exceeded (超过: the number itself is not enough)."""
    running, in_year = case.terms.absence_running, case.terms.absence_in_year
    return (running is not None and one.running > running) or (in_year is not None and one.in_year > in_year)


def _away(case: AdjustmentCase, person: str, many: tuple[Absence, ...]) -> Away:
    spans = [(one.since, min(one.until or case.as_of, case.as_of)) for one in many]
    years = {year for first, last in spans for year in range(first.year, last.year + 1)}
    by_year = [
        sum(_days(case, max(first, date(year, 1, 1)), min(last, date(year, 12, 31))) for first, last in spans)
        for year in years
    ]
    return Away(person, many, max(_days(case, *span) for span in spans), max(by_year))


def _days(case: AdjustmentCase, first: date, last: date) -> int:
    if last < first:
        return 0
    if case.terms.absence_calendar == "working":
        return case.calendar.working_days_between(first, last).number
    return (last - first).days + 1
