"""Where a paragraph's lines end: words stay whole, marks stay with what they belong to."""

import re
from collections.abc import Mapping

from cadre_docs.renderers.measure import NO_LINE_END, NO_LINE_START

CLOSING = re.escape(NO_LINE_START + ",.;:!?)]}…—")
OPENING = re.escape(NO_LINE_END + "([{")
UNIT = re.compile(
    rf" |[{OPENING}]*(?:[0-9A-Za-z\u00c0-\u024f\u0370-\u04ff\u00a0]+(?:[-./:@_+&'’][0-9A-Za-z]+)*|[^ ])[{CLOSING}]*",
    re.S,
)
"""What is never broken within: a word or a character, with the marks before and after it."""
TOLERANCE = 0.01
"""Ems by which a line may be wider than its room: what rounding adds."""


def broken(text: str, room: float, advances: Mapping[str, float]) -> tuple[str, ...]:
    """The lines of a paragraph in a room of so many ems; a word wider than the room is broken where the room ends."""
    room += TOLERANCE
    if sum(map(advances.__getitem__, text)) <= room:
        return (text,)
    lines: list[str] = []
    line, used = "", 0.0
    for unit in UNIT.findall(text):
        width = sum(map(advances.__getitem__, unit))
        if used + width > room:
            if line:
                lines.append(line.rstrip(" "))
            line, used = "", 0.0
            if unit == " ":
                continue
            if width > room:
                *full, unit = _cut(unit, room, advances)
                lines += full
                width = sum(map(advances.__getitem__, unit))
        elif unit == " " and not line:
            continue
        line += unit
        used += width
    return (*lines, line) if line else tuple(lines)


def _cut(unit: str, room: float, advances: Mapping[str, float]) -> list[str]:
    pieces = [""]
    used = 0.0
    for character in unit:
        width = advances[character]
        if used + width > room and pieces[-1]:
            pieces.append("")
            used = 0.0
        pieces[-1] += character
        used += width
    return pieces
