"""Every dated obligation of transfers: the end of borrowing, the hand-over, and the personnel file."""

from collections.abc import Iterator
from datetime import date

from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.due_date import DueDate
from cadre_docs.procedures.plan import due_on
from cadre_docs.procedures.transfer.borrowing import Borrowing, borrowings
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.procedures.transfer.handover import Handover, handovers


def due_dates(case: TransferCase) -> tuple[DueDate, ...]:
    """The dates of everybody borrowed and of everybody told to move, in the order of the records."""
    borrowed = (due for one in borrowings(case) for due in _of_borrowing(case, one))
    moved = (due for one in handovers(case) for due in _of_handover(case, one))
    return (*borrowed, *moved)


def _of_borrowing(case: TransferCase, one: Borrowing) -> Iterator[DueDate]:
    name = case.person(one.record.person).name
    title = say("{name}借用到期", "the borrowing of {name} ends", name=name)
    yield _due(case, f"borrowed/{one.record.person}", one.due, title, one.record.returned_on, one.record.unit)


def _of_handover(case: TransferCase, one: Handover) -> Iterator[DueDate]:
    person, unit = one.candidate.person, one.candidate.to_unit
    name = case.person(person).name
    steps = (
        ("handover", one.by, one.candidate.handed_over_on, say("{name}交接原岗位", "{name} hands over", name=name)),
        ("file", one.file_by, one.candidate.file_sent_on, say("转出{name}的档案", "send {name}'s file", name=name)),
        (
            "file-check",
            one.check_by,
            one.candidate.file_checked_on,
            say("审核{name}的档案", "check {name}'s file", name=name),
        ),
    )
    for slug, day, done_on, title in steps:
        if day is not None:
            yield _due(case, f"{slug}/{person}", day, title, done_on, unit)


def _due(case: TransferCase, name: str, day: date, title: Message, done_on: date | None, unit: str) -> DueDate:
    done_on = done_on if done_on and done_on <= case.as_of else None
    return DueDate(
        id=f"{case.exercise.id}/{name}",
        day=day,
        title=title,
        status=due_on(day, case.as_of, case.calendar, done_on).status,
        exercise=case.exercise.id,
        units=(unit,),
        done_on=done_on,
    )
