"""Mid-level cadres before and after."""

import pytest
from office_builder import World, day

from cadre_docs.procedures.competition.headcount import headcount_of, headcounts
from cadre_docs.records.appointment import AppointmentKind, OtherChange
from cadre_docs.records.position import PostKind


@pytest.fixture
def moved(world: World) -> World:
    """p1, staff of home, is promoted to host; p2, mid-level at home, moves to host."""
    world.report("host", 9, "a", "b")
    world.report("home", 6)
    world.person("p2", post_kind=PostKind.SECTION_HEAD)
    world.appointment("a", "p1")
    world.appointment("b", "p2", sort=AppointmentKind.LATERAL)
    return world


def test_arrivals_count_for_the_unit_and_mid_level_leavers_against_theirs(moved: World) -> None:
    rows = {row.unit: row for row in headcounts(moved.case())}
    host, home = rows["host"], rows["home"]
    assert (host.before, len(host.arrivals), len(host.departures), host.expected) == (9, 2, 0, 11)
    assert (home.before, len(home.arrivals), len(home.departures), home.expected) == (6, 0, 1, 5)


def test_staff_who_leave_take_no_mid_level_place_with_them(moved: World) -> None:
    assert [one.person for one in headcount_of(moved.case(), "home").departures] == ["p2"]


def test_a_unit_may_not_have_more_than_before(moved: World) -> None:
    host = headcount_of(moved.case(), "host")
    assert (host.allowed, host.after, host.excess) == (9, 11, 2)
    assert headcount_of(moved.case(), "home").excess == 0


def test_other_changes_count_from_their_day_and_the_recorded_count_is_compared(moved: World) -> None:
    retired = OtherChange(on=day("2026-04-09"), change=-2, reason="退休")
    moved.headcount("host", 9, other_changes=(retired,))
    host = headcount_of(moved.case("2026-04-10"), "host")
    assert (host.other, host.expected, host.after, host.agrees, host.excess) == (-2, 9, 9, True, 0)
    assert headcount_of(moved.case("2026-04-09"), "host").record is None
    moved.headcount("home", 6)
    home = headcount_of(moved.case(), "home")
    assert (home.expected, home.after, home.agrees) == (5, 6, False)


def test_who_moves_within_the_unit_changes_nothing(world: World) -> None:
    world.report("host", 9, "a")
    world.person("p3", unit="host", post_kind=PostKind.SECTION_DEPUTY)
    world.appointment("a", "p3", sort=AppointmentKind.LATERAL)
    assert headcount_of(world.case(), "host").expected == 9


def test_without_a_report_nothing_is_computed(world: World) -> None:
    world.appointment("a", "p1")
    row = headcount_of(world.case(), "host")
    assert (row.before, row.expected, row.after, row.agrees, row.excess) == (None, None, None, None, 0)


def test_an_appointment_counts_from_the_day_of_its_decision(moved: World) -> None:
    assert headcount_of(moved.case("2026-03-22"), "host").arrivals == ()
    assert len(headcount_of(moved.case("2026-03-23"), "host").arrivals) == 2


def test_a_post_that_is_not_mid_level_adds_nobody(world: World) -> None:
    world.report("host", 9, "c")
    world.position("c", sort=PostKind.STAFF)
    world.appointment("c", "p1")
    assert headcount_of(world.case(), "host").expected == 9
