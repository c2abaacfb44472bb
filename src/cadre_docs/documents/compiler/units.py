"""Units: Markdown cut into blocks that do not know of each other, so that only a block never seen is parsed.

An empty line ends a unit, and so does the end of a ``:::`` or ``<table>`` that began it; inside these two an empty line
is nothing. A table's rows are units of their own.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from cadre_docs.documents.compiler.blocks import MARKS, OPENING
from cadre_docs.documents.compiler.disguise import parted
from cadre_docs.documents.compiler.elements import only
from cadre_docs.documents.compiler.faults import TemplateFaultError
from cadre_docs.documents.compiler.lines import MARK, Marked
from cadre_docs.documents.compiler.moulds import row_mould
from cadre_docs.documents.compiler.phrases import Pictures
from cadre_docs.documents.compiler.pieces import Piece, TablePiece, pieces, pipe_rows, piped
from cadre_docs.documents.compiler.shapes import Known, cut, free, parse_shape, shape_of, table_of
from cadre_docs.documents.compiler.slots import UnfitError, Values, apart, revealed, slotted
from cadre_docs.documents.compiler.table import Outline, outline
from cadre_docs.documents.tree import Row, Table

BLANKS = " \t"
MARK_BEGINS = MARK[0]
TABLE_END = "</table>"
TABLES = re.compile(r"<table|^[ \t]*\|", re.MULTILINE)
MOST_PLANNED = 1000
"""Values of the longest text that is planned as a whole; of a longer one, each unit is looked up by itself."""
_MARK = re.compile(MARK)
_DELIMITER = re.compile(rf"\|[ :|-]+(?:{MARK})?")


def pieces_by_shape(marked: Marked) -> Iterator[tuple[Piece, Values, int]]:
    """The pieces of a text, each with its values and the number of lines before its unit.

    Raises UnfitError and TemplateFaultError where the text is to be parsed as a whole, not least to tell the line.
    """
    texts, disguised = parted(marked.rendered)
    plan = _plan(texts) if len(disguised) <= MOST_PLANNED and not TABLES.search(marked.rendered) else None
    if plan is not None:
        planned = revealed(disguised)
        for piece, first, end, before in plan:
            yield piece, planned[first:end], before
        return
    for before, lines in units(marked.rendered):
        text = "\n".join(lines)
        if text.startswith("<table"):
            yield TablePiece(1, _elements(text)), (), before
        elif text.startswith("|") and len(lines) > 2 and _DELIMITER.fullmatch(lines[1]):
            yield TablePiece(1, _pipes(lines)), (), before
        else:
            parts, values = parted(text)
            shown = revealed(values)
            for piece in _pieces(parts):
                yield piece, shown, before


@lru_cache(maxsize=256)
def _plan(texts: tuple[str, ...]) -> tuple[tuple[Piece, int, int, int], ...] | None:
    """The pieces of a text without tables between whose values these texts stand, each with where its values are.

    None where only the whole can tell what is there.
    """
    planned: list[tuple[Piece, int, int, int]] = []
    try:
        for before, lines in units(slotted(texts, {})):
            text = "\n".join(lines)
            parts, numbers = apart(text)
            first = numbers[0] if numbers else 0
            planned += ((piece, first, first + len(numbers), before) for piece in _pieces(parts))
    except (UnfitError, TemplateFaultError):
        return None
    return tuple(planned)


def units(rendered: str) -> Iterator[tuple[int, list[str]]]:
    """The lines of each unit, with their marks, and how many lines stand before it. Raises UnfitError."""
    lines: list[str] = []
    end, alone = "", False
    number = 0
    for line in rendered.split("\n"):
        start = line.lstrip(BLANKS)
        blank = not end and (not start or _is_blank(start))
        if blank:
            closed = bool(lines)
        elif end:
            lines.append(line)
            ends = _ends(end, line)
            closed, end = ends and alone, "" if ends else end
        else:
            alone = not lines and start[0] in ":<"
            lines.append(line)
            end = _end(start)
            closed = alone and not end
        number += 1
        if closed:
            yield number - blank - len(lines), lines
            lines = []
    if lines:
        yield number - len(lines), lines


def _is_blank(start: str) -> bool:
    if start[0] == MARK_BEGINS and not free(start):
        raise UnfitError
    return start[0] == MARK_BEGINS


def _ends(end: str, line: str) -> bool:
    return end in line if end == TABLE_END else _MARK.sub("", line).strip(BLANKS) == end


def _end(start: str) -> str:
    """What ends what a line begins; nothing where the line is whole in itself."""
    if start.startswith("<table"):
        return "" if TABLE_END in start else TABLE_END
    if start.startswith(":::"):
        opening = OPENING.match(_MARK.sub("", start))
        return "" if opening and opening[1] in MARKS else ":::"
    return ""


@lru_cache(maxsize=4096)
def _pieces(parts: tuple[str, ...]) -> tuple[Piece, ...]:
    if any("<table" in part for part in parts):
        raise UnfitError
    return tuple(pieces(Marked(slotted(parts, {}), "")))


def _elements(text: str) -> Callable[[Values, Pictures], Table]:
    parts = cut(text)
    shape, _ = shape_of(parts.outer, _outline)

    def table(_: Values, pictures: Pictures) -> Table:
        groups = iter(parts.groups)
        made = table_of(shape, groups, pictures)
        if next(groups, None) is not None:
            raise UnfitError
        return made

    return table


@lru_cache(maxsize=1024)
def _outline(parts: tuple[str, ...], known: Known) -> Outline | tuple[int, ...]:
    root = parse_shape(parts, known)
    return root if isinstance(root, tuple) else outline(only(root))


def _pipes(lines: list[str]) -> Callable[[Values, Pictures], Table]:
    head, delimiter, *others = lines
    rows = [_row(head, delimiter, ("",))(())]
    for line in others:
        if not line.startswith("|"):
            raise UnfitError
        parts, values = parted(line)
        rows.append(_row(head, delimiter, parts)(revealed(values)))
    made = piped(tuple(rows))
    return lambda values, pictures: made


@lru_cache(maxsize=4096)
def _row(head: str, delimiter: str, parts: tuple[str, ...]) -> Callable[[Values], Row]:
    """What casts a row of a table with such a head; the head itself where the row is nothing."""
    row = slotted(parts, {})
    rows = pipe_rows(Marked("\n".join((head, delimiter, row) if row else (head, delimiter)), ""))
    if len(rows) != 1 + bool(row):
        raise UnfitError
    return row_mould(rows[-1])
