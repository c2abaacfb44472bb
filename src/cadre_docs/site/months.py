"""Month by month: every day with what it is (working, day off, holiday, made up) and what is due on it."""

from calendar import Calendar
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from cadre_docs.calendar import DayKind
from cadre_docs.site.context import Site
from cadre_docs.site.inputs import State
from cadre_docs.site.page import SitePage
from cadre_docs.site.rows import DueRow, due_row

_SECTION = "deadlines/index.html"
_IN_A_CELL = 3
"""How many things due on one day its cell names; the list under the month has all of them."""

Month = tuple[int, int]


class Day(NamedTuple):
    """One cell of a month. ``mark`` is 休 or 班 where the day is not what its weekday says; ``holiday`` says why.

    ``kind`` is a DayKind's value, or ``unknown`` past the years of which the holidays are known.
    """

    on: date
    inside: bool
    kind: str
    mark: str
    holiday: str
    today: bool
    rows: tuple[DueRow, ...]
    more: int


class MonthLink(NamedTuple):
    """A month that has a page: how much is due in it, and how much of that is still open."""

    year: int
    month: int
    path: str
    due: int
    open: int


def pages(site: Site) -> Iterator[SitePage]:
    """A page for each month in use."""
    rows = _by_month(site)
    used = months(site)
    for place, one in enumerate(used):
        listed = rows.get((one.year, one.month), [])
        off = [row for row in listed if row.state is State.CANCELLED]
        days = tuple(_week(site, one, week, listed) for week in Calendar().monthdatescalendar(one.year, one.month))
        known = [day for week in days for day in week if day.inside]
        context: dict[str, Any] = {
            "title": f"{one.year}年{one.month}月",
            "weeks": days,
            "rows": tuple(listed),
            "due": len(listed) - len(off),
            "cancelled": len(off),
            "working": sum(day.kind in (DayKind.WORKING, DayKind.MAKE_UP) for day in known),
            "holidays": tuple(dict.fromkeys(day.holiday for day in known if day.kind == DayKind.HOLIDAY)),
            "made_up": tuple(day.on for day in known if day.kind == DayKind.MAKE_UP),
            "unknown": any(day.kind == "unknown" for day in known),
            "before": used[place - 1] if place else None,
            "after": used[place + 1] if place + 1 < len(used) else None,
            "this": month_path(site.as_of) if one.path != month_path(site.as_of) else "",
        }
        yield site.theme.page(one.path, "month", "month", _SECTION, context)


def month_path(day: date) -> str:
    """Where the page of a day's month is."""
    return f"deadlines/{day.year}-{day.month:02d}.html"


def months(site: Site) -> tuple[MonthLink, ...]:
    """The months in which something is due, and the month of the date."""
    rows = _by_month(site)
    used = sorted({*rows, (site.as_of.year, site.as_of.month)})
    return tuple(
        MonthLink(
            year, month, month_path(date(year, month, 1)), len(listed), sum(not one.state.settled for one in listed)
        )
        for year, month in used
        for listed in (rows.get((year, month), []),)
    )


def _by_month(site: Site) -> dict[Month, list[DueRow]]:
    found: dict[Month, list[DueRow]] = {}
    for one in site.due:
        found.setdefault((one.day.year, one.day.month), []).append(due_row(site, one))
    return found


def _week(site: Site, month: MonthLink, week: Sequence[date], rows: Sequence[DueRow]) -> tuple[Day, ...]:
    return tuple(
        _day(site, day, [row for row in rows if row.due == day], inside=day.month == month.month) for day in week
    )


def _day(site: Site, day: date, rows: Sequence[DueRow], *, inside: bool) -> Day:
    kind, mark, holiday = "unknown", "", ""
    if site.inputs.calendar.covers(day):
        known = site.inputs.calendar.day(day)
        kind = known.kind.value
        mark = {DayKind.HOLIDAY: "休", DayKind.MAKE_UP: "班"}.get(known.kind, "")
        holiday = known.holiday.text("zh") if known.holiday else ""
    shown = tuple(rows) if len(rows) <= _IN_A_CELL + 1 else tuple(rows[:_IN_A_CELL])
    return Day(day, inside, kind, mark, holiday, day == site.as_of, shown, len(rows) - len(shown))
