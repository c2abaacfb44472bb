"""A document as an ``<article>`` for a web page: meaning in elements, looks in classes, no scripts and no styles."""

import re
from collections.abc import Iterable, Iterator
from html import escape

from cadre_docs.documents.tree import (
    Align,
    Cell,
    Document,
    Image,
    Inline,
    LineBreak,
    PageBreak,
    Run,
    Section,
    Table,
)
from cadre_docs.office import Office
from cadre_docs.renderers.flow import Line, broken, flow, shows_title, styled, without_room
from cadre_docs.renderers.heads import imprint_rows, is_letter, letter_lines, marks_above, number_lines
from cadre_docs.renderers.images import data_address
from cadre_docs.renderers.legible import legible
from cadre_docs.renderers.measure import PDF_JOINER, Slot, column_widths, header_rows, slots, title_lines
from cadre_docs.renderers.profile import Style, text_width
from cadre_docs.renderers.provenance import properties
from cadre_docs.renderers.whole import kept_whole

JOINED = re.compile(f"(?:[0-9A-Za-z]+|.)(?:{PDF_JOINER}(?:[0-9A-Za-z]+|.))+")
"""Pieces that are kept whole: on a web page an element, not a character, says so."""
REVISIONS = {"inserted": "ins", "deleted": "del"}
"""The elements of text that a comparison found put in or taken out."""


def render(document: Document, office: Office) -> bytes:
    """The document as a fragment of HTML in UTF-8."""
    return article(document).encode()


def article(document: Document) -> str:
    """The document as an ``<article>``; its provenance is in ``data-`` attributes."""
    document = kept_whole(document)
    marks = "".join(f' data-{name}="{escape(value)}"' for name, value in properties(document.provenance))
    parts = [f'<article class="document {escape(document.letterhead)}" lang="{escape(document.language)}"{marks}>']
    parts += _head(document)
    for section in document.sections:
        parts.append(f'<section class="{section.profile}">')
        parts += _section(document, section)
        parts.append("</section>")
    parts += _imprint(document)
    parts.append("</article>")
    return "\n".join(parts) + "\n"


def _head(document: Document) -> Iterator[str]:
    header: list[str] = []
    if document.issuer:
        header += _red_head(document)
    if shows_title(document):
        header.append(line_markup(styled("title", broken(title_lines(document.title, document.title_names)))))
    if document.number and not document.issuer:
        header.append(line_markup(styled("number", (Run(document.number),))))
    if header:
        yield "<header>"
        yield from header
        yield "</header>"


def _red_head(document: Document) -> Iterator[str]:
    """What stands above the title; a letter has its marks and number below the mark."""
    mark = f'<p class="mark">{escape(document.issuer)}</p>'
    if is_letter(document):
        yield mark.replace('class="', 'class="red-line ')
        yield from map(line_markup, letter_lines(document))
        return
    yield from map(line_markup, marks_above(document.marks))
    yield mark
    *others, last = map(line_markup, number_lines(document))
    yield from others
    yield last.replace('class="number', 'class="number red-line').replace('class="signed', 'class="red-line signed')


def _imprint(document: Document) -> Iterator[str]:
    rows = imprint_rows(document.imprint, letter=is_letter(document))
    if rows:
        yield '<footer class="imprint">'
        yield from (line_markup(line) for row in rows for line in row)
        yield "</footer>"


def _section(document: Document, section: Section) -> Iterator[str]:
    caption = ""
    for item in flow(section, document):
        match item:
            case Line() if item.style.key == "caption":
                caption = inline_markup(item.inlines)
            case Line():
                if item.inlines:
                    yield line_markup(item)
            case Table():
                yield from table_markup(item, text_width(section.page), section.profile == "form", caption)
                caption = ""
            case PageBreak():
                yield '<hr class="page-break">'


def line_markup(line: Line) -> str:
    """One styled line as an element."""
    tag = line.style.tag
    classes = [line.style.key, *_departures(line, line.style)]
    content = inline_markup(line.inlines)
    if line.aside:
        classes.append("divided")
        aside = inline_markup(line.aside)
        content = f'<span>{content}</span><span class="aside">{aside}</span>'
    return f'<{tag} class="{" ".join(classes)}">{content}</{tag}>'


def _departures(line: Line, style: Style) -> Iterator[str]:
    if line.align != style.align:
        yield f"align-{line.align}"
    if line.indent != style.indent and not line.hang:
        yield "indented" if line.indent else "flush"
    if line.hang:
        yield "hanging"
    if line.role != style.role:
        yield line.role


def inline_markup(inlines: Iterable[Inline]) -> str:
    """The inlines of a line, escaped."""
    parts = []
    for inline in inlines:
        match inline:
            case Run():
                parts.append(_run(inline))
            case LineBreak():
                parts.append("<br>")
            case Image():
                parts.append(
                    f'<img src="{data_address(inline)}" alt="{escape(inline.alt)}" '
                    f'width="{_pixels(inline.width)}" height="{_pixels(inline.height)}">'
                )
    return "".join(parts)


def _run(run: Run) -> str:
    text = escape(legible(run.text)).replace("\n", "<br>")
    if PDF_JOINER in text:
        text = JOINED.sub(lambda piece: f'<span class="whole">{piece.group().replace(PDF_JOINER, "")}</span>', text)
    classes = [*([run.role] if run.role else ()), *(["apart"] if run.apart else ())]
    if classes:
        text = f'<span class="{" ".join(classes)}">{text}</span>'
    if run.underline:
        text = f"<u>{text}</u>"
    if run.bold:
        text = f"<strong>{text}</strong>"
    tag = REVISIONS.get(run.revision)
    return f"<{tag}>{text}</{tag}>" if tag else text


def table_markup(table: Table, available: float, form: bool, caption: str = "") -> Iterator[str]:
    """A table with its caption, column shares, head and body."""
    widths = column_widths(table, available)
    total = sum(widths) or 1.0
    yield '<div class="table-wrap"><table class="grid">'
    if caption:
        yield f"<caption>{caption}</caption>"
    yield "<colgroup>" + "".join(f'<col width="{width / total:.2%}">' for width in widths) + "</colgroup>"
    headers = header_rows(table)
    if headers:
        yield "<thead>"
    elif table.rows:
        yield "<tbody>"
    head, body = _Cells(form, in_head=True), _Cells(form, in_head=False)
    for number, placed in enumerate(slots(table)):
        if headers and number == headers:
            yield "</thead><tbody>"
        cells = head if number < headers else body
        yield f"<tr>{''.join([cells.markup(slot) for slot in placed if slot.begins])}</tr>"
    if headers and len(table.rows) == headers:
        yield "</thead>"
    elif table.rows:
        yield "</tbody>"
    yield "</table></div>"


class _Cells:
    """Writes the cells of the head or of the body of a table: each once, though it may stand in many rows."""

    def __init__(self, form: bool, *, in_head: bool) -> None:
        self._form = form
        self._in_head = in_head
        self._written: dict[tuple[int, bool], str] = {}
        self._tags: dict[tuple[object, ...], tuple[str, str]] = {}

    def markup(self, slot: Slot) -> str:
        """A cell as it stands at its place."""
        cell, first = slot.cell, slot.column == 0
        key = id(cell), first
        written = self._written.get(key)
        if written is None:
            begin, end = self._tag(cell, first=first)
            lines = [inline_markup(without_room(part)) for part in cell.blocks]
            written = self._written[key] = f"{begin}{'<br>'.join(lines)}{end}"
        return written

    def _tag(self, cell: Cell, *, first: bool) -> tuple[str, str]:
        align = cell.blocks[0].align if cell.blocks else "justify"
        key = (first, cell.header, cell.columns, cell.rows, align, cell.vertical, cell.borders)
        if key not in self._tags:
            name = "th" if cell.header or self._in_head else "td"
            scope = f' scope="{self._scope(cell, first=first)}"' if name == "th" else ""
            self._tags[key] = f"<{name}{scope}{_spans(cell)}{_classes(cell, align)}>", f"</{name}>"
        return self._tags[key]

    def _scope(self, cell: Cell, *, first: bool) -> str:
        if self._in_head or not (first or self._form):
            return "colgroup" if cell.columns > 1 else "col"
        return "rowgroup" if cell.rows > 1 else "row"


def _spans(cell: Cell) -> str:
    columns = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    return columns + (f' rowspan="{cell.rows}"' if cell.rows > 1 else "")


def _classes(cell: Cell, align: Align) -> str:
    classes = [f"align-{align}"] if align != "justify" else []
    if cell.vertical != "center":
        classes.append(f"at-{cell.vertical}")
    if not cell.borders:
        classes.append("no-borders")
    return f' class="{" ".join(classes)}"' if classes else ""


def _pixels(millimetres: float) -> int:
    return round(millimetres / 25.4 * 96)
