"""Deferred acceptance against an oracle that tries every matching there is."""

from collections.abc import Iterator, Mapping
from itertools import permutations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cadre_docs.procedures.two_way_selection.deferred_acceptance import Attempt, Outcome, match

People = Mapping[str, tuple[str, ...]]
Places = Mapping[str, int]
Assignment = dict[str, str]


def acceptable(person: str, unit: str, preferences: People, proposals: People) -> bool:
    return unit in preferences[person] and person in proposals.get(unit, ())


def every_matching(preferences: People, proposals: People, capacity: Places) -> Iterator[Assignment]:
    """Every assignment that respects both lists and the places."""
    people = list(preferences)
    choices = [
        ["", *(unit for unit in preferences[one] if acceptable(one, unit, preferences, proposals))] for one in people
    ]
    for chosen in product(*choices):
        found = {one: unit for one, unit in zip(people, chosen, strict=True) if unit}
        units = list(found.values())
        if all(units.count(unit) <= capacity.get(unit, 0) for unit in set(units)):
            yield found


def stable(found: Assignment, preferences: People, proposals: People, capacity: Places) -> bool:
    """Whether no person and unit would both rather have each other."""
    for person, wishes in preferences.items():
        better = wishes[: wishes.index(found[person])] if person in found else wishes
        for unit in better:
            if not acceptable(person, unit, preferences, proposals):
                continue
            holds = [one for one, of in found.items() if of == unit]
            worse = [one for one in holds if proposals[unit].index(one) > proposals[unit].index(person)]
            if worse or len(holds) < capacity.get(unit, 0):
                return False
    return True


@st.composite
def markets(draw: st.DrawFn) -> tuple[People, People, Places]:
    """Up to five people with at most two wishes, up to three units with up to two places."""
    people = [f"p{number}" for number in range(draw(st.integers(1, 5)))]
    units = [f"u{number}" for number in range(draw(st.integers(1, 3)))]

    def some(of: list[str], most: int) -> tuple[str, ...]:
        order = draw(st.permutations(of))
        return tuple(order[: draw(st.integers(0, min(most, len(of))))])

    return (
        {one: some(units, 2) for one in people},
        {unit: some(people, 4) for unit in units},
        {unit: draw(st.integers(0, 2)) for unit in units},
    )


@settings(max_examples=150, deadline=None)
@given(markets())
def test_it_is_stable_and_nobody_does_better_in_any_stable_matching(market: tuple[People, People, Places]) -> None:
    preferences = market[0]
    found = match(*market)
    every = [one for one in every_matching(*market) if stable(one, *market)]

    assert found.unit_of in every
    for other in every:
        assert set(other) == set(found.unit_of), "the same people are placed in every stable matching"
        for person, unit in other.items():
            wishes = preferences[person]
            assert wishes.index(found.unit_of[person]) <= wishes.index(unit)


@settings(max_examples=60, deadline=None)
@given(markets())
def test_the_order_in_which_people_and_units_stand_does_not_matter(market: tuple[People, People, Places]) -> None:
    preferences, proposals, capacity = market
    turned = match(
        dict(reversed(preferences.items())), dict(reversed(proposals.items())), dict(reversed(capacity.items()))
    )
    found = match(*market)
    assert dict(turned.unit_of) == dict(found.unit_of)
    assert dict(turned.attempts) == dict(found.attempts)


@settings(max_examples=60, deadline=None)
@given(markets())
def test_the_story_of_each_person_ends_where_he_or_she_is_placed(market: tuple[People, People, Places]) -> None:
    found = match(*market)
    for person, attempts in found.attempts.items():
        held = [one.unit for one in attempts if one.outcome is Outcome.PLACED]
        assert held == ([found.unit_of[person]] if person in found.unit_of else [])
        assert [one.preference for one in attempts] == list(range(1, len(attempts) + 1))
        assert all(1 <= one.applied <= one.ended <= found.rounds for one in attempts)


def test_somebody_ranked_higher_displaces_whom_the_unit_held() -> None:
    found = match(
        {"a": ("u", "v"), "b": ("v", "u"), "c": ("v",)}, {"u": ("b", "a"), "v": ("c", "b", "a")}, {"u": 1, "v": 2}
    )
    assert found.unit_of == {"a": "u", "b": "v", "c": "v"}

    tight = match(
        {"a": ("u", "v"), "b": ("v", "u"), "c": ("v",)}, {"u": ("b", "a"), "v": ("c", "b", "a")}, {"u": 1, "v": 1}
    )
    assert tight.unit_of == {"b": "u", "c": "v"}
    assert tight.attempts["a"] == (
        Attempt("u", 1, 1, 2, Outcome.DISPLACED, ("b",)),
        Attempt("v", 2, 3, 3, Outcome.REFUSED, ("c",)),
    )
    assert tight.attempts["b"] == (
        Attempt("v", 1, 1, 1, Outcome.REFUSED, ("c",)),
        Attempt("u", 2, 2, 3, Outcome.PLACED),
    )


@pytest.mark.parametrize("order", list(permutations(["a", "b", "c"])))
def test_a_unit_takes_as_many_as_it_has_places_best_first(order: tuple[str, ...]) -> None:
    found = match(dict.fromkeys("abc", ("u",)), {"u": order}, {"u": 2})
    assert set(found.unit_of) == set(order[:2])


def test_who_is_not_proposed_and_who_lists_a_unit_without_demand_stays_without_a_place() -> None:
    found = match({"a": ("u", "w")}, {"u": ("b",)}, {"u": 1})
    assert found.unit_of == {}
    assert [one.outcome for one in found.attempts["a"]] == [Outcome.NOT_PROPOSED, Outcome.NOT_PROPOSED]


def test_nobody_at_all() -> None:
    assert match({}, {}, {}).rounds == 0
