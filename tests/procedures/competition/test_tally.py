"""The tally, against a computation of its own that shares nothing with it."""

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from office_builder import World, leader_judges, mass_judges, terms

from cadre_docs.procedures.competition.tally import Tally, Uncomputable, tally, tally_of
from cadre_docs.records.selection import Judge, JudgeKind, ScoreSheet

MODES = {"half-up": ROUND_HALF_UP, "half-even": ROUND_HALF_EVEN, "down": ROUND_DOWN}


def sheet(scores: dict, **fields: object) -> ScoreSheet:
    return World().sheet("a", scores, **fields)


def result(scores: dict, **changed: object) -> Tally:
    found = tally_of(sheet(scores), terms(**changed))
    assert isinstance(found, Tally)
    return found


def oracle(leaders: list[Decimal], masses: list[Decimal], how: str = "half-up", places: int = 2) -> Decimal:
    """Strike out the maximum and the minimum, once each, by hand; divide with 60 digits; round once."""
    means = []
    for group in (leaders, masses):
        left = list(group)
        left.remove(max(left))
        left.remove(min(left))
        means.append(sum((Fraction(score) for score in left), Fraction(0)) / len(left))
    exact = Fraction(7, 10) * means[0] + Fraction(3, 10) * means[1]
    with localcontext() as context:
        context.prec = 60
        value = Decimal(exact.numerator) / Decimal(exact.denominator)
        return value.quantize(Decimal(1).scaleb(-places), rounding=MODES[how])


def test_one_highest_and_one_lowest_of_each_group_are_dropped_and_the_rest_weighted() -> None:
    one = result({"p1": ([90, 80, 85, 95, 88, 91, 86], [70, 100, 80, 90, 85])}).candidates[0]
    assert [given.judge.id for given in one.leader.highest] == ["L4"]
    assert [given.judge.id for given in one.leader.lowest] == ["L2"]
    assert one.leader.total == Decimal(440)
    assert one.leader.mean == Fraction(88)
    assert one.mass.mean == Fraction(85)
    assert one.exact == Fraction(8710, 100)
    assert one.total == Decimal("87.10")


def test_equal_scores_lose_exactly_one_at_each_end() -> None:
    one = result({"p1": ([90] * 7, [80] * 3)}).candidates[0]
    assert (len(one.leader.highest), len(one.leader.lowest), len(one.leader.kept)) == (1, 1, 5)
    assert one.leader.highest[0].judge.id != one.leader.lowest[0].judge.id
    assert len(one.mass.kept) == 1
    assert one.total == Decimal("87.00")


def test_only_the_total_is_rounded() -> None:
    """The exact total is 80.0047…, hence 80.00; means rounded to two places first would make it 80.01."""
    scores = {"p1": ([0, "80.005", "80.005", "80.005", 100], [0, "80.005", "80.004", "80.003", 100])}
    one = result(scores).candidates[0]
    assert one.exact == Fraction(7, 10) * Fraction("80.005") + Fraction(3, 10) * Fraction("80.004")
    assert one.total == Decimal("80.00")
    rounded_first = Fraction(7, 10) * Fraction("80.01") + Fraction(3, 10) * Fraction("80.00")
    assert rounded_first > Fraction("80.005")


@pytest.mark.parametrize(
    ("how", "score", "total"),
    [
        ("half-up", "80.125", "80.13"),
        ("half-even", "80.125", "80.12"),
        ("half-even", "80.135", "80.14"),
        ("down", "80.129", "80.12"),
        ("half-up", "80.1249", "80.12"),
        ("half-up", "80.1251", "80.13"),
    ],
)
def test_the_rounding_is_the_policy_s(how: str, score: str, total: str) -> None:
    one = result({"p1": ([score] * 7, [score] * 3)}, rounding=how).candidates[0]
    assert one.total == Decimal(total)


@pytest.mark.parametrize(("places", "total"), [(0, "80"), (1, "80.1"), (4, "80.1250")])
def test_the_places_are_the_policy_s(places: int, total: str) -> None:
    one = result({"p1": (["80.125"] * 7, ["80.125"] * 3)}, score_places=places).candidates[0]
    assert str(one.total) == total


def test_equal_totals_share_a_rank_and_the_next_rank_is_left_out() -> None:
    scores = {
        "p1": ([80] * 7, [80] * 3),
        "p2": ([90] * 7, [90] * 3),
        "p3": ([80] * 7, [80] * 3),
        "p4": ([70] * 7, [70] * 3),
    }
    found = result(scores)
    assert [(one.person, one.rank, one.tied) for one in found.candidates] == [
        ("p2", 1, False),
        ("p1", 2, True),
        ("p3", 2, True),
        ("p4", 4, False),
    ]
    assert [[one.person for one in tie] for tie in found.ties] == [["p1", "p3"]]


def test_totals_that_are_equal_only_after_rounding_tie() -> None:
    found = result({"p1": (["80.001"] * 7, [80] * 3), "p2": ([80] * 7, [80] * 3)})
    assert found.candidates[0].exact != found.candidates[1].exact
    assert [one.rank for one in found.candidates] == [1, 1]
    assert all(one.tied for one in found.candidates)


@pytest.mark.parametrize(("count", "computed"), [(2, False), (3, True)])
def test_more_scores_than_are_dropped_are_needed(count: int, computed: bool) -> None:
    found = tally_of(sheet({"p1": ([90] * 7, [80] * count)}), terms())
    assert isinstance(found, Tally) is computed
    if isinstance(found, Uncomputable):
        assert found.people == ("p1",)
        assert "群众评委只有 2 个打分" in found.reasons[0].text("zh")
        assert "2 scores by mass judges" in found.reasons[0].text("en")


def test_one_candidate_without_a_total_leaves_nobody_with_a_rank() -> None:
    found = tally_of(sheet({"p1": ([90] * 7, [80] * 3), "p2": ([90] * 7, [80])}), terms())
    assert isinstance(found, Uncomputable)
    assert found.people == ("p2",)


def test_a_score_by_somebody_who_is_not_on_the_panel_is_not_dropped_in_silence() -> None:
    judges = (*leader_judges(6), *mass_judges(3))
    found = tally_of(sheet({"p1": ([90] * 7, [80] * 3)}, judges=judges), terms())
    assert isinstance(found, Uncomputable)
    assert "L7" in found.reasons[0].text("zh")


def test_a_judge_twice_a_candidate_twice_or_no_candidate_cannot_be_computed() -> None:
    twice = Judge(id="L1", sort=JudgeKind.MASS)
    judges = (*leader_judges(7), *mass_judges(3), twice)
    assert isinstance(tally_of(sheet({"p1": ([90] * 7, [80] * 3)}, judges=judges), terms()), Uncomputable)
    once = sheet({"p1": ([90] * 7, [80] * 3)})
    doubled = once.model_copy(update={"candidates": once.candidates * 2})
    assert isinstance(tally_of(doubled, terms()), Uncomputable)
    assert isinstance(tally_of(sheet({}), terms()), Uncomputable)


def test_a_judge_who_is_silent_and_a_score_out_of_range_are_told() -> None:
    one = result({"p1": ([90, 91, 92, 93, 94, 95, "100.5"], [80, None, 80, 80, -1])}).candidates[0]
    assert [judge.id for judge in one.silent] == ["M2"]
    assert [given.judge.id for given in one.out_of_range] == ["L7", "M5"]


def test_the_reported_score_is_compared_after_the_same_rounding() -> None:
    scores = {person: ([80] * 7, [80] * 3) for person in ("p1", "p2", "p3")}
    reported = {"p1": Decimal("80.0049"), "p2": Decimal("80.01")}
    found = tally_of(sheet(scores, reported=reported), terms())
    assert isinstance(found, Tally)
    assert {one.person: one.reported_agrees for one in found.candidates} == {"p1": True, "p2": False, "p3": None}


def test_the_working_can_be_read_line_by_line() -> None:
    one = result({"p1": ([90, 80, 85, 95, 88, 91, 86], [70, 100, 80, 90, 80])}).candidates[0]
    assert [line.text("zh") for line in one.working()] == [
        "领导评委 7 人打分：90、80、85、95、88、91、86",
        "去掉最高分 95（L4），去掉最低分 80（L2）",
        "440 ÷ 5 = 88",
        "群众评委 5 人打分：70、100、80、90、80",
        "去掉最高分 100（M2），去掉最低分 70（M1）",
        "250 ÷ 3 ≈ 83.3333",
        "88 × 70% + 83.3333 × 30% = 86.60",
    ]
    assert one.working()[1].text("en") == "highest dropped: 95 (L4); lowest dropped: 80 (L2)"


def test_within_a_tie_the_number_drawn_orders_the_list(world: World) -> None:
    record = sheet({"p1": ([80] * 7, [80] * 3), "p2": ([80] * 7, [80] * 3)})
    candidates = tuple(
        one.model_copy(update={"draw": draw}) for one, draw in zip(record.candidates, (2, 1), strict=True)
    )
    found = tally_of(record.model_copy(update={"candidates": candidates}), terms())
    assert isinstance(found, Tally)
    assert [(one.person, one.rank) for one in found.candidates] == [("p2", 1), ("p1", 1)]
    assert found.of("p1").draw == 2
    assert found.of("p9") is None


def test_without_a_sheet_nothing_can_be_computed(world: World) -> None:
    found = tally(world.case(), "a")
    assert isinstance(found, Uncomputable)
    assert found.reasons[0].text("en") == "there is no score sheet"


SCORE = st.decimals(0, 100, places=2)


@settings(max_examples=120, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["p1", "p2", "p3", "p4"]),
        st.tuples(st.lists(SCORE, min_size=7, max_size=7), st.lists(SCORE, min_size=9, max_size=9)),
        min_size=1,
    ),
    st.sampled_from(sorted(MODES)),
    st.integers(0, 4),
)
def test_totals_and_ranks_are_those_of_the_oracle(scores: dict, how: str, places: int) -> None:
    found = result(scores, rounding=how, score_places=places)
    expected = {person: oracle(*groups, how=how, places=places) for person, groups in scores.items()}
    assert {one.person: one.total for one in found.candidates} == expected
    for one in found.candidates:
        better = [person for person, total in expected.items() if total > expected[one.person]]
        level = [person for person, total in expected.items() if total == expected[one.person]]
        assert one.rank == len(better) + 1
        assert one.tied is (len(level) > 1)
        assert {given.dropped for given in one.leader.given} == {"", "high", "low"}


@settings(max_examples=60, deadline=None)
@given(st.lists(SCORE, min_size=7, max_size=7), st.randoms(use_true_random=False))
def test_the_order_of_the_judges_does_not_matter_to_the_total(scores: list, chance: Random) -> None:
    shuffled = list(scores)
    chance.shuffle(shuffled)
    first, second = (result({"p1": (given, [80] * 3)}).candidates[0].total for given in (scores, shuffled))
    assert first == second
