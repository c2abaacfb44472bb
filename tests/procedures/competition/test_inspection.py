"""Who is inspected, and whether the scores alone chose them."""

import pytest
from office_builder import World

from cadre_docs.procedures.competition.inspection import inspection_check


def score(world: World, **totals: float) -> None:
    world.sheet("a", {person: ([total] * 7, [total] * 3) for person, total in totals.items()})


@pytest.mark.parametrize(
    ("people", "missing", "excess"), [(("p1",), 1, 0), (("p1", "p2"), 0, 0), (("p1", "p2", "p3"), 0, 1)]
)
def test_two_are_inspected_for_an_opening(world: World, people: tuple, missing: int, excess: int) -> None:
    score(world, p1=90, p2=80, p3=70)
    world.inspection("a", *people)
    check = inspection_check(world.case(), "a")
    assert (check.required, check.missing, check.excess) == (2, missing, excess)


def test_two_openings_need_four(world: World) -> None:
    world.position("c", openings=2)
    check = inspection_check(world.case(), "c")
    assert (check.required, check.missing, check.record) == (4, 4, None)


def test_those_with_the_best_scores_need_no_reason(world: World) -> None:
    score(world, p1=90, p2=80, p3=70)
    world.inspection("a", "p2", "p1")
    check = inspection_check(world.case(), "a")
    assert check.by_score == ("p1", "p2")
    assert not check.differs_from_score
    assert not check.reason_missing


def test_passing_over_a_better_score_needs_a_reason(world: World) -> None:
    score(world, p1=90, p2=80, p3=70)
    world.inspection("a", "p1", "p3")
    check = inspection_check(world.case(), "a")
    assert check.passed_over == ("p2",)
    assert check.reason_missing


def test_a_reason_given_is_a_reason(world: World) -> None:
    score(world, p1=90, p2=80, p3=70)
    world.inspection("a", "p1", "p3", reason="结合前期初选情况")
    check = inspection_check(world.case(), "a")
    assert check.differs_from_score
    assert not check.reason_missing


def test_a_tie_at_the_cut_is_not_broken_in_silence(world: World) -> None:
    score(world, p1=90, p2=80, p3=80)
    world.inspection("a", "p1", "p2")
    check = inspection_check(world.case(), "a")
    assert check.tie_at_cut == ("p2", "p3")
    assert check.by_score == ("p1", "p2", "p3")
    assert check.passed_over == ("p3",)
    assert check.reason_missing


def test_a_tie_above_the_cut_or_one_that_fills_it_is_no_matter(world: World) -> None:
    score(world, p1=90, p2=90, p3=80)
    world.inspection("a", "p1", "p2")
    check = inspection_check(world.case(), "a")
    assert check.tie_at_cut == ()
    assert not check.differs_from_score


def test_fewer_candidates_than_required_leave_the_number_required_as_it_is(world: World) -> None:
    score(world, p1=90)
    world.inspection("a", "p1")
    check = inspection_check(world.case(), "a")
    assert (check.candidates, check.required, check.missing, check.tie_at_cut) == (1, 2, 1, ())


def test_somebody_who_was_not_scored_is_an_outsider(world: World) -> None:
    score(world, p1=90, p2=80)
    world.inspection("a", "p1", "p9")
    check = inspection_check(world.case(), "a")
    assert check.outsiders == ("p9",)
    assert check.passed_over == ()


def test_without_a_tally_nothing_is_said_of_the_scores(world: World) -> None:
    world.inspection("a", "p1", "p2")
    check = inspection_check(world.case(), "a")
    assert (check.by_score, check.passed_over, check.outsiders) == ((), (), ())


def test_an_inspection_is_known_from_the_day_it_was_decided(world: World) -> None:
    world.inspection("a", "p1", "p2")
    assert inspection_check(world.case("2026-03-16"), "a").record is None
    assert inspection_check(world.case("2026-03-17"), "a").record is not None
