"""Every dated obligation of grassroots service: by when to begin, when it is over, and the initial training."""

from collections.abc import Iterator
from datetime import date

from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.due_date import DueDate
from cadre_docs.procedures.grassroots_service.case import GrassrootsServiceCase
from cadre_docs.procedures.grassroots_service.obligations import Obligation, obligations
from cadre_docs.procedures.plan import due_on
from cadre_docs.records.grassroots_service import GrassrootsPosting


def due_dates(case: GrassrootsServiceCase) -> tuple[DueDate, ...]:
    """The dates of everybody who must go or is there, past and future, in the order of the records."""
    return tuple(due for one in obligations(case) for due in _of(case, one))


def _of(case: GrassrootsServiceCase, one: Obligation) -> Iterator[DueDate]:
    name = case.person(one.recruit.person).name
    units = (one.recruit.unit,)
    if one.obliged:
        begun = one.posting.since if one.posting else None
        title = say("{name}到基层锻炼的最后期限", "{name} must have begun grassroots service", name=name)
        yield _due(case, "start", one, one.by, title, begun, units)
    if one.posting is not None:
        done = one.appraisal.on if one.appraisal else None
        title = say("{name}基层锻炼期满考核", "grassroots service of {name} ends, appraisal", name=name)
        yield _due(case, "end", one, one.posting.until, title, done, _both(one.recruit.unit, one.posting))


def _both(sender: str, posting: GrassrootsPosting) -> tuple[str, ...]:
    return tuple(dict.fromkeys((sender, posting.host)))


def _due(
    case: GrassrootsServiceCase,
    slug: str,
    one: Obligation,
    day: date,
    title: Message,
    done_on: date | None,
    units: tuple[str, ...],
) -> DueDate:
    done_on = done_on if done_on and done_on <= case.as_of else None
    return DueDate(
        id=f"{case.exercise.id}/{slug}/{one.recruit.person}",
        day=day,
        title=title,
        status=due_on(day, case.as_of, case.calendar, done_on).status,
        exercise=case.exercise.id,
        units=units,
        done_on=done_on,
    )
