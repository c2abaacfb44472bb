"""The rows of a plain table measured and put on pages: each page's share of it is a plate."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from cadre_docs.renderers.pdf.breaking import broken, is_sure
from cadre_docs.renderers.pdf.plain_table import Look, Place, PlainTable, Words
from cadre_docs.renderers.pdf.specimen import Typeface
from cadre_docs.renderers.profile import text_height

POINTS = 72 / 25.4
SLACK = 0.05
"""Points that a plate leaves free, so that rounding never pushes it over the page's end."""

Paragraphs = tuple[tuple[Words, tuple[str, ...]], ...]
"""The paragraphs of a cell, each broken into lines."""
Known = dict[tuple[Look, str, float, float], tuple[str, ...]]
"""The lines of a text in a look, a room and what its first line leaves of that."""


class SetRow(NamedTuple):
    """A row: its places, the paragraphs of each, and its height in points, with halves of the lines around it."""

    places: tuple[Place, ...]
    texts: tuple[Paragraphs, ...]
    height: float
    above: float
    below: float


class Plate(NamedTuple):
    """The rows of one page, the first and the one after the last, and its height in points, head rows included."""

    first: int
    end: int
    height: float


class Sheet(NamedTuple):
    """A plate on its page, counted from 0; ``left`` and ``top`` of the plate and the page's height are in points."""

    setting: "Setting"
    plate: Plate
    page: int
    left: float
    top: float
    page_height: float


@dataclass(frozen=True)
class Setting:
    """A plain table in its typefaces."""

    table: PlainTable
    typefaces: Mapping[Look, Typeface]

    @cached_property
    def rows(self) -> tuple[SetRow, ...]:
        """The rows in order; one too high for a page is cut into several."""
        found: list[SetRow] = []
        for number, row in enumerate(self._measured()):
            if number < self.table.headers or row.height <= self._room:
                found.append(row)
            else:
                found += self._cut(row)
        return tuple(found)

    @property
    def smallest(self) -> float:
        """The height of the head and the first row after it: what the page on which the table begins must have."""
        return self._head_height + self.rows[self.table.headers].height + self.table.outer_border + SLACK

    @property
    def is_sure(self) -> bool:
        """Whether WeasyPrint would end every line where it ends here, and set it as high."""
        if len(self.rows) > len(self.table.rows) or any(
            not face.others.keys().isdisjoint(found)
            for look, found in self.table.looks().items()
            if (face := self.typefaces.get(look))
        ):
            return False
        return all(
            is_sure(words.lines, lines, self.room_of(place, words), self.typefaces[words.look].advances, words.first)
            for row in self.rows
            for place, texts in zip(row.places, row.texts, strict=True)
            for words, lines in texts
            if has_text(((words, lines),))
        )

    @property
    def fits(self) -> bool:
        """Whether the head leaves room for a line on a page."""
        return self._room > max((look.line for look in self.typefaces), default=0) + self.table.inner_border

    def plates(self, first_room: float) -> tuple[Plate, ...]:
        """The plates, where the first page has so many points left and all others are whole."""
        found = []
        first = self.table.headers
        height = self._head_height
        outer = self.table.outer_border
        room = first_room - outer - SLACK
        for number in range(first, len(self.rows)):
            added = self.rows[number].height
            if height + added > room and number > first:
                found.append(Plate(first, number, height + outer))
                first, height = number, self._head_height
                room = self._room + self._head_height
            height += added
        return (*found, Plate(first, len(self.rows), height + outer))

    def width_of(self, place: Place) -> float:
        """The room for the text of a cell, in points."""
        edges = self.table.edges
        width = edges[place.column + place.columns] - edges[place.column]
        return width - 2 * place.padding - self.left_of(place) - self.border(place.column + place.columns, len(edges))

    def room_of(self, place: Place, words: Words) -> float:
        """The room for the lines of a paragraph of a cell, in ems; its first has more or less."""
        return self.width_of(place) / words.look.size - words.left - words.right

    def left_of(self, place: Place) -> float:
        """What a cell gives to the line at its left: half of its width."""
        return self.border(place.column, len(self.table.edges))

    def border(self, line: int, lines: int) -> float:
        """Half the width of a line of the grid among so many."""
        return (self.table.inner_border if 0 < line < lines - 1 else self.table.outer_border) / 2

    @cached_property
    def _head_height(self) -> float:
        return sum(row.height for row, _ in zip(self._measured(), range(self.table.headers), strict=False))

    @property
    def _room(self) -> float:
        """What a whole page has below the head."""
        return text_height(self.table.page) * POINTS - self._head_height - self.table.outer_border - SLACK

    def _measured(self) -> Iterator[SetRow]:
        """The rows as high as their cells; a cell over several rows gives what it lacks to the last of them."""
        known: Known = {}
        waiting: list[tuple[int, float]] = []
        for number, places in enumerate(self.table.rows):
            texts = tuple(self._broken(place, known) for place in places)
            height = self.table.heights[number]
            lines = len(self.table.rows) + 1
            above = self.border(number, lines)
            for place, text in zip(places, texts, strict=True):
                needed = text_depth(text) + above + self.border(number + place.rows, lines)
                if place.rows == 1:
                    height = max(height, needed)
                else:
                    waiting.append((number + place.rows - 1, needed))
            height = max((height, *(needed for last, needed in waiting if last == number)))
            waiting = [(last, needed - height) for last, needed in waiting if last > number]
            yield SetRow(places, texts, height, above, self.border(number + 1, lines))

    def _broken(self, place: Place, known: Known) -> Paragraphs:
        found = []
        for words in place.words:
            room = self.room_of(place, words)
            lines: tuple[str, ...] = ()
            first = words.first
            for text in words.lines:
                key = (words.look, text, room, first)
                if key not in known:
                    known[key] = broken(text, room, self.typefaces[words.look].advances, first)
                lines += known[key]
                first = 0
            found.append((words, lines))
        return tuple(found)

    def _cut(self, row: SetRow) -> Iterator[SetRow]:
        """Pieces of a row, each of which has room on a page of its own; their texts begin at the top."""
        room = self._room - self.table.inner_border
        columns = [tuple(_pieces(text, room)) for text in row.texts]
        places = tuple(place._replace(vertical="top") for place in row.places)
        for number in range(max(map(len, columns))):
            texts = tuple(pieces[number] if number < len(pieces) else () for pieces in columns)
            height = max(map(text_depth, texts)) + self.table.inner_border
            yield SetRow(places, texts, height, self.table.inner_border / 2, self.table.inner_border / 2)


def text_depth(paragraphs: Paragraphs) -> float:
    """The height of a cell's lines in points."""
    return sum(words.look.line * len(lines) for words, lines in paragraphs)


def has_text(paragraphs: Paragraphs) -> bool:
    """Whether there is anything to be read in a cell."""
    return any(line for _, lines in paragraphs for line in lines)


def _pieces(paragraphs: Paragraphs, room: float) -> Iterator[Paragraphs]:
    piece: list[tuple[Words, tuple[str, ...]]] = []
    used = 0.0
    for words, lines in paragraphs:
        for number, line in enumerate(lines):
            if used + words.look.line > room and piece:
                yield tuple(piece)
                piece, used = [], 0.0
            piece.append((words if number == 0 else words._replace(first=0), (line,)))
            used += words.look.line
    yield tuple(piece)
