"""Long tables from the document tree to their pages: WeasyPrint keeps their room free, and they are put into it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from cadre_docs.documents.tree import Document, Section, Table
from cadre_docs.renderers.flow import flow
from cadre_docs.renderers.pdf.long_table import LongTable, long_table
from cadre_docs.renderers.pdf.markup import spacer_name
from cadre_docs.renderers.pdf.plates import Plate, Setting, Sheet
from cadre_docs.renderers.pdf.specimen import typefaces
from cadre_docs.renderers.profile import paper, text_width

PIXEL = 0.75
"""Points in a CSS pixel."""
POINTS = 72 / 25.4


@dataclass(frozen=True)
class Settings:
    """The long tables of a document by their number among all of its tables, and the fonts they are set in."""

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
    """The document's long tables, those whose every character and row can be placed."""
    found = {
        number: long
        for number, (table, section) in enumerate(_tables(document))
        if (long := long_table(table, section)) is not None
    }
    shown = typefaces(press, _characters(found), document.language) if found else None
    if shown is None:
        return Settings({}, {})
    faces, fonts = shown
    set_ = {number: Setting(long, faces) for number, long in found.items()}
    return Settings({number: one for number, one in set_.items() if one.fits}, fonts)


def plates_of(number: int, setting: Setting, rendered: Any) -> tuple[Plate, ...]:
    """The plates of a table, whose spacer says how much of its first page is left."""
    _, _, y = _anchors(rendered)[spacer_name(number, 0)]
    page = setting.table.page
    return setting.plates((paper(page)[1] - page.bottom) * POINTS - y)


def sheets_of(plates: Mapping[int, tuple[Plate, ...]], found: Settings, rendered: Any) -> Iterator[Sheet]:
    """All plates on the pages where their spacers are."""
    anchors = _anchors(rendered)
    for number, setting in found.tables.items():
        page = setting.table.page
        indent = (text_width(page) * POINTS - setting.table.edges[-1]) / 2
        for count, plate in enumerate(plates[number]):
            index, x, y = anchors[spacer_name(number, count)]
            yield Sheet(setting, plate, index, x + indent, y, paper(page)[1] * POINTS)


def _tables(document: Document) -> Iterator[tuple[Table, Section]]:
    for section in document.sections:
        for item in flow(section, document):
            if isinstance(item, Table):
                yield item, section


def _characters(tables: Mapping[int, LongTable]) -> dict[Any, set[str]]:
    found: dict[Any, set[str]] = {}
    for table in tables.values():
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
