"""Decisions on a post: who attended, and how the votes on each person stand to those due, present and valid."""

from dataclasses import dataclass
from fractions import Fraction

from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.records.leading_selection import DecidingBody, LeadingDecision


@dataclass(frozen=True, slots=True)
class VoteShare:
    """One person in one decision; shares are fractions of one. ``chosen`` is what the body resolved."""

    person: str
    agree: int
    disagree: int
    abstain: int
    of_due: Fraction
    of_present: Fraction | None
    of_valid: Fraction | None
    chosen: bool


@dataclass(frozen=True, slots=True)
class DecisionResult:
    """One decision: the share of members who attended, and everybody's votes in the order of the record."""

    record: LeadingDecision
    attendance: Fraction
    people: tuple[VoteShare, ...]


def decision_result(record: LeadingDecision) -> DecisionResult:
    """How one decision stands."""
    people = tuple(
        VoteShare(
            one.person,
            one.agree,
            one.disagree,
            one.abstain,
            Fraction(one.agree, record.due),
            Fraction(one.agree, record.present) if record.present else None,
            Fraction(one.agree, record.valid) if record.valid else None,
            one.chosen and not record.postponed,
        )
        for one in record.votes
    )
    return DecisionResult(record, Fraction(record.present, record.due), people)


def final_decision(case: LeadingSelectionCase, position: str) -> LeadingDecision | None:
    """The decision of the last body that the policy names or, where it names none, the latest decision."""
    found = case.decisions_on(position)
    bodies = case.terms.deciding_bodies
    if not bodies:
        return found[-1] if found else None
    return next((one for one in found if one.sort is bodies[-1]), None)


def chosen(case: LeadingSelectionCase, position: str) -> tuple[str, ...]:
    """Whom the last body resolved to appoint; nobody while it has not decided."""
    found = final_decision(case, position)
    return found.chosen if found else ()


def unexpected_bodies(case: LeadingSelectionCase, position: str) -> tuple[DecidingBody, ...]:
    """Bodies that decided although the policy does not name them."""
    bodies = case.terms.deciding_bodies
    found = case.decisions_on(position)
    return tuple(one.sort for one in found if bodies and one.sort not in bodies)
