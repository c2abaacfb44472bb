"""The steps of each post's selection against the order that the policy sets (S2-01, S3-19, N-L46)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.records.leading_selection import SelectionStep, SelectionStepKind


@dataclass(frozen=True, slots=True)
class CarriedOut:
    """One step of one post: the records of it, its first and its last day (both inclusive)."""

    sort: SelectionStepKind
    records: tuple[SelectionStep, ...]
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class OutOfOrder:
    """A step that began before one that the policy puts ahead of it was over."""

    ahead: CarriedOut
    step: CarriedOut


def carried_out(case: LeadingSelectionCase, position: str) -> Mapping[SelectionStepKind, CarriedOut]:
    """The steps of one post begun so far, by kind, in the order of their first days."""
    found: dict[SelectionStepKind, list[SelectionStep]] = {}
    for one in case.steps:
        if one.position == position:
            found.setdefault(one.sort, []).append(one)
    return {
        sort: CarriedOut(sort, tuple(records), records[0].on, max(one.ended for one in records))
        for sort, records in found.items()
    }


def over(case: LeadingSelectionCase, position: str, sort: SelectionStepKind) -> date | None:
    """The last day of a step that is over on the case's date; None where it is not."""
    step = carried_out(case, position).get(sort)
    return step.last if step and step.last <= case.as_of else None


def skipped(case: LeadingSelectionCase, position: str) -> tuple[SelectionStepKind, ...]:
    """Steps that the policy asks for and that are not on record although a later one is."""
    found = carried_out(case, position)
    begun = [place for place, sort in enumerate(case.terms.steps) if sort in found]
    reached = case.terms.steps[: max(begun, default=0)]
    return tuple(sort for sort in reached if sort not in found)


def out_of_order(case: LeadingSelectionCase, position: str) -> tuple[OutOfOrder, ...]:
    """Every step that began before the last day of the one ahead of it; the same day is in order."""
    found = carried_out(case, position)
    present = [found[sort] for sort in case.terms.steps if sort in found]
    return tuple(
        OutOfOrder(ahead, step)
        for place, step in enumerate(present)
        for ahead in present[:place]
        if step.first < ahead.last
    )
