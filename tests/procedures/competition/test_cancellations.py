"""Posts cancelled, and those who had applied for them."""

import pytest
from office_builder import World, at

from cadre_docs.procedures.competition.cancellations import (
    cancellation_of,
    cancellations,
    cancelled,
    live_positions,
)


@pytest.fixture
def failed(world: World) -> World:
    """Post a fails with one qualified and one not; post b holds."""
    world.qualify("a", "p1")
    world.applied("p2", "a")
    world.reviewed("p2", "a", "2026-03-09 10:00", good=False)
    world.qualify("b", "p3", "p4")
    return world


def test_a_post_below_the_minimum_is_cancelled_when_its_review_is_done(failed: World) -> None:
    assert cancellations(failed.case("2026-03-08")) == ()
    (one,) = cancellations(failed.case("2026-03-09"))
    assert (one.position, one.at, one.required, one.qualified) == ("a", at("2026-03-09 10:00"), 2, ("p1",))
    assert one.until == at("2026-03-12 17:30")
    assert live_positions(failed.case("2026-03-09")) == ("b",)
    assert cancelled(failed.case(), "a")
    assert cancellation_of(failed.case(), "b") is None


def test_all_its_applicants_are_displaced_whether_they_qualified_or_not(failed: World) -> None:
    one = cancellation_of(failed.case("2026-03-10"), "a")
    assert [(who.person, who.qualified, who.again, who.lapsed) for who in one.displaced] == [
        ("p1", True, None, False),
        ("p2", False, None, False),
    ]


def test_who_applies_for_another_post_is_told_with_it(failed: World) -> None:
    failed.event("p1", "changed", "b", "2026-03-11 09:00")
    one = cancellation_of(failed.case("2026-03-11"), "a")
    assert one.displaced[0].again.position == "b"
    assert one.displaced[1].again is None


@pytest.mark.parametrize(("as_of", "lapsed"), [("2026-03-11", False), ("2026-03-12", True), ("2026-03-13", True)])
def test_the_chance_lapses_when_the_second_window_closes(failed: World, as_of: str, lapsed: bool) -> None:
    one = cancellation_of(failed.case(as_of), "a")
    assert {who.lapsed for who in one.displaced} == {lapsed}


def test_without_a_second_window_nothing_lapses(failed: World) -> None:
    failed.exercise_fields["reapplication"] = None
    one = cancellation_of(failed.case(), "a")
    assert one.until is None
    assert not any(who.lapsed for who in one.displaced)


def test_a_displaced_person_who_withdraws_has_not_applied_again(failed: World) -> None:
    failed.event("p1", "withdrawn", "a", "2026-03-11 09:00")
    one = cancellation_of(failed.case(), "a")
    assert one.displaced[0].again is None
    assert one.displaced[0].lapsed
