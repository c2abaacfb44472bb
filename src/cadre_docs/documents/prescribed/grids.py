"""Grids of tables whose rows have other cells than the template's: as many columns as the widest row has cells."""

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TABLE, ROW, CELL, GRID, COLUMN, WIDTH = (f"{W}{name}" for name in ("tbl", "tr", "tc", "tblGrid", "gridCol", "w"))
SPAN = f"{W}tcPr/{W}gridSpan"


def fit_grids(root: etree._Element) -> None:
    """Give each table's grid the columns that its rows need, the whole as wide as before (as docxtpl does)."""
    for table in root.iter(TABLE):
        grid = table.find(GRID)
        if grid is None:
            continue
        rows = [row.findall(CELL) for row in table.iter(ROW)]
        columns = grid.findall(COLUMN)
        most = max(map(len, rows), default=0)
        if most > len(columns):
            _widen(grid, columns, most)
        columns = grid.findall(COLUMN)
        used = max((sum(map(columns_of, row)) for row in rows), default=0)
        if 0 < used < len(columns):
            _narrow(grid, columns, used)


def columns_of(cell: etree._Element) -> int:
    """How many columns a cell takes; 1 where that is not said in a number."""
    span = cell.find(SPAN)
    said = "1" if span is None else span.get(f"{W}val", "1").strip()
    return int(said) if said.isdecimal() else 1


def _widen(grid: etree._Element, columns: list[etree._Element], count: int) -> None:
    width = sum(map(_width, columns))
    if not width:
        return
    was, becomes = width / len(columns), width / count
    for column in columns:
        column.set(WIDTH, str(int(_width(column) * becomes / was)))
    for _ in range(count - len(columns)):
        etree.SubElement(grid, COLUMN, {WIDTH: str(int(becomes))})


def _narrow(grid: etree._Element, columns: list[etree._Element], count: int) -> None:
    kept, gone = columns[:count], columns[count:]
    freed = sum(map(_width, gone))
    for column in gone:
        grid.remove(column)
    for column in kept:
        column.set(WIDTH, str(int(_width(column) + int(freed / count))))


def _width(column: etree._Element) -> float:
    return float(column.get(WIDTH) or 0)
