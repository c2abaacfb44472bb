"""The reserve list: quotas, the five steps, the next adjustment, and where it stands on the way."""

from datetime import date

import pytest
from reserve_office import reserve

from cadre_docs.procedures.plan import DueStatus
from cadre_docs.procedures.reserve.adjustments import adjustments_due, next_adjustment
from cadre_docs.procedures.reserve.quotas import quotas
from cadre_docs.procedures.reserve.selection import progress
from cadre_docs.procedures.reserve.stages import status
from cadre_docs.procedures.stage import StageStatus
from cadre_docs.records.reserve import ReserveStepKind


def test_two_are_wanted_for_the_head_and_one_for_each_deputy() -> None:
    found = [(quota.role.value, quota.wanted, len(quota.people), quota.short) for quota in quotas(reserve())]

    assert found == [("head", 2, 2, 0), ("deputy", 2, 2, 0)]


def test_nobody_counts_before_the_day_of_entry() -> None:
    assert [quota.short for quota in quotas(reserve("2012-02-29"))] == [2, 2]
    assert [quota.short for quota in quotas(reserve("2012-03-01"))] == [0, 0]


def test_a_step_of_tomorrow_is_still_missing() -> None:
    missing = {one.candidate.person: one.missing for one in progress(reserve("2012-02-29"))}

    assert missing["r01"] == (ReserveStepKind.REVIEW,)
    assert {one.missing for one in progress(reserve("2012-03-01"))} == {()}


def test_the_next_open_adjustment_is_due_on_the_same_day_two_years_later() -> None:
    assert next_adjustment(reserve()) == date(2014, 8, 31)


def test_without_an_open_adjustment_there_is_nothing_to_count_from() -> None:
    one = {"exercise": "hb", "on": "2013-05-06", "open_selection": "false"}
    assert next_adjustment(reserve(reserve_adjustments=[one])) is None
    assert adjustments_due(reserve(reserve_adjustments=[one])) == ()


def test_an_adjustment_that_came_in_time_closes_the_one_before() -> None:
    days = ("2010-08-31", "2012-08-31")
    made = [{"exercise": "hb", "on": day, "open_selection": "true"} for day in days]
    first, second = adjustments_due(reserve(reserve_adjustments=made))

    assert first.made is not None
    assert (first.made.on, first.late(date(2014, 6, 30))) == (date(2012, 8, 31), False)
    assert (second.by, second.made) == (date(2014, 8, 31), None)


@pytest.mark.parametrize(
    ("as_of", "stages"),
    [
        ("2012-01-09", ["next", "later", "later", "later", "later", "later"]),
        ("2012-02-10", ["done", "under-way", "later", "later", "later", "later"]),
        ("2012-02-13", ["done", "done", "under-way", "later", "later", "later"]),
        ("2012-03-01", ["done", "done", "done", "done", "next", "later"]),
        ("2014-06-30", ["done", "done", "done", "done", "done", "done"]),
    ],
)
def test_the_stages_follow_the_records(as_of: str, stages: list[str]) -> None:
    assert [state.status for state in status(reserve(as_of)).stages] == [StageStatus(name) for name in stages]


def test_the_status_lists_the_open_adjustments_as_due() -> None:
    assert [(due.day, due.status) for due in status(reserve()).due] == [(date(2014, 8, 31), DueStatus.ON_TIME)]
    assert [due.status for due in status(reserve("2014-09-01")).due] == [DueStatus.OVERDUE]


def test_what_is_owed_names_the_person_and_the_paper() -> None:
    owed = {(one.person, one.document) for one in status(reserve("2012-02-13")).owed}

    assert ("r01", "reserve-review") in owed
    assert "r01" not in {person for person, paper in owed if paper == "reserve-recommendation"}
