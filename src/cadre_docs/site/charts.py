"""Bar charts as SVG, made at build time: the numbers are written on them, the looks come from the style sheet."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from markupsafe import Markup

_TOP = 24
_BOTTOM = 26
_THICKEST = 44


class Bar(NamedTuple):
    """One bar: what stands below it, and its value."""

    label: str
    value: int


def bars(title: str, rows: Sequence[Bar], *, width: int = 720, height: int = 200) -> Markup:
    """A bar chart with the value on each bar; a table beside it must say the same. Sizes in pixels."""
    base = height - _BOTTOM
    step = width / max(len(rows), 1)
    thick = min(step * 0.56, _THICKEST)
    scale = (base - _TOP) / max(1, *(row.value for row in rows), 1)
    parts = [
        f'<svg class="chart" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">'
        f"<title>{escape(title)}</title>"
        f'<line class="axis" x1="0" y1="{base}.5" x2="{width}" y2="{base}.5"/>'
    ]
    for number, row in enumerate(rows):
        middle, tall = step * (number + 0.5), row.value * scale
        last = " last" if number == len(rows) - 1 else ""
        parts.append(
            f'<rect class="bar{last}" x="{middle - thick / 2:.1f}" y="{base - tall:.1f}" width="{thick:.1f}" '
            f'height="{tall:.1f}"/><text class="value" x="{middle:.1f}" y="{base - tall - 7:.1f}">{row.value:,}</text>'
            f'<text class="label" x="{middle:.1f}" y="{height - 7}">{escape(row.label)}</text>'
        )
    parts.append("</svg>")
    return Markup("".join(parts))
