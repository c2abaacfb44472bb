"""The exercises: their list, and one page each with stages, schedule, notices and daily counts."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

from markupsafe import Markup

from cadre_docs.records.exercise import Exercise, ScheduleStep
from cadre_docs.site.calendars import calendar_path
from cadre_docs.site.charts import Bar, bars
from cadre_docs.site.context import Link, Site
from cadre_docs.site.page import SitePage
from cadre_docs.site.positions import list_path
from cadre_docs.site.rows import NoticeRow, StageRow, notice_row, obstacle_row, stage_row
from cadre_docs.site.search import Findable
from cadre_docs.site.structure import summary
from cadre_docs.site.wording import moment, number

_SECTION = "exercises/index.html"


class CountRow(NamedTuple):
    """The published totals of one day."""

    on: date
    total: int
    change: int | None
    posts: int
    empty: int
    busiest: tuple[Link, int] | None


class ExerciseRow(NamedTuple):
    """One exercise as a line of the list."""

    name: Link
    sort: str
    starts: date
    ends: date
    posts: int
    openings: int
    stage: StageRow | None
    over: bool


class StepRow(NamedTuple):
    """One planned step; ``cancelled_on`` and ``reason`` where it is off."""

    phase: str
    name: str
    starts: date
    ends: date
    responsible: str
    cancelled_on: date | None
    reason: str


class StageNotices(NamedTuple):
    """What was made public at a stage of an exercise: its results; ``key`` and ``name`` are empty for no stage."""

    key: str
    name: str
    rows: tuple[NoticeRow, ...]


def pages(site: Site) -> Iterator[SitePage]:
    """The list and the pages."""
    rows = tuple(_row(site, exercise) for exercise in site.exercises)
    yield site.theme.page(_SECTION, "exercises", "exercises", _SECTION, {"title": "各项工作", "exercises": rows})
    for exercise in site.exercises:
        context = _context(site, exercise)
        yield site.theme.page(_path(exercise), "exercise", "exercise", _SECTION, context)


def findables(site: Site) -> Iterator[Findable]:
    """Every exercise."""
    for exercise in site.exercises:
        texts = [exercise.organiser, exercise.scope or "", *exercise.conditions]
        texts += [f"{step.name} {step.responsible}" for step in exercise.schedule]
        yield Findable(
            _path(exercise), exercise.name, "工作", "\n".join(texts), exercise.sort.label, year=exercise.starts.year
        )


def _path(exercise: Exercise) -> str:
    return f"exercises/{exercise.id}/index.html"


def _row(site: Site, exercise: Exercise) -> ExerciseRow:
    standing = site.standings.get(exercise.id)
    posts = site.positions[exercise.id]
    return ExerciseRow(
        name=Link(exercise.name, _path(exercise)),
        sort=exercise.sort.label,
        starts=exercise.starts,
        ends=exercise.ends,
        posts=len(posts),
        openings=sum(post.openings for post in posts),
        stage=stage_row(site, standing.current) if standing and standing.current else None,
        over=standing.over if standing else False,
    )


def _context(site: Site, exercise: Exercise) -> dict[str, Any]:
    standing = site.standings.get(exercise.id)
    stages = tuple(stage_row(site, stage) for stage in standing.stages) if standing else ()
    posts = site.positions[exercise.id]
    counts = count_rows(site, exercise)
    schedule = tuple(_step_row(site, step) for step in exercise.schedule)
    return {
        "title": exercise.name,
        "sort": exercise.sort.label,
        "facts": tuple(_facts(site, exercise)),
        "conditions": tuple(exercise.conditions),
        "stages": stages,
        "stage": next((stage for stage in stages if not stage.state.settled), None),
        "obstacles": tuple(obstacle_row(site, obstacle) for obstacle in standing.obstacles) if standing else (),
        "schedule": schedule,
        "years": len({day.year for step in schedule for day in (step.starts, step.ends)}),
        "notices": _by_stage(site, exercise.id, stages),
        "posts": len(posts),
        "openings": sum(post.openings for post in posts),
        "list": list_path(exercise.id, 1) if posts else "",
        "counts": counts,
        "chart": _chart(exercise, counts),
        "structure": summary(site, exercise.id),
        "calendar": calendar_path("exercise", exercise.id),
    }


def _by_stage(site: Site, exercise: str, stages: Iterable[StageRow]) -> tuple[StageNotices, ...]:
    """The notices under the stages that they come from, the last stage first; those of no stage come first of all."""
    names = {stage.key: stage.name for stage in stages}
    found: dict[str, list[NoticeRow]] = {key: [] for key in ("", *reversed(names))}
    for notice in site.notices_of.get(exercise, ()):
        found[notice.stage if notice.stage in names else ""].append(notice_row(notice))
    return tuple(StageNotices(key, names.get(key, ""), tuple(rows)) for key, rows in found.items() if rows)


def _step_row(site: Site, step: ScheduleStep) -> StepRow:
    off = step.is_cancelled(site.as_of)
    return StepRow(
        phase=step.phase,
        name=step.name,
        starts=step.starts,
        ends=step.ends,
        responsible=step.responsible,
        cancelled_on=step.cancelled_on if off else None,
        reason=(step.cancelled_because or "") if off else "",
    )


def _facts(site: Site, exercise: Exercise) -> Iterator[tuple[str, str]]:
    yield "组织机构", exercise.organiser
    for title, window in (("报名时间", exercise.applications), ("改报时间", exercise.reapplication)):
        if window:
            yield title, f"{moment(window.opens)}至{moment(window.closes)}"
    if exercise.place:
        yield "报名地点", exercise.place
    if exercise.phone:
        yield "咨询电话", exercise.phone
    if exercise.scope:
        yield "对象范围", exercise.scope
    posts = site.positions[exercise.id]
    if posts:
        openings = sum(post.openings for post in posts)
        yield "职位", f"{number(len(posts))} 个职位，{number(openings)} 个职数"


def count_rows(site: Site, exercise: Exercise) -> tuple[CountRow, ...]:
    """The published numbers of each day, all posts together."""
    found: list[CountRow] = []
    posts = {post.id: post for post in site.positions[exercise.id]}
    for count in site.daily_counts[exercise.id]:
        rows = [(row.position, row.applicants) for row in count.counts]
        key, most = max(rows, key=lambda row: row[1], default=("", 0))
        busiest = (
            (Link(posts[key].name, f"exercises/{exercise.id}/positions/{key}.html"), most) if key in posts else None
        )
        total = sum(applicants for _, applicants in rows)
        found.append(
            CountRow(
                on=count.on,
                total=total,
                change=total - found[-1].total if found else None,
                posts=len(rows),
                empty=sum(not applicants for _, applicants in rows),
                busiest=busiest if most else None,
            )
        )
    return tuple(found)


def _chart(exercise: Exercise, counts: tuple[CountRow, ...]) -> Markup | None:
    if not counts:
        return None
    rows = [Bar(f"{count.on.month}月{count.on.day}日", count.total) for count in counts]
    width = max(320, min(760, 96 * len(rows)))
    return bars(f"{exercise.name}：每日累计报名人数", rows, width=width)
