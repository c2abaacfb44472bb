"""The digest of what a document says: that of its whole tree as Python writes it, found without writing like cells twice."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from cadre_docs.build.digest import digest
from cadre_docs.documents.tree import Document, Row, Table
from cadre_docs.renderers.measure import distinct_cells

HOLE = "\0"
"""What ``repr`` writes in no text."""


class _Hole:
    """Stands where something is written by other means."""

    def __repr__(self) -> str:
        return HOLE


_HOLE: Any = _Hole()


def content_digest(document: Document) -> str:
    """``digest(repr(document))``; the cells that rows of a table share are written once."""
    sections, tables = [], []
    for section in document.sections:
        tables += [block for block in section.blocks if isinstance(block, Table)]
        blocks = tuple(_HOLE if isinstance(block, Table) else block for block in section.blocks)
        sections.append(replace(section, blocks=blocks))
    first, *others = repr(replace(document, sections=tuple(sections))).split(HOLE)
    parts = [first.encode()]
    for table, after in zip(tables, others, strict=True):
        parts += (*_table(table), after.encode())
    return digest(b"".join(parts))


def _table(table: Table) -> Iterator[bytes]:
    """What ``repr`` writes of a table."""
    before, after = _around(replace(table, rows=_HOLE))
    cells = {key: repr(cell).encode() for key, cell in distinct_cells(table).items()}
    looks: dict[str, tuple[bytes, bytes]] = {}
    rows = []
    for row in table.rows:
        look = f"{row.height!r} {row.exact} {row.header}"
        begin, end = looks.get(look) or looks.setdefault(look, _around(replace(row, cells=_HOLE)))
        rows.append(begin + _tuple([cells[id(cell)] for cell in row.cells]) + end)
    yield from (before, _tuple(rows), after)


def _around(node: Table | Row) -> tuple[bytes, bytes]:
    before, after = repr(node).split(HOLE)
    return before.encode(), after.encode()


def _tuple(items: list[bytes]) -> bytes:
    return b"(" + b", ".join(items) + (b",)" if len(items) == 1 else b")")
