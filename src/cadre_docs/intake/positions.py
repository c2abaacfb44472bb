"""A position table (职位表) read into units and positions."""

import hashlib
from collections.abc import Mapping
from typing import Any

from cadre_docs.diagnostics import Diagnostic, Severity, say
from cadre_docs.intake.imported import Imported, sum_differs
from cadre_docs.intake.table import SheetTable, find_table, number
from cadre_docs.intake.workbook import Sheet

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "id": ("职位代码", "职位编号", "岗位代码", "编号"),
    "name": ("职位名称", "岗位名称", "职位"),
    "unit": ("招录机关", "单位", "主管单位"),
    "employer": ("用人单位",),
    "openings": ("招录人数", "招考人数", "职数", "计划数"),
    "region": ("所属市州",),
    "district": ("所属地区",),
    "education_text": ("学历", "学历要求"),
    "degree": ("学位", "学位要求"),
    "postgraduate_majors": ("研究生专业",),
    "majors": ("本科专业", "专业", "专业要求"),
    "candidates": ("招录对象",),
    "remark": ("备注",),
    "duties": ("职位简介", "岗位职责"),
}
REQUIRED = ("id", "name", "unit", "openings")
IN_REQUIREMENTS = ("education_text", "degree", "postgraduate_majors", "majors", "candidates")
DIRECT = ("employer", "region", "district", "remark", "duties")


def read_positions(sheets: tuple[Sheet, ...], exercise: str) -> Imported:
    """Units and positions, in the order of the sheet, with every oddity; raises BrokenInputError without a header."""
    table = find_table(sheets, HEADINGS, REQUIRED, ("openings",))
    oddities = list(table.oddities)
    units: dict[str, dict[str, Any]] = {}
    positions: dict[str, dict[str, Any]] = {}
    for line in table.lines:
        faults = _faults(table, line.row, line.cells, positions)
        oddities += faults
        if not any(fault.severity is Severity.ERROR for fault in faults):
            unit = units.setdefault(line.cells["unit"], {"id": unit_id(line.cells["unit"]), "name": line.cells["unit"]})
            positions[line.cells["id"]] = _position(line.cells, exercise, unit["id"])
    openings = sum(position["openings"] for position in positions.values())
    oddities += sum_differs(table, "openings", openings)
    records = {"units": list(units.values()), "positions": list(positions.values())}
    return Imported(records, {"positions": len(positions), "openings": openings}, tuple(oddities))


def unit_id(name: str) -> str:
    """An id for a unit known only by its name; the same for the same name."""
    return f"unit-{hashlib.sha256(name.encode()).hexdigest()[:8]}"


def _position(cells: Mapping[str, str], exercise: str, unit: str) -> dict[str, Any]:
    position: dict[str, Any] = {
        "id": cells["id"],
        "exercise": exercise,
        "unit": unit,
        "name": cells["name"],
        "openings": int(number(cells["openings"]) or 0),
    }
    position |= {field: cells[field] for field in DIRECT if cells.get(field)}
    requirements = {field: cells[field] for field in IN_REQUIREMENTS if cells.get(field)}
    return position | ({"requirements": requirements} if requirements else {})


def _faults(table: SheetTable, row: int, cells: Mapping[str, str], positions: Mapping[str, object]) -> list[Diagnostic]:
    faults = []
    for field in REQUIRED:
        if not cells[field]:
            faults.append(_fault(table, row, field, "empty-cell", say("此格不能为空", "this cell must not be empty")))
    openings = number(cells["openings"])
    if cells["openings"] and (openings is None or openings < 1 or openings != int(openings)):
        faults.append(
            _fault(
                table,
                row,
                "openings",
                "not-a-count",
                say("“{text}”不是人数", "{text} is not a number of people", text=cells["openings"]),
            )
        )
    if cells["id"] in positions:
        message = say("职位代码“{id}”重复", "position {id} is there twice", id=cells["id"])
        faults.append(_fault(table, row, "id", "duplicate-id", message))
    return faults


def _fault(table: SheetTable, row: int, field: str, code: str, message: Any) -> Diagnostic:
    hint = say("在原表中改正后重新导入；此行未导入", "correct the sheet and import again; this row was left out")
    return table.sheet.oddity(Severity.ERROR, code, message, hint, row, table.columns[field])
