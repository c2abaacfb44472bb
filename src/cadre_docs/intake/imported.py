"""What an import yields: records ready to be written, figures to compare with the sheet, and oddities."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cadre_docs.diagnostics import Diagnostic, Severity, say
from cadre_docs.intake.table import SheetTable, number


@dataclass(frozen=True, slots=True)
class Imported:
    """Records as plain mappings by the plural of their kind, figures by name, and everything odd about the file."""

    records: Mapping[str, list[dict[str, Any]]]
    figures: Mapping[str, int]
    oddities: tuple[Diagnostic, ...]


def sum_differs(table: SheetTable, field: str, computed: int) -> list[Diagnostic]:
    """One error where the sheet's own total row says something else than its rows add up to."""
    if table.total is None or field not in table.total.cells or not table.total.cells[field]:
        return []
    stated = number(table.total.cells[field])
    if stated == computed:
        return []
    return [
        table.sheet.oddity(
            Severity.ERROR,
            "total-differs",
            say(
                "合计行写 {stated}，各行相加为 {computed}",
                "the total row says {stated}, the rows add up to {computed}",
                stated=table.total.cells[field],
                computed=computed,
            ),
            say("与制表单位核对，改正后重新导入", "ask who made the sheet, correct it and import again"),
            table.total.row,
            table.columns[field],
        )
    ]
