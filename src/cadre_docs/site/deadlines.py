"""The list of what is due, by year, with the months to turn to and the calendars to subscribe to."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from cadre_docs.site.calendars import calendars
from cadre_docs.site.context import Link, Site
from cadre_docs.site.inputs import State
from cadre_docs.site.months import month_path, months
from cadre_docs.site.page import SitePage
from cadre_docs.site.rows import DueRow, due_row

_SECTION = "deadlines/index.html"
_AHEAD = 60
_DONE = 12
"""How many of each are listed here; the pages of the months have all of them."""


def pages(site: Site) -> Iterator[SitePage]:
    """The list."""
    rows = [due_row(site, one) for one in site.due]
    overdue = tuple(row for row in rows if row.state is State.OVERDUE)
    done = tuple(row for row in reversed(rows) if row.state.settled and row.state is not State.CANCELLED)
    ahead = tuple(row for row in rows if _is_ahead(row, site.as_of))
    shown = ahead[:_AHEAD]
    used = months(site)
    context = {
        "title": "期限",
        "overdue": overdue[-_AHEAD:],
        "years": tuple((year, tuple(row for row in shown if row.due.year == year)) for year in _years(shown)),
        "more": len(ahead) - len(shown),
        "next_month": month_path(ahead[_AHEAD].due) if len(ahead) > len(shown) else "",
        "done": done[:_DONE],
        "months": tuple((year, tuple(members)) for year, members in groupby(used, key=lambda one: one.year)),
        "this_month": month_path(site.as_of),
        "calendars": tuple(Link(f"{one.name}（{len(one.dues)} 项）", one.path) for one in calendars(site)),
    }
    yield site.theme.page(_SECTION, "deadlines", "deadlines", _SECTION, context)


def _is_ahead(row: DueRow, as_of: date) -> bool:
    """Whether it is still to come; what was called off is told till its day is over: somebody may count on it."""
    if row.state is State.CANCELLED:
        return row.due >= as_of
    return not row.state.settled and row.state is not State.OVERDUE


def _years(rows: Iterable[DueRow]) -> list[int]:
    return sorted({row.due.year for row in rows})
