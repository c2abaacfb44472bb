"""What does not fit a page: a title that fills it, a table wider than its type area, a picture of too few pixels.

Each is told, nothing is cut.
"""

from collections.abc import Iterator
from math import ceil

from cadre_docs.diagnostics import Diagnostic, Severity, say
from cadre_docs.documents.pictures import picture_of
from cadre_docs.documents.tree import Document, Image, Section, Table
from cadre_docs.renderers.flow import Line, cell_lines, flow
from cadre_docs.renderers.measure import distinct_cells, title_lines
from cadre_docs.renderers.profile import text_width

MOST_TITLE_LINES = 5
"""With more, the first page has hardly a line of the text below a head and the title (7.2.4 and 7.3.1)."""
TOLERANCE = 0.6
"""Millimetres by which a table may be wider than the type area: rounding, and half of its outer lines."""

LEAST_RESOLUTION = 150
"""Pixels to the inch below which a face on paper is seen to consist of them; editors of these forms store 260."""
INCH = 25.4


def beyond_page(document: Document) -> tuple[Diagnostic, ...]:
    """A title of too many lines, and each table that is wider than the type area of its page."""
    found = list(_title(document))
    for section in document.sections:
        tables = (item for item in flow(section) if isinstance(item, Table))
        found += [_too_wide(document, table, section) for table in tables if _excess(table, section) > TOLERANCE]
    return tuple(found)


def coarse_pictures(document: Document) -> tuple[Diagnostic, ...]:
    """Each picture with so few pixels that they show at the size in which it is printed."""
    return tuple(_coarse(one) for one in _pictures(document) if _resolution(one) < LEAST_RESOLUTION)


def _pictures(document: Document) -> Iterator[Image]:
    for section in document.sections:
        for item in flow(section):
            lines = [item] if isinstance(item, Line) else []
            if isinstance(item, Table) and _has_pictures(item):
                lines = [line for row in item.rows for cell in row.cells for line in cell_lines(cell, item, False)]
            yield from (inline for line in lines for inline in line.inlines if isinstance(inline, Image))


def _has_pictures(table: Table) -> bool:
    blocks = (block for cell in distinct_cells(table).values() for block in cell.blocks)
    return any(isinstance(inline, Image) for block in blocks for inline in block.inlines)


def _resolution(picture: Image) -> float:
    """Pixels to the inch at the size printed."""
    return picture_of(picture.data).width / (picture.width / INCH)


def _coarse(picture: Image) -> Diagnostic:
    known = picture_of(picture.data)
    factor = LEAST_RESOLUTION / _resolution(picture)
    return Diagnostic(
        code="picture-too-coarse",
        severity=Severity.WARNING,
        message=say(
            "图片“{alt}”为 {width}×{height} 像素，印成 {across}×{down} 毫米只有 {found} dpi，会模糊",
            "the picture “{alt}” has {width}×{height} pixels: at {across}×{down} mm that is {found} dpi, and blurred",
            alt=picture.alt,
            width=known.width,
            height=known.height,
            across=round(picture.width),
            down=round(picture.height),
            found=round(_resolution(picture)),
        ),
        hint=say(
            "换用至少 {width}×{height} 像素（{dpi} dpi）的照片",
            "take one of at least {width}×{height} pixels ({dpi} dpi)",
            width=ceil(known.width * factor),
            height=ceil(known.height * factor),
            dpi=LEAST_RESOLUTION,
        ),
    )


def _title(document: Document) -> Iterator[Diagnostic]:
    lines = title_lines(document.title, document.title_names) if document.show_title else ()
    if len(lines) <= MOST_TITLE_LINES:
        return
    yield Diagnostic(
        code="title-too-long",
        severity=Severity.WARNING,
        message=say(
            "标题“{start}……”共 {length} 字、{lines} 行，首页放不下正文",
            "the title “{start}…” has {length} characters in {lines} lines and leaves the first page no text",
            start=document.title[:12].replace("\n", ""),
            length=len(document.title.replace("\n", "")),
            lines=len(lines),
        ),
        hint=say("在模板的“#”行或记录的名称中精简标题", "shorten it in the # line of the template or in the record"),
    )


def _excess(table: Table, section: Section) -> float:
    return sum(table.widths) - text_width(section.page)


def _too_wide(document: Document, table: Table, section: Section) -> Diagnostic:
    first = table.rows[0].cells[0] if table.rows and table.rows[0].cells else None
    heading = "".join(block.text for block in first.blocks) if first else ""
    return Diagnostic(
        code="table-too-wide",
        severity=Severity.WARNING,
        message=say(
            "“{title}”中的表格“{name}”宽 {width} 毫米，版心只有 {room} 毫米",
            "the table “{name}” in “{title}” is {width} mm wide, the type area {room} mm",
            title=document.title.replace("\n", ""),
            name=table.caption or heading or "—",
            width=round(sum(table.widths), 1),
            room=round(text_width(section.page), 1),
        ),
        hint=say(
            "减小模板中 <col> 的宽度，或用 :::landscape 横排",
            "make the widths of <col> in the template smaller, or lay the table on its side with :::landscape",
        ),
    )
