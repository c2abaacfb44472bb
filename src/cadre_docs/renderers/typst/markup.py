"""The document tree as the source of a Typst document."""

from collections.abc import Iterator

from cadre_docs.documents.tree import Document, Page, PageBreak, Section, Table
from cadre_docs.renderers.flow import Line, flow, head
from cadre_docs.renderers.heads import is_letter
from cadre_docs.renderers.profile import PAGE_NUMBER_DROP, PAGE_NUMBER_SIZE, paper, text_width
from cadre_docs.renderers.typst.heads import Head
from cadre_docs.renderers.typst.paragraphs import POINTS, Setter
from cadre_docs.renderers.typst.source import SLACK, literal, millimetres, points
from cadre_docs.renderers.typst.tables import table_source

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5}
WIDOW_CONTROL = ", costs: (orphan: 100%, widow: 100%)"
ENDS_TOGETHER = 2
"""How many lines of a paragraph widow control keeps on a page at least."""
ANNEX = "annex"
"""The style whose lines are bookmarks although they are no headings of the text."""


class Manuscript:
    """Writes one document as source; headings never skip a level, as PDF/UA-1 asks (ISO 14289-1, 7.4)."""

    def __init__(self, document: Document, setter: Setter) -> None:
        self._document = document
        self._setter = setter
        self._level = 0

    def source(self, *, imprint_apart: bool = False) -> str:
        """The document, its properties and looks; the preamble is not in it."""
        body = "\n".join(self._sections(imprint_apart=imprint_apart))
        return f"{self._properties()}{self._setter.looks.source()}\n{body}\n"

    def _properties(self) -> str:
        document = self._document
        language, _, region = document.language.partition("-")
        place = f", region: {literal(region)}" if region else ""
        return (
            f"#set document(title: {literal(document.title.replace(chr(10), ''))}, date: none, "
            f"description: {literal(document.subject)})\n"
            f"#set text(lang: {literal(language)}{place}{WIDOW_CONTROL if document.widow_control else ''})\n"
        )

    def _sections(self, *, imprint_apart: bool) -> Iterator[str]:
        document = self._document
        last = len(document.sections) - 1
        first_bare = is_letter(document)
        for number, section in enumerate(document.sections):
            parts: list[str] = []
            room = Head(self._setter, section.page)
            if number == 0:
                parts += room.red_head(document)
                for line in head(document):
                    parts += self._lines(line, section.page)
            parts += self._section(section)
            if number == last and document.imprint:
                parts += room.imprint(document, apart=imprint_apart)
            yield f"#page({_page(section.page, bare=first_bare and section.page == document.sections[0].page)}, {{"
            yield from parts
            yield "})"

    def _section(self, section: Section) -> Iterator[str]:
        for item in flow(section, self._document):
            match item:
                case Line():
                    if item.new_page:
                        yield "pagebreak(weak: true)"
                    yield from self._lines(item, section.page)
                case Table() if item.rows:
                    yield table_source(item, section, self._setter)
                case PageBreak():
                    yield "pagebreak(weak: true)"

    def _lines(self, line: Line, page: Page) -> Iterator[str]:
        """A line as blocks. Of a paragraph that is kept with what follows only the end is, as in the other engine."""
        set_line = self._setter.paragraph(line, text_width(page) * POINTS - SLACK)
        source = set_line.source()
        if not source:
            yield f"blank({points(set_line.pitch)}, sticky: {'true' if line.keep else 'false'})"
        elif line.style.tag in HEADINGS or line.style.key == ANNEX:
            level = HEADINGS.get(line.style.tag, 2)
            self._level = min(level, self._level + 1)
            yield f"keep(heading(level: {self._level}, {source}))"
        elif line.keep:
            count = len(set_line.spans)
            held = ENDS_TOGETHER if self._document.widow_control else 1
            if count > held:
                yield set_line.source(0, count - held)
            yield f"keep({set_line.source(max(0, count - held), count)})" if count else f"keep({source})"
        else:
            yield source


def _page(page: Page, *, bare: bool) -> str:
    """Paper, margins and page number of a kind of page (GB/T 9704-2012, 5.2 and 7.5)."""
    width, height = paper(page)
    margins = ("top", page.top), ("right", page.right), ("bottom", page.bottom), ("left", page.left)
    size = f"width: {millimetres(width)}, height: {millimetres(height)}"
    margin = ", ".join(f"{side}: {millimetres(length)}" for side, length in margins)
    return f"{size}, margin: ({margin}){_number(page, bare=bare)}"


def _number(page: Page, *, bare: bool) -> str:
    """Below the type area; on a page on its side where upright pages have it, at the left, turned (8)."""
    if not page.numbered:
        return ""
    half = PAGE_NUMBER_SIZE / POINTS / 2
    if page.landscape:
        left = page.left - PAGE_NUMBER_DROP - half
        corner = (millimetres(one + PAGE_NUMBER_SIZE / POINTS) for one in (page.top, page.bottom))
        return f", background: turned({millimetres(left)}, {', '.join(corner)})"
    drop = max(0.0, min(PAGE_NUMBER_DROP, page.bottom - 5) - half)
    return f", footer-descent: 0pt, footer: foot({millimetres(drop)}{', bare: true' if bare else ''})"
