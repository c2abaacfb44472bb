"""The document tree as HTML for the press, and the few rules that only this document needs."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import accumulate, count

from cadre_docs.documents.tree import Cell, Document, Image, Inline, LineBreak, PageBreak, Row, Run, Section, Table
from cadre_docs.renderers.flow import Line, cell_lines, flow, head
from cadre_docs.renderers.heads import is_letter, masthead
from cadre_docs.renderers.html import REVISIONS
from cadre_docs.renderers.images import data_address
from cadre_docs.renderers.legible import legible
from cadre_docs.renderers.measure import column_widths, header_rows, slots
from cadre_docs.renderers.names import spaced
from cadre_docs.renderers.pdf.heads import imprint_markup, red_head
from cadre_docs.renderers.pdf.spaces import kept_spaces
from cadre_docs.renderers.pdf.style import page_name, page_rules
from cadre_docs.renderers.profile import css_line, css_size, text_width
from cadre_docs.renderers.provenance import pdf_key, properties

BOLD_FACES = ("song", "hei", "level1", "title")
"""Roles whose typeface has a bold; the others are set in 黑体 where they should stand out."""
WIDOW_CONTROL = "body { orphans: 2; widows: 2; }"
NONE: Mapping[int, Sequence[float]] = {}


class Looks:
    """Gives each set of declarations a class, so that a thousand cells share one rule."""

    def __init__(self) -> None:
        self._classes: dict[str, str] = {}

    def name(self, declarations: str) -> str:
        """The class for these declarations."""
        return self._classes.setdefault(declarations, f"look-{len(self._classes)}")

    def css(self) -> str:
        """The rules of all classes given out."""
        return "\n".join(f".{name} {{ {declarations} }}" for declarations, name in self._classes.items())


def page_markup(
    document: Document, spacers: Mapping[int, Sequence[float]] = NONE, *, imprint_apart: bool = False
) -> tuple[str, str]:
    """The document as a page of HTML, and its own CSS: the kinds of pages and the looks no style has.

    ``spacers`` keep room for tables that are set apart, named by their number among all: a height in points for each
    page, the first wherever it fits. An imprint ``apart`` stands on a page of its own.
    """
    looks = Looks()
    parts = list(_body(document, looks, spacers, imprint_apart=imprint_apart))
    pages = dict.fromkeys(section.page for section in document.sections)
    bare = document.sections[0].page if is_letter(document) and document.sections else None
    rules = (page_rules(page, first_bare=page == bare) for page in pages)
    css = "\n".join((*((WIDOW_CONTROL,) if document.widow_control else ()), *rules, looks.css()))
    metas = "".join(
        f'<meta name="{pdf_key(name)}" content="{escape(value)}">' for name, value in properties(document.provenance)
    )
    title = escape(document.title.replace("\n", ""))
    subject = f'<meta name="description" content="{escape(document.subject)}">' if document.subject else ""
    return (
        f'<!DOCTYPE html><html lang="{escape(document.language)}"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="generator" content="cadre-docs">{subject}{metas}</head><body>{"".join(parts)}</body></html>',
        css,
    )


def _body(
    document: Document, looks: Looks, spacers: Mapping[int, Sequence[float]], *, imprint_apart: bool
) -> Iterator[str]:
    tables = count()
    last = len(document.sections) - 1
    for number, section in enumerate(document.sections):
        kind = f" {document.letterhead}" if number == 0 and masthead(document) else ""
        yield f'<section class="{page_name(section.page)}{kind}">'
        if section.page.landscape and section.page.numbered:
            yield '<div class="turned turned-right"></div><div class="turned turned-left"></div>'
        if number == 0:
            yield from red_head(document, lambda line: line_markup(line, looks))
            for line in head(document):
                yield line_markup(line, looks)
        yield from _section(document, section, looks, spacers, tables)
        if number == last and document.imprint:
            yield from imprint_markup(document, lambda line: line_markup(line, looks), apart=imprint_apart)
        yield "</section>"


def _section(
    document: Document,
    section: Section,
    looks: Looks,
    spacers: Mapping[int, Sequence[float]],
    tables: Iterator[int],
) -> Iterator[str]:
    new_page = False
    for item in flow(section, document):
        match item:
            case Line():
                yield line_markup(item, looks, new_page=new_page)
                new_page = False
            case Table():
                number = next(tables)
                if number in spacers:
                    yield from _spacers(number, spacers[number], looks, new_page=new_page)
                else:
                    yield from _table(item, section, looks, new_page=new_page)
                new_page = False
            case PageBreak():
                new_page = True


def line_markup(line: Line, looks: Looks, *, new_page: bool = False) -> str:
    """One styled line as an element."""
    classes = _line_classes(line, looks)
    if line.keep and not line.style.keep:
        classes.append("keep")
    if line.new_page or new_page:
        classes.append("new-page")
    tag = line.style.tag
    content = _inlines(line, line.inlines, looks) or "<br>"
    if line.aside:
        classes.append("divided")
        place = looks.name(f"right: {line.right:g}em")
        content += f'<span class="aside {place}">{_inlines(line, line.aside, looks)}</span>'
    return f'<{tag} class="{" ".join(classes)}">{content}</{tag}>'


def _line_classes(line: Line, looks: Looks) -> list[str]:
    classes = [line.style.key]
    own = _departures(line)
    if own:
        classes.append(looks.name(own))
    if line.role != line.style.role:
        classes.append(f"font-{line.role}")
    return classes


def _departures(line: Line) -> str:
    style = line.style
    parts = []
    if line.size != style.size:
        parts.append(f"font-size: {css_size(line.size)}pt")
    if line.line != style.line:
        parts.append(f"line-height: {css_line(line.line)}pt")
    if line.align != style.align:
        parts.append(f"text-align: {line.align}")
    if line.indent - line.hang != style.indent:
        parts.append(f"text-indent: {line.indent - line.hang:g}em")
    if line.hang:
        parts.append(f"padding-left: {line.hang:g}em")
    if line.right and not line.aside:
        parts.append(f"padding-right: {line.right:g}em")
    return "; ".join(parts)


def _inlines(line: Line, inlines: tuple[Inline, ...], looks: Looks) -> str:
    parts = []
    for inline in inlines:
        match inline:
            case Run():
                parts.append(_run(inline, line, looks))
            case LineBreak():
                parts.append("<br>")
            case Image():
                size = looks.name(f"width: {inline.width}mm; height: {inline.height}mm")
                parts.append(f'<img class="{size}" src="{data_address(inline)}" alt="{escape(inline.alt)}">')
    return "".join(parts)


def _run(run: Run, line: Line, looks: Looks) -> str:
    text = kept_spaces(escape(legible(spaced(run)), quote=False)).replace("\n", "<br>")
    classes = []
    role = run.role or line.role
    bold_face = role in BOLD_FACES
    if run.bold and not bold_face:
        classes.append("font-hei")
    elif run.role:
        classes.append(f"font-{run.role}")
    if run.size:
        classes.append(looks.name(f"font-size: {css_size(run.size)}pt"))
    if classes:
        text = f'<span class="{" ".join(classes)}">{text}</span>'
    if run.underline:
        text = f"<u>{text}</u>"
    if run.bold and bold_face:
        text = f"<strong>{text}</strong>"
    tag = REVISIONS.get(run.revision)
    return f"<{tag}>{text}</{tag}>" if tag else text


def spacer_name(table: int, plate: int) -> str:
    """The anchor of a spacer, by the numbers of its table and of its plate."""
    return f"table-{table}-{plate}"


def _spacers(table: int, heights: Sequence[float], looks: Looks, *, new_page: bool) -> Iterator[str]:
    for plate, height in enumerate(heights):
        classes = f"{looks.name(f'height: {height:.3f}pt')}{' new-page' if new_page or plate else ''}"
        yield f'<article id="{spacer_name(table, plate)}" class="{classes}"></article>'


def _table(table: Table, section: Section, looks: Looks, *, new_page: bool) -> Iterator[str]:
    form = section.profile == "form"
    widths = column_widths(table, text_width(section.page))
    edges = [0.0, *accumulate(widths)]
    frame = f"width: {edges[-1]:.3f}mm; border: {table.outer_border}pt solid"
    inner = looks.name(f"border: {table.inner_border}pt solid; padding: 0 {table.padding}mm")
    yield f'<table class="{looks.name(frame)}{" new-page" if new_page else ""}"><colgroup>'
    for width in widths:
        yield f'<col class="{looks.name(f"width: {width:.3f}mm")}">'
    headers = header_rows(table)
    yield "</colgroup>" + ("<thead>" if headers else "<tbody>")
    for number, placed in enumerate(slots(table)):
        if headers and number == headers:
            yield "</thead><tbody>"
        yield "<tr>"
        for slot in placed:
            if slot.begins:
                spanned = table.rows[number : number + slot.cell.rows]
                classes = f"{inner}{_height(spanned, looks)}"
                yield _cell(slot.cell, table, classes, looks, form=form, in_head=number < headers)
        yield "</tr>"
    yield ("</thead>" if headers == len(table.rows) and headers else "</tbody>") + "</table>"


def _height(rows: tuple[Row, ...], looks: Looks) -> str:
    """The height of a cell, as a class. Rows carry none: WeasyPrint would give a tall cell all to its last row."""
    if not all(row.height for row in rows):
        return ""
    return f" {looks.name(f'height: {sum(row.height or 0 for row in rows):.3f}mm')}"


def _cell(cell: Cell, table: Table, inner: str, looks: Looks, *, form: bool, in_head: bool) -> str:
    tag = "th" if cell.header or in_head else "td"
    classes = [inner]
    if cell.padding is not None:
        classes.append(looks.name(f"padding: 0 {cell.padding}mm"))
    if cell.vertical != "center":
        classes.append(cell.vertical)
    if not cell.borders:
        classes.append("no-borders")
    spans = (f' colspan="{cell.columns}"' if cell.columns > 1 else "") + (
        f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    )
    lines = tuple(cell_lines(cell, table, form))
    if len(lines) == 1 and not (lines[0].hang or lines[0].right):
        classes += _line_classes(lines[0], looks)
        content = _inlines(lines[0], lines[0].inlines, looks)
    else:
        content = "".join(line_markup(line, looks) for line in lines)
    return f'<{tag}{spans} class="{" ".join(classes)}">{content}</{tag}>'
