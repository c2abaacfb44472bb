"""The numbers of applicants, day by day."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from office_builder import World, day

from cadre_docs.procedures.competition.daily_counts import Difference, count_on, daily_counts, unpublished


@pytest.fixture
def busy(world: World) -> World:
    world.applied("p1", "a", "2026-03-02 09:00")
    world.applied("p2", "a", "2026-03-02 23:59")
    world.applied("p3", "b", "2026-03-03 00:00")
    world.event("p2", "changed", "b", "2026-03-04 09:00")
    world.event("p3", "withdrawn", "b", "2026-03-04 10:00")
    world.applied("p4", "a", "2026-03-06 17:30")
    return world


def numbers(world: World, as_of: str = "2026-03-06") -> list[tuple[int, int, int, int]]:
    return [(one.total, one.new, one.changed, one.withdrawn) for one in daily_counts(world.case(as_of))]


def test_every_day_of_the_window_has_a_count_both_ends_inclusive(busy: World) -> None:
    assert [one.on.day for one in daily_counts(busy.case("2026-03-10"))] == [2, 3, 4, 5, 6]
    assert numbers(busy) == [(2, 2, 0, 0), (3, 1, 0, 0), (2, 0, 1, 1), (2, 0, 0, 0), (3, 1, 0, 0)]


def test_days_after_the_date_have_no_count_and_the_date_itself_is_still_open(busy: World) -> None:
    counts = daily_counts(busy.case("2026-03-04"))
    assert [(one.on.day, one.open) for one in counts] == [(2, False), (3, False), (4, True)]
    assert daily_counts(busy.case("2026-03-01")) == ()


def test_a_change_leaves_one_post_and_enters_the_other(busy: World) -> None:
    count = count_on(busy.case(), day("2026-03-04"))
    a, b = count.row("a"), count.row("b")
    assert (a.total, a.new, a.changed_in, a.changed_out, a.withdrawn) == (1, 0, 0, 1, 0)
    assert (b.total, b.new, b.changed_in, b.changed_out, b.withdrawn) == (1, 0, 1, 0, 1)
    with pytest.raises(KeyError):
        count.row("c")


def test_who_applies_and_withdraws_on_one_day_leaves_no_trace(world: World) -> None:
    world.applied("p1", "a", "2026-03-03 09:00")
    world.event("p1", "withdrawn", "a", "2026-03-03 10:00")
    assert numbers(world)[1] == (0, 0, 0, 0)


def test_the_days_of_the_second_window_are_counted_too(busy: World) -> None:
    counts = daily_counts(busy.case("2026-03-12"))
    assert [(one.on.day, one.reapplication) for one in counts][-2:] == [(11, True), (12, True)]
    assert count_on(busy.case("2026-03-12"), day("2026-03-09")) is None


def test_the_approved_are_those_found_qualified_by_the_evening(busy: World) -> None:
    busy.reviewed("p1", "a", "2026-03-05 09:00")
    counts = {one.on.day: one.approved for one in daily_counts(busy.case("2026-03-06"))}
    assert counts == {2: 0, 3: 0, 4: 0, 5: 1, 6: 1}


class TestAPublishedCount:
    def test_that_agrees_has_no_difference(self, busy: World) -> None:
        busy.daily_count("2026-03-03", a=2, b=1)
        count = count_on(busy.case(), day("2026-03-03"))
        assert count.published.total == 3
        assert count.differences == ()

    def test_that_differs_is_shown_post_by_post(self, busy: World) -> None:
        busy.daily_count("2026-03-03", a=3)
        count = count_on(busy.case(), day("2026-03-03"))
        assert count.differences == (Difference("a", 2, 3), Difference("b", 1, None))

    def test_need_not_name_a_post_without_applicants(self, busy: World) -> None:
        busy.daily_count("2026-03-02", a=2)
        assert count_on(busy.case(), day("2026-03-02")).differences == ()

    def test_is_known_from_the_day_of_its_publication(self, busy: World) -> None:
        busy.daily_count("2026-03-03", "2026-03-04", a=2, b=1)
        assert unpublished(busy.case("2026-03-03")) == (day("2026-03-02"), day("2026-03-03"))
        assert unpublished(busy.case("2026-03-04")) == (day("2026-03-02"), day("2026-03-04"))

    def test_does_not_change_when_the_log_is_added_to(self, busy: World) -> None:
        busy.daily_count("2026-03-02", a=2)
        busy.applied("p9", "a", "2026-03-02 12:00")
        assert count_on(busy.case(), day("2026-03-02")).differences == (Difference("a", 3, 2),)


MOVES = st.lists(
    st.tuples(
        st.sampled_from(["p1", "p2", "p3", "p4"]),
        st.sampled_from(["applied", "changed", "withdrawn"]),
        st.sampled_from(["a", "b"]),
        st.integers(0, 5 * 24 * 60 - 1),
    ),
    max_size=16,
    unique_by=lambda move: (move[0], move[3]),
)


@settings(max_examples=60, deadline=None)
@given(MOVES)
def test_each_evening_follows_from_the_evening_before(moves: list) -> None:
    world = World()
    for person, action, position, minute in moves:
        clock = f"{minute % 1440 // 60:02d}:{minute % 60:02d}"
        world.event(person, action, position, f"2026-03-{2 + minute // 1440:02d} {clock}")
    before = dict.fromkeys(("a", "b"), 0)
    for count in daily_counts(world.case("2026-03-05")):
        for row in count.rows:
            expected = before[row.position] + row.new + row.changed_in - row.changed_out - row.withdrawn
            assert row.total == expected
            before[row.position] = row.total
        assert sum(row.changed_in for row in count.rows) == sum(row.changed_out for row in count.rows)
