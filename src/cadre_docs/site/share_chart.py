"""Shares of a group as bars with their targets, as SVG made at build time: one small panel of many alike.

Each bar bears its label and its number. A target is a line across the bar with a triangle above it, and its tolerance a
hatched band, so that nothing is told by colour alone. A table must say the same.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from html import escape
from typing import NamedTuple

from markupsafe import Markup

_WIDE = 320
_TOP = 4
_TEXT = 17
_BAR = 14
_ROW = 46
_AIMED = 64


class Aimed(NamedTuple):
    """A target on the scale: its place, how far off is near enough, and how it is written."""

    share: Decimal
    tolerance: Decimal
    text: str


class ShareRow(NamedTuple):
    """One bar; ``share`` is None where it is withheld, and ``value`` is what then stands for it."""

    label: str
    share: Decimal | None
    value: str
    aims: tuple[Aimed, ...] = ()


def share_chart(title: str, description: str, rows: Sequence[ShareRow], pattern: str) -> Markup:
    """One panel. ``pattern`` is an id that is unique on the page, for the hatching."""
    height = _TOP + sum(_height(row) for row in rows)
    parts = [
        f'<svg class="shares" viewBox="0 0 {_WIDE} {height}" width="{_WIDE}" height="{height}" role="img" '
        f'aria-labelledby="{pattern}-title {pattern}-text">'
        f'<title id="{pattern}-title">{escape(title)}</title><desc id="{pattern}-text">{escape(description)}</desc>'
        f'<defs><pattern id="{pattern}" width="5" height="5" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><line class="hatch" x1="0" y1="0" x2="0" y2="5"/></pattern></defs>'
    ]
    top = _TOP
    for row in rows:
        parts += _row(row, top, pattern)
        top += _height(row)
    return Markup("".join((*parts, "</svg>")))


def _height(row: ShareRow) -> int:
    return _AIMED if row.aims else _ROW


def _row(row: ShareRow, top: int, pattern: str) -> Iterator[str]:
    base = top + _TEXT + 4
    yield f'<text class="name" x="0" y="{top + _TEXT - 4}">{escape(row.label)}</text>'
    kind = "value" if row.share is not None else "value withheld"
    yield f'<text class="{kind}" x="{_WIDE}" y="{top + _TEXT - 4}">{escape(row.value)}</text>'
    outline = "track" if row.share is not None else "track withheld"
    yield f'<rect class="{outline}" x=".5" y="{base}.5" width="{_WIDE - 1}" height="{_BAR - 1}"/>'
    if row.share is not None:
        yield f'<rect class="share" x="0" y="{base}" width="{_x(row.share):.1f}" height="{_BAR}"/>'
    for aim in row.aims:
        yield from _aim(aim, base, pattern)


def _aim(aim: Aimed, base: int, pattern: str) -> Iterator[str]:
    x = _x(aim.share)
    if aim.tolerance:
        left, right = _x(max(Decimal(0), aim.share - aim.tolerance)), _x(min(Decimal(1), aim.share + aim.tolerance))
        yield (
            f'<rect class="near" x="{left:.1f}" y="{base - 3}" width="{right - left:.1f}" height="{_BAR + 6}" '
            f'fill="url(#{pattern})"/>'
        )
    yield f'<line class="aim" x1="{x:.1f}" y1="{base - 3}" x2="{x:.1f}" y2="{base + _BAR + 5}"/>'
    foot = base + _BAR + 5
    yield f'<path class="aim-mark" d="M{x:.1f} {foot}l4 6h-8z"/>'
    anchor, at = ("end", x - 8) if x > _WIDE / 2 else ("start", x + 8)
    yield f'<text class="aim-text" text-anchor="{anchor}" x="{at:.1f}" y="{foot + 8}">{escape(aim.text)}</text>'


def _x(share: Decimal) -> float:
    return float(share) * _WIDE
