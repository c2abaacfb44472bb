"""A published sign-up count (报名人数统计表) read into one daily count."""

import re
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Position, Severity, say
from cadre_docs.intake.imported import Imported, sum_differs
from cadre_docs.intake.table import Line, SheetTable, find_table, number
from cadre_docs.intake.workbook import Sheet

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "position": ("职位代码", "职位编号", "岗位代码", "编号"),
    "applicants": ("报名人数", "报考人数", "报名总数"),
    "approved": ("审核通过人数", "资格审查合格人数", "合格人数"),
    "openings": ("招录人数", "招考人数", "职数"),
}
REQUIRED = ("position", "applicants")
_DATE = re.compile(r"(20\d\d)[年.\-/](\d{1,2})[月.\-/](\d{1,2})")


def read_daily_count(
    sheets: tuple[Sheet, ...], exercise: str, on: date | None, openings: Mapping[str, int]
) -> Imported:
    """One daily count, checked against the sheet's own total row and the posts already recorded.

    ``on`` is the day counted, inclusive; None means the day in the sheet's title. ``openings`` are the recorded posts
    with their openings. Raises BrokenInputError where neither says the day.
    """
    table = find_table(sheets, HEADINGS, REQUIRED, ("applicants", "approved", "openings"))
    day = on or _day_in(table.titles)
    if day is None:
        raise BrokenInputError((_no_day(table),))
    oddities = [*table.oddities, *_titled_otherwise(table, day)]
    counts: dict[str, dict[str, Any]] = {}
    for line in table.lines:
        faults = _faults(table, line, counts, openings)
        oddities += faults
        if not any(fault.severity is Severity.ERROR for fault in faults):
            counts[line.cells["position"]] = _count(line)
    oddities += _absent(table, counts.keys(), openings)
    applicants = sum(count["applicants"] for count in counts.values())
    oddities += sum_differs(table, "applicants", applicants)
    record: dict[str, Any] = {"exercise": exercise, "on": day.isoformat(), "published_on": day.isoformat()}
    record |= _stated(table)
    figures = {"positions": len(counts), "applicants": applicants}
    if "openings" in table.columns:
        figures["openings"] = sum(int(number(line.cells["openings"]) or 0) for line in table.lines)
        oddities += sum_differs(table, "openings", figures["openings"])
    return Imported({"daily_counts": [record | {"counts": list(counts.values())}]}, figures, tuple(oddities))


def _day_in(titles: tuple[str, ...]) -> date | None:
    for title in titles:
        if found := _DATE.search(title):
            return date(*(int(part) for part in found.groups()))
    return None


def _count(line: Line) -> dict[str, Any]:
    count: dict[str, Any] = {
        "position": line.cells["position"],
        "applicants": int(number(line.cells["applicants"]) or 0),
    }
    approved = number(line.cells.get("approved", ""))
    return count | ({"approved": int(approved)} if approved is not None else {})


def _stated(table: SheetTable) -> dict[str, int]:
    if table.total is None:
        return {}
    stated = {
        "stated_openings": table.total.cells.get("openings", ""),
        "stated_applicants": table.total.cells["applicants"],
    }
    return {field: int(value) for field, text in stated.items() if (value := number(text)) is not None}


def _faults(
    table: SheetTable, line: Line, counts: Mapping[str, object], openings: Mapping[str, int]
) -> list[Diagnostic]:
    key = line.cells["position"]
    faults = []
    applicants = number(line.cells["applicants"])
    if applicants is None or applicants < 0 or applicants != int(applicants):
        message = say("“{text}”不是人数", "{text} is not a number of people", text=line.cells["applicants"])
        faults.append(_row_fault(table, line.row, "applicants", "not-a-count", message))
    if key in counts:
        message = say("职位代码“{key}”重复", "position {key} is there twice", key=key)
        faults.append(_row_fault(table, line.row, "position", "duplicate-id", message))
    elif openings and key not in openings:
        message = say("职位代码“{key}”不在职位表中", "position {key} is not in the position table", key=key)
        faults.append(_row_fault(table, line.row, "position", "unknown-position", message))
    elif openings and (stated := number(line.cells.get("openings", ""))) is not None and stated != openings[key]:
        message = say(
            "招录人数为 {stated}，职位表为 {recorded}",
            "{stated} to fill here, {recorded} in the position table",
            stated=stated,
            recorded=openings[key],
        )
        hint = say("核对职位表；人数按职位表", "check the position table, whose number is kept")
        faults.append(
            table.sheet.oddity(Severity.WARNING, "openings-differ", message, hint, line.row, table.columns["openings"])
        )
    return faults


def _row_fault(table: SheetTable, row: int, field: str, code: str, message: Any) -> Diagnostic:
    hint = say("在原表中改正后重新导入；此行未导入", "correct the sheet and import again; this row was left out")
    return table.sheet.oddity(Severity.ERROR, code, message, hint, row, table.columns[field])


def _absent(table: SheetTable, counted: Collection[str], openings: Mapping[str, int]) -> list[Diagnostic]:
    absent = [key for key in openings if key not in counted]
    if not absent:
        return []
    message = say(
        "职位表中有 {count} 个职位未出现在此表，如 {example}",
        "{count} positions of the position table are absent here, {example} for one",
        count=len(absent),
        example=absent[0],
    )
    hint = say("核对是否漏报；未出现的职位当日没有人数", "ask whether they were left out; they have no count that day")
    return [table.sheet.oddity(Severity.WARNING, "positions-absent", message, hint, 0)]


def _titled_otherwise(table: SheetTable, day: date) -> list[Diagnostic]:
    titled = _day_in(table.titles)
    if titled is None or titled == day:
        return []
    message = say(
        "标题写的是 {titled}，导入日期为 {day}", "the title says {titled}, imported as {day}", titled=titled, day=day
    )
    hint = say("核对 --date 与标题中的日期", "compare --date with the title")
    return [table.sheet.oddity(Severity.WARNING, "date-differs", message, hint, 0)]


def _no_day(table: SheetTable) -> Diagnostic:
    return Diagnostic(
        code="day-unknown",
        severity=Severity.ERROR,
        message=say("标题中没有统计日期", "the title does not say the day"),
        hint=say("用 --date 2026-01-13 给出统计日期", "give the day with --date 2026-01-13"),
        position=Position(table.sheet.file),
    )
