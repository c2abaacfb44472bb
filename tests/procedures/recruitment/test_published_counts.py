"""The published counts of a recruitment."""

from decimal import Decimal

import pytest
from office_builder import EXERCISE, World, day

from cadre_docs.calendar import china
from cadre_docs.procedures.recruitment.case import RecruitmentCase
from cadre_docs.procedures.recruitment.published import PublishedDay, latest_count, published_counts
from cadre_docs.procedures.recruitment.totals import by_region, by_unit, overall
from cadre_docs.records.exercise import Exercise


@pytest.fixture
def counted(world: World) -> World:
    world.position("c", unit="home", openings=4, region="东区")
    world.daily_count("2026-03-02", "2026-03-03", a=10, c=2)
    world.daily_count("2026-03-03", a=25, b=0, c=3, elsewhere=7)
    return world


def days(world: World, as_of: str = "2026-03-31") -> tuple[PublishedDay, ...]:
    records = world.bundle()
    return published_counts(records, records.get(Exercise, EXERCISE), day(as_of))


def case(world: World, as_of: str = "2026-03-31") -> RecruitmentCase:
    records = world.bundle()
    return RecruitmentCase(records, records.get(Exercise, EXERCISE), china(), day(as_of))


def test_each_row_tells_the_change_since_the_count_before_and_the_ratio(counted: World) -> None:
    first, second = days(counted)
    assert [(row.position, row.change, row.ratio) for row in first.rows] == [
        ("a", None, Decimal("10.00")),
        ("c", None, Decimal("0.50")),
    ]
    assert [(row.position, row.change, row.ratio) for row in second.rows] == [
        ("a", 15, Decimal("25.00")),
        ("b", None, Decimal("0.00")),
        ("c", 1, Decimal("0.75")),
    ]
    assert (first.change, second.change) == (None, 23)


@pytest.mark.parametrize(("as_of", "count"), [("2026-03-02", 0), ("2026-03-03", 2), ("2026-03-04", 2)])
def test_a_count_is_known_from_the_day_of_its_publication(counted: World, as_of: str, count: int) -> None:
    assert len(days(counted, as_of)) == count


def test_posts_that_a_count_leaves_out_and_posts_that_it_alone_knows_are_told(counted: World) -> None:
    first, second = days(counted)
    assert (first.unlisted, first.unknown) == (("b",), ())
    assert (second.unlisted, second.unknown) == ((), ("elsewhere",))
    assert second.applicants == 35
    assert second.openings == 6


def test_totals_are_held_against_those_the_sheet_states(counted: World) -> None:
    (_, second) = days(counted)
    assert (second.applicants_agree, second.openings_agree) == (None, None)
    record = counted.records.pop()
    counted.add(record.model_copy(update={"stated_applicants": 35, "stated_openings": 7}))
    (_, second) = days(counted)
    assert (second.applicants_agree, second.openings_agree) == (True, False)


def test_posts_without_applicants_are_listed_and_those_in_demand_first(counted: World) -> None:
    first, second = days(counted)
    assert first.without_applicants == ("b",)
    assert second.without_applicants == ("b",)
    assert [row.position for row in second.top(2)] == ["a", "c"]
    assert [row.position for row in second.most_applicants()] == ["a", "c", "b"]
    assert second.ratio == Decimal("5.83")


def test_totals_by_unit_and_by_region(counted: World) -> None:
    (_, second) = days(counted)
    host, home = by_unit(case(counted), second)
    assert (host.key, host.posts, host.openings, host.applicants, host.without_applicants) == ("host", 2, 2, 25, 1)
    assert (home.key, home.ratio) == ("home", Decimal("0.75"))
    assert [(group.key, group.posts) for group in by_region(case(counted), second)] == [("", 2), ("东区", 1)]
    whole = overall(case(counted), second)
    assert (whole.posts, whole.openings, whole.applicants) == (3, 6, 28)


def test_without_a_count_nobody_knows_who_applied(counted: World) -> None:
    whole = overall(case(counted))
    assert (whole.applicants, whole.ratio, whole.without_applicants) == (None, None, None)


def test_the_latest_count_is_the_last_published(counted: World) -> None:
    records = counted.bundle()
    exercise = records.get(Exercise, EXERCISE)
    assert latest_count(records, exercise, day("2026-03-31")) == days(counted)[-1]
    assert latest_count(records, exercise, day("2026-03-01")) is None
    assert case(counted).days[-1].on == day("2026-03-03")
