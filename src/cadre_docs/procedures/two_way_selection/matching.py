"""The matching of a two-way selection from its forms, and why each person is placed where, or nowhere (S4-50)."""

from dataclasses import dataclass

from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase
from cadre_docs.procedures.two_way_selection.deferred_acceptance import Attempt, Matching, Outcome, match
from cadre_docs.procedures.two_way_selection.wishes import demand_of, wishes_of


@dataclass(frozen=True, slots=True)
class Result:
    """What the matching says of one person. ``unit`` is None for somebody it places nowhere.

    ``preference`` is which of the person's wishes came true (from 1). ``reasons`` tell it step by step.
    """

    person: str
    unit: str | None
    preference: int | None
    reasons: tuple[Message, ...]


def matched(case: TwoWaySelectionCase) -> Matching:
    """The matching that the forms handed in so far yield."""
    wishes = {person: found.units for person in case.participants if (found := wishes_of(case, person))}
    demands = {unit: check for unit in case.demands if (check := demand_of(case, unit))}
    return match(
        wishes,
        {unit: check.people for unit, check in demands.items()},
        {unit: check.places for unit, check in demands.items()},
    )


def results(case: TwoWaySelectionCase) -> tuple[Result, ...]:
    """What the matching says of everybody put forward, in the order of the records."""
    found = matched(case)
    return tuple(_result(case, person, found) for person in case.participants)


def _result(case: TwoWaySelectionCase, person: str, found: Matching) -> Result:
    if person not in case.forms:
        message = say("没有填报意向表", "handed in no preference form")
        return Result(person, None, None, (message,))
    attempts = found.attempts[person]
    last = attempts[-1] if attempts else None
    placed = last is not None and last.outcome is Outcome.PLACED
    reasons = tuple(_reason(case, attempt) for attempt in attempts)
    if not attempts:
        reasons = (say("意向表上没有可以选择的单位", "no unit on the form may be chosen"),)
    return Result(person, last.unit if last and placed else None, last.preference if last and placed else None, reasons)


def _reason(case: TwoWaySelectionCase, attempt: Attempt) -> Message:
    values = {
        "unit": case.unit(attempt.unit).label,
        "number": attempt.preference,
        "applied": attempt.applied,
        "ended": attempt.ended,
        "by": "、".join(case.person(person).name for person in attempt.by) or "—",
    }
    match attempt.outcome:
        case Outcome.PLACED:
            return say(
                "第{number}意向{unit}：第{applied}轮进入，保持到最后",
                "preference {number}, {unit}: taken in round {applied} and held to the end",
                **values,
            )
        case Outcome.NOT_PROPOSED if attempt.unit not in case.demands:
            return say(
                "第{number}意向{unit}：该单位没有提出需求",
                "preference {number}, {unit}: the unit asked for nobody",
                **values,
            )
        case Outcome.NOT_PROPOSED:
            return say(
                "第{number}意向{unit}：该单位没有提为建议人选",
                "preference {number}, {unit}: the unit did not propose the person",
                **values,
            )
        case Outcome.REFUSED if not attempt.by:
            return say(
                "第{number}意向{unit}：该单位没有公布的缺员",
                "preference {number}, {unit}: the unit has no published vacancy",
                **values,
            )
        case Outcome.REFUSED:
            return say(
                "第{number}意向{unit}：第{applied}轮时名额已由排序在前的{by}占满",
                "preference {number}, {unit}: in round {applied} {by}, ranked higher, had all places",
                **values,
            )
        case Outcome.DISPLACED:
            return say(
                "第{number}意向{unit}：第{applied}轮进入，第{ended}轮被排序在前的{by}替下",
                "preference {number}, {unit}: taken in round {applied}, displaced in round {ended} by {by} (higher)",
                **values,
            )
