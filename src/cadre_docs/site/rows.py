"""Rows that several pages show in the same way: due dates, stages, notices and clauses, as plain values."""

from datetime import date
from typing import NamedTuple

from cadre_docs.procedures.due_date import DueDate
from cadre_docs.procedures.plan import DueStatus
from cadre_docs.site.context import Link, Site
from cadre_docs.site.inputs import Obstacle, PublishedNotice, Stage, State


class DueRow(NamedTuple):
    """A due date as a row. ``about`` is the exercise it belongs to.

    ``left`` is the number of working days until it, None where it is past or not known. ``cancelled_on`` and ``reason``
    are when and why it was called off.
    """

    due: date
    earlier: date | None
    title: str
    about: str
    path: str
    wording: str
    units: tuple[Link, ...]
    state: State
    left: int | None
    done_on: date | None
    cancelled_on: date | None = None
    reason: str = ""


class ObstacleRow(NamedTuple):
    """What blocks an exercise: the words, the rule's page and the clause."""

    rule: Link
    clause: Link | None


class StageRow(NamedTuple):
    """A stage as a row; ``late`` is how many days it is past its planned end, ``earliest`` a day still to come."""

    key: str
    name: str
    state: State
    starts: date | None
    ends: date | None
    responsible: str
    done_on: date | None
    earliest: date | None
    reason: str
    clauses: tuple[Link, ...]
    late: int


class NoticeRow(NamedTuple):
    """A notice as a line of a list."""

    on: date
    title: str
    path: str
    type_title: str
    formats: tuple[tuple[str, str, int], ...]


DUE_STATES = {
    DueStatus.DONE: State.DONE,
    DueStatus.OVERDUE: State.OVERDUE,
    DueStatus.AT_RISK: State.AT_RISK,
    DueStatus.THIS_WEEK: State.THIS_WEEK,
    DueStatus.NEXT_WEEK: State.NEXT_WEEK,
    DueStatus.ON_TIME: State.ON_TIME,
    DueStatus.ONGOING: State.ONGOING,
    DueStatus.CANCELLED: State.CANCELLED,
}
"""How the site marks what the procedures say of something due."""


def due_row(site: Site, due: DueDate) -> DueRow:
    """One due date."""
    title = due.title.text("zh")
    about = site.names.get(due.exercise, "")
    state = State.ENDED if due.ended and due.done_on is None else DUE_STATES[due.status]
    return DueRow(
        due=due.day,
        earlier=due.earlier if due.earlier != due.day else None,
        title=title.removeprefix(f"{about}："),
        about=about,
        path=site.due_link(due),
        wording=due.wording,
        units=tuple(site.unit(unit) for unit in due.units),
        state=state,
        left=None if state.settled else site.working_days_left(due.day),
        done_on=due.done_on,
        cancelled_on=due.cancelled_on,
        reason=due.reason,
    )


def stage_row(site: Site, stage: Stage) -> StageRow:
    """One stage."""
    waits = stage.earliest is not None and stage.earliest > site.as_of
    overdue = (site.as_of - stage.ends).days if stage.ends and not stage.state.settled else 0
    links = {link.text: link for link in map(site.clause, reversed(stage.clauses)) if link}
    return StageRow(
        key=stage.key,
        name=stage.name,
        state=stage.state,
        starts=stage.starts,
        ends=stage.ends,
        responsible=stage.responsible,
        done_on=stage.done_on,
        earliest=stage.earliest if waits else None,
        reason=stage.reason if waits else "",
        clauses=tuple(reversed(links.values())),
        late=max(0, overdue),
    )


def obstacle_row(site: Site, obstacle: Obstacle) -> ObstacleRow:
    """One obstacle."""
    path = f"rules/{obstacle.rule}.html" if obstacle.rule in site.rules else ""
    return ObstacleRow(Link(obstacle.text, path), site.clause(obstacle.clause))


def notice_row(notice: PublishedNotice) -> NoticeRow:
    """One notice."""
    formats = tuple((one.format, one.path, one.size) for one in notice.downloads)
    return NoticeRow(notice.on, notice.title, f"notices/{notice.slug}.html", notice.type_title, formats)
