"""Position tables and daily counts, with the disorder of real sheets."""

from datetime import date

import pytest
import yaml

from cadre_docs.diagnostics import BrokenInputError, Severity
from cadre_docs.intake.daily_count import read_daily_count
from cadre_docs.intake.imported import Imported
from cadre_docs.intake.positions import read_positions, unit_id
from cadre_docs.intake.record_file import record_file
from cadre_docs.intake.workbook import Sheet

HEADER = ("职位代码", "职位名称", "招录机关", "招录人数", "本科专业")


def sheet(*rows: tuple[str, ...]) -> tuple[Sheet, ...]:
    return (Sheet("a.xlsx", "表一", rows),)


def codes(imported: Imported) -> list[str]:
    return [oddity.code for oddity in imported.oddities]


def test_a_title_above_the_header_is_told_and_skipped() -> None:
    imported = read_positions(sheet(("某省职位表",), HEADER, ("0001", "文员", "甲局", "2", "")), "e")
    assert codes(imported) == ["title-row-skipped"]
    assert imported.figures == {"positions": 1, "openings": 2}
    assert imported.records["positions"] == [
        {"id": "0001", "exercise": "e", "unit": unit_id("甲局"), "name": "文员", "openings": 2}
    ]
    assert imported.records["units"] == [{"id": unit_id("甲局"), "name": "甲局"}]


def test_requirements_keep_their_own_place() -> None:
    imported = read_positions(sheet(HEADER, ("1", "文员", "甲局", "1", "0301法学类")), "e")
    assert imported.records["positions"][0]["requirements"] == {"majors": "0301法学类"}


def test_a_total_row_is_compared_with_the_sum_of_the_rows() -> None:
    rows = (HEADER, ("1", "文员", "甲局", "1", ""), ("2", "文员", "甲局", "2", ""))
    assert codes(read_positions(sheet(*rows, ("合计", "", "", "3", "")), "e")) == ["total-row"]
    assert codes(read_positions(sheet(*rows, ("合 计", "", "", "4", "")), "e")) == ["total-row", "total-differs"]


@pytest.mark.parametrize(
    ("row", "code", "place"),
    [
        (("1", "", "甲局", "1", ""), "empty-cell", (3, 2)),
        (("1", "文员", "甲局", "一", ""), "not-a-count", (3, 4)),
        (("1", "文员", "甲局", "0", ""), "not-a-count", (3, 4)),
        (("9", "文员", "甲局", "1", ""), "duplicate-id", (3, 1)),
    ],
)
def test_a_bad_row_is_reported_by_cell_and_left_out(row: tuple[str, ...], code: str, place: tuple[int, int]) -> None:
    imported = read_positions(sheet(HEADER, ("9", "文员", "甲局", "1", ""), row), "e")
    (oddity,) = imported.oddities
    assert (oddity.code, oddity.severity) == (code, Severity.ERROR)
    assert oddity.position is not None
    assert (oddity.position.line, oddity.position.column) == place
    assert "表一" in oddity.message.text("zh")
    assert len(imported.records["positions"]) == 1


def test_a_sheet_without_the_columns_says_which_are_wanted() -> None:
    with pytest.raises(BrokenInputError, match="职位代码"):
        read_positions(sheet(("甲", "乙")), "e")


def test_the_day_comes_from_the_title() -> None:
    rows = (("报名人数统计表（2026.1.14）",), ("职位代码", "报考人数"), ("1", "5"))
    imported = read_daily_count(sheet(*rows), "e", None, {"1": 1})
    assert imported.records["daily_counts"] == [
        {
            "exercise": "e",
            "on": "2026-01-14",
            "published_on": "2026-01-14",
            "counts": [{"position": "1", "applicants": 5}],
        }
    ]


def test_a_day_that_differs_from_the_title_is_told() -> None:
    rows = (("统计表（2026年1月14日）",), ("职位代码", "报考人数"), ("1", "5"))
    assert "date-differs" in codes(read_daily_count(sheet(*rows), "e", date(2026, 1, 15), {"1": 1}))


def test_without_any_day_the_count_is_refused() -> None:
    with pytest.raises(BrokenInputError) as caught:
        read_daily_count(sheet(("职位代码", "报考人数"), ("1", "5")), "e", None, {"1": 1})
    assert caught.value.diagnostics[0].code == "day-unknown"


def test_a_last_row_whose_code_is_nan_and_whose_number_is_the_sum_is_a_total() -> None:
    rows = (("职位代码", "报名人数", "审核通过人数"), ("1", "5", "0"), ("2", "7", "0"), ("nan", "12", "0"))
    imported = read_daily_count(sheet(*rows), "e", date(2026, 1, 13), {"1": 1, "2": 1})
    assert codes(imported) == ["total-row"]
    assert imported.records["daily_counts"][0]["stated_applicants"] == 12
    assert imported.figures["applicants"] == 12


def test_a_row_without_a_code_that_is_no_sum_is_not_taken_for_a_total() -> None:
    rows = (("职位代码", "报名人数"), ("1", "5"), ("nan", "99"))
    assert "unknown-position" in codes(read_daily_count(sheet(*rows), "e", date(2026, 1, 13), {"1": 1}))


def test_positions_are_compared_with_the_position_table() -> None:
    rows = (("职位代码", "招录人数", "报名人数"), ("1", "2", "5"), ("3", "1", "0"))
    imported = read_daily_count(sheet(*rows), "e", date(2026, 1, 13), {"1": 1, "2": 1})
    assert codes(imported) == ["openings-differ", "unknown-position", "positions-absent"]


def test_a_record_file_says_what_was_imported() -> None:
    awkward = {"id": "007", "name": '引"号', "remark": "- 一\n二: #三", "unit": "yes", "counts": [{"position": "1"}]}
    text = record_file({"positions": [awkward]}, "由表导入")
    assert text.startswith("# 由表导入\n")
    assert yaml.safe_load(text) == {"positions": [awkward]}
