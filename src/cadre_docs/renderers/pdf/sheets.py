"""Plain tables from the document tree to their pages: WeasyPrint keeps their room free, and they are put into it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from cadre_docs.documents.tree import Document, Section, Table
from cadre_docs.renderers.flow import flow
from cadre_docs.renderers.pdf.markup import spacer_name
from cadre_docs.renderers.pdf.plain_table import PlainTable, plain_table
from cadre_docs.renderers.pdf.plates import Plate, Setting, Sheet
from cadre_docs.renderers.pdf.specimen import fonts_of, typefaces
from cadre_docs.renderers.profile import paper, text_width

PIXEL = 0.75
"""Points in a CSS pixel."""
POINTS = 72 / 25.4
WORTHWHILE = 48
"""Cells from which tables are set here: WeasyPrint takes about as long for a page more that it must lay out."""


@dataclass(frozen=True)
class Settings:
    """The tables that are set here by their number among all of the document's, and the fonts they are set in."""

    tables: Mapping[int, Setting]
    fonts: Mapping[Any, Any]

    @property
    def digest(self) -> str:
        """Of all text in them."""
        found = sha256()
        for setting in self.tables.values():
            for row in setting.table.rows:
                found.update("\0".join(text for place in row for words in place.words for text in words.lines).encode())
        return found.hexdigest()


def settings(press: Any, document: Document) -> Settings:
    """The tables of the document whose every character and row can be placed, where that is worth it."""
    plain = {
        number: found
        for number, (table, section) in enumerate(_tables(document))
        if (found := plain_table(table, section)) is not None
    }
    faces = typefaces(press, _characters(plain.values()), document.language) if _is_worth_it(plain.values()) else None
    if faces is None:
        return Settings({}, {})
    set_ = {number: Setting(table, faces) for number, table in plain.items()}
    chosen = {number: one for number, one in set_.items() if one.fits and (one.table.is_long or one.is_sure)}
    tables = [one.table for one in chosen.values()]
    if not _is_worth_it(tables):
        return Settings({}, {})
    return Settings(chosen, fonts_of(press, _characters(tables), document.language))


def _is_worth_it(tables: Collection[PlainTable]) -> bool:
    """Whether to set these tables here takes less time than WeasyPrint takes for their cells."""
    return any(one.is_long for one in tables) or sum(one.cells for one in tables) >= WORTHWHILE


def top_of(number: int, rendered: Any) -> float:
    """How far below the upper edge of its page a table begins, in points."""
    _, _, y = _anchors(rendered)[spacer_name(number, 0)]
    return y


def plates_of(setting: Setting, top: float) -> tuple[Plate, ...]:
    """The plates of a table that begins so many points below the upper edge of its page."""
    page = setting.table.page
    return setting.plates((paper(page)[1] - page.bottom) * POINTS - top)


def sheets_of(plates: Mapping[int, tuple[Plate, ...]], found: Settings, rendered: Any) -> Iterator[Sheet]:
    """All plates on the pages where their spacers are."""
    anchors = _anchors(rendered)
    for number, setting in found.tables.items():
        page = setting.table.page
        outer = setting.table.outer_border
        indent = max(0.0, (text_width(page) * POINTS - setting.table.edges[-1] - outer) / 2) + outer / 2
        for count, plate in enumerate(plates[number]):
            index, x, y = anchors[spacer_name(number, count)]
            yield Sheet(setting, plate, index, x + indent, y + outer / 2, paper(page)[1] * POINTS)


def _tables(document: Document) -> Iterator[tuple[Table, Section]]:
    for section in document.sections:
        for item in flow(section, document):
            if isinstance(item, Table):
                yield item, section


def _characters(tables: Iterable[PlainTable]) -> dict[Any, set[str]]:
    found: dict[Any, set[str]] = {}
    for table in tables:
        for look, characters in table.looks().items():
            found.setdefault(look, set()).update(characters)
    return found


def _anchors(rendered: Any) -> dict[str, tuple[int, float, float]]:
    """Page, left and upper edge of each spacer, in points."""
    return {
        name: (index, place[0] * PIXEL, place[1] * PIXEL)
        for index, page in enumerate(rendered.pages)
        for name, place in page.anchors.items()
    }
