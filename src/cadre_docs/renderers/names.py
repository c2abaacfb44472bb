"""Names on the page: those of two characters set apart where they stand by themselves, none broken in a title.

An office writes 张　三 in lists, so that the name is as wide as one of three characters. The room is no character of
the text: Word files and web pages are searched for 张三. A PDF gets an ideographic space, for readers of PDF files see
one wherever they see room.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from cadre_docs.documents.tree import (
    AnnexStart,
    Attendance,
    Cell,
    Document,
    Inline,
    Paragraph,
    Run,
    Signature,
    Table,
    text_of,
)
from cadre_docs.renderers.measure import PDF_JOINER, TITLE_CHARACTERS, distinct_cells

SPACE = "\u3000"
"""What stands for the room in a PDF."""
ITEM = re.compile(r"[^\s：]+")
APART_LENGTH = 2
LONGEST_ITEM = 4
"""Characters beyond which what stands beside a name makes the text a sentence and no list."""


def names_apart(document: Document, known: Collection[str]) -> tuple[str, ...]:
    """The known names of two characters that stand by themselves in a document, or in a list without 、, sorted."""
    short = frozenset(name for name in known if len(name) == APART_LENGTH)
    if not short:
        return ()
    return tuple(sorted({name for text in set(_texts(document)) for name in _listed(text, short)}))


def names_in_titles(document: Document, known: Collection[str]) -> tuple[str, ...]:
    """The known names of people and units that stand in the titles of a document and fit on a line, sorted."""
    titles = [document.title]
    for section in document.sections:
        titles += [block.title for block in section.blocks if isinstance(block, AnnexStart)]
    found = set()
    for text in titles:
        for length in range(APART_LENGTH, TITLE_CHARACTERS + 1):
            found |= {part for at in range(len(text) - length + 1) if (part := text[at : at + length]) in known}
    return tuple(sorted(found))


def set_apart(inlines: tuple[Inline, ...], names: frozenset[str]) -> tuple[Inline, ...]:
    """Inlines with room in those of the names that they list."""
    listed = _listed(text_of(inlines), names)
    if not listed:
        return inlines
    joined = "|".join(f"{name[0]}{PDF_JOINER}?{name[1]}" for name in listed)
    found = re.compile(rf"(?<![^\s：])({joined})(?![^\s：])")
    return tuple(
        part for one in inlines for part in (_parted(one, found) if isinstance(one, Run) and not one.apart else (one,))
    )


def set_apart_in_cells(table: Table, names: frozenset[str]) -> Table:
    """A table with room in those of the names that its cells list."""
    cells = {key: _cell(cell, names) for key, cell in distinct_cells(table).items()}
    rows = tuple(replace(row, cells=tuple(cells[id(cell)] for cell in row.cells)) for row in table.rows)
    return replace(table, rows=rows)


def spaced(run: Run) -> str:
    """The text of a run with an ideographic space where there is room after it."""
    return run.text + SPACE if run.apart else run.text


def _texts(document: Document) -> Iterator[str]:
    """Texts in which names may stand by themselves: of cells and lines, of those who sign or attend."""
    yield from document.marks.signers
    for section in document.sections:
        for block in section.blocks:
            match block:
                case Table():
                    yield from (part.text for cell in distinct_cells(block).values() for part in cell.blocks)
                case Paragraph():
                    yield block.text
                case Attendance():
                    yield block.names
                case Signature() if block.duty:
                    yield block.issuer


def _listed(text: str, names: Collection[str]) -> tuple[str, ...]:
    """Those of the names of two characters that a text lists; none where it is a sentence."""
    items = ITEM.findall(text.replace(PDF_JOINER, ""))
    found = dict.fromkeys(item for item in items if len(item) == APART_LENGTH and item in names)
    return tuple(found) if found and all(len(item) <= LONGEST_ITEM for item in items) else ()


def _cell(cell: Cell, names: frozenset[str]) -> Cell:
    blocks = tuple(_paragraph(part, names) for part in cell.blocks)
    unchanged = all(new is old for new, old in zip(blocks, cell.blocks, strict=True))
    return cell if unchanged else replace(cell, blocks=blocks)


def _paragraph(part: Paragraph, names: frozenset[str]) -> Paragraph:
    inlines = set_apart(part.inlines, names)
    return part if inlines is part.inlines else replace(part, inlines=inlines)


def _parted(run: Run, found: re.Pattern[str]) -> Iterator[Run]:
    """A run in pieces, the first character of each name one by itself."""
    start = 0
    for name in found.finditer(run.text):
        if name.start() > start:
            yield replace(run, text=run.text[start : name.start()])
        yield replace(run, text=run.text[name.start()], apart=True)
        start = name.start() + 1
    yield replace(run, text=run.text[start:])
