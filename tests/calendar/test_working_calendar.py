"""Counts of working days: where they end, what they explain, and where they refuse."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cadre_docs.calendar import (
    CalendarCoverageError,
    DayKind,
    WorkingCalendar,
    calendar_days_after,
    china,
    months_after,
)

FIRST, LAST = date(2004, 1, 1), date(2026, 12, 31)


@pytest.fixture
def calendar() -> WorkingCalendar:
    return china()


def test_five_working_days_from_a_friday_end_on_the_next_friday_because_the_first_day_is_not_counted(
    calendar: WorkingCalendar,
) -> None:
    count = calendar.working_days_after(date(2026, 11, 20), 5)
    assert count.end == date(2026, 11, 27)
    assert count.number == 5
    assert [day.day for day in count.skipped] == [date(2026, 11, 21), date(2026, 11, 22)]
    assert count.working == tuple(date(2026, 11, day) for day in range(23, 28))


def test_a_count_over_spring_festival_works_the_made_up_saturdays_and_skips_the_holiday(
    calendar: WorkingCalendar,
) -> None:
    count = calendar.working_days_after(date(2026, 2, 10), 10)
    assert count.end == date(2026, 3, 2)
    made_up = [day for day in count.days if day.kind is DayKind.MAKE_UP]
    assert [(day.day, day.number) for day in made_up] == [(date(2026, 2, 14), 4), (date(2026, 2, 28), 9)]
    holidays = [day for day in count.days if day.kind is DayKind.HOLIDAY]
    assert [day.day for day in holidays] == [date(2026, 2, day) for day in range(15, 24)]
    assert all(day.number is None and day.holiday and day.holiday.text("zh") == "春节" for day in holidays)


def test_a_count_explains_every_day_in_both_languages(calendar: WorkingCalendar) -> None:
    count = calendar.working_days_after(date(2026, 9, 18), 5)
    assert [line.text("zh") for line in count.explain()] == [
        "2026-09-19（周六）周末休息，不计",
        "2026-09-20（周日）国庆节调休上班，第 1 个",
        "2026-09-21（周一）工作日，第 2 个",
        "2026-09-22（周二）工作日，第 3 个",
        "2026-09-23（周三）工作日，第 4 个",
        "2026-09-24（周四）工作日，第 5 个",
    ]
    assert [line.text("en") for line in count.explain()][:3] == [
        "2026-09-19 (Sat): weekend, not counted",
        "2026-09-20 (Sun): made up for National Day, number 1",
        "2026-09-21 (Mon): working day, number 2",
    ]
    assert count.summary().text("zh") == "共 5 个工作日，至 2026-09-24（周四），其间休息 1 天"
    assert count.summary().text("en") == "5 working days, ending 2026-09-24 (Thu), 1 days off skipped"


def test_a_count_of_nothing_ends_on_the_start_day_and_a_negative_one_is_refused(calendar: WorkingCalendar) -> None:
    assert calendar.working_days_after(date(2026, 11, 21), 0).end == date(2026, 11, 21)
    with pytest.raises(ValueError, match="-1"):
        calendar.working_days_after(date(2026, 11, 21), -1)
    with pytest.raises(ValueError, match="-1"):
        calendar_days_after(date(2026, 11, 21), -1)


def test_a_span_counts_both_its_first_and_its_last_day(calendar: WorkingCalendar) -> None:
    assert calendar.working_days_between(date(2026, 11, 20), date(2026, 11, 27)).number == 6
    assert calendar.working_days_between(date(2026, 11, 20), date(2026, 11, 20)).number == 1
    assert calendar.working_days_between(date(2026, 11, 21), date(2026, 11, 22)).number == 0
    assert calendar.working_days_between(date(2026, 11, 23), date(2026, 11, 20)).days == ()


def test_the_publicity_of_five_days_in_november_2014_took_five_working_days(calendar: WorkingCalendar) -> None:
    assert calendar.working_days_between(date(2014, 11, 24), date(2014, 11, 28)).number == 5


def test_a_last_day_moves_past_days_off_and_only_then(calendar: WorkingCalendar) -> None:
    assert calendar.last_day_rule(date(2026, 11, 20)) == date(2026, 11, 20)
    assert calendar.last_day_rule(date(2026, 11, 21)) == date(2026, 11, 23)
    assert calendar.last_day_rule(date(2026, 10, 1)) == date(2026, 10, 8)
    assert calendar.last_day_rule(date(2026, 10, 10)) == date(2026, 10, 10)
    assert calendar.next_working_day(date(2026, 10, 10)) == date(2026, 10, 12)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2023, 2, 28), 12, date(2024, 2, 28)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 12, 5), 1, date(2027, 1, 5)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
        (date(2014, 11, 5), 0, date(2014, 11, 5)),
    ],
)
def test_months_end_on_the_same_day_or_the_last_of_the_month(start: date, months: int, end: date) -> None:
    assert months_after(start, months) == end
    assert china().months_after(start, months) == end


def test_29_february_is_a_day_like_any_other(calendar: WorkingCalendar) -> None:
    assert calendar.kind(date(2024, 2, 29)) is DayKind.WORKING
    assert calendar.working_days_after(date(2024, 2, 28), 1).end == date(2024, 2, 29)
    assert calendar_days_after(date(2024, 2, 28), 1) == date(2024, 2, 29)


def test_spans_that_need_no_holidays_reach_past_the_coverage(calendar: WorkingCalendar) -> None:
    assert calendar.months_after(date(2026, 11, 5), 12) == date(2027, 11, 5)
    assert calendar.calendar_days_after(date(2026, 12, 30), 5) == date(2027, 1, 4)


def test_the_first_and_the_last_day_covered_are_known_and_their_neighbours_are_not(calendar: WorkingCalendar) -> None:
    assert calendar.kind(FIRST) is DayKind.HOLIDAY
    assert calendar.kind(LAST) is DayKind.WORKING
    assert calendar.covers(FIRST)
    assert calendar.covers(LAST)
    for outside in (FIRST - timedelta(days=1), LAST + timedelta(days=1)):
        assert not calendar.covers(outside)
        with pytest.raises(CalendarCoverageError):
            calendar.kind(outside)


def test_every_count_that_reaches_past_the_coverage_refuses_to_guess(calendar: WorkingCalendar) -> None:
    past = date(2027, 1, 1)
    for refuse in (
        lambda: calendar.working_days_after(date(2026, 12, 28), 5),
        lambda: calendar.working_days_between(date(2026, 12, 28), past),
        lambda: calendar.next_working_day(LAST),
        lambda: calendar.last_day_rule(past),
        lambda: calendar.is_working_day(past),
        lambda: calendar.day(past),
    ):
        with pytest.raises(CalendarCoverageError) as raised:
            refuse()
        assert (raised.value.day, raised.value.covered_until) == (past, LAST)


def test_the_refusal_says_in_both_languages_what_is_covered_and_what_to_do(calendar: WorkingCalendar) -> None:
    with pytest.raises(CalendarCoverageError) as raised:
        calendar.kind(date(2027, 1, 1))
    error = raised.value
    assert error.message.text("zh") == (
        "计算到 2027-01-01，但工作日历只覆盖 2004-01-01 至 2026-12-31，2027 年的放假安排不在其中，因此不作推算"
    )
    assert "2004-01-01 to 2026-12-31" in error.message.text("en")
    assert error.hint.text("zh").startswith("2027 年放假通知公布后")
    assert "notice for 2027" in error.hint.text("en")
    assert str(error) == error.message.text("en")


def test_a_count_in_the_last_days_covered_says_that_the_next_notice_may_move_them(calendar: WorkingCalendar) -> None:
    assert calendar.working_days_after(date(2026, 12, 18), 4).provisional_from is None
    count = calendar.working_days_after(date(2026, 12, 18), 5)
    assert count.end == count.provisional_from == date(2026, 12, 25)
    assert "次年放假通知尚未收入日历" in count.explain()[-1].text("zh")
    assert "may still move" in count.explain()[-1].text("en")
    assert calendar.working_days_after(date(2025, 12, 18), 8).provisional_from is None


@settings(deadline=None)
@given(
    start=st.dates(FIRST, date(2026, 10, 1)),
    count=st.integers(min_value=1, max_value=40),
)
def test_as_many_working_days_lie_in_the_span_as_were_counted_off(start: date, count: int) -> None:
    calendar = china()
    after = calendar.working_days_after(start, count)
    assert calendar.working_days_between(start + timedelta(days=1), after.end) == after
    assert after.number == count
    assert calendar.is_working_day(after.end)


@settings(deadline=None)
@given(first=st.dates(FIRST, date(2026, 12, 1)), length=st.integers(min_value=0, max_value=30))
def test_every_day_of_a_span_is_explained_once_and_numbered_in_order(first: date, length: int) -> None:
    count = china().working_days_between(first, first + timedelta(days=length))
    assert [day.day for day in count.days] == [first + timedelta(days=offset) for offset in range(length + 1)]
    assert [day.number for day in count.days if day.number] == list(range(1, count.number + 1))
    assert len(count.explain()) >= length + 1
