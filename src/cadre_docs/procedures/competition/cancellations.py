"""Posts cancelled because too few qualified, and what becomes of those who applied for them (《方案》三(二)1(3))."""

from dataclasses import dataclass
from datetime import datetime

from cadre_docs.procedures.competition.applications import ApplicationState, ApplicationStatus
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.replay import ReviewRound
from cadre_docs.procedures.moments import end_of, local


@dataclass(frozen=True, slots=True)
class Displaced:
    """Somebody whose post was cancelled, and the application made instead, up to ``as_of``.

    ``lapsed``: the time to apply for another post is over and the person has not done so (or has withdrawn).
    """

    person: str
    qualified: bool
    again: ApplicationState | None
    lapsed: bool


@dataclass(frozen=True, slots=True)
class Cancellation:
    """A post that is not competed for; ``until`` is the last moment to apply for another post, None where unset."""

    position: str
    at: datetime
    required: int
    qualified: tuple[str, ...]
    displaced: tuple[Displaced, ...]
    until: datetime | None


def cancellations(case: CompetitionCase) -> tuple[Cancellation, ...]:
    """The posts cancelled up to ``as_of``, in the order of the posts.

    The post of a review that is not settled (somebody still awaits a verdict, or the window is open) is not cancelled.
    Whoever had applied may apply for another post, qualified for the first one or not.
    """
    rounds = (case.ledger.rounds.get(position) for position in case.positions)
    return tuple(_cancellation(case, found) for found in rounds if found is not None and found.cancelled)


def cancellation_of(case: CompetitionCase, position: str) -> Cancellation | None:
    """The cancellation of one post; None where it is not cancelled."""
    found = case.ledger.rounds.get(position)
    return _cancellation(case, found) if found is not None and found.cancelled else None


def cancelled(case: CompetitionCase, position: str) -> bool:
    """Whether the post is cancelled."""
    found = case.ledger.rounds.get(position)
    return found is not None and found.cancelled


def live_positions(case: CompetitionCase) -> tuple[str, ...]:
    """The posts that are not cancelled, in order."""
    return tuple(position for position in case.positions if not cancelled(case, position))


def _cancellation(case: CompetitionCase, found: ReviewRound) -> Cancellation:
    assert found.cancelled_at is not None
    window = case.exercise.reapplication
    until = local(window.closes) if window else None
    over = until is not None and end_of(case.as_of) > until
    people = [*found.qualified, *found.unqualified]
    states = case.ledger.states
    late = (
        state.person
        for state in states.values()
        if state.position == found.position and state.status is ApplicationStatus.DISPLACED
    )
    return Cancellation(
        position=found.position,
        at=found.cancelled_at,
        required=case.terms.min_qualified,
        qualified=found.qualified,
        displaced=tuple(
            _displaced(person, found, states[person], over) for person in sorted(dict.fromkeys([*people, *late]))
        ),
        until=until,
    )


def _displaced(person: str, found: ReviewRound, state: ApplicationState, over: bool) -> Displaced:
    again = state if state.position != found.position and state.status is not ApplicationStatus.WITHDRAWN else None
    return Displaced(person, person in found.qualified, again, lapsed=over and again is None)
