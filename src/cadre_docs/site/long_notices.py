"""Notices with tables of thousands of rows: a page shows as many as it can carry, the files have all of them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_BODY, _END = "<tbody>", "</tbody>"
_ROW = "<tr>"
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
    longest = max(_bodies(html), key=lambda body: body[1] - body[0], default=None) if surplus > 0 else None
    if longest is None:
        return Shortened(html, 0, 0)
    begin, end = longest
    _, *rows = html[begin:end].split(_ROW)
    rows = [_ROW + row for row in rows]
    kept = _kept(rows, surplus)
    if kept == len(rows):
        return Shortened(html, kept, kept)
    return Shortened(html[:begin] + "".join(rows[:kept]) + html[end:], len(rows), kept)


def _bodies(html: str) -> Iterator[tuple[int, int]]:
    """Where the rows of each table begin and end; no cell has a table in it."""
    at = html.find(_BODY)
    while at >= 0:
        begin = at + len(_BODY)
        end = html.index(_END, begin)
        yield begin, end
        at = html.find(_BODY, end)


def _kept(rows: list[str], surplus: int) -> int:
    """How many rows stay: at least some, and none whose cells reach into those that go."""
    room = len("".join(rows).encode()) - surplus
    whole, reach, kept, used = 0, 0, 0, 0
    for number, row in enumerate(rows):
        used += len(row.encode())
        if used > room and number >= _ROWS_AT_LEAST:
            break
        reach = max(reach, number + 1, *(number + int(span) for span in _SPAN.findall(row)))
        kept = number + 1
        whole = kept if reach == kept else whole
    return kept if kept == len(rows) else whole or len(rows)
