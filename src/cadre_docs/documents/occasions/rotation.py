"""What the documents of rotation and tenure are about: moves, divisions of work, terms, renewals, retirements."""

from collections.abc import Iterator
from datetime import date

from cadre_docs.calendar import months_after
from cadre_docs.documents.occasion import Occasion, Occasions, Readiness
from cadre_docs.procedures.rotation.ages import over_age_members
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.procedures.rotation.dues import Basis, dues
from cadre_docs.procedures.rotation.offices import terms_due
from cadre_docs.procedures.rotation.retiring import retirement_of
from cadre_docs.procedures.rotation.stages import moves
from cadre_docs.records.rotation import Retirement, RetirementKind, TermDecision, TermOutcome
from cadre_docs.records.tenure import Tenure


def of_move(case: RotationCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each move decided, of the day of the notice or, before that, of the decision."""
    for one in moves(case):
        told = one.notified_on if one.notified_on and one.notified_on <= case.as_of else None
        person = case.person(one.person)
        facts = {"decision": one, "person": person, "told": told}
        yield Occasion(told or one.on, one.person, person.name, facts, (one, person))


def of_supervision(case: RotationCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each section head who has been, or will soon have been, under one leader too long."""
    for due in dues(case):
        if due.basis is not Basis.SUPERVISION:
            continue
        person, leader = case.person(due.person), case.person(due.other)
        facts = {"person": person, "leader": leader, "tenure": due.tenure, "decision": due.decision}
        day = _reminded(case, due.on)
        yield Occasion(day, due.person, person.name, facts, (due.tenure, person))


def of_term(case: RotationCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each term that is over, or ends within the time of reminding, or of whose end was decided."""
    for term in terms_due(case):
        person, unit = case.person(term.tenure.person), case.unit(term.tenure.unit)
        facts = {"person": person, "unit": unit, "tenure": term.tenure}
        day = _reminded(case, term.ends)
        yield Occasion(day, f"{person.id}-{term.ends}", person.name, facts, (term.tenure, person))


def of_reappointment(case: RotationCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each decision that somebody goes on."""
    yield from _term_decisions(case, TermOutcome.REAPPOINTED)


def of_release(case: RotationCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each decision that somebody does not go on."""
    yield from _term_decisions(case, TermOutcome.RELEASED)


def of_renewal(case: RotationCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each renewal of a team with members beyond the age limit."""
    for renewal in case.renewals:
        if renewal.full_change and over_age_members(case, renewal):
            team = case.team(renewal.team)
            day = _reminded(case, renewal.on)
            yield Occasion(day, team.id, team.name, {"renewal": renewal, "team": team}, (renewal, team))


def of_leaving_for_age(case: RotationCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each retirement or removal at an age of which notice was given, of the day of the notice."""
    for record in case.retirements.values():
        told = record.notified_on
        if record.sort in (RetirementKind.STATUTORY, RetirementKind.AGE_LIMIT) and told and told <= case.as_of:
            yield _retirement(case, record, told.isoformat())


def of_early_retirement(case: RotationCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each application for early retirement."""
    for record in case.retirements.values():
        if record.sort is RetirementKind.EARLY:
            yield _retirement(case, record)


def of_retirement(case: RotationCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each retirement at the statutory age or for incapacity."""
    for record in case.retirements.values():
        if record.sort in (RetirementKind.STATUTORY, RetirementKind.INCAPACITY):
            yield _retirement(case, record)


def of_reckoning(case: RotationCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each person of whom a retirement is on record, where the policy gives an age to reckon with."""
    for record in case.retirements.values():
        if retirement_of(case, record.person) is not None:
            yield _retirement(case, record)


def surveyed(case: RotationCase) -> Readiness | None:
    """Units have been looked through; of the day of the last decision, or on which the last years came up."""
    days = [one.submitted_on for one in case.surveys.values() if one.submitted_on and one.submitted_on <= case.as_of]
    found = dues(case)
    if not days or not found:
        return None
    days += [one.on for one in case.decisions.values()]
    days += [_reminded(case, due.on) for due in found] + [due.on for due in found if due.on <= case.as_of]
    return Readiness(max(days), (*case.surveys.values(), *case.decisions.values()))


def _reminded(case: RotationCase, day: date) -> date:
    """The day on which something due comes up: so many months before, in this exercise, and no later than now."""
    first = months_after(day, -(case.terms.remind_months or 0))
    return min(max(case.exercise.starts, first), case.as_of)


def _term_decisions(case: RotationCase, outcome: TermOutcome) -> Iterator[Occasion]:
    for one in case.term_decisions.values():
        held = _tenure(case, one)
        if one.outcome is outcome and held is not None:
            person, unit = case.person(one.person), case.unit(held.unit)
            facts = {"decision": one, "person": person, "unit": unit, "tenure": held}
            yield Occasion(one.on, one.person, person.name, facts, (one, held, person))


def _tenure(case: RotationCase, decision: TermDecision) -> Tenure | None:
    found = [one for one in case.held_by(decision.person) if one.post == decision.post]
    return found[-1] if found else None


def _retirement(case: RotationCase, record: Retirement, told: str = "") -> Occasion:
    person = case.person(record.person)
    facts = {"record": record, "person": person, "unit": case.unit(person.unit)}
    day = record.notified_on if told and record.notified_on else record.on
    return Occasion(day, record.person, person.name, facts, (record, person))


_TERM = ("decision", "person", "unit", "tenure")
_RETIREMENT = ("record", "person", "unit")

OCCASIONS = Occasions(
    selectors={
        "rotation-move": of_move,
        "rotation-supervision": of_supervision,
        "office-term": of_term,
        "term-reappointed": of_reappointment,
        "term-released": of_release,
        "team-renewal": of_renewal,
        "leaving-for-age": of_leaving_for_age,
        "early-retirement": of_early_retirement,
        "retirement": of_retirement,
        "retirement-reckoning": of_reckoning,
    },
    facts={
        "rotation-move": ("decision", "person", "told"),
        "rotation-supervision": ("person", "leader", "tenure", "decision"),
        "office-term": ("person", "unit", "tenure"),
        "term-reappointed": _TERM,
        "term-released": _TERM,
        "team-renewal": ("renewal", "team"),
        "leaving-for-age": _RETIREMENT,
        "early-retirement": _RETIREMENT,
        "retirement": _RETIREMENT,
        "retirement-reckoning": _RETIREMENT,
    },
    ready={"rotation-surveyed": surveyed},
)
