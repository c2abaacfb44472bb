"""Who serves a probation, and when it is over."""

import pytest
from office_builder import World, day

from cadre_docs.procedures.competition.probation import probation_end, probations
from cadre_docs.records.appointment import AppointmentKind


@pytest.mark.parametrize(
    ("since", "months", "end"),
    [
        ("2026-03-23", 12, "2027-03-23"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2026-12-31", 12, "2027-12-31"),
    ],
)
def test_a_probation_ends_on_the_same_day_of_the_month_or_its_last(since: str, months: int, end: str) -> None:
    assert probation_end(day(since), months) == day(end)


def test_a_promotion_has_one_from_the_day_of_the_decision(world: World) -> None:
    world.appointment("a", "p1")
    (found,) = probations(world.case())
    assert found.required
    assert found.missing
    assert (found.since, found.over_on) == (day("2026-03-23"), day("2027-03-23"))
    assert not found.agrees


def test_a_move_at_the_same_level_has_none(world: World) -> None:
    world.appointment("a", "p1", sort=AppointmentKind.LATERAL)
    (found,) = probations(world.case())
    assert (found.required, found.over_on, found.missing, found.agrees) == (False, None, False, True)
    world.probation("a", "p1", "2026-03-23", "2027-03-23")
    (found,) = probations(world.case())
    assert found.unexpected
    assert not found.agrees


@pytest.mark.parametrize(("until", "agrees"), [("2027-03-22", False), ("2027-03-23", True), ("2027-03-24", False)])
def test_the_record_is_held_against_the_policy(world: World, until: str, agrees: bool) -> None:
    world.appointment("a", "p1")
    world.probation("a", "p1", "2026-03-23", until)
    (found,) = probations(world.case())
    assert found.agrees is agrees


@pytest.mark.parametrize(("as_of", "owed"), [("2027-03-22", False), ("2027-03-23", True), ("2027-03-24", True)])
def test_the_assessment_is_owed_from_the_last_day_on(world: World, as_of: str, owed: bool) -> None:
    world.appointment("a", "p1")
    world.probation("a", "p1", "2026-03-23", "2027-03-23")
    (found,) = probations(world.case(as_of))
    assert found.assessment_owed(day(as_of)) is owed


def test_an_assessment_made_is_no_longer_owed(world: World) -> None:
    world.appointment("a", "p1")
    world.probation("a", "p1", "2026-03-23", "2027-03-23", assessed_on=day("2027-03-25"), passed=True)
    (found,) = probations(world.case("2027-04-01"))
    assert found.assessment_owed(day("2027-03-24"))
    assert not found.assessment_owed(day("2027-03-25"))


def test_a_policy_without_probation_asks_for_none(world: World) -> None:
    world.appointment("a", "p1")
    (found,) = probations(world.case(probation_months=0))
    assert not found.required
