"""The year files that ship with the program, against the package they were generated from."""

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import chinese_calendar

from cadre_docs.calendar import CalendarDay, DayKind, china

ROOT = Path(__file__).parents[2]


def every_day() -> list[date]:
    first, last = date(2004, 1, 1), date(2026, 12, 31)
    return [first + timedelta(days=offset) for offset in range((last - first).days + 1)]


def test_every_day_from_2004_to_2026_is_worked_exactly_when_chinesecalendar_says_so() -> None:
    calendar = china()
    days = every_day()
    assert len(days) == 8401
    assert [day for day in days if calendar.is_working_day(day) != chinese_calendar.is_workday(day)] == []


def test_holidays_and_make_up_days_carry_the_same_name_as_in_chinesecalendar() -> None:
    calendar = china()
    for day in every_day():
        _, name = chinese_calendar.get_holiday_detail(day)
        holiday = calendar.day(day).holiday
        assert (holiday.text("en") if holiday else None) == name, day


def test_the_year_files_are_what_the_generator_writes() -> None:
    script = ROOT / "scripts" / "generate_calendar.py"
    done = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_the_calendar_covers_2004_to_2026_and_names_the_source_of_each_year() -> None:
    calendar = china()
    assert (calendar.covered_from, calendar.covered_until) == (date(2004, 1, 1), date(2026, 12, 31))
    assert [year.year for year in calendar.years] == list(range(2004, 2027))
    assert all("chinesecalendar 1.11.0 (MIT)" in year.source for year in calendar.years)
    assert "国务院办公厅2025年11月4日" in calendar.years[-1].source


def test_the_notice_for_2026_gives_33_days_off_and_six_working_weekend_days() -> None:
    special = list(china().years[-1].special_days())
    assert sum(day.kind is DayKind.HOLIDAY for day in special) == 33
    assert sorted(day.day for day in special if day.kind is DayKind.MAKE_UP) == [
        date(2026, 1, 4),
        date(2026, 2, 14),
        date(2026, 2, 28),
        date(2026, 5, 9),
        date(2026, 9, 20),
        date(2026, 10, 10),
    ]


def test_a_day_says_what_it_is_in_both_languages() -> None:
    def wording(day: CalendarDay) -> tuple[str, str]:
        return day.message.text("zh"), day.message.text("en")

    calendar = china()
    assert wording(calendar.day(date(2026, 11, 20))) == ("2026-11-20（周五）工作日", "2026-11-20 (Fri): working day")
    assert wording(calendar.day(date(2026, 11, 21))) == ("2026-11-21（周六）周末休息", "2026-11-21 (Sat): weekend")
    assert wording(calendar.day(date(2026, 9, 25))) == (
        "2026-09-25（周五）中秋节放假",
        "2026-09-25 (Fri): day off, Mid-autumn Festival",
    )
    assert wording(calendar.day(date(2026, 10, 10))) == (
        "2026-10-10（周六）国庆节调休上班",
        "2026-10-10 (Sat): made up for National Day",
    )


def test_the_calendar_is_read_once() -> None:
    assert china() is china()
