"""Moulds: nodes of the tree with slots in their texts, from which nodes with values are cast.

What a mould casts is what compiling the same text with the values in it would yield. Nothing of a value is looked at
but its line ends and the spaces at the ends of a phrase, which are the only two things that a value can do.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from cadre_docs.documents.compiler.phrases import runs, stripped
from cadre_docs.documents.compiler.slots import UnfitError, Values, Writer, writer
from cadre_docs.documents.making import copier
from cadre_docs.documents.tree import Cell, Inline, Paragraph, Row, Run

REMEMBERED = 4096
"""How many cells are remembered: units and grades come again, names and numbers do not."""


@dataclass(frozen=True, slots=True)
class PhraseMould:
    """What casts the inlines of one phrase. ``constant`` are the inlines themselves where they have no slot.

    ``single`` writes the text of a phrase that is one run, and makes the run.
    """

    parts: tuple[tuple[Run, Writer] | Inline, ...]
    constant: tuple[Inline, ...] | None
    single: tuple[Writer, Callable[[object], Run]] | None

    def cast(self, values: Values) -> tuple[Inline, ...]:
        """The phrase with its values."""
        if self.constant is not None:
            return self.constant
        if self.single is not None:
            write, rerun = self.single
            text = write(values)
            if _is_simple(text):
                return (rerun(text),)
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
    only = parts[0] if len(parts) == 1 else None
    single = (only[1], copier(only[0], "text")) if isinstance(only, tuple) else None
    return PhraseMould(tuple(parts), constant, single)


def paragraph_mould(paragraph: Paragraph) -> Callable[[Values], Paragraph] | None:
    """What casts a paragraph; None where it has no slot."""
    mould = phrase_mould(paragraph.inlines)
    if mould.constant is not None:
        return None
    copy = copier(paragraph, "inlines")
    return lambda values: copy(mould.cast(values))


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

    single = phrase_mould(cell.blocks[0].inlines).single if len(casts) == 1 else None
    if single is None:
        return cast_cell
    write, rerun = single
    reblock = copier(cell.blocks[0], "inlines")
    return _remembering(write, lambda text: copy((reblock((rerun(text),)),)), cast_cell)


def _remembering(
    write: Writer, simple: Callable[[str], Cell], other: Callable[[Values], Cell]
) -> Callable[[Values], Cell]:
    """Casts cells of one text, of which the last ones are kept."""

    def cast_cell(values: Values) -> Cell:
        text = write(values)
        return _remembered(simple, text) if _is_simple(text) else other(values)

    return cast_cell


@lru_cache(maxsize=REMEMBERED)
def _remembered(simple: Callable[[str], Cell], text: str) -> Cell:
    return simple(text)


def _is_simple(text: str) -> bool:
    """Whether a phrase of this text alone is one run."""
    return bool(text) and "\n" not in text and text[0] != " " and text[-1] != " "
