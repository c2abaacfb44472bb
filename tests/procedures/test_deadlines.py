"""All dated things of an office in one list."""

from dataclasses import replace
from typing import Any

import pytest
from office_builder import EXERCISE, World, day

from cadre_docs.calendar import china
from cadre_docs.procedures.competition.stages import status
from cadre_docs.procedures.deadlines import deadlines
from cadre_docs.procedures.due_date import DueDate
from cadre_docs.procedures.plan import DueStatus
from cadre_docs.records.plan import Deadline, Output, Plan, Task


@pytest.fixture
def full(world: World) -> World:
    world.add(plan())
    world.publicity("a", "p1")
    world.probation("a", "p1", "2026-03-23", "2027-03-23")
    return world


def plan(**fields: Any) -> Plan:
    ambiguous = Deadline(text="2026年6月份前", due=day("2026-06-30"), earlier=day("2026-05-31"))
    outputs = (
        Output(name="建设规划", deadline=ambiguous),
        Output(
            name="配套制度", deadline=Deadline(text="2026年3月底", due=day("2026-03-31")), done_on=day("2026-03-20")
        ),
        Output(name="名册"),
    )
    arguments: dict[str, Any] = {
        "id": "task-1",
        "number": 1,
        "name": "班子建设",
        "objectives": ("目标",),
        "deadlines": (ambiguous, Deadline(text="2026年底", due=day("2026-12-31")), Deadline(text="长期")),
        "measures": ("措施",),
        "lead": ("host",),
        "outputs": outputs,
    }
    return Plan(
        id="plan-1",
        name="试验计划",
        starts=day("2026-01-01"),
        ends=day("2026-12-31"),
        tasks=(Task(**(arguments | fields)),),
    )


def found(world: World, as_of: str) -> dict[str, DueDate]:
    return {due.title.text("zh"): due for due in deadlines(world.bundle(), day(as_of), china())}


def test_everything_dated_is_there_sorted_by_day(full: World) -> None:
    listed = deadlines(full.bundle(), day("2026-03-25"), china())
    assert [(due.day.isoformat(), due.title.text("zh").rpartition("：")[2]) for due in listed] == [
        ("2026-03-06", "报名截止"),
        ("2026-03-12", "改报截止"),
        ("2026-03-27", "差额票决"),
        ("2026-03-31", "任前公示期满"),
        ("2026-03-31", "配套制度"),
        ("2026-06-30", "建设规划"),
        ("2026-12-31", "班子建设"),
        ("2027-03-23", "甲局a科副科长任职人员试用期届满考核"),
    ]


def test_an_output_of_the_plan_tells_its_task_its_units_and_its_words(full: World) -> None:
    due = found(full, "2026-06-10")["建设规划"]
    assert (due.plan, due.task, due.units, due.wording) == ("plan-1", "task-1", ("host",), "2026年6月份前")
    assert (due.earlier, due.status) == (day("2026-05-31"), DueStatus.ON_TIME)


def test_what_is_done_says_when(full: World) -> None:
    assert found(full, "2026-03-20")["配套制度"].done_on == day("2026-03-20")
    before = found(full, "2026-03-19")["配套制度"]
    assert (before.done_on, before.status) == (None, DueStatus.ON_TIME)


@pytest.mark.parametrize(("as_of", "ended"), [("2026-03-05", False), ("2026-03-06", False), ("2026-03-07", True)])
def test_a_window_is_over_the_day_after_its_last_day_and_never_overdue(full: World, as_of: str, ended: bool) -> None:
    due = found(full, as_of)["试验市中层干部跨单位竞岗：报名截止"]
    assert due.ended is ended
    assert due.status is (DueStatus.DONE if ended else DueStatus.THIS_WEEK)


def test_a_planned_step_is_overdue_where_its_stage_is_known_not_to_be_done(full: World) -> None:
    full.qualify("a", "p1", "p2")
    name = "试验市中层干部跨单位竞岗：差额票决"
    assert found(full, "2026-03-28")[name].status is DueStatus.DONE
    statuses = {EXERCISE: status(full.case("2026-03-28"))}
    listed = deadlines(full.bundle(), day("2026-03-28"), china(), statuses)
    due = next(due for due in listed if due.title.text("zh") == name)
    assert (due.status, due.ended) == (DueStatus.OVERDUE, False)


def test_a_planned_step_of_an_internal_stage_is_left_out(full: World) -> None:
    known = status(full.case("2026-03-28"))
    hidden = tuple(
        replace(state, stage=replace(state.stage, internal=state.stage.slug == "ballot")) for state in known.stages
    )
    statuses = {EXERCISE: replace(known, stages=hidden)}
    listed = [due.title.text("zh") for due in deadlines(full.bundle(), day("2026-03-28"), china(), statuses)]
    assert listed
    assert [title for title in listed if "差额票决" in title] == []


def test_ids_do_not_change_when_days_move_or_things_are_added(full: World) -> None:
    before = {due.id for due in deadlines(full.bundle(), day("2026-03-25"), china())}
    full.records = [one for one in full.records if one.kind != "plan"]
    moved = plan()
    (first, *rest) = moved.tasks[0].outputs
    later = first.model_copy(update={"deadline": Deadline(text="2026年7月底", due=day("2026-07-31"))})
    added = Output(name="新增办法", deadline=Deadline(text="2026年8月底", due=day("2026-08-31")))
    full.add(plan(outputs=(added, later, *rest)))
    after = {due.id for due in deadlines(full.bundle(), day("2026-04-25"), china())}
    assert before <= after
    assert len(after) == len(before) + 2  # the new output, and the task's own deadline that no output repeats now


def test_ids_are_unique_even_where_two_outputs_bear_one_name(world: World) -> None:
    same = Output(name="办法", deadline=Deadline(text="2026年8月底", due=day("2026-08-31")))
    world.add(plan(outputs=(same, same)))
    ids = [due.id for due in deadlines(world.bundle(), day("2026-03-25"), china())]
    assert len(ids) == len(set(ids))


def test_who_may_see_what_and_from_when(full: World) -> None:
    listed = found(full, "2026-03-25")
    assert listed["建设规划"].public_on(day("2020-01-01"))
    publicity = listed["试验市中层干部跨单位竞岗：任前公示期满"]
    assert not publicity.public_on(day("2026-03-23"))
    assert publicity.public_on(day("2026-03-24"))
    probation = listed["甲局a科副科长任职人员试用期届满考核"]
    assert probation.public_from is None
    assert not probation.public_on(day("2099-01-01"))
    assert probation.units == ("host",)


def test_a_probation_is_overdue_until_it_is_assessed(full: World) -> None:
    assert found(full, "2027-03-24")["甲局a科副科长任职人员试用期届满考核"].status is DueStatus.OVERDUE


def test_no_title_names_a_person(full: World) -> None:
    for due in deadlines(full.bundle(), day("2026-03-25"), china()):
        assert "试p1" not in due.title.text("zh")


@pytest.mark.parametrize(("as_of", "cancelled"), [("2026-03-19", False), ("2026-03-20", True), ("2026-03-28", True)])
def test_a_cancelled_step_keeps_its_id_and_is_neither_due_nor_over(full: World, as_of: str, cancelled: bool) -> None:
    name = "试验市中层干部跨单位竞岗：差额票决"
    planned_due = found(full, as_of)[name]
    (step,) = full.exercise_fields["schedule"]
    off = step.model_copy(update={"cancelled_on": day("2026-03-20"), "cancelled_because": "人选未定"})
    full.exercise_fields["schedule"] = (off,)
    statuses = {EXERCISE: status(full.case(as_of))}
    due = next(due for due in deadlines(full.bundle(), day(as_of), china(), statuses) if due.title.text("zh") == name)
    assert (due.id, due.day) == (planned_due.id, planned_due.day)
    assert (due.status is DueStatus.CANCELLED) is cancelled
    assert (due.cancelled_on, due.reason) == ((day("2026-03-20"), "人选未定") if cancelled else (None, ""))
    stage = next(state for state in statuses[EXERCISE].stages if state.stage.slug == "ballot")
    assert (stage.planned is None) is cancelled, "what is called off makes no stage late"
    assert stage.overdue(day(as_of)) == 0
