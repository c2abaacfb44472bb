"""The work plan on a date."""

from typing import Any

import pytest
from office_builder import World, day

from cadre_docs.calendar import china
from cadre_docs.procedures.plan import DueStatus, PlanCase, TaskStatus, deadline_status, due_on, plan_status, readings
from cadre_docs.records.plan import Deadline, DeadlineReading, Output, Plan, Task

MONTH = {"text": "2026年6月份前", "due": day("2026-06-30"), "earlier": day("2026-05-31")}


def task(number: int = 1, outputs: tuple = (), deadlines: tuple = (), **fields: Any) -> Task:
    return Task(
        id=f"task-{number}",
        number=number,
        name=f"任务{number}",
        objectives=("目标",),
        deadlines=deadlines,
        measures=("措施",),
        lead=("host",),
        outputs=outputs,
        **fields,
    )


def judged(as_of: str, *tasks: Task) -> tuple[TaskStatus, ...]:
    plan = Plan(id="plan-1", name="试验计划", starts=day("2026-01-01"), ends=day("2027-12-31"), tasks=tasks)
    return plan_status(PlanCase(World().bundle(), plan, china(), day(as_of))).tasks


@pytest.mark.parametrize(
    ("as_of", "status", "days"),
    [
        ("2026-03-26", DueStatus.OVERDUE, 1),
        ("2026-03-25", DueStatus.THIS_WEEK, 0),
        ("2026-03-23", DueStatus.THIS_WEEK, 2),
        ("2026-03-22", DueStatus.NEXT_WEEK, 3),
        ("2026-03-16", DueStatus.NEXT_WEEK, 9),
        ("2026-03-15", DueStatus.ON_TIME, 10),
    ],
)
def test_a_day_comes_nearer_week_by_week_from_monday_to_sunday(as_of: str, status: DueStatus, days: int) -> None:
    due = due_on(day("2026-03-25"), day(as_of), china())
    assert (due.status, due.days) == (status, days)


def test_working_days_left_know_the_holiday_and_the_saturday_made_up() -> None:
    due = due_on(day("2026-02-28"), day("2026-02-13"), china())
    assert due.working_days == 6
    assert due_on(day("2026-02-13"), day("2026-02-13"), china()).working_days == 0


def test_past_the_calendar_the_status_stands_and_a_note_says_what_is_missing() -> None:
    due = due_on(day("2027-01-05"), day("2026-12-28"), china())
    assert (due.status, due.working_days) == (DueStatus.NEXT_WEEK, None)
    assert "2027" in due.note.text("zh")


def test_what_is_done_is_done_and_late_by_so_many_days() -> None:
    deadline = Deadline(text="3月底前", due=day("2026-03-31"))
    late = deadline_status(deadline, day("2026-05-01"), china(), day("2026-04-03"))
    assert (late.status, late.late_days, late.overdue_days) == (DueStatus.DONE, 3, 0)
    early = deadline_status(deadline, day("2026-05-01"), china(), day("2026-03-31"))
    assert (early.status, early.late_days) == (DueStatus.DONE, 0)


def test_what_is_done_after_the_date_is_not_yet_done() -> None:
    deadline = Deadline(text="3月底前", due=day("2026-03-31"))
    assert deadline_status(deadline, day("2026-04-02"), china(), day("2026-04-03")).status is DueStatus.OVERDUE


def test_work_without_a_deadline_is_ongoing() -> None:
    assert deadline_status(None, day("2026-04-02"), china()).status is DueStatus.ONGOING
    assert deadline_status(Deadline(text="长期坚持"), day("2026-04-02"), china()).status is DueStatus.ONGOING


class TestAnAmbiguousDeadline:
    @pytest.mark.parametrize(
        ("reading", "expected"),
        [
            (DeadlineReading.EXACT, ("2026-06-30", "2026-05-31")),
            (DeadlineReading.BEFORE_MONTH, ("2026-05-31", None)),
            (DeadlineReading.WITHIN_MONTH, ("2026-06-30", None)),
        ],
    )
    def test_shows_both_days_until_the_record_says_which(self, reading: DeadlineReading, expected: tuple) -> None:
        found = readings(Deadline(**MONTH, reading=reading))
        assert tuple(one and one.isoformat() for one in found) == expected

    @pytest.mark.parametrize(
        ("as_of", "status", "said"),
        [
            ("2026-05-31", DueStatus.ON_TIME, "2026-05-31 或 2026-06-30"),
            ("2026-06-01", DueStatus.ON_TIME, "按 2026-05-31 已逾期 1 天"),
            ("2026-06-30", DueStatus.THIS_WEEK, "按 2026-05-31 已逾期 30 天"),
            ("2026-07-01", DueStatus.OVERDUE, "2026-05-31 或 2026-06-30"),
        ],
    )
    def test_is_overdue_when_both_readings_are(self, as_of: str, status: DueStatus, said: str) -> None:
        found = deadline_status(Deadline(**MONTH), day(as_of), china())
        assert found.ambiguous
        assert found.status is status
        assert said in found.note.text("zh")
        assert "read" in found.note.text("en")

    def test_is_no_longer_of_interest_when_it_is_done(self) -> None:
        found = deadline_status(Deadline(**MONTH), day("2026-07-01"), china(), day("2026-06-10"))
        assert (found.status, found.note, found.late_days) == (DueStatus.DONE, None, 0)


class TestATask:
    EARLY = Deadline(text="3月底前", due=day("2026-03-31"))
    LATE = Deadline(text="年底前", due=day("2026-12-31"))

    def test_stands_as_its_most_pressing_part_does(self) -> None:
        output = Output(name="办法", deadline=self.EARLY)
        (found,) = judged("2026-04-10", task(outputs=(output,), deadlines=(self.LATE,)))
        assert (found.status, found.overdue_days) == (DueStatus.OVERDUE, 10)
        assert found.deadlines[0].status is DueStatus.ON_TIME

    def test_is_done_with_its_last_output(self) -> None:
        outputs = (Output(name="办法", done_on=day("2026-03-01")), Output(name="规划", done_on=day("2026-03-20")))
        made = task(outputs=outputs, deadlines=(self.EARLY,))
        assert judged("2026-03-19", made)[0].done_on is None
        (found,) = judged("2026-03-20", made)
        assert (found.status, found.done_on) == (DueStatus.DONE, day("2026-03-20"))
        assert found.deadlines[0].done_on == day("2026-03-20")

    def test_whose_outputs_are_partly_done_waits_for_the_others(self) -> None:
        outputs = (Output(name="办法", done_on=day("2026-03-01"), deadline=self.EARLY), Output(name="规划"))
        (found,) = judged("2026-04-02", task(outputs=outputs, deadlines=(self.LATE,)))
        assert found.status is DueStatus.ON_TIME
        assert [one.status for one in found.outputs] == [DueStatus.DONE, DueStatus.ON_TIME]
        assert [one.inherited for one in found.outputs] == [False, True]
        assert found.outputs[1].deadline.due.day == day("2026-12-31")

    def test_without_outputs_is_never_done_by_itself(self) -> None:
        (found,) = judged("2026-04-02", task(deadlines=(self.EARLY,)))
        assert (found.status, found.done_on) == (DueStatus.OVERDUE, None)

    def test_without_any_date_is_ongoing(self) -> None:
        (found,) = judged("2026-04-02", task(outputs=(Output(name="名册"),), deadlines=(Deadline(text="经常"),)))
        assert (found.status, found.notes) == (DueStatus.ONGOING, ())

    def test_carries_the_notes_of_its_parts(self) -> None:
        (found,) = judged("2026-06-10", task(deadlines=(Deadline(**MONTH), self.EARLY)))
        assert len(found.notes) == 1


def test_tasks_stand_in_the_order_of_their_numbers_and_are_counted_by_status() -> None:
    plan = Plan(
        id="plan-1",
        name="试验计划",
        starts=day("2026-01-01"),
        ends=day("2026-12-31"),
        tasks=(task(2, deadlines=(TestATask.EARLY,)), task(1, deadlines=(TestATask.LATE,))),
    )
    found = plan_status(PlanCase(World().bundle(), plan, china(), day("2026-04-02")))
    assert [one.task.number for one in found.tasks] == [1, 2]
    assert {status: found.count(status) for status in DueStatus if found.count(status)} == {
        DueStatus.OVERDUE: 1,
        DueStatus.ON_TIME: 1,
    }
