"""What the documents of transfers are about: candidates, staffing plans, establishments, borrowed staff."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from cadre_docs.documents.occasion import Occasion, Occasions, Readiness
from cadre_docs.procedures.transfer.approving import decided
from cadre_docs.procedures.transfer.borrowing import Borrowing, borrowings
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.procedures.transfer.handover import handovers
from cadre_docs.procedures.transfer.scores import scored
from cadre_docs.procedures.transfer.staffing import step_of
from cadre_docs.records.transfer import HireKind, StaffingStep, TransferCandidate, TransferKind

HIRING = (HireKind.CIVIL_SERVANT, HireKind.INSTITUTION_STAFF)
"""Only people hired from outside need a declared hiring plan."""


def of_candidate(case: TransferCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each candidate whose qualifications have been checked, on the last day of a check."""
    for one in case.candidates.values():
        days = [check.on for check in one.checks if check.on and check.on <= case.as_of]
        if one.checks:
            yield _candidate(case, one, max([one.registered_on, *days]))


def of_transfer_in(case: TransferCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each candidate for a transfer-in, on the last day of what is on the form so far."""
    yield from _approved(case, TransferKind.TRANSFER_IN)


def of_transfer_between(case: TransferCase, slug: str, ready: str) -> Iterator[Occasion]:
    """The same for each candidate for a transfer between organs."""
    yield from _approved(case, TransferKind.TRANSFER)


def _approved(case: TransferCase, sort: TransferKind) -> Iterator[Occasion]:
    for one in case.candidates.values():
        if one.sort is sort:
            days = [approval.on for approval in one.approvals if approval.on <= case.as_of]
            if one.decided_on and decided(case, one):
                days.append(one.decided_on)
            yield _candidate(case, one, max([one.registered_on, *days]))


def of_explained(case: TransferCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each candidate whose case is explained."""
    for one in case.candidates.values():
        if one.reason:
            yield _candidate(case, one, one.registered_on)


def of_told(case: TransferCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each person told to move."""
    for found in handovers(case):
        one = found.candidate
        if one.notified_on:
            yield _candidate(case, one, one.notified_on, {"by": found.by, "file_by": found.file_by})


def of_proposed(case: TransferCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each staffing plan that has been proposed, on the day of its last step: the paper goes with the plan."""
    for key, plan in case.plans.items():
        taken = step_of(case, plan, StaffingStep.PROPOSED)
        if taken is not None and plan.sort is not HireKind.VETERAN:
            unit = case.unit(plan.unit)
            last = max(one.on for one in plan.steps if one.on <= case.as_of)
            facts = {"plan": plan, "unit": unit, "taken": taken}
            yield Occasion(last, key, f"{unit.label}{plan.post}", facts, (plan,))


def of_plan(wanted: Callable[[HireKind], bool], step: StaffingStep) -> Any:
    """A selector of the staffing plans of some kinds once a step has been taken, dated by it."""

    def select(case: TransferCase, slug: str, ready: str) -> Iterator[Occasion]:
        for key, plan in case.plans.items():
            taken = step_of(case, plan, step)
            if wanted(plan.sort) and taken is not None:
                unit = case.unit(plan.unit)
                facts = {"plan": plan, "unit": unit, "taken": taken}
                yield Occasion(taken.on, key, f"{unit.label}{plan.post}", facts, (plan,))

    return select


def of_establishment(case: TransferCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each unit whose establishment is settled, on the day of that or of the last decision on who comes."""
    for key, record in case.establishments.items():
        unit = case.unit(key)
        coming = (one for one in case.candidates.values() if one.to_unit == key and decided(case, one))
        days = [one.decided_on for one in coming if one.decided_on]
        yield Occasion(max([record.on, *days]), key, unit.label, {"record": record, "unit": unit}, (record,))


def of_veteran(case: TransferCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each plan by which a veteran is placed and that names whom, on the day of its last step."""
    for key, plan in case.plans.items():
        days = [taken.on for taken in plan.steps if taken.on <= case.as_of]
        if plan.sort is HireKind.VETERAN and plan.person and days:
            person, unit = case.person(plan.person), case.unit(plan.unit)
            facts = {"plan": plan, "unit": unit, "person": person}
            yield Occasion(max(days), key, person.name, facts, (plan,))


def of_borrowing(case: TransferCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each person to be borrowed, on the day of the request."""
    for one in borrowings(case):
        yield _borrowing(case, one, one.record.requested_on)


def of_borrowing_filed(case: TransferCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each borrowing that is filed."""
    for one in borrowings(case):
        filed = one.record.filed_on
        if filed and filed <= case.as_of:
            yield _borrowing(case, one, filed)


def of_borrowing_ending(case: TransferCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each person near the end of borrowing, from so many days before it as the policy reminds."""
    for one in borrowings(case):
        day = max(one.record.since, one.due - timedelta(days=case.terms.borrow_reminder_days or 0))
        if day <= case.as_of and one.running(day):
            yield _borrowing(case, one, day)


def scores(case: TransferCase) -> Readiness | None:
    """Somebody's scores are needed and both are there."""
    found = [one for one in scored(case) if one.complete]
    days = [one.candidate.scored_on or one.candidate.registered_on for one in found]
    past = [day for day in days if day <= case.as_of]
    return Readiness(max(past), tuple(one.candidate for one in found)) if past else None


def _candidate(
    case: TransferCase, one: TransferCandidate, day: date, more: Mapping[str, Any] | None = None
) -> Occasion:
    person = case.person(one.person)
    facts = {"candidate": one, "person": person, "goal": case.unit(one.to_unit), **(more or {})}
    return Occasion(day, one.person, person.name, facts, (one,))


def _borrowing(case: TransferCase, one: Borrowing, day: date) -> Occasion:
    person = case.person(one.record.person)
    unit = case.unit(one.record.unit)
    facts = {"borrowing": one.record, "person": person, "unit": unit, "limit": one.limit, "due": one.due}
    return Occasion(day, one.record.person, person.name, facts, (one.record,))


def _any(kind: HireKind) -> bool:
    return kind is not HireKind.VETERAN


def _hired(kind: HireKind) -> bool:
    return kind in HIRING


_CANDIDATE = ("candidate", "person", "goal")
_PLAN = ("plan", "unit", "taken")
_BORROWING = ("borrowing", "person", "unit", "limit", "due")

OCCASIONS = Occasions(
    selectors={
        "transfer-candidate": of_candidate,
        "transfer-in": of_transfer_in,
        "transfer-between": of_transfer_between,
        "transfer-explained": of_explained,
        "transfer-told": of_told,
        "staffing-proposed": of_proposed,
        "staffing-considered": of_plan(_any, StaffingStep.PARTY_GROUP),
        "staffing-declared": of_plan(_hired, StaffingStep.DECLARED),
        "staffing-veteran": of_veteran,
        "staffing-establishment": of_establishment,
        "borrowing": of_borrowing,
        "borrowing-filed": of_borrowing_filed,
        "borrowing-ending": of_borrowing_ending,
    },
    facts={
        "transfer-candidate": _CANDIDATE,
        "transfer-in": _CANDIDATE,
        "transfer-between": _CANDIDATE,
        "transfer-explained": _CANDIDATE,
        "transfer-told": (*_CANDIDATE, "by", "file_by"),
        "staffing-proposed": _PLAN,
        "staffing-considered": _PLAN,
        "staffing-declared": _PLAN,
        "staffing-veteran": ("plan", "unit", "person"),
        "staffing-establishment": ("record", "unit"),
        "borrowing": _BORROWING,
        "borrowing-filed": _BORROWING,
        "borrowing-ending": _BORROWING,
    },
    ready={"transfer-scores": scores},
)
