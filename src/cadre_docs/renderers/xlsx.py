"""A document's tables as an Excel workbook, each on its own sheet. Text never becomes a formula."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from cadre_docs.documents.tree import Cell, Document, Page, Section, Table, text_of
from cadre_docs.office import Office
from cadre_docs.renderers.archive import archive, pack
from cadre_docs.renderers.flow import Line, flow, head
from cadre_docs.renderers.legible import legible
from cadre_docs.renderers.measure import column_count, column_widths, header_rows, slots
from cadre_docs.renderers.profile import text_width
from cadre_docs.renderers.provenance import properties

PLAIN_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,10})(\.[0-9]{1,6})?")
LOOKS_LIKE_FORMULA = ("=", "+", "-", "@", "\t", "\r")
BIG = 200_000
"""Cells beyond which rows are written out as they come instead of being held in memory."""
FORBIDDEN_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
EPOCH = datetime(1980, 1, 1, tzinfo=UTC).replace(tzinfo=None)
CHARACTERS_PER_MM = 0.51
"""Width of an Excel column in its own unit, for one millimetre."""
A4 = 9


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table to be written, with its name, its title rows and its page."""

    name: str
    titles: tuple[str, ...]
    table: Table
    page: Page
    form: bool


def render(document: Document, office: Office) -> bytes:
    """The document as the bytes of an .xlsx; a document without a table has its text on one sheet."""
    from xlsxwriter import Workbook

    sheets = list(_sheets(document))
    cells = sum(len(row.cells) for sheet in sheets for row in sheet.table.rows)
    spans_rows = any(cell.rows > 1 for sheet in sheets for row in sheet.table.rows for cell in row.cells)
    streamed = cells > BIG and not spans_rows
    target = BytesIO()
    options = {"constant_memory": streamed, "in_memory": not streamed, "strings_to_formulas": False}
    book = Workbook(target, {**options, "strings_to_urls": False, "strings_to_numbers": False})
    _describe(book, document)
    formats = Formats(book)
    for sheet in sheets:
        _write_table(book, sheet, formats)
    if not sheets:
        _write_text(book, document, formats)
    book.close()
    return _stable(target.getvalue())


def _sheets(document: Document) -> Iterator[Sheet]:
    used: set[str] = set()
    title = document.title.replace("\n", "")
    for section in document.sections:
        caption = ""
        for item in flow(section):
            match item:
                case Line() if item.style.key == "caption":
                    caption = item.text
                case Line() if item.style.key == "annex-title":
                    caption = item.text.replace("\n", "")
                case Table():
                    titles = tuple(dict.fromkeys(text for text in (title, caption) if text))
                    yield Sheet(_sheet_name(caption or title, used), titles, item, *_kind(section))
                    caption = ""


def _kind(section: Section) -> tuple[Page, bool]:
    return section.page, section.profile == "form"


def _sheet_name(wanted: str, used: set[str]) -> str:
    """A name Excel takes: at most 31 characters, some forbidden, none twice."""
    name = FORBIDDEN_IN_NAMES.sub(" ", wanted).strip()[:28] or "表"
    number, unique = 2, name
    while unique.casefold() in used:
        unique, number = f"{name[:26]}-{number}", number + 1
    used.add(unique.casefold())
    return unique


class Formats:
    """The cell formats of one workbook, each made once."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Any] = {}

    def get(self, **properties: Any) -> Any:
        """The format with these properties."""
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            look = {"font_name": "宋体", "font_size": 11, "valign": "vcenter", **properties}
            self._made[key] = self._book.add_format(look)
        return self._made[key]


def _write_table(book: Any, sheet: Sheet, formats: Formats) -> None:
    page = book.add_worksheet(sheet.name)
    columns = column_count(sheet.table)
    for column, width in enumerate(column_widths(sheet.table, text_width(sheet.page))):
        page.set_column(column, column, max(4.0, round(width * CHARACTERS_PER_MM, 1)))
    _write_titles(page, sheet, columns, formats)
    first = len(sheet.titles)
    headers = header_rows(sheet.table)
    for number, placed in enumerate(slots(sheet.table)):
        height = sheet.table.rows[number].height
        if height:
            page.set_row(first + number, height * 72 / 25.4)
        for slot in placed:
            if slot.begins:
                _write_cell(page, first + number, slot.column, slot.cell, formats, header=number < headers)
    _set_up_page(page, sheet.page, first, headers)


def _write_titles(page: Any, sheet: Sheet, columns: int, formats: Formats) -> None:
    for row, title in enumerate(sheet.titles):
        look = formats.get(align="center", bold=True, font_size=16 if row == 0 else 12, text_wrap=True)
        page.set_row(row, 36 if row == 0 else 24)
        if columns > 1:
            page.merge_range(row, 0, row, columns - 1, "", look)
        page.write_string(row, 0, title, look)


def _write_cell(page: Any, row: int, column: int, cell: Cell, formats: Formats, *, header: bool) -> None:
    text = legible("\n".join(text_of(block.inlines) for block in cell.blocks))
    align = cell.blocks[0].align if cell.blocks else "left"
    look: dict[str, Any] = {"text_wrap": True, "align": "left" if align == "justify" else align}
    if cell.borders:
        look["border"] = 1
    if cell.vertical != "center":
        look["valign"] = cell.vertical
    if header or cell.header:
        look["bold"] = True
    number = None if header else as_number(text)
    if number is not None and "." in text:
        look["num_format"] = "0." + "0" * len(text.split(".")[1])
    if number is None and text.startswith(LOOKS_LIKE_FORMULA):
        look["quote_prefix"] = True
    made = formats.get(**look)
    if cell.columns > 1 or cell.rows > 1:
        page.merge_range(row, column, row + cell.rows - 1, column + cell.columns - 1, "", made)
    if number is not None:
        page.write_number(row, column, number, made)
    elif text:
        page.write_string(row, column, text, made)
    else:
        page.write_blank(row, column, None, made)


def as_number(text: str) -> float | None:
    """The number a cell stands for, or None: identifiers (twelve digits or more, leading zeros) stay text."""
    if not PLAIN_NUMBER.fullmatch(text) or (text.startswith("-0") and not text.startswith("-0.")):
        return None
    return float(text)


def _set_up_page(page: Any, paper: Page, titles: int, headers: int) -> None:
    page.set_paper(A4)
    if paper.landscape:
        page.set_landscape()
    else:
        page.set_portrait()
    inches = [margin / 25.4 for margin in (paper.left, paper.right, paper.top, paper.bottom)]
    page.set_margins(*inches)
    page.fit_to_pages(1, 0)
    page.center_horizontally()
    if paper.numbered:
        page.set_footer("&C— &P —")
    if headers:
        page.freeze_panes(titles + headers, 0)
        page.repeat_rows(titles, titles + headers - 1)


def _write_text(book: Any, document: Document, formats: Formats) -> None:
    page = book.add_worksheet(_sheet_name(document.title.replace("\n", ""), set()))
    page.set_column(0, 0, 90)
    lines = list(head(document))
    lines += [item for section in document.sections for item in flow(section) if isinstance(item, Line)]
    for row, line in enumerate(lines):
        align = "left" if line.align == "justify" else line.align
        prefix = {"quote_prefix": True} if line.text.startswith(LOOKS_LIKE_FORMULA) else {}
        page.write_string(row, 0, line.text, formats.get(text_wrap=True, align=align, **prefix))
    _set_up_page(page, Page(), 0, 0)


def _describe(book: Any, document: Document) -> None:
    as_of = document.provenance.as_of if document.provenance else ""
    created = datetime.fromisoformat(as_of) if as_of else EPOCH
    book.set_properties({"title": document.title.replace("\n", ""), "subject": document.subject, "created": created})
    for name, value in properties(document.provenance):
        book.set_custom_property(name, value, "text")


def _stable(data: bytes) -> bytes:
    """The same workbook in an archive whose bytes depend on nothing else."""
    with zipfile.ZipFile(BytesIO(data)) as written:
        return archive(pack(name, written.read(name)) for name in written.namelist())
