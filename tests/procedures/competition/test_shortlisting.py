"""Who must be on a shortlist, and who is."""

import pytest
from office_builder import World

from cadre_docs.procedures.competition.shortlisting import competitors, shortlisting

TEN = [f"p{number}" for number in range(1, 11)]
ELEVEN = [*TEN, "p11"]


def test_ten_or_fewer_all_compete(world: World) -> None:
    world.qualify("a", *TEN)
    world.shortlist("a", *TEN)
    found = shortlisting(world.case(), "a")
    assert (found.required, found.chosen, found.size, found.agrees) == (10, False, 10, True)


def test_one_left_out_of_ten_is_missing(world: World) -> None:
    world.qualify("a", *TEN)
    world.shortlist("a", *TEN[:9])
    found = shortlisting(world.case(), "a")
    assert (found.missing, found.agrees) == (("p10",), False)


@pytest.mark.parametrize(("size", "agrees"), [(9, False), (10, True), (11, False)])
def test_of_eleven_exactly_ten_compete(world: World, size: int, agrees: bool) -> None:
    world.qualify("a", *ELEVEN)
    world.shortlist("a", *ELEVEN[:size])
    found = shortlisting(world.case(), "a")
    assert found.chosen
    assert (found.required, found.missing, found.agrees) == (10, (), agrees)


def test_eleven_applicants_of_whom_ten_qualify_all_ten_compete(world: World) -> None:
    world.qualify("a", *TEN)
    world.applied("p11", "a")
    world.reviewed("p11", "a", good=False)
    world.shortlist("a", *TEN)
    found = shortlisting(world.case(), "a")
    assert (found.applicants, found.required, found.chosen, found.agrees) == (11, 10, False, True)


def test_somebody_who_did_not_qualify_is_unexpected_and_a_name_twice_is_repeated(world: World) -> None:
    world.qualify("a", "p1", "p2")
    world.shortlist("a", "p1", "p2", "p2", "p9")
    found = shortlisting(world.case(), "a")
    assert (found.unexpected, found.repeated, found.size, found.agrees) == (("p9",), ("p2",), 3, False)


def test_who_withdraws_after_the_shortlist_was_rightly_on_it(world: World) -> None:
    world.qualify("a", "p1", "p2")
    world.shortlist("a", "p1", "p2")
    world.event("p2", "withdrawn", "a", "2026-03-14 09:00")
    assert shortlisting(world.case(), "a").agrees


def test_a_shortlist_is_not_known_before_its_day(world: World) -> None:
    world.qualify("a", "p1", "p2")
    world.shortlist("a", "p1", "p2", on="2026-03-13")
    assert shortlisting(world.case("2026-03-12"), "a").record is None
    assert shortlisting(world.case("2026-03-12"), "a").missing == ()
    assert shortlisting(world.case("2026-03-13"), "a").agrees


def test_competitors_follow_the_shortlist_or_where_no_choice_is_needed_the_review(world: World) -> None:
    world.qualify("a", *ELEVEN)
    world.qualify("b", "p12", "p13")
    assert competitors(world.case(), "a") == ()
    assert competitors(world.case(), "b") == ("p12", "p13")
    world.shortlist("a", *TEN)
    assert competitors(world.case(), "a") == tuple(TEN)
