"""Notices with tables of thousands of rows: a page shows as many as it can carry, the files have all of them."""

import re
from typing import NamedTuple

_BODY = re.compile(r"(?<=<tbody>)(?:(?!</?tbody>).)*(?=</tbody>)", re.S)
_ROW = re.compile(r"<tr>.*?</tr>\n?", re.S)
_SPAN = re.compile(r' rowspan="(\d+)"')
_ROWS_AT_LEAST = 10
ROOM = 23_000
"""Octets that the text of a notice may have, so that its page with all that it loads keeps within 60 KB."""


class Shortened(NamedTuple):
    """A notice as its page shows it; ``rows`` are those of its longest table, ``shown`` those that stay, or both 0."""

    html: str
    rows: int
    shown: int


def shortened(html: str, room: int = ROOM) -> Shortened:
    """A notice without the last rows of its longest table, so that it has room; whole where it has.

    Rows that a cell spans stay together. Where the table alone does not take up the room, the text is left as it is.
    """
    surplus = len(html.encode()) - room
    bodies = list(_BODY.finditer(html)) if surplus > 0 else []
    longest = max(bodies, key=lambda body: len(body[0]), default=None)
    rows = _ROW.findall(longest[0]) if longest else []
    kept = _kept(rows, surplus)
    if longest is None or kept == len(rows):
        return Shortened(html, len(rows), len(rows))
    return Shortened(html[: longest.start()] + "".join(rows[:kept]) + html[longest.end() :], len(rows), kept)


def _kept(rows: list[str], surplus: int) -> int:
    """How many rows stay: at least some, and none whose cells reach into those that go."""
    sizes = [len(row.encode()) for row in rows]
    room = sum(sizes) - surplus
    whole, reach, kept, used = 0, 0, 0, 0
    for number, row in enumerate(rows):
        used += sizes[number]
        if used > room and number >= _ROWS_AT_LEAST:
            break
        reach = max(reach, number + 1, *(number + int(span) for span in _SPAN.findall(row)))
        kept = number + 1
        whole = kept if reach == kept else whole
    return kept if kept == len(rows) else whole or len(rows)
