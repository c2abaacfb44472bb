"""Where a paragraph's lines end: words stay whole, marks stay with what they belong to."""

import re
from collections.abc import Mapping, Sequence

from cadre_docs.renderers.measure import NO_LINE_END, NO_LINE_START

CLOSING = re.escape(NO_LINE_START + ",.;:!?)]}…—")
OPENING = re.escape(NO_LINE_END + "([{")
UNIT = re.compile(
    rf" |[{OPENING}]*(?:[0-9A-Za-z\u00c0-\u024f\u0370-\u04ff\u00a0]+(?:[-./:@_+&'’][0-9A-Za-z]+)*|[^ ])[{CLOSING}]*",
    re.S,
)
"""What is never broken within: a word or a character, with the marks before and after it."""
SURE = re.compile(
    "(?:[\u4e00-\u9fff]|[0-9A-Za-z]+(?:[./-][0-9]+)*%?|[（《](?=[\u4e00-\u9fff0-9A-Za-z])"
    "|(?<=[\u4e00-\u9fff0-9A-Za-z])[）》]|(?<=[\u4e00-\u9fff0-9A-Za-z）》])[，。、；：](?![，。、；：）》]))*"
)
"""Text whose lines end here where Pango ends them: Chinese, numbers and words, marks that stand by themselves."""
DOUBT = 0.02
"""Ems by which a width and the room for it differ where it is clear which is larger."""
TOLERANCE = 0.01
"""Ems by which a line may be wider than its room: what rounding adds."""


def broken(text: str, room: float, advances: Mapping[str, float], first: float = 0.0) -> tuple[str, ...]:
    """The lines of a paragraph in a room of so many ems, the ``first`` of which its first line leaves free.

    A word wider than the room is broken where the room ends.
    """
    room += TOLERANCE
    if first + sum(map(advances.__getitem__, text)) <= room:
        return (text,)
    lines: list[str] = []
    line, used = "", first
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


def is_sure(
    texts: Sequence[str], lines: Sequence[str], room: float, advances: Mapping[str, float], first: float = 0.0
) -> bool:
    """Whether Pango would end each line of these texts where it ends here, in a room as for ``broken``."""
    if len(lines) > len(texts) and not all(_is_simple(text, room - max(first, 0), advances) for text in texts):
        return False
    spaces = [room - _width(line, advances) for line in lines]
    spaces[:1] = [space - first for space in spaces[:1]]
    return all(
        abs(space) > DOUBT and abs(space - _width(_first(following), advances)) > DOUBT
        for space, following in zip(spaces, (*lines[1:], ""), strict=True)
    )


def _is_simple(text: str, room: float, advances: Mapping[str, float]) -> bool:
    return bool(SURE.fullmatch(text)) and all(_width(unit, advances) < room - DOUBT for unit in UNIT.findall(text))


def _first(line: str) -> str:
    found = UNIT.match(line)
    return found.group() if found else ""


def _width(text: str, advances: Mapping[str, float]) -> float:
    return sum(map(advances.__getitem__, text))


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
