"""The list of everything due, and calendars to subscribe to: for all, for each exercise and for each unit."""

from collections.abc import Iterable, Iterator
from functools import partial

from cadre_docs.procedures.due_date import DueDate
from cadre_docs.procedures.plan import DueStatus
from cadre_docs.site import ics
from cadre_docs.site.context import Link, Site
from cadre_docs.site.inputs import State
from cadre_docs.site.page import SitePage, digest
from cadre_docs.site.rows import DueRow, due_row

_SECTION = "deadlines/index.html"


def pages(site: Site) -> Iterator[SitePage]:
    """The list, and every calendar file."""
    rows = [due_row(site, one) for one in site.due]
    ahead = tuple(row for row in rows if not row.state.settled and row.state is not State.OVERDUE)
    context = {
        "title": "期限",
        "overdue": tuple(row for row in rows if row.state is State.OVERDUE),
        "years": tuple((year, tuple(row for row in ahead if row.due.year == year)) for year in _years(ahead)),
        "done": tuple(row for row in reversed(rows) if row.state.settled),
        "calendars": tuple(Link(f"{name}（{len(dues)} 项）", path) for path, name, dues in _calendars(site)),
    }
    yield site.theme.page(_SECTION, "deadlines", "deadlines", _SECTION, context)
    for path, name, dues in _calendars(site):
        yield calendar_page(site, path, name, dues)


def calendar_page(site: Site, path: str, name: str, dues: Iterable[DueDate]) -> SitePage:
    """One calendar file."""
    profile = site.inputs.profile
    events = tuple(_event(site, one) for one in dues)
    title = f"{profile.site.title}：{name}"
    return SitePage(
        path=path,
        render=partial(ics.calendar, title, profile.name, site.as_of, events),
        inputs=(digest(title, profile.name, site.as_of, events),),
        kind="calendar",
    )


def calendar_path(kind: str, key: str) -> str:
    """Where the calendar of an exercise or a unit is."""
    return f"calendar/{kind}-{key}.ics"


def _calendars(site: Site) -> list[tuple[str, str, tuple[DueDate, ...]]]:
    found = [("calendar/all.ics", "全部期限", site.due)]
    exercises: dict[str, list[DueDate]] = {}
    units: dict[str, list[DueDate]] = {}
    for one in site.due:
        if one.exercise:
            exercises.setdefault(one.exercise, []).append(one)
        for unit in one.units:
            units.setdefault(unit, []).append(one)
    for exercise in site.exercises:
        dues = tuple(exercises.get(exercise.id, ()))
        found.append((calendar_path("exercise", exercise.id), exercise.name, dues))
    for key, listed in sorted(units.items()):
        found.append((calendar_path("unit", key), site.unit(key).text, tuple(listed)))
    return found


def _event(site: Site, due: DueDate) -> ics.Event:
    title = due.title.text("zh")
    lines = [due.wording and f"时限：{due.wording}"]
    lines += [f"另一种读法：{due.earlier.isoformat()}" if due.earlier and due.earlier != due.day else ""]
    lines += ["责任单位：" + "、".join(site.unit(unit).text for unit in due.units) if due.units else ""]
    done = due.status is DueStatus.DONE
    return ics.Event(
        key=due.id,
        summary=f"{title}（已完成）" if due.done_on else title,
        first=due.day,
        last=due.day,
        description="\n".join(line for line in lines if line),
        category="工作计划" if due.task else "各项工作",
        done=done,
    )


def _years(rows: Iterable[DueRow]) -> list[int]:
    return sorted({row.due.year for row in rows})
