"""Shapes: HTML parsed once for all the values that stand in it.

Forms and tables repeat themselves: a row comes two thousand times with other values, a form for every person. A text
is cut into its rows and the *outer* text around them; each is looked up by what is not a value. Only a shape that was
never seen is parsed, with slots for its values. A value in an attribute belongs to the shape, for it decides on looks.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from cadre_docs.documents.compiler.disguise import parted
from cadre_docs.documents.compiler.elements import Element, only, parse
from cadre_docs.documents.compiler.lines import MARK, Marked
from cadre_docs.documents.compiler.moulds import row_mould
from cadre_docs.documents.compiler.phrases import Pictures
from cadre_docs.documents.compiler.slots import UnfitError, Values, apart, revealed, slots_of, slotted
from cadre_docs.documents.compiler.table import Look, Outline, misfit, row
from cadre_docs.documents.tree import Row, Table

PLACE = "<tr/>"
"""What stands in the outer text for rows that follow each other."""
UNSURE = re.compile("<[!?A-Z]")
"""Comments and capitals, of which the cut knows nothing."""
_FREE = re.compile(rf"(?:{MARK}|\s)*")

Known = tuple[tuple[int, str], ...]
"""The values that a shape needs to know, by their numbers, in disguise."""
Shape = TypeVar("Shape")


@dataclass(frozen=True, slots=True)
class Cut:
    """A text in which rows that follow each other are one ``PLACE``; the rows, without their own tags, apart."""

    outer: str
    groups: tuple[tuple[str, ...], ...]


def cut(rendered: str) -> Cut:
    """A text, with its marks, cut into rows and the rest. Raises UnfitError where it is not sure what is a row."""
    if UNSURE.search(rendered):
        raise UnfitError
    first, *pieces = rendered.split("<tr")
    outer = [first]
    groups: list[list[str]] = []
    for piece in pieces:
        inner, end, after = piece.partition("</tr>")
        if not end:
            raise UnfitError
        if not groups or outer[-1] is not PLACE:
            outer.append(PLACE)
            groups.append([])
        groups[-1].append(inner)
        if not free(after):
            outer.append(after)
    return Cut("".join(outer), tuple(map(tuple, groups)))


@lru_cache(maxsize=1024)
def free(text: str) -> bool:
    """Whether a text is nothing but white space and marks."""
    return _FREE.fullmatch(text) is not None


def shape_of(text: str, found: Callable[[tuple[str, ...], Known], Shape | tuple[int, ...]]) -> tuple[Shape, list[str]]:
    """The shape that ``found`` knows for a text, and the values for its slots. Raises UnfitError.

    ``found`` answers with numbers of values where it needs to know these before it can tell.
    """
    parts, values = parted(text)
    shape = found(parts, ())
    if isinstance(shape, tuple):
        shape = found(parts, tuple((number, values[number]) for number in shape))
    if isinstance(shape, tuple):
        raise UnfitError
    return shape, revealed(values)


def parse_shape(parts: tuple[str, ...], known: Known) -> Element | tuple[int, ...]:
    """The elements of a text with slots; or the numbers of the values that stand in attributes and are not known."""
    root = parse(Marked(slotted(parts, dict(known)), ""))
    unknown = {number for value in _attributes(root) for number in slots_of(value)}
    return tuple(sorted(unknown)) if unknown else root


def _attributes(element: Element) -> Iterator[str]:
    yield from element.attributes.values()
    for child in element.children:
        if isinstance(child, Element):
            yield from _attributes(child)


@dataclass(frozen=True, slots=True)
class RowShape:
    """What casts rows; the columns that such a row fills, 0 where one of its cells reaches into the next row.

    Without ``cast`` a row shows pictures, which are read each time.
    """

    cast: Callable[[Values], Row] | None
    columns: int = 0


def table_of(outline: Outline, groups: Iterator[tuple[str, ...]], pictures: Pictures) -> Table:
    """An outline with rows at its places. Raises UnfitError and TemplateFaultError."""
    rows: list[Row] = []
    columns = set()
    for _, look in outline.rows:
        group = next(groups, None)
        if group is None:
            raise UnfitError
        shapes: dict[tuple[str, ...], RowShape] = {}
        for text in group:
            parts, values = parted(text)
            shape = shapes.get(parts)
            if shape is None:
                shape = _shape_of_row(text, parts, look, shapes)
            made = shape.cast(revealed(values)) if shape.cast else _row_with_pictures(text, look, pictures)
            rows.append(made)
            columns.add(shape.columns)
    total = outline.columns or sum(cell.columns for cell in rows[0].cells)
    if columns != {total} and misfit(tuple(rows), total):
        raise UnfitError
    return outline.with_rows(tuple(rows), total)


def _shape_of_row(text: str, parts: tuple[str, ...], look: Look, shapes: dict[tuple[str, ...], RowShape]) -> RowShape:
    """The shape of a row, noted among the ``shapes`` where it needs to know no values."""
    shape = _row_shape(parts, (), look)
    if isinstance(shape, RowShape):
        shapes[parts] = shape
        return shape
    return shape_of(text, lambda parts, known: _row_shape(parts, known, look))[0]


def _row_with_pictures(text: str, look: Look, pictures: Pictures) -> Row:
    return row(only(parse(Marked(f"<tr{text}</tr>", ""))), look, pictures)


@dataclass(frozen=True, slots=True)
class TablePlan:
    """A table of which all is known but its values: how each row is cast, of which values, and the columns."""

    outline: Outline
    rows: tuple[tuple[Callable[[Values], Row], int, int], ...]
    columns: int

    def table(self, values: Values) -> Table:
        """The table with the values of its document. Raises UnfitError."""
        rows = tuple([cast(values[first:end]) for cast, first, end in self.rows])
        return self.outline.with_rows(rows, self.columns)


def table_plan(outline: Outline, groups: Iterator[tuple[str, ...]]) -> TablePlan:
    """The plan of an outline with rows that have slots for values.

    Raises UnfitError where a row shows pictures or needs to know values, TemplateFaultError where it is faulty.
    """
    rows: list[tuple[Callable[[Values], Row], int, int]] = []
    samples: list[Row] = []
    for _, look in outline.rows:
        for text in next(groups, ()):
            parts, numbers = apart(text)
            shape = _row_shape(parts, (), look)
            if isinstance(shape, tuple) or shape.cast is None:
                raise UnfitError
            first = numbers[0] if numbers else 0
            rows.append((shape.cast, first, first + len(numbers)))
            samples.append(shape.cast(["值"] * len(numbers)))
    total = outline.columns or sum(cell.columns for cell in samples[0].cells) if samples else 0
    if not samples or misfit(tuple(samples), total):
        raise UnfitError
    return TablePlan(outline, tuple(rows), total)


@lru_cache(maxsize=4096)
def _row_shape(parts: tuple[str, ...], known: Known, look: Look) -> RowShape | tuple[int, ...]:
    *others, last = parts
    first, *between = (*others, f"{last}</tr>")
    found = parse_shape((f"<tr{first}", *between), known)
    if isinstance(found, tuple):
        return found
    try:
        made = row(only(found), look, no_pictures)
    except UnfitError:
        return RowShape(None)
    regular = all(cell.rows == 1 for cell in made.cells)
    return RowShape(row_mould(made), sum(cell.columns for cell in made.cells) if regular else 0)


def no_pictures(name: str) -> bytes:
    """Shapes hold no pictures, for these can change: raises UnfitError."""
    raise UnfitError
