"""Deferred acceptance with people applying: a stable matching, and how it came about round by round.

Gale and Shapley (1962): whoever has no place applies to the next unit of the list; a unit keeps the best of those whom
it holds and who apply now, as many as it has places, and turns the others away; until nobody applies any more. Lists
are strict, so that no tie arises and the result does not depend on the order in which people are taken.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """What came of one application."""

    PLACED = "placed"
    NOT_PROPOSED = "not-proposed"
    """The unit does not propose the person, or has handed in no demand."""
    REFUSED = "refused"
    """The unit held as many whom it ranks higher."""
    DISPLACED = "displaced"
    """The unit held the person until others whom it ranks higher applied."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One application: the unit, which of the person's preferences it is (from 1), and what came of it.

    ``applied`` and ``ended`` are the rounds (from 1) of the application and of its end, the same where it was turned
    away at once; of one that holds, ``ended`` is the last round. ``by`` are those who took the place: the people whom
    the unit held instead when it ended.
    """

    unit: str
    preference: int
    applied: int
    ended: int
    outcome: Outcome
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Matching:
    """Who goes where (``unit_of``), and every application of each person in its order."""

    unit_of: Mapping[str, str]
    attempts: Mapping[str, tuple[Attempt, ...]]
    rounds: int


@dataclass(slots=True)
class _State:
    """What the rounds change."""

    held: dict[str, list[str]]
    tried: dict[str, list[Attempt]]


def match(
    preferences: Mapping[str, tuple[str, ...]],
    proposals: Mapping[str, tuple[str, ...]],
    capacity: Mapping[str, int],
) -> Matching:
    """The stable matching that is best for every person.

    ``preferences`` are units by person and ``proposals`` people by unit, best first and without repetition;
    ``capacity`` is how many a unit takes, none where it is not named.
    """
    rank = {unit: {person: place for place, person in enumerate(people)} for unit, people in proposals.items()}
    state = _State({unit: [] for unit in proposals}, {person: [] for person in preferences})
    free = sorted(preferences)
    number = 0
    while any(len(state.tried[person]) < len(preferences[person]) for person in free):
        number += 1
        free = _round(number, free, preferences, rank, capacity, state)
    unit_of = {person: unit for unit, people in state.held.items() for person in people}
    attempts = {person: tuple(_ended(one, number) for one in tried) for person, tried in state.tried.items()}
    return Matching(dict(sorted(unit_of.items())), attempts, number)


def _round(
    number: int,
    free: list[str],
    preferences: Mapping[str, tuple[str, ...]],
    rank: Mapping[str, Mapping[str, int]],
    capacity: Mapping[str, int],
    state: _State,
) -> list[str]:
    """Everybody without a place applies once; those who have none after it."""
    applying: dict[str, list[str]] = {}
    left: list[str] = []
    for person in free:
        place = len(state.tried[person])
        if place >= len(preferences[person]):
            left.append(person)
            continue
        applying.setdefault(preferences[person][place], []).append(person)
    for unit, people in applying.items():
        left += _choose(number, unit, people, rank.get(unit, {}), capacity.get(unit, 0), state)
    return sorted(left)


def _choose(
    number: int, unit: str, applying: list[str], rank: Mapping[str, int], places: int, state: _State
) -> list[str]:
    """A unit keeps the best of those it holds and those who apply; whom it turns away."""
    before = state.held.get(unit, [])
    known = [person for person in applying if person in rank]
    best = sorted([*before, *known], key=lambda person: rank[person])
    kept, over = best[:places], best[places:]
    if unit in state.held:
        state.held[unit] = kept
    for person in applying:
        place = len(state.tried[person]) + 1
        outcome = Outcome.PLACED
        if person not in rank:
            outcome = Outcome.NOT_PROPOSED
        elif person in over:
            outcome = Outcome.REFUSED
        others = tuple(kept) if outcome is Outcome.REFUSED else ()
        state.tried[person].append(Attempt(unit, place, number, number, outcome, others))
    for person in before:
        if person in over:
            last = state.tried[person][-1]
            newcomers = tuple(one for one in kept if one not in before)
            ended = Attempt(unit, last.preference, last.applied, number, Outcome.DISPLACED, newcomers)
            state.tried[person][-1] = ended
    return [person for person in (*before, *applying) if person not in kept]


def _ended(attempt: Attempt, last: int) -> Attempt:
    if attempt.outcome is not Outcome.PLACED:
        return attempt
    return Attempt(attempt.unit, attempt.preference, attempt.applied, last, attempt.outcome)
