"""Everything with a day in adjustments: decisions, reviews, limits, audits, windows, restrictions."""

from collections.abc import Iterator
from datetime import date

from cadre_docs.calendar import CalendarCoverageError
from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.adjustment.audits import yearly_audits
from cadre_docs.procedures.adjustment.case import AdjustmentCase
from cadre_docs.procedures.adjustment.remedies import remedy_states, windows
from cadre_docs.procedures.adjustment.resignations import resignation_state
from cadre_docs.procedures.adjustment.terms_of_measures import admonition_end, standby_end
from cadre_docs.procedures.due_date import DueDate
from cadre_docs.procedures.plan import DueStatus, due_on


def obligations(case: AdjustmentCase) -> tuple[DueDate, ...]:
    """All dated obligations of the exercise, for the office only. What the calendar does not reach is left out."""
    return (
        *_resignations(case),
        *_admonitions(case),
        *_standbys(case),
        *_audits(case),
        *_remedies(case),
    )


def _one(
    case: AdjustmentCase, name: str, day: date, title: Message, done_on: date | None, *, ends: bool = False
) -> DueDate:
    """``ends``: a stretch of time that is simply over after its last day, rather than overdue."""
    done = done_on if case.past(done_on) else None
    over = ends and day < case.as_of
    return DueDate(
        id=f"{case.exercise.id}/{name}",
        day=day,
        title=title,
        status=DueStatus.DONE if over else due_on(day, case.as_of, case.calendar, done).status,
        exercise=case.exercise.id,
        done_on=done,
        ended=over,
    )


def _resignations(case: AdjustmentCase) -> Iterator[DueDate]:
    for one in case.resignations:
        state, name = resignation_state(case, one), case.person(one.person).name
        if state.decide_by:
            title = say("审批{person}的辞职申请", "decide on the resignation of {person}", person=name)
            yield _one(case, f"resignation/{one.id}", state.decide_by, title, one.decided_on)
        if state.restricted_until:
            title = say("{person}从业限制期满", "the restriction on {person} ends", person=name)
            yield _one(case, f"exit-restriction/{one.id}", state.restricted_until, title, None, ends=True)


def _admonitions(case: AdjustmentCase) -> Iterator[DueDate]:
    for one in case.admonitions:
        name = case.person(one.person).name
        if one.limit_on:
            title = say("{person}限期改正到期", "time for {person} to improve ends", person=name)
            yield _one(case, f"admonition-limit/{one.id}", one.limit_on, title, None, ends=True)
        end = admonition_end(case, one).over_on
        if end:
            title = say("{person}诫勉期满考核", "review {person} at the end of the admonition", person=name)
            yield _one(case, f"admonition/{one.id}", end, title, one.reviewed_on)


def _standbys(case: AdjustmentCase) -> Iterator[DueDate]:
    for one in case.standbys:
        end = standby_end(case, one).over_on
        if end:
            title = say("{person}待岗期满考察", "review {person} after standby", person=case.person(one.person).name)
            yield _one(case, f"standby/{one.person}", end, title, one.inspected_on)


def _audits(case: AdjustmentCase) -> Iterator[DueDate]:
    for one in yearly_audits(case):
        title = say("{unit}年度审计", "yearly audit of {unit}", unit=case.unit(one.entry.unit).label)
        yield _one(case, f"yearly-audit/{one.entry.unit}", one.due, title, None)


def _remedies(case: AdjustmentCase) -> Iterator[DueDate]:
    try:
        for adjustment in case.adjustments.values():
            found, name = windows(case, adjustment), case.person(adjustment.person).name
            if found and found.review_by:
                title = say("{person}申请复核期限届满", "time for {person} to ask for a review ends", person=name)
                yield _one(case, f"review-window/{adjustment.id}", found.review_by, title, None, ends=True)
            if found and found.appeal_by:
                title = say("{person}直接申诉期限届满", "time for {person} to appeal directly ends", person=name)
                yield _one(case, f"appeal-window/{adjustment.id}", found.appeal_by, title, None, ends=True)
        for state in remedy_states(case):
            if state.decide_by and state.adjustment:
                name, sort = case.person(state.adjustment.person).name, state.remedy.sort
                title = say(
                    "答复{person}的{zh}", "answer the {en} of {person}", person=name, zh=sort.label, en=sort.value
                )
                key = f"remedy/{state.adjustment.id}-{sort.value}"
                yield _one(case, key, state.decide_by, title, state.remedy.decided_on)
    except CalendarCoverageError:
        return
