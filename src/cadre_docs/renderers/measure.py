"""Measures of text and tables that every renderer must agree on: widths in characters, title lines, column grids."""

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import accumulate
from typing import NamedTuple

from cadre_docs.diagnostics import say
from cadre_docs.documents.tree import Cell, Table
from cadre_docs.documents.widths import widths_of
from cadre_docs.renderers.renderer import RenderError

TITLE_CHARACTERS = 20
"""Characters of 22 pt on a line of 156 mm."""
WHOLE_WORDS = (
    "竞争上岗",
    "跨单位",
    "资格审查",
    "任前公示",
    "领导干部",
    "中层",
    "职位",
    "任免",
    "公示",
    "公告",
    "通知",
    "干部",
    "考察",
    "名单",
    "汇总",
    "审批",
    "单位",
    "年度",
    "报名",
    "人数",
    "拟任",
    "人选",
    "对象",
    "工作",
    "同志",
    "职务",
    "取消",
    "得分",
    "票决",
    "情况",
    "试用",
    "考核",
)
"""Words of this trade that a title is not broken within."""
WHOLE_WORD = re.compile(
    f"(?=({'|'.join(WHOLE_WORDS)}|\\d+[年月日号届期%％]|(?<=关于)[\u4e00-\u9fff]{{2,4}}(?=等?同志)))"
)
LARGEST_MARK = 48.0
MARK_WIDTH = 425.0
"""Room for the issuer's mark, in points: a little less than the type area."""
NO_LINE_START = "，。、；：？！）》〉】〕〗」』］｝．”’…·%％‰℃"
NO_LINE_END = "（《〈【〔〖「『［｛“‘"

PDF_JOINER = "\u2060"
"""Word joiner: put within what no line of a PDF ends within; its fonts show none, and none is read out of it."""


def width_of(text: str) -> float:
    """Width in Chinese characters: a wide, full-width or ambiguous character is 1, any other a half."""
    return sum(widths_of(text))


def mark_size(issuer: str) -> float:
    """The size in points at which the issuer's mark fits on one line (its size is left to the eye, 7.2.4)."""
    return min(LARGEST_MARK, int(MARK_WIDTH / max(1.0, width_of(issuer))))


def title_lines(title: str, names: Collection[str] = (), limit: int = TITLE_CHARACTERS) -> tuple[str, ...]:
    """A title in lines that fit, balanced, broken after a particle or a mark where one is near.

    A newline in the title breaks it where its author wants (GB/T 9704-2012, 7.3.1: broken at meaning, trapezoid or
    diamond). None of the ``names`` is broken within where it fits on a line.
    """
    lines: list[str] = []
    for part in title.split("\n"):
        while width_of(part) > limit:
            count = -(-int(width_of(part) * 2) // (limit * 2))
            cut = _cut(part, len(part) / count, limit, names)
            lines.append(part[:cut])
            part = part[cut:]
        lines.append(part)
    return tuple(lines)


def _cut(text: str, wanted: float, limit: int, names: Collection[str]) -> int:
    best, cost = 1, float("inf")
    widths = list(accumulate(widths_of(text)))
    within, in_names = _within_words(text), _within_names(text, names)
    for index in range(1, len(text)):
        if widths[index - 1] > limit:
            break
        before, after = text[index - 1], text[index]
        penalty = abs(index - wanted)
        if text[max(0, index - 2) : index] == "关于" or before in "的、，：》）":
            penalty -= 3
        if index in within:
            penalty += 6
        if index in in_names:
            penalty += 20
        if after in NO_LINE_START or before in NO_LINE_END or (before.isascii() and after.isascii()):
            penalty += 20
        if penalty < cost:
            best, cost = index, penalty
    return best


def _within_words(text: str) -> set[int]:
    """The places at which a break would tear a word apart."""
    return {place for word in WHOLE_WORD.finditer(text) for place in range(word.start() + 1, word.end(1))}


def _within_names(text: str, names: Collection[str]) -> set[int]:
    """The places at which a break would tear the name of a person or a unit apart."""
    found = set()
    for name in names:
        at = text.find(name)
        while at >= 0:
            found |= set(range(at + 1, at + len(name)))
            at = text.find(name, at + 1)
    return found


class Slot(NamedTuple):
    """A place in a table's grid: its first column, the cell, and whether the cell begins in this row."""

    column: int
    cell: Cell
    begins: bool = True


def column_count(table: Table) -> int:
    """The number of columns of the table's grid."""
    declared = max(len(table.widths), len(table.shares))
    if declared:
        return declared
    return sum(cell.columns for cell in table.rows[0].cells) if table.rows else 0


def column_widths(table: Table, available: float) -> tuple[float, ...]:
    """The column widths in mm: as given, or shares of the width available."""
    if table.widths:
        return table.widths
    shares = table.shares or (1.0,) * column_count(table)
    total = sum(shares) or 1.0
    return tuple(available * share / total for share in shares)


def slots(table: Table) -> Iterator[tuple[Slot, ...]]:
    """The rows of a table as slots that fill its grid, with the continuations of cells that span rows.

    Raises RenderError where the cells of a row do not fill the grid or a span leaves the table.
    """
    total = column_count(table)
    if all(cell.rows == 1 for cell in distinct_cells(table).values()):
        yield from _level_slots(table, total)
        return
    open_spans: dict[int, tuple[Cell, int]] = {}
    for number, row in enumerate(table.rows, 1):
        filled: list[Slot] = []
        column = 0
        pending = iter(row.cells)
        while column < total:
            if column in open_spans:
                cell, left = open_spans.pop(column)
                slot = Slot(column, cell, begins=False)
            else:
                begun = next(pending, None)
                if begun is None:
                    raise _misfit(table, number, total)
                cell, left = begun, begun.rows
                slot = Slot(column, cell)
            if left > 1:
                open_spans[column] = (cell, left - 1)
            filled.append(slot)
            column += cell.columns
        if column != total or next(pending, None) is not None:
            raise _misfit(table, number, total)
        yield tuple(filled)
    if open_spans:
        raise _misfit(table, len(table.rows), total)


def _level_slots(table: Table, total: int) -> Iterator[tuple[Slot, ...]]:
    """The same for a table none of whose cells spans rows: rows of one make begin their cells in the same columns."""
    begins: dict[tuple[int, ...], tuple[int, ...]] = {}
    for number, row in enumerate(table.rows, 1):
        make = tuple([cell.columns for cell in row.cells])
        if make not in begins:
            *columns, filled = accumulate(make, initial=0)
            if filled != total:
                raise _misfit(table, number, total)
            begins[make] = tuple(columns)
        yield tuple(map(Slot, begins[make], row.cells))


def distinct_cells(table: Table) -> Mapping[int, Cell]:
    """The cells of a table in order, by their ``id``: rows share those that are alike, and these are in it once."""
    return {id(cell): cell for row in table.rows for cell in row.cells}


def _misfit(table: Table, row: int, total: int) -> RenderError:
    return RenderError(
        say(
            "表格“{name}”第 {row} 行的单元格与 {total} 列的网格不符",
            "the cells of row {row} of the table “{name}” do not fill its grid of {total} columns",
            name=table.caption or "—",
            row=row,
            total=total,
        )
    )


def header_rows(table: Table) -> int:
    """How many rows at the top are repeated on each page."""
    count = 0
    for row in table.rows:
        if not row.header:
            break
        count += 1
    return count
