"""Calendars to subscribe to: for all, for each exercise and for each unit."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from cadre_docs.procedures.due_date import DueDate
from cadre_docs.procedures.plan import DueStatus
from cadre_docs.site import ics
from cadre_docs.site.context import Site
from cadre_docs.site.page import SitePage, digest
from cadre_docs.site.wording import day

EVERYTHING = "calendar/all.ics"


class Calendar(NamedTuple):
    """One calendar file; ``dues`` are what is due, ``cancelled`` what no longer is."""

    path: str
    name: str
    dues: tuple[DueDate, ...]
    cancelled: tuple[DueDate, ...]


def pages(site: Site) -> Iterator[SitePage]:
    """Every calendar file."""
    profile = site.inputs.profile
    for one in calendars(site):
        title = f"{profile.site.title}：{one.name}"
        events = (*(_event(site, due) for due in one.dues), *(_cancelled(site, due) for due in one.cancelled))
        yield SitePage(
            path=one.path,
            render=partial(ics.calendar, title, profile.name, site.as_of, events),
            inputs=(digest(title, profile.name, site.as_of, events),),
            kind="calendar",
        )


def calendar_path(kind: str, key: str) -> str:
    """Where the calendar of an exercise or a unit is."""
    return f"calendar/{kind}-{key}.ics"


def calendars(site: Site) -> tuple[Calendar, ...]:
    """The calendar of everything, those of the exercises, those of the units that have something due."""
    due = tuple(one for one in site.due if one.cancelled_on is None)
    off = (*(one for one in site.due if one.cancelled_on), *site.cancelled)
    found = [Calendar(EVERYTHING, "全部期限", due, off)]
    exercises = _by(due, lambda one: (one.exercise,)), _by(off, lambda one: (one.exercise,))
    units = _by(due, lambda one: one.units), _by(off, lambda one: one.units)
    for exercise in site.exercises:
        own = (tuple(half.get(exercise.id, ())) for half in exercises)
        found.append(Calendar(calendar_path("exercise", exercise.id), exercise.name, *own))
    for key in sorted(units[0].keys() | units[1].keys()):
        own = (tuple(half.get(key, ())) for half in units)
        found.append(Calendar(calendar_path("unit", key), site.unit(key).text, *own))
    return tuple(found)


def _by(dues: Iterable[DueDate], keys: Callable[[DueDate], Iterable[str]]) -> dict[str, list[DueDate]]:
    found: dict[str, list[DueDate]] = {}
    for one in dues:
        for key in keys(one):
            found.setdefault(key, []).append(one)
    return found


def _event(site: Site, due: DueDate) -> ics.Event:
    title = due.title.text("zh")
    lines = [due.wording and f"时限：{due.wording}"]
    lines += [f"另一种读法：{due.earlier.isoformat()}" if due.earlier and due.earlier != due.day else ""]
    lines += ["责任单位：" + "、".join(site.unit(unit).text for unit in due.units) if due.units else ""]
    return ics.Event(
        key=due.id,
        summary=f"{title}（已完成）" if due.done_on else title,
        first=due.day,
        last=due.day,
        description="\n".join(line for line in lines if line),
        category="工作计划" if due.task else "各项工作",
        done=due.status is DueStatus.DONE or due.ended,
        alarm_days=(due.day - site.working_day_before(due.day)).days,
    )


def _cancelled(site: Site, due: DueDate) -> ics.Event:
    """The event with nothing said of it but that it is off and, where that is on record, since when and why."""
    event = _event(site, due)
    told = f"{day(due.cancelled_on)}取消" if due.cancelled_on else ""
    told += f"：{due.reason}" if due.reason else ""
    return replace(event, summary=f"{due.title.text('zh')}（已取消）", description=told, cancelled=True)
