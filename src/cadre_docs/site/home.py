"""The first page: the date, what is due, what is open, what is blocked, what is new, which counts changed."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

from cadre_docs.site.context import Link, Site
from cadre_docs.site.inputs import State
from cadre_docs.site.months import month_path
from cadre_docs.site.page import SitePage
from cadre_docs.site.rows import DueRow, ObstacleRow, StageRow, due_row, notice_row, obstacle_row, stage_row
from cadre_docs.site.structure import summary

_WEEK = timedelta(days=7)
_NEWEST = 8
_FOLLOWING = 3
_OVERDUE = 8
_MOVED = 5
_DUE = 8
"""How many things due in a week are listed here; the page of the month has all of them."""


class Week(NamedTuple):
    """A week and what is due in it: its first and last day, its working days from today on, and its first rows.

    ``working`` is None past the calendar's coverage; ``month`` is the page that has the ``more`` that follow.
    """

    first: date
    last: date
    working: int | None
    rows: tuple[DueRow, ...]
    more: int
    month: str


class OpenExercise(NamedTuple):
    """An exercise that is not over: its stage, and how many of its stages are done."""

    name: Link
    sort: str
    stage: StageRow | None
    done: int
    stages: int


class Blocked(NamedTuple):
    """An exercise that something keeps from going on: the stages that wait, the rules and clauses that hold them."""

    exercise: Link
    stages: tuple[StageRow, ...]
    obstacles: tuple[ObstacleRow, ...]


class Moved(NamedTuple):
    """A post whose count changed since the day before."""

    position: Link
    unit: Link
    applicants: int
    change: int


class CountsChanged(NamedTuple):
    """How the last published count of an exercise differs from the one before."""

    exercise: Link
    on: date
    before: date | None
    total: int
    change: int
    moved: tuple[Moved, ...]


def pages(site: Site) -> Iterator[SitePage]:
    """The first page."""
    yield site.theme.page("index.html", "home", "home", "index.html", _context(site))


def _context(site: Site) -> dict[str, Any]:
    monday = site.as_of - timedelta(days=site.as_of.weekday())
    sunday = monday + timedelta(days=6)
    rows = tuple(due_row(site, one) for one in site.due)
    overdue = [row for row in rows if row.state is State.OVERDUE]
    coming = [row for row in rows if row.due >= site.as_of]
    ahead = tuple(row for row in coming if not row.state.settled)
    told = tuple(row for row in coming if not row.state.settled or row.state is State.CANCELLED)
    return {
        "title": site.inputs.profile.site.title,
        "this_week": _week(site, monday, told),
        "next_week": _week(site, monday + _WEEK, told),
        "following": tuple(row for row in ahead if row.due > sunday + _WEEK)[:_FOLLOWING],
        "overdue": tuple(overdue[-_OVERDUE:]),
        "overdue_count": len(overdue),
        "open": _open(site),
        "blocked": _blocked(site),
        "notices": tuple(notice_row(notice) for notice in site.notices[:_NEWEST]),
        "counts": tuple(_counts(site)),
        "structures": tuple(summary(site, key) for key in site.structures),
    }


def _week(site: Site, monday: date, told: tuple[DueRow, ...]) -> Week:
    """A week and what of it is still to come; what was called off is told, since somebody may count on it."""
    sunday = monday + timedelta(days=6)
    due = tuple(row for row in told if monday <= row.due <= sunday)
    shown = due if len(due) <= _DUE + 1 else due[:_DUE]
    month = month_path(due[len(shown)].due) + f"#d-{due[len(shown)].due}" if len(due) > len(shown) else ""
    return Week(monday, sunday, _working(site, monday, sunday), shown, len(due) - len(shown), month)


def _working(site: Site, monday: date, sunday: date) -> int | None:
    """The working days of a week that are not over yet, today included."""
    calendar, first = site.inputs.calendar, max(monday, site.as_of)
    if not (calendar.covers(first) and calendar.covers(sunday)):
        return None
    return calendar.working_days_between(first, sunday).number


def _open(site: Site) -> tuple[OpenExercise, ...]:
    found = []
    for exercise in site.exercises:
        standing = site.standings.get(exercise.id)
        if standing is None or standing.over:
            continue
        done = sum(stage.state.settled for stage in standing.stages)
        stage = stage_row(site, standing.current) if standing.current else None
        name = Link(exercise.name, f"exercises/{exercise.id}/index.html")
        found.append(OpenExercise(name, exercise.sort.label, stage, done, len(standing.stages)))
    return tuple(found)


def _blocked(site: Site) -> tuple[Blocked, ...]:
    found = []
    for exercise in site.exercises:
        standing = site.standings.get(exercise.id)
        if standing is None:
            continue
        stages = tuple(stage_row(site, stage) for stage in standing.stages if stage.state is State.BLOCKED)
        obstacles = tuple(obstacle_row(site, obstacle) for obstacle in standing.obstacles)
        if stages or obstacles:
            found.append(Blocked(Link(exercise.name, f"exercises/{exercise.id}/index.html"), stages, obstacles))
    return tuple(found)


def _counts(site: Site) -> Iterator[CountsChanged]:
    for exercise in site.exercises:
        counts = site.daily_counts[exercise.id]
        standing = site.standings.get(exercise.id)
        if not counts or (standing is not None and standing.over):
            continue
        before = counts[-2] if len(counts) > 1 else None
        earlier = {row.position: row.applicants for row in before.counts} if before else {}
        grown = [
            (row.applicants - earlier.get(row.position, 0), row.applicants, row.position) for row in counts[-1].counts
        ]
        most = sorted((one for one in grown if one[0]), key=lambda one: (-abs(one[0]), one[2]))[:_MOVED]
        posts = {post.id: post for post in site.positions[exercise.id]}
        yield CountsChanged(
            exercise=Link(exercise.name, f"exercises/{exercise.id}/index.html"),
            on=counts[-1].on,
            before=before.on if before else None,
            total=counts[-1].total,
            change=counts[-1].total - (before.total if before else 0),
            moved=tuple(
                Moved(
                    Link(posts[key].name, f"exercises/{exercise.id}/positions/{key}.html"),
                    site.unit(posts[key].unit),
                    applicants,
                    change,
                )
                for change, applicants, key in most
                if key in posts
            ),
        )
