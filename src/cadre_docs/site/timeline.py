"""The timeline of a work plan as SVG, made at build time: one row and one link for each task."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from html import escape

from markupsafe import Markup

_ROW = 36
_HEAD = 30
_FOOT = 26
_LEFT = 272
_WIDE = 1120
_LABEL = 18
"""Characters of a label that fit before the first bar."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A deadline on a row; ``met`` once it is done."""

    on: date
    title: str
    met: bool


@dataclass(frozen=True, slots=True)
class Span:
    """One row: from ``first`` to ``last``, both inclusive, with its deadlines. ``href`` is relative to the page."""

    label: str
    href: str
    first: date
    last: date
    marks: tuple[Mark, ...] = ()
    state: str = "ahead"


@dataclass(frozen=True)
class Timeline:
    """Rows on one scale of whole years, with a line for today where it falls among them. Sizes in pixels."""

    title: str
    spans: Sequence[Span]
    today: date

    def svg(self) -> Markup:
        """The drawing. A table must say the same beside it."""
        height = _HEAD + _ROW * len(self.spans) + _FOOT
        parts = [
            f'<svg class="timeline" viewBox="0 0 {_WIDE} {height}" width="{_WIDE}" height="{height}" role="group">',
            f"<title>{escape(self.title)}</title>",
            *self._years(height - _FOOT),
            *(part for number, span in enumerate(self.spans) for part in self._row(span, _HEAD + _ROW * number)),
            *self._today(height),
            "</svg>",
        ]
        return Markup("".join(parts))

    @cached_property
    def _first(self) -> date:
        return date(min(span.first for span in self.spans).year, 1, 1)

    @cached_property
    def _end(self) -> date:
        days = [day for span in self.spans for day in (span.last, *(mark.on for mark in span.marks))]
        return date(max(days).year + 1, 1, 1)

    def _x(self, day: date) -> float:
        return _LEFT + (_WIDE - _LEFT - 8) * (day - self._first).days / (self._end - self._first).days

    def _years(self, bottom: int) -> Iterator[str]:
        for year in range(self._first.year, self._end.year):
            left, right = self._x(date(year, 1, 1)), self._x(date(year + 1, 1, 1))
            yield f'<line class="year" x1="{left:.1f}" y1="{_HEAD - 8}" x2="{left:.1f}" y2="{bottom}"/>'
            yield f'<text class="year-label" x="{(left + right) / 2:.1f}" y="15">{year}</text>'

    def _row(self, span: Span, top: int) -> Iterator[str]:
        middle = top + _ROW / 2
        left, right = self._x(span.first), self._x(span.last)
        name = span.label if len(span.label) <= _LABEL else span.label[: _LABEL - 1] + "…"
        yield f'<a class="row {escape(span.state)}" href="{escape(span.href)}"><title>{escape(span.label)}</title>'
        yield f'<rect class="band" x="0" y="{top}" width="{_WIDE}" height="{_ROW}"/>'
        yield f'<text class="name" x="6" y="{middle + 5:.0f}">{escape(name)}</text>'
        width = max(right - left, 2)
        yield f'<rect class="span" x="{left:.1f}" y="{middle - 3:.0f}" width="{width:.1f}" height="6" rx="3"/>'
        for mark in span.marks:
            met = "met" if mark.met else "open"
            shape = _diamond(self._x(mark.on), middle)
            yield f'<path class="due {met}" d="{shape}"><title>{escape(mark.title)}</title></path>'
        yield "</a>"

    def _today(self, height: int) -> Iterator[str]:
        if not self._first <= self.today < self._end:
            return
        x = self._x(self.today)
        yield f'<line class="today" x1="{x:.1f}" y1="{_HEAD - 8}" x2="{x:.1f}" y2="{height - _FOOT + 4}"/>'
        anchor = "end" if x > _WIDE - 60 else "middle"
        label = self.today.isoformat()
        yield f'<text class="today-label" text-anchor="{anchor}" x="{x:.1f}" y="{height - 7}">{label}</text>'


def _diamond(x: float, y: float) -> str:
    return f"M{x:.1f} {y - 7:.1f}l7 7-7 7-7-7z"
