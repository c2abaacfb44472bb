"""The short stage machine of a recruitment."""

import pytest
from office_builder import EXERCISE, World, day

from cadre_docs.calendar import china
from cadre_docs.procedures.recruitment.case import RecruitmentCase
from cadre_docs.procedures.recruitment.stages import position_stage, status
from cadre_docs.procedures.stage import StageStatus
from cadre_docs.records.exercise import Exercise


def case(world: World, as_of: str) -> RecruitmentCase:
    records = world.bundle()
    return RecruitmentCase(records, records.get(Exercise, EXERCISE), china(), day(as_of))


@pytest.fixture
def announced(world: World) -> World:
    world.publication("vacancy-announcement", "2026-02-26")
    for number in range(2, 7):
        world.daily_count(f"2026-03-0{number}", a=number, b=1)
    return world


@pytest.mark.parametrize(
    ("as_of", "stage", "now"),
    [
        ("2026-02-25", "announcement", StageStatus.NEXT),
        ("2026-02-26", "applications", StageStatus.NEXT),
        ("2026-03-02", "applications", StageStatus.UNDER_WAY),
        ("2026-03-06", "applications", StageStatus.UNDER_WAY),
    ],
)
def test_each_day_has_its_stage(announced: World, as_of: str, stage: str, now: StageStatus) -> None:
    found = status(case(announced, as_of))
    assert (found.current.stage.slug, found.current.status) == (stage, now)


def test_the_day_after_the_last_count_it_is_over(announced: World) -> None:
    assert status(case(announced, "2026-03-07")).current is None


def test_days_without_a_published_count_are_owed(announced: World) -> None:
    announced.records.pop()
    found = status(case(announced, "2026-03-07"))
    assert found.current.stage.slug == "closing"
    assert [one.message.text("zh") for one in found.owed] == ["公布 2026-03-06 的报名人数", "公布最终报名人数"]


def test_a_published_count_tells_that_the_announcement_was_made(world: World) -> None:
    world.daily_count("2026-03-02", a=1)
    assert status(case(world, "2026-03-03")).current.stage.slug == "applications"


def test_without_posts_nothing_can_be_announced(world: World) -> None:
    world.records = [one for one in world.records if one.kind != "position"]
    found = status(case(world, "2026-02-20"))
    assert found.current.stage.slug == "preparation"
    assert [one.message.text("en") for one in found.owed] == ["record the posts"]


def test_without_a_window_applications_are_blocked_unless_counts_show_they_are_under_way(world: World) -> None:
    world.exercise_fields["applications"] = None
    world.publication("vacancy-announcement", "2026-02-26")
    assert status(case(world, "2026-03-03")).current.status is StageStatus.BLOCKED
    world.daily_count("2026-03-03", a=1)
    assert status(case(world, "2026-03-03")).current.status is StageStatus.UNDER_WAY


def test_a_post_has_the_applicants_last_published(announced: World) -> None:
    found = position_stage(case(announced, "2026-03-04"), "a")
    assert (found.applicants, found.current.stage.slug) == (4, "applications")
    with pytest.raises(KeyError):
        position_stage(case(announced, "2026-03-04"), "elsewhere")
