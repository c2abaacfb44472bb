"""Moulds: nodes of the tree with slots in their texts, from which nodes with values are cast.

What a mould casts is what compiling the same text with the values in it would yield. Nothing of a value is looked at
but its line ends and the spaces at the ends of a phrase, which are the only two things that a value can do.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, make_dataclass
from functools import cache, lru_cache
from typing import Any, TypeVar, cast

from cadre_docs.documents.compiler.phrases import runs, stripped
from cadre_docs.documents.compiler.slots import UnfitError, Values, Writer, writer
from cadre_docs.documents.tree import Cell, Inline, Paragraph, Row, Run

Node = TypeVar("Node")
REMEMBERED = 4096
"""How many cells are remembered: units and grades come again, names and numbers do not."""


def quick(kind: type[Node]) -> Callable[..., Node]:
    """What makes a node from all its fields in order, without the price of setting fields that nobody may set.

    It fills a twin of the class that is not frozen, and then gives it the class.
    """
    names = [(field.name, field.type) for field in fields(cast(Any, kind))]
    twin: Any = make_dataclass(kind.__name__, names, slots=True, eq=False, repr=False)

    def make(*values: object) -> Node:
        made = twin(*values)
        made.__class__ = kind
        return cast(Node, made)

    return make


def copier(node: Node, varied: str) -> Callable[[object], Node]:
    """What makes copies of a node that differ from it in one field."""
    names = [field.name for field in fields(cast(Any, node))]
    at = names.index(varied)
    values = [getattr(node, name) for name in names]
    before, after, make = tuple(values[:at]), tuple(values[at + 1 :]), _maker(cast(Any, type(node)))
    return lambda value: make(*before, value, *after)


@cache
def _maker(kind: Any) -> Callable[..., Any]:
    return quick(kind)


@dataclass(frozen=True, slots=True)
class PhraseMould:
    """What casts the inlines of one phrase. ``constant`` are the inlines themselves where they have no slot."""

    parts: tuple[tuple[Run, Writer] | Inline, ...]
    constant: tuple[Inline, ...] | None

    def cast(self, values: Values) -> tuple[Inline, ...]:
        """The phrase with its values."""
        if self.constant is not None:
            return self.constant
        return stripped(self._inlines(values))

    def _inlines(self, values: Values) -> Iterator[Inline]:
        for part in self.parts:
            if isinstance(part, tuple):
                run, write = part
                yield from runs(write(values), run.role, run.bold, run.underline, run.size)
            else:
                yield part


def phrase_mould(inlines: Iterable[Inline]) -> PhraseMould:
    """The mould of a phrase, which is trimmed already."""
    inlines = tuple(inlines)
    parts: list[tuple[Run, Writer] | Inline] = []
    for inline in inlines:
        write = writer(inline.text) if isinstance(inline, Run) else None
        parts.append((inline, write) if isinstance(inline, Run) and write else inline)
    constant = None if any(isinstance(part, tuple) for part in parts) else inlines
    return PhraseMould(tuple(parts), constant)


def paragraph_mould(paragraph: Paragraph) -> Callable[[Values], Paragraph] | None:
    """What casts a paragraph; None where it has no slot."""
    mould = phrase_mould(paragraph.inlines)
    if mould.constant is not None:
        return None
    copy = copier(paragraph, "inlines")
    single = _single(mould)
    if single is None:
        return lambda values: copy(mould.cast(values))
    run, write = single
    rerun = copier(run, "text")

    def cast_single(values: Values) -> Paragraph:
        text = write(values)
        return copy((rerun(text),) if _simple(text) else mould.cast(values))

    return cast_single


def row_mould(row: Row) -> Callable[[Values], Row]:
    """What casts a row. Raises UnfitError, when it casts, where a cell that is its text is left without any."""
    casts = [(number, cast) for number, cell in enumerate(row.cells) if (cast := _cell_mould(cell))]
    if not casts:
        return lambda values: row
    copy = copier(row, "cells")

    def cast_row(values: Values) -> Row:
        cells = list(row.cells)
        for number, cast in casts:
            cells[number] = cast(values)
        return copy(tuple(cells))

    return cast_row


def _cell_mould(cell: Cell) -> Callable[[Values], Cell] | None:
    casts = [paragraph_mould(block) for block in cell.blocks]
    if not any(casts):
        return None
    copy = copier(cell, "blocks")

    def cast_cell(values: Values) -> Cell:
        blocks = tuple(cast(values) if cast else block for cast, block in zip(casts, cell.blocks, strict=True))
        if not all(block.inlines for cast, block in zip(casts, blocks, strict=True) if cast):
            raise UnfitError
        return copy(blocks)

    single = _single(phrase_mould(cell.blocks[0].inlines)) if len(casts) == 1 else None
    if single is None:
        return cast_cell
    run, write = single
    rerun, reblock = copier(run, "text"), copier(cell.blocks[0], "inlines")
    return _remembering(write, lambda text: copy((reblock((rerun(text),)),)), cast_cell)


def _remembering(
    write: Writer, simple: Callable[[str], Cell], other: Callable[[Values], Cell]
) -> Callable[[Values], Cell]:
    """Casts cells of one text, of which the last ones are kept."""

    def cast_cell(values: Values) -> Cell:
        text = write(values)
        return _remembered(simple, text) if _simple(text) else other(values)

    return cast_cell


@lru_cache(maxsize=REMEMBERED)
def _remembered(simple: Callable[[str], Cell], text: str) -> Cell:
    return simple(text)


def _single(mould: PhraseMould) -> tuple[Run, Writer] | None:
    """The one run with slots of a phrase that has nothing else."""
    part = mould.parts[0] if len(mould.parts) == 1 else None
    return part if isinstance(part, tuple) else None


def _simple(text: str) -> bool:
    """Whether a phrase of this text alone is one run."""
    return bool(text) and "\n" not in text and text[0] != " " and text[-1] != " "
