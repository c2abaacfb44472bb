"""Where lines end: words, names, dates and numbers stay whole, marks stay with what they belong to."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from cadre_docs.renderers.measure import NO_LINE_END, NO_LINE_START

CLOSING = re.escape(NO_LINE_START + ",.;:!?)]}")
OPENING = re.escape(NO_LINE_END + "([{")
UNIT = re.compile(
    rf" |[{OPENING}]*"
    r"(?:[0-9A-Za-z\u00a0-\u024f\u0370-\u04ff]+(?:[-./:@_+&'’][0-9A-Za-z]+)*|—+|[^ ])"
    rf"[{CLOSING}]*",
    re.S,
)
"""What is never broken within: a word, a dash or a character, with the marks before and after it."""
TOLERANCE = 0.01
"""Points by which a line may be wider than its room: what rounding adds."""


class Span(NamedTuple):
    """A line within its paragraph: from its first character to the one after its last."""

    begin: int
    end: int


def spans(
    text: str, widths: Sequence[float], first: float, room: float, within: Collection[int] = ()
) -> Iterator[Span]:
    """The lines of a text whose characters are so wide, in points; a newline ends a line.

    ``first`` is the room of the first line; no line ends at the places ``within``. What is wider than a line is broken
    where the line ends.
    """
    edges = [0.0, *accumulate(widths)]
    begin = 0
    for part in text.split("\n"):
        end = begin + len(part)
        yield from _broken(text, edges, (begin, end), (first if begin == 0 else room, room), within)
        begin = end + 1


def _broken(
    text: str,
    edges: Sequence[float],
    part: tuple[int, int],
    rooms: tuple[float, float],
    within: Collection[int],
) -> Iterator[Span]:
    start, stop = part
    room = rooms[0] + TOLERANCE
    if edges[stop] - edges[start] <= room:
        yield Span(start, stop)
        return
    for begin, end in _units(text, part, within):
        if edges[end] - edges[start] <= room:
            continue
        blank = text[begin:end] == " "
        if begin > start:
            yield Span(start, _without_blanks(text, start, begin))
            room = rooms[1] + TOLERANCE
        start = end if blank else begin
        while edges[end] - edges[start] > room:
            cut = start + 1
            while edges[cut + 1] - edges[start] <= room:
                cut += 1
            yield Span(start, cut)
            start, room = cut, rooms[1] + TOLERANCE
    if start < stop:
        yield Span(start, stop)


def _units(text: str, part: tuple[int, int], within: Collection[int]) -> Iterator[tuple[int, int]]:
    begin = end = part[0]
    for unit in UNIT.finditer(text, *part):
        if unit.start() in within:
            end = unit.end()
            continue
        if end > begin:
            yield begin, end
        begin, end = unit.span()
    if end > begin:
        yield begin, end


def _without_blanks(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] == " ":
        end -= 1
    return end
