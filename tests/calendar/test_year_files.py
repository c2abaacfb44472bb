"""A year that an office brings itself: read strictly, added or replaced, never leaving a gap."""

import pickle
from datetime import date

import pytest

from cadre_docs.calendar import DayKind, china
from cadre_docs.diagnostics import BrokenInputError

YEAR_2027 = """
year = 2027
source = "安禾市人民政府办公室通知（虚构）"

[[holidays]]
name = "元旦"
name_en = "New Year's Day"
off = [2027-01-01, 2027-01-02, 2027-01-03]
make_up = [2027-01-10]
"""


def test_an_office_adds_the_next_year_from_a_file_and_counts_go_on_into_it() -> None:
    calendar = china().with_year(YEAR_2027, "calendar/2027.toml")
    assert calendar.covered_until == date(2027, 12, 31)
    assert calendar.working_days_after(date(2026, 12, 31), 6).end == date(2027, 1, 10)
    assert calendar.working_days_after(date(2026, 12, 24), 3).provisional_from is None
    assert not china().covers(date(2027, 1, 1))


def test_an_office_brings_a_year_as_a_mapping_with_dates_as_text_and_without_an_english_name() -> None:
    calendar = china().with_year(
        {"year": 2027, "source": "虚构", "holidays": [{"name": "建市纪念日", "off": ["2027-03-01"]}]}
    )
    day = calendar.day(date(2027, 3, 1))
    assert day.kind is DayKind.HOLIDAY
    assert day.message.text("zh") == "2027-03-01（周一）建市纪念日放假"
    assert day.message.text("en") == "2027-03-01 (Mon): day off, 建市纪念日"


def test_an_office_replaces_a_year_that_ships_with_the_program() -> None:
    calendar = china().with_year({"year": 2026, "source": "虚构"})
    assert calendar.is_working_day(date(2026, 10, 1))
    assert [year.year for year in calendar.years] == list(range(2004, 2027))


def test_the_digest_tells_calendars_apart_and_is_the_same_for_the_same_one() -> None:
    added = china().with_year(YEAR_2027)
    assert added.digest == china().with_year(YEAR_2027).digest != china().digest
    assert len(added.digest) == 64


def test_a_calendar_travels_to_another_process() -> None:
    again = pickle.loads(pickle.dumps(china()))
    assert again == china()
    assert again.working_days_after(date(2026, 11, 20), 5).end == date(2026, 11, 27)


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        ("year = ", "不是合法的 TOML", "not TOML"),
        ("source = '虚构'", "缺少 year", "year is missing"),
        ("year = 2027", "缺少 source", "source is missing"),
        ("year = 2027\nsource = ' '", "写明放假安排的出处", "must say where"),
        ("year = '二〇二七'\nsource = '虚构'", "应为四位年份", "must be a year"),
        ("year = 2027\nsource = '虚构'\nholiday = []", "未知的键 holiday", "unknown key holiday"),
        ("year = 2027\nsource = '虚构'\nholidays = '元旦'", "应为列表", "expected a list"),
        ("year = 2027\nsource = '虚构'\nholidays = ['元旦']", "假日应写成键和值", "table of keys"),
        ("year = 2027\nsource = '虚构'\n[[holidays]]\noff = []", "缺少 name", "name is missing"),
        ("year = 2027\nsource = '虚构'\n[[holidays]]\nname = 'x'\noff = ['2027-02-29']", "不是日期", "not a date"),
        ("year = 2027\nsource = '虚构'\n[[holidays]]\nname = 'x'\noff = [2026-01-01]", "不在 2027 年", "not in 2027"),
        (
            "year = 2027\nsource = '虚构'\n[[holidays]]\nname = 'x'\noff = [2027-01-01, 2027-01-01]",
            "2027-01-01 写了两次",
            "given twice",
        ),
        (
            "year = 2027\nsource = '虚构'\n[[holidays]]\nname = 'x'\nmake_up = [2027-01-04]",
            "2027-01-04 不是周末",
            "not on a weekend",
        ),
        ("year = 2029\nsource = '虚构'", "日历缺少 2027 年", "lacks 2027"),
    ],
)
def test_a_wrong_year_file_is_refused_with_its_reason(text: str, zh: str, en: str) -> None:
    with pytest.raises(BrokenInputError) as raised:
        china().with_year(text, "calendar/2027.toml")
    (diagnostic,) = raised.value.diagnostics
    assert zh in diagnostic.message.text("zh")
    assert en in diagnostic.message.text("en")
    assert diagnostic.position is None or diagnostic.position.file == "calendar/2027.toml"
