"""The differential ballot."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from office_builder import World

from cadre_docs.procedures.competition.ballot import ballot_result


def counts(present: int = 9, **numbers: int) -> dict[str, int]:
    return {"present": present, "issued": present, "returned": present, "valid": present} | numbers


@pytest.mark.parametrize(("agree", "passes"), [(4, False), (5, True)], ids=["four-of-nine", "five-of-nine"])
def test_more_than_half_of_those_due_must_agree(world: World, agree: int, passes: bool) -> None:
    world.ballot("a", {"p1": (agree, 9 - agree, 0), "p2": (0, 9, 0)})
    found = ballot_result(world.case(), "a")
    assert found.candidates[0].passes is passes
    assert found.chosen == (("p1",) if passes else ())


def test_exactly_half_is_not_more_than_half(world: World) -> None:
    world.ballot("a", {"p1": (5, 5, 0), "p2": (0, 10, 0)}, due=10, **counts(10))
    one = ballot_result(world.case(), "a").candidates[0]
    assert (one.share, one.percent, one.passes) == (Fraction(1, 2), Decimal("50.00"), False)


@pytest.mark.parametrize(
    ("base", "number", "passes"), [("due", 12, False), ("present", 9, True), ("valid", 8, True)], ids=lambda v: str(v)
)
def test_the_share_is_of_the_base_that_the_policy_names(world: World, base: str, number: int, passes: bool) -> None:
    world.ballot("a", {"p1": (5, 3, 0), "p2": (1, 7, 0)}, due=12, **counts(9, valid=8))
    found = ballot_result(world.case(ballot_base=base), "a")
    assert (found.base_name, found.base) == (base, number)
    assert found.candidates[0].share == Fraction(5, number)
    assert found.candidates[0].passes is passes


@pytest.mark.parametrize(("present", "attended"), [(5, False), (6, True), (7, True)])
def test_two_thirds_of_those_due_must_attend(world: World, present: int, attended: bool) -> None:
    world.ballot("a", {"p1": (5, present - 5, 0), "p2": (0, present, 0)}, due=9, **counts(present))
    found = ballot_result(world.case(), "a")
    assert found.attended is attended
    assert found.candidates[0].passes is attended


def test_the_share_is_never_rounded_for_the_decision(world: World) -> None:
    world.ballot("a", {"p1": (50001, 49999, 0), "p2": (0, 100000, 0)}, due=100000, **counts(100000))
    one = ballot_result(world.case(), "a").candidates[0]
    assert one.percent == Decimal("50.00")
    assert one.passes


@pytest.mark.parametrize(("candidates", "differential"), [(1, False), (2, True)])
def test_a_ballot_is_differential_with_more_candidates_than_openings(
    world: World, candidates: int, differential: bool
) -> None:
    world.ballot("a", {f"p{number}": (6, 3, 0) for number in range(1, candidates + 1)})
    assert ballot_result(world.case(), "a").differential is differential


def test_of_two_who_pass_the_one_with_more_votes_is_chosen(world: World) -> None:
    world.ballot("a", {"p1": (6, 3, 0), "p2": (8, 1, 0)})
    found = ballot_result(world.case(), "a")
    assert [one.person for one in found.passing] == ["p2", "p1"]
    assert (found.chosen, found.level) == (("p2",), ())


def test_level_votes_choose_nobody(world: World) -> None:
    world.ballot("a", {"p1": (6, 3, 0), "p2": (6, 3, 0)})
    found = ballot_result(world.case(), "a")
    assert found.chosen == ()
    assert [one.person for one in found.level] == ["p1", "p2"]


def test_level_votes_are_no_matter_where_there_are_openings_for_both(world: World) -> None:
    world.position("c", openings=2)
    world.ballot("c", {"p1": (6, 3, 0), "p2": (6, 3, 0), "p3": (5, 4, 0)})
    found = ballot_result(world.case(), "c")
    assert (found.chosen, found.level) == (("p1", "p2"), ())


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, ()),
        ({"valid": 10, "returned": 10, "issued": 10, "present": 10}, ("实到人数 10 多于应到人数 9",)),
        ({"issued": 9, "present": 8}, ("发出票数 9 多于实到人数 8",)),
        ({"issued": 8}, ("收回票数 9 多于发出票数 8",)),
        ({"returned": 8}, ("有效票数 9 多于收回票数 8",)),
    ],
)
def test_numbers_that_cannot_be_are_told(world: World, fields: dict, said: tuple) -> None:
    valid = fields.get("valid", 9)
    world.ballot("a", {"p1": (valid, 0, 0), "p2": (0, valid, 0)}, **fields)
    assert tuple(str(message) for message in ballot_result(world.case(), "a").arithmetic) == said


def test_votes_that_do_not_add_up_to_the_valid_ones_are_told(world: World) -> None:
    world.ballot("a", {"p1": (5, 3, 1), "p2": (5, 3, 0)})
    (message,) = ballot_result(world.case(), "a").arithmetic
    assert message.text("en") == "candidate 2: 5 for, 3 against and 0 abstentions make 8, not the 9 valid votes"


def test_a_candidate_twice_or_not_inspected_is_told(world: World) -> None:
    world.inspection("a", "p1", "p2")
    world.ballot("a", {"p1": (5, 4, 0), "p9": (4, 5, 0)})
    assert ballot_result(world.case(), "a").strangers == ("p9",)
    assert ballot_result(world.case(), "a").repeated == ()


def test_a_ballot_is_known_from_its_day(world: World) -> None:
    world.ballot("a", {"p1": (5, 4, 0), "p2": (4, 5, 0)})
    assert ballot_result(world.case("2026-03-22"), "a") is None
    assert ballot_result(world.case("2026-03-23"), "a") is not None


def test_a_ballot_with_an_empty_base_passes_nobody(world: World) -> None:
    world.ballot("a", {"p1": (0, 0, 0), "p2": (0, 0, 0)}, valid=0)
    one = ballot_result(world.case(ballot_base="valid"), "a").candidates[0]
    assert (one.share, one.percent, one.passes) == (None, None, False)


@given(due=st.integers(1, 60), data=st.data())
def test_who_passes_is_who_has_twice_the_votes_and_more_than_the_base(due: int, data: st.DataObject) -> None:
    present = data.draw(st.integers(0, due))
    valid = data.draw(st.integers(0, present))
    agree = data.draw(st.integers(0, valid))
    base = data.draw(st.sampled_from(["due", "present", "valid"]))
    world = World()
    votes = {"p1": (agree, valid - agree, 0), "p2": (0, valid, 0)}
    world.ballot("a", votes, due=due, **counts(present, valid=valid))
    found = ballot_result(world.case(ballot_base=base), "a")
    number = {"due": due, "present": present, "valid": valid}[base]
    expected = 3 * present >= 2 * due and 2 * agree > number and number > 0
    assert next(one for one in found.candidates if one.person == "p1").passes is expected
    assert found.chosen == (("p1",) if expected else ())
    assert found.arithmetic == ()
