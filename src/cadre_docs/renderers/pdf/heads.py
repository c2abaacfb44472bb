"""The head of the first page and the imprint of the last as HTML for the press."""

from collections.abc import Callable, Iterator
from html import escape

from cadre_docs.documents.tree import Document
from cadre_docs.renderers.flow import Line, styled
from cadre_docs.renderers.heads import (
    imprint_rows,
    is_letter,
    letter_lines,
    marks_above,
    masthead,
    number_lines,
    space_above_mark,
)
from cadre_docs.renderers.measure import mark_size

Writer = Callable[[Line], str]


def red_head(document: Document, write: Writer) -> Iterator[str]:
    """What stands above the title, as the letterhead's kind has it (GB/T 9704-2012, 7.2 and 10)."""
    head = masthead(document)
    if head is None:
        return
    blank = write(styled("body"))
    if head.letter:
        yield from _letter(document, write, blank)
        return
    yield from map(write, marks_above(document.marks))
    yield _mark(document, f"margin-top: {space_above_mark(document, head):.2f}pt")
    yield blank * 2
    *others, last = map(write, number_lines(document))
    yield from others
    yield last.replace('class="', 'class="red-line ', 1) if head.red_line else last
    yield blank * 2


def _letter(document: Document, write: Writer, blank: str) -> Iterator[str]:
    yield '<div class="letter-foot"></div>'
    yield _mark(document, "")
    yield '<div class="letter-line"></div>'
    yield from map(write, letter_lines(document))
    yield blank * 2


def _mark(document: Document, more: str) -> str:
    size = f"font-size: {mark_size(document.issuer)}pt"
    style = f"{size}; {more}" if more else size
    return f'<p class="mark" style="{style}">{escape(document.issuer)}</p>'


def imprint_markup(document: Document, write: Writer, *, apart: bool) -> Iterator[str]:
    """The imprint as a note at the foot of the page; ``apart`` puts it on the page after the text."""
    letter = is_letter(document)
    rows = imprint_rows(document.imprint, letter=letter)
    content = "".join(f"<div>{''.join(map(write, row))}</div>" for row in rows)
    kind = "imprint" if letter else "imprint lined"
    place = "imprint-place new-page" if apart else "imprint-place"
    yield f'<div class="{place}"><div class="{kind}">{content}</div></div>'
