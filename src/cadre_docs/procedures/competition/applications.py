"""The state of every application on any day, recomputed from the log (《方案》三(二)1(3))."""

from collections.abc import Mapping
from datetime import date, datetime

from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.replay import (
    ApplicationState,
    ApplicationStatus,
    Ledger,
    ReviewRound,
    Stray,
)
from cadre_docs.procedures.moments import end_of

__all__ = [
    "ApplicationState",
    "ApplicationStatus",
    "Ledger",
    "ReviewRound",
    "Stray",
    "applicants",
    "application_of",
    "applications_at",
    "pending",
    "qualified",
    "review_of",
    "strays",
]


def applications_at(case: CompetitionCase, moment: datetime | date) -> Mapping[str, ApplicationState]:
    """Every person's application at a moment, or at the end of a day, by person id; withdrawn ones included.

    Nothing after ``case.as_of`` is known. A second application made while one stands is in the first one's ``also``.
    """
    return _ledger(case, moment).states


def application_of(case: CompetitionCase, person: str) -> ApplicationState | None:
    """A person's application at the end of ``as_of``; None for somebody who never applied."""
    return case.ledger.states.get(person)


def applicants(
    case: CompetitionCase, position: str, moment: datetime | date | None = None
) -> tuple[ApplicationState, ...]:
    """Who applies for a post at a moment (the end of ``as_of`` unless told), in order of application.

    Not qualified and displaced applicants are among them, withdrawn ones are not. Applications beyond the number that
    the policy allows a person are not counted.
    """
    return _ledger(case, moment).on(position, case.terms.max_active_applications)


def qualified(
    case: CompetitionCase, position: str, moment: datetime | date | None = None
) -> tuple[ApplicationState, ...]:
    """The applicants of a post whom the review found qualified and who still apply for it."""
    found = applicants(case, position, moment)
    return tuple(state for state in found if state.status is ApplicationStatus.QUALIFIED)


def pending(
    case: CompetitionCase, position: str, moment: datetime | date | None = None
) -> tuple[ApplicationState, ...]:
    """The applicants of a post who await the review."""
    found = applicants(case, position, moment)
    return tuple(state for state in found if state.status is ApplicationStatus.APPLIED)


def review_of(case: CompetitionCase, position: str) -> ReviewRound | None:
    """The outcome of a post's review; None while it is not settled."""
    return case.ledger.rounds.get(position)


def strays(case: CompetitionCase) -> tuple[Stray, ...]:
    """Events up to ``as_of`` that speak of an application which does not exist, each with the reason."""
    return case.ledger.strays


def _ledger(case: CompetitionCase, moment: datetime | date | None) -> Ledger:
    if moment is None:
        return case.ledger
    return case.ledger_at(moment if isinstance(moment, datetime) else end_of(moment))
