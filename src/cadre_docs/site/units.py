"""A page for each unit that has something on the site: its tasks, its due dates, its posts, its calendar."""

from collections.abc import Iterator

from cadre_docs.procedures.due_date import DueDate
from cadre_docs.site.calendars import calendar_path
from cadre_docs.site.context import Link, Site
from cadre_docs.site.page import SitePage
from cadre_docs.site.positions import position_path
from cadre_docs.site.rows import due_row
from cadre_docs.site.work_plan import task_rows

_SHOWN = 100
"""Posts listed on a unit's page; the exercise's list has all of them."""


def pages(site: Site) -> Iterator[SitePage]:
    """The units' pages; each list of theirs is gathered once for all units."""
    tasks = _tasks(site)
    posts = _posts(site)
    dues: dict[str, list[DueDate]] = {}
    for one in site.due:
        for unit in one.units:
            dues.setdefault(unit, []).append(one)
    for key in sorted(site.listed_units):
        shown = site.units[key]
        own = posts.get(key, [])
        rows = tuple(due_row(site, one) for one in dues.get(key, ()))
        context = {
            "title": shown.name,
            "sort": shown.sort.label,
            "tasks": tuple(tasks.get(key, ())),
            "due": tuple(row for row in rows if not row.state.settled),
            "done": tuple(row for row in reversed(rows) if row.state.settled),
            "posts": tuple(own[:_SHOWN]),
            "more_posts": max(0, len(own) - _SHOWN),
            "calendar": calendar_path("unit", key) if key in dues else "",
        }
        yield site.theme.page(f"units/{key}.html", "unit", "unit", "", context)


def _tasks(site: Site) -> dict[str, list[tuple[Link, str, str, str]]]:
    """For each unit its tasks: the task, the role, and the state in value and word."""
    found: dict[str, list[tuple[Link, str, str, str]]] = {}
    for plan in site.plans:
        rows = {row.path: row for row in task_rows(site, plan)}
        for task in plan.tasks:
            row = rows[f"plan/{plan.id}/{task.id}.html"]
            for role, units in (("牵头", task.lead), ("配合", task.support)):
                for unit in units:
                    line = (Link(row.name, row.path), role, row.state.value, row.state.label)
                    found.setdefault(unit, []).append(line)
    return found


def _posts(site: Site) -> dict[str, list[tuple[Link, str, int, int | None]]]:
    """For each unit its posts: the post, its exercise, the openings, the last published number of applicants."""
    found: dict[str, list[tuple[Link, str, int, int | None]]] = {}
    for exercise in site.exercises:
        for post in site.positions[exercise.id]:
            counted = site.counted.get(post.id)
            link = Link(post.name, position_path(exercise.id, post.id))
            line = (link, exercise.name, post.openings, counted[-1].applicants if counted else None)
            found.setdefault(post.unit, []).append(line)
    return found
