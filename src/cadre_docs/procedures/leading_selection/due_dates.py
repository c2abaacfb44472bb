"""What a selection of leading cadres owes by dates: how long recommendations hold, reports during a probation."""

from collections.abc import Iterator
from datetime import date

from cadre_docs.diagnostics import say
from cadre_docs.procedures.due_date import DueDate
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.deciding import chosen, final_decision
from cadre_docs.procedures.leading_selection.probation import probation_due_dates
from cadre_docs.procedures.leading_selection.recommending import valid_until
from cadre_docs.procedures.plan import DueStatus, due_on


def due_dates(case: LeadingSelectionCase) -> tuple[DueDate, ...]:
    """Every dated obligation, past and future, by day."""
    return tuple(sorted([*_validity(case), *probation_due_dates(case)], key=lambda due: (due.day, due.id)))


def _validity(case: LeadingSelectionCase) -> Iterator[DueDate]:
    """The decision is due while the recommendation it rests on is valid."""
    for one in case.recommendations:
        day = valid_until(case, one)
        if day is None or not one.sort.democratic:
            continue
        decided = final_decision(case, one.position) if chosen(case, one.position) else None
        done: date | None = decided.on if decided else None
        yield DueDate(
            id=f"{case.exercise.id}/recommendation/{one.id}",
            day=day,
            title=say(
                "{post}{sort}有效期届满，此前须作出决定",
                "the {kind} recommendation for {post} runs out; decide before that",
                post=case.post(one.position),
                sort=one.sort.label,
                kind=one.sort.value,
            ),
            status=DueStatus.DONE if done else due_on(day, case.as_of, case.calendar).status,
            exercise=case.exercise.id,
            position=one.position,
            units=(case.positions[one.position].unit,) if one.position in case.positions else (),
            done_on=done,
        )
