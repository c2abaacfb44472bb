"""A table found in a sheet: its header below whatever titles stand above, its rows, and its total row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Position, Severity, say
from cadre_docs.intake.workbook import Sheet

HEADER_SEARCH_ROWS = 20
TOTAL_WORDS = ("合计", "总计", "总数", "小计", "total")
NOT_A_VALUE = ("nan", "none", "null", "#n/a", "-", "—")


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a table: its row in the sheet (from 0) and its cells by field name."""

    row: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SheetTable:
    """The table in a sheet: titles above it, the column of each field, its lines and, where it has one, its total."""

    sheet: Sheet
    titles: tuple[str, ...]
    columns: Mapping[str, int]
    lines: tuple[Line, ...]
    total: Line | None
    oddities: tuple[Diagnostic, ...]


def find_table(
    sheets: Sequence[Sheet], names: Mapping[str, tuple[str, ...]], required: Sequence[str], numeric: Sequence[str]
) -> SheetTable:
    """The first table whose header names all required fields.

    ``names`` lists for each field the headings it may have; ``numeric`` fields may be summed by a total row. Raises
    BrokenInputError where no sheet has such a header.
    """
    for sheet in sheets:
        for row, cells in enumerate(sheet.rows[:HEADER_SEARCH_ROWS]):
            columns = _columns(cells, names)
            if all(field in columns for field in required):
                return _read(sheet, row, columns, required[0], numeric)
    raise BrokenInputError((_no_header(sheets, names, required),))


def _columns(cells: Sequence[str], names: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    headings = {"".join(cell.split()): column for column, cell in reversed(list(enumerate(cells))) if cell}
    return {field: headings[name] for field, aliases in names.items() for name in reversed(aliases) if name in headings}


def _read(sheet: Sheet, header: int, columns: Mapping[str, int], key: str, numeric: Sequence[str]) -> SheetTable:
    oddities: list[Diagnostic] = []
    titles = tuple(text for row in sheet.rows[:header] for text in row if text)
    for row in range(header):
        title = next((text for text in sheet.rows[row] if text), "")
        oddities.append(
            sheet.oddity(
                Severity.INFO,
                "title-row-skipped",
                say(
                    "标题行“{title}”不是数据，已略过", "the title row {title} is not data and was skipped", title=title
                ),
                say("无须处理", "nothing to do"),
                row,
            )
        )
    lines: list[Line] = []
    total: Line | None = None
    for row in range(header + 1, len(sheet.rows)):
        cells = sheet.rows[row]
        if not any(cells):
            continue
        line = Line(row, {field: cells[column] if column < len(cells) else "" for field, column in columns.items()})
        if _is_total(line, cells, key, lines, numeric):
            total = line
            oddities.append(_total_row(sheet, line, columns[key], cells))
        else:
            lines.append(line)
    return SheetTable(sheet, titles, dict(columns), tuple(lines), total, tuple(oddities))


def _is_total(line: Line, cells: Sequence[str], key: str, lines: Sequence[Line], numeric: Sequence[str]) -> bool:
    """A row that says so, or a row without a key whose number is the sum of the rows above it."""
    if any("".join(cell.split()).lower().startswith(TOTAL_WORDS) for cell in cells if cell):
        return True
    if line.cells[key] and line.cells[key].lower() not in NOT_A_VALUE:
        return False
    summable = [field for field in numeric if field in line.cells and number(line.cells[field])]
    return bool(summable) and all(
        number(line.cells[field]) == sum((number(other.cells[field]) or 0 for other in lines), Decimal(0))
        for field in summable
    )


def number(text: str) -> Decimal | None:
    """The number that a cell shows, thousands separators allowed; None where it shows none."""
    try:
        value = Decimal(text.replace(",", "").replace("，", ""))
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def _total_row(sheet: Sheet, line: Line, column: int, cells: Sequence[str]) -> Diagnostic:
    shown = "、".join(cell for cell in cells if cell)
    return sheet.oddity(
        Severity.INFO,
        "total-row",
        say("“{shown}”是合计行，不作为数据，只用来核对", "{shown}: a total row, used only for checking", shown=shown),
        say("无须处理", "nothing to do"),
        line.row,
        column,
    )


def _no_header(sheets: Sequence[Sheet], names: Mapping[str, tuple[str, ...]], required: Sequence[str]) -> Diagnostic:
    wanted = "、".join("/".join(names[field]) for field in required)
    file = sheets[0].file if sheets else ""
    return Diagnostic(
        code="no-header-row",
        severity=Severity.ERROR,
        message=say(
            "前 {rows} 行内找不到表头，须有这些列：{wanted}",
            "no header row within the first {rows} rows; these columns are needed: {wanted}",
            rows=HEADER_SEARCH_ROWS,
            wanted=wanted,
        ),
        hint=say("核对列名，或改用正确的 --as 种类", "check the column names, or the kind given with --as"),
        position=Position(file),
    )
