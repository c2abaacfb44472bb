"""The head of the first page and the imprint of the last as Typst source."""

from collections.abc import Iterator

from cadre_docs.documents.tree import Document, Page
from cadre_docs.renderers.flow import Line, styled
from cadre_docs.renderers.heads import imprint_rows, is_letter, letter_lines, marks_above, masthead, number_lines
from cadre_docs.renderers.heads import space_above_mark as room_above
from cadre_docs.renderers.measure import mark_size
from cadre_docs.renderers.profile import (
    CSS_GRID_LINE,
    CSS_GRID_SIZE,
    FACES,
    IMPRINT_THICK,
    IMPRINT_THIN,
    LETTER_GAP,
    LETTER_LINE_BOTTOM,
    LETTER_LINE_DROP,
    LETTER_LINE_WIDTH,
    LETTER_MARK_TOP,
    LETTER_THICK,
    LETTER_THIN,
    PAPER_WIDTH,
    RED_LINE_DROP,
    text_width,
)
from cadre_docs.renderers.typst.paragraphs import ASCENT, POINTS, Setter, face_source
from cadre_docs.renderers.typst.source import SLACK, literal, millimetres, points

LEADING = (CSS_GRID_LINE - CSS_GRID_SIZE) / 2
"""Points between the edge of a line of the grid and its characters."""
RED_LINE = 1.5
BETWEEN = 1.5
"""Points of white between the two lines of a double line."""


class Head:
    """Writes the lines of head and imprint in the room of a page."""

    def __init__(self, setter: Setter, page: Page) -> None:
        self._setter = setter
        self._page = page

    def red_head(self, document: Document) -> Iterator[str]:
        """What stands above the title, as the letterhead's kind has it (GB/T 9704-2012, 7.2 and 10)."""
        head = masthead(document)
        if head is None:
            return
        if head.letter:
            yield from self._letter(document)
            return
        yield from map(self._line, marks_above(document.marks))
        yield f"v({points(room_above(document, head))})"
        yield self._mark(document)
        yield from self._blanks()
        *others, last = map(self._line, number_lines(document))
        yield from others
        if head.red_line:
            below = RED_LINE_DROP * POINTS - LEADING + RED_LINE / 2
            line = f"stroke: (bottom: {points(RED_LINE)} + red)"
            yield f"block(width: 100%, sticky: true, inset: (bottom: {points(below)}), {line}, {last})"
            yield f"v({points(RED_LINE / 2)})"
        else:
            yield last
        yield from self._blanks()

    def _letter(self, document: Document) -> Iterator[str]:
        page = self._page
        across = (PAPER_WIDTH - LETTER_LINE_WIDTH) / 2 - page.left
        foot = page.bottom - LETTER_LINE_BOTTOM
        lower = _double(LETTER_THIN, LETTER_THICK)
        yield f"place(bottom + left, dx: {millimetres(across)}, dy: {millimetres(foot)}, {lower})"
        yield f"v({millimetres(LETTER_MARK_TOP - page.top)})"
        yield self._mark(document)
        yield f"v({millimetres(LETTER_LINE_DROP)})"
        height = LETTER_THICK + BETWEEN + LETTER_THIN + LETTER_GAP - LEADING
        upper = _double(LETTER_THICK, LETTER_THIN)
        yield f"block(height: {points(height)}, width: 100%, place(top + left, dx: {millimetres(across)}, {upper}))"
        yield from map(self._line, letter_lines(document))
        yield from self._blanks()

    def _mark(self, document: Document) -> str:
        size = mark_size(document.issuer)
        look = self._setter.looks.name(
            f"{{ set text({face_source(FACES['title'])}, size: {points(size)}, fill: red, "
            f"top-edge: {points(ASCENT * size)}, bottom-edge: {points((ASCENT - 1) * size)}); "
            "set align(center); par(it) }"
        )
        return f"{look}({literal(document.issuer)})"

    def _blanks(self) -> Iterator[str]:
        yield from (self._line(styled("body")) for _ in range(2))

    def _line(self, line: Line) -> str:
        """A line of the head or the imprint."""
        set_line = self._setter.paragraph(line, text_width(self._page) * POINTS - SLACK)
        source = set_line.source() or f"blank({points(set_line.pitch)})"
        return f"keep({source})" if line.keep else source

    def imprint(self, document: Document, *, apart: bool) -> Iterator[str]:
        """The imprint at the foot of the page (7.4); ``apart`` puts it on the page after the text."""
        letter = is_letter(document)
        rows = ["{" + "; ".join(map(self._line, row)) + "}" for row in imprint_rows(document.imprint, letter=letter)]
        if not rows:
            return
        if apart:
            yield "pagebreak()"
        if letter:
            content = "; ".join(rows)
        else:
            thick, thin = (f"line(length: 100%, stroke: {millimetres(one)})" for one in (IMPRINT_THICK, IMPRINT_THIN))
            content = "; ".join(
                (_bar(thick, IMPRINT_THICK), f"; {_bar(thin, IMPRINT_THIN)}; ".join(rows), _bar(thick, IMPRINT_THICK))
            )
        yield f"place(bottom, float: true, clearance: 0pt, block(width: 100%, {{{content}}}))"


def _bar(line: str, height: float) -> str:
    """A line with room of its own height."""
    return f"block(height: {millimetres(height)}, width: 100%, place(horizon, {line}))"


def _double(upper: float, lower: float) -> str:
    """A red double line; its weights are in points."""
    bars = (
        f"rect(width: {millimetres(LETTER_LINE_WIDTH)}, height: {points(one)}, fill: red)" for one in (upper, lower)
    )
    return f"stack(spacing: {points(BETWEEN)}, {', '.join(bars)})"
