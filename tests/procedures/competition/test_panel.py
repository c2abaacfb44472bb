"""The judges of a post."""

import pytest
from office_builder import World, leader_judges, mass_judges

from cadre_docs.procedures.competition.panel import panel
from cadre_docs.records.selection import Judge, JudgeKind, JudgeSource

SCORES = {"p1": ([90] * 7, [80] * 5)}


@pytest.mark.parametrize(
    ("count", "missing", "excess"), [(6, 1, 0), (7, 0, 0), (8, 0, 1)], ids=["six", "seven", "eight"]
)
def test_seven_leader_judges_are_required(world: World, count: int, missing: int, excess: int) -> None:
    world.sheet("a", SCORES, judges=(*leader_judges(count), *mass_judges(5)))
    found = panel(world.case(), "a")
    assert (found.missing_leaders, found.excess_leaders) == (missing, excess)
    assert found.agrees is (count == 7)


@pytest.mark.parametrize(("dispatched", "missing"), [(0, 2), (1, 1), (2, 0), (3, 0)])
def test_two_of_them_at_least_are_sent_by_the_office(world: World, dispatched: int, missing: int) -> None:
    world.sheet("a", SCORES, judges=(*leader_judges(7, dispatched), *mass_judges(5)))
    found = panel(world.case(), "a")
    assert found.missing_dispatched == missing
    assert len(found.dispatched) == dispatched
    assert found.by_source == {
        JudgeSource.OWN_UNIT: 7 - dispatched,
        JudgeSource.INVITED: 0,
        JudgeSource.DISPATCHED: dispatched,
    }


def test_a_leader_of_the_unit_below_section_rank_is_not_eligible_and_an_invited_one_is(world: World) -> None:
    low = Judge(id="L8", sort=JudgeKind.LEADER, source=JudgeSource.OWN_UNIT)
    guest = Judge(id="L9", sort=JudgeKind.LEADER, source=JudgeSource.INVITED)
    world.sheet("a", SCORES, judges=(*leader_judges(5), low, guest, *mass_judges(5)))
    assert panel(world.case(), "a").ineligible == (low,)


def test_a_mass_judge_from_elsewhere_and_a_number_given_twice_are_told(world: World) -> None:
    guest = Judge(id="M1", sort=JudgeKind.MASS, source=JudgeSource.INVITED)
    world.sheet("a", SCORES, judges=(*leader_judges(7), *mass_judges(2), guest))
    found = panel(world.case(), "a")
    assert found.outsiders == (guest,)
    assert found.repeated == ("M1",)
    assert not found.agrees


def test_there_is_no_panel_without_a_sheet(world: World) -> None:
    assert panel(world.case(), "a") is None
    world.sheet("a", SCORES)
    assert panel(world.case("2026-03-15"), "a") is None
    assert panel(world.case("2026-03-16"), "a") is not None
