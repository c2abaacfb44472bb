"""Outputs of a plan that wait for an exercise: done, in time or at risk, from the records."""

from datetime import date
from typing import Any

import pytest
from office_builder import World, day

from cadre_docs.calendar import china
from cadre_docs.diagnostics import say
from cadre_docs.procedures.deadlines import deadlines
from cadre_docs.procedures.plan import DueStatus, OutputStatus, PlanCase, plan_status
from cadre_docs.procedures.plan_progress import progress_of
from cadre_docs.procedures.stage import ExerciseStatus, Planned, Stage, StageState, StageStatus
from cadre_docs.records.exercise import Exercise, Publication
from cadre_docs.records.plan import Plan
from cadre_docs.records.records import Records

EXERCISE = Exercise.model_validate(
    {"id": "ex", "sort": "work-plan", "name": "督查", "organiser": "科", "starts": "2014-01-01", "ends": "2014-12-31"}
)
DONE = StageState(Stage("one", say("一", "one"), public_dates=True), StageStatus.DONE, day("2014-03-01"))
INNER = StageState(Stage("inner", say("内", "inner")), StageStatus.DONE, day("2014-04-01"))


def stage(status: StageStatus, ends: str = "2014-12-31") -> StageState:
    return StageState(Stage("two", say("二", "two")), status, planned=Planned(day("2014-01-01"), day(ends), "科"))


def judged(stages: tuple[StageState, ...], records: tuple[Any, ...] = (), **output: Any) -> OutputStatus:
    plan = Plan.model_validate(
        {"id": "plan", "name": "计划", "starts": "2014-01-01", "ends": "2014-12-31"}
        | {
            "tasks": [
                {"id": "t", "number": 1, "name": "任务", "objectives": ["目标"], "measures": ["措施"], "lead": ["host"]}
                | {"deadlines": [{"text": "年底", "due": "2014-12-31"}]}
                | {
                    "outputs": [
                        {"name": "成果", "exercise": "ex", "deadline": {"text": "年底", "due": "2014-12-31"}} | output
                    ]
                }
            ]
        }
    )
    found = Records(World().bundle().office, [EXERCISE, plan, *records])
    as_of = day("2014-11-03")
    statuses = {"ex": ExerciseStatus(EXERCISE, as_of, stages)}
    assert {one.status for one in deadlines(found, as_of, china(), statuses) if one.plan}
    progress = progress_of(found, plan, statuses, as_of)
    return plan_status(PlanCase(found, plan, china(), as_of, progress)).tasks[0].outputs[0]


def test_it_is_done_when_the_stage_that_it_names_is() -> None:
    found = judged((DONE, stage(StageStatus.NEXT)), stage="one")
    assert (found.status, found.deadline.done_on, found.public_day) == (DueStatus.DONE, day("2014-03-01"), True)


def test_the_day_of_an_inner_stage_is_not_for_the_public() -> None:
    found = judged((DONE, INNER), stage="inner")
    assert (found.status, found.public_day) == (DueStatus.DONE, False)


def test_without_a_stage_it_waits_for_the_whole_exercise() -> None:
    assert judged((DONE, stage(StageStatus.UNDER_WAY))).status is DueStatus.ON_TIME
    assert judged((DONE, INNER)).deadline.done_on == day("2014-04-01")


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (stage(StageStatus.BLOCKED), "受阻"),
        (stage(StageStatus.UNDER_WAY, "2014-11-02"), "比日程晚 1 天"),
    ],
)
def test_it_is_at_risk_where_the_exercise_is_blocked_or_behind(state: StageState, words: str) -> None:
    found = judged((DONE, state))
    assert found.status is DueStatus.AT_RISK
    assert found.risk is not None
    assert words in found.risk.text("zh")


def test_a_stage_behind_after_the_one_it_waits_for_is_no_risk() -> None:
    assert judged((DONE, stage(StageStatus.UNDER_WAY, "2014-11-02")), stage="one").risk is None


def test_on_the_planned_last_day_it_is_not_behind() -> None:
    assert judged((stage(StageStatus.UNDER_WAY, "2014-11-03"),)).status is DueStatus.ON_TIME


def test_a_paper_is_there_once_it_was_made_public() -> None:
    published = Publication.model_validate({"exercise": "ex", "document": "paper", "on": "2014-11-03"})
    found = judged((stage(StageStatus.NEXT),), (published,), document="paper")
    assert (found.status, found.deadline.done_on) == (DueStatus.DONE, date(2014, 11, 3))
    later = Publication.model_validate({"exercise": "ex", "document": "paper", "on": "2014-11-04"})
    assert judged((DONE, INNER), (later,), document="paper").status is DueStatus.ON_TIME


def test_a_day_on_record_goes_before_what_the_exercise_says() -> None:
    found = judged((stage(StageStatus.BLOCKED),), done_on="2014-10-01")
    assert (found.status, found.risk, found.public_day) == (DueStatus.DONE, None, True)
