"""The document tree brought down to styled lines, tables and page breaks, so that every renderer writes the same.

Where things stand on the page follows GB/T 9704-2012: 7.3.2 recipients, 7.3.3 body, 7.3.4 attachment note, 7.3.5
signature and date, 7.3.6 note, 7.3.7 attachments, 10.3 attendance of minutes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from cadre_docs.documents.making import quick
from cadre_docs.documents.tree import (
    Align,
    AnnexStart,
    AttachmentNote,
    Attendance,
    Blank,
    Block,
    Cell,
    Document,
    Heading,
    Inline,
    LineBreak,
    Note,
    PageBreak,
    Paragraph,
    Recipients,
    Role,
    Run,
    Section,
    Signature,
    Table,
    text_of,
)
from cadre_docs.renderers.measure import title_lines, width_of
from cadre_docs.renderers.names import SPACE, set_apart, set_apart_in_cells
from cadre_docs.renderers.profile import CHARACTERS_PER_LINE, GRID_LINE, STYLES, Style, line_for, masthead_of

WORDS = re.compile("[\u4e00-\u9fff]")
"""What tells words at the right of a cell, the place of a date or a seal, from figures."""
NOTHING = (Paragraph((), indent=0),)
"""What stands in a cell without paragraphs."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph with its style and what departs from it. Indents in characters, size and exact line in points."""

    style: Style
    inlines: tuple[Inline, ...] = ()
    align: Align = "justify"
    indent: float = 0
    hang: float = 0
    right: float = 0
    size: float = 16
    line: float = GRID_LINE
    role: Role = "body"
    keep: bool = False
    new_page: bool = False
    aside: tuple[Inline, ...] = ()
    """What stands at the right of the same line, ``right`` characters from the edge."""

    @property
    def text(self) -> str:
        """The text without its looks; what stands at the right of the line follows a tab."""
        return f"{text_of(self.inlines)}\t{text_of(self.aside)}" if self.aside else text_of(self.inlines)


Flowing = Line | Table | PageBreak
_line = quick(Line)


def with_inlines(line: Line, inlines: tuple[Inline, ...]) -> Line:
    """A line that says something else in the same looks."""
    return _line(
        line.style,
        inlines,
        line.align,
        line.indent,
        line.hang,
        line.right,
        line.size,
        line.line,
        line.role,
        line.keep,
        line.new_page,
        line.aside,
    )


def styled(
    key: str,
    inlines: tuple[Inline, ...] = (),
    *,
    indent: float | None = None,
    hang: float = 0,
    right: float = 0,
    keep: bool = False,
    new_page: bool = False,
    aside: tuple[Inline, ...] = (),
) -> Line:
    """A line in one of the named styles."""
    style = STYLES[key]
    return _line(
        style,
        inlines,
        style.align,
        style.indent if indent is None else indent,
        hang,
        right,
        style.size,
        style.line,
        style.role,
        keep or style.keep,
        new_page,
        aside,
    )


def head(document: Document) -> tuple[Line, ...]:
    """Title and number, with the blank line below them. The red head is the letterhead's own."""
    form = document.letterhead == "form"
    lines: list[Line] = []
    if shows_title(document):
        lines.append(
            styled("form-title" if form else "title", broken(title_lines(document.title, document.title_names)))
        )
    if document.number and not document.issuer:
        lines.append(styled("number", (Run(document.number),)))
    if lines and masthead_of(document.letterhead):
        lines.append(styled("body", keep=True))
    return tuple(lines)


def shows_title(document: Document) -> bool:
    """Whether the title is printed: an order has none (10.2)."""
    masthead = masthead_of(document.letterhead)
    return document.show_title and bool(document.title) and not (document.issuer and masthead and not masthead.titled)


def flow(section: Section, document: Document | None = None) -> Iterator[Flowing]:
    """The blocks of a section as lines, tables and page breaks, in order.

    With the document that it is a section of, names are set apart and titles of attachments broken as that says.
    """
    body = STYLES["form" if section.profile == "form" else "body"]
    titles = document.title_names if document else ()
    items: list[Flowing] = []
    for block in section.blocks:
        if isinstance(block, Signature):
            _hold(items)
        items += _lower(block, body, titles)
    names = frozenset(document.set_apart) if document else frozenset[str]()
    yield from (_set_apart(item, names) for item in items) if names else items


def _set_apart(item: Flowing, names: frozenset[str]) -> Flowing:
    match item:
        case Line():
            return replace(item, inlines=set_apart(item.inlines, names))
        case Table():
            return set_apart_in_cells(item, names)
        case _:
            return item


def _hold(items: list[Flowing]) -> None:
    """Keeps the end of the body with what follows, so that no page holds a signature alone (7.3.5.5)."""
    for index in range(len(items) - 1, -1, -1):
        item = items[index]
        if not isinstance(item, Line):
            return
        items[index] = replace(item, keep=True)
        if item.inlines and item.style.key != "attachment":
            return


def paragraph(source: Paragraph, style: Style) -> Line:
    """A paragraph in a style: what it says itself goes before what the style says."""
    size = source.size or style.size
    return _line(
        style,
        without_room(source),
        source.align,
        source.indent,
        source.hang,
        room_beside(source, form=False),
        size,
        source.line or line_for(size, style),
        style.role if source.role == "body" else source.role,
        source.keep_with_next,
        False,
        (),
    )


def ends_in_room(source: Paragraph) -> bool:
    """Whether a paragraph at the right ends in wide blanks, which are meant as room beside it."""
    if source.align != "right" or not source.inlines:
        return False
    last = source.inlines[-1]
    return isinstance(last, Run) and last.text.endswith(SPACE) and "\n" not in source.text


def room_beside(source: Paragraph, *, form: bool) -> float:
    """The characters kept free at the right of a paragraph: its last wide blanks, or one beside a form's 年月日."""
    if source.align != "right":
        return 0
    text = source.text
    blanks = len(text) - len(text.rstrip(SPACE)) if ends_in_room(source) else 0
    return max(blanks, 1 if form and WORDS.search(text) else 0)


def without_room(source: Paragraph) -> tuple[Inline, ...]:
    """The inlines of a paragraph without the blanks that are room beside it: they would hang out of the line."""
    last = source.inlines[-1] if ends_in_room(source) else None
    if not isinstance(last, Run):
        return source.inlines
    return (*source.inlines[:-1], replace(last, text=last.text.rstrip(SPACE)))


def cell_lines(cell: Cell, table: Table, form: bool) -> Iterator[Line]:
    """The paragraphs of a cell, in the table's size and line where they have none of their own."""
    base = STYLES["form-cell" if form else "cell"]
    size = table.size or base.size
    line = table.line or (base.line if size == base.size else line_for(size, base))
    role: Role = "hei" if cell.header and not form else base.role
    for source in cell.blocks or NOTHING:
        own = source.size or size
        yield Line(
            style=base,
            inlines=without_room(source),
            align=source.align,
            indent=source.indent,
            hang=source.hang,
            right=room_beside(source, form=form),
            size=own,
            line=source.line or (line if own == size else line_for(own, base)),
            role=role if source.role == "body" else source.role,
            keep=source.keep_with_next,
        )


def broken(lines: tuple[str, ...]) -> tuple[Inline, ...]:
    """Lines of text with forced breaks between them."""
    inlines: list[Inline] = []
    for line in lines:
        inlines += [LineBreak(), Run(line)] if inlines else [Run(line)]
    return tuple(inlines)


def _lower(block: Block, body: Style, title_names: tuple[str, ...]) -> Iterator[Flowing]:
    match block:
        case Paragraph():
            yield paragraph(block, body)
        case Heading():
            yield styled(f"level{block.level}", block.inlines)
        case Table():
            if block.caption:
                yield styled("caption", (Run(block.caption),))
            yield block
        case Recipients():
            yield styled("recipients", (Run(block.text.rstrip("：:") + "："),))
        case AttachmentNote():
            yield from _attachments(block)
        case Signature():
            yield from _signature(block)
        case Note():
            yield styled("note", (Run(block.text if block.text.startswith("（") else f"（{block.text}）"),))
        case Attendance():
            yield from _attendance(block)
        case AnnexStart():
            yield from _annex(block, title_names)
        case PageBreak():
            yield block
        case Blank():
            yield from (styled(body.key, indent=0) for _ in range(block.lines))


def _attachments(block: AttachmentNote) -> Iterator[Line]:
    """附件：1.name, each name hanging on its own first character, no mark after it (7.3.4)."""
    if not block.names:
        return
    yield styled("body", keep=True)
    single = len(block.names) == 1
    for number, name in enumerate(block.names, 1):
        label = "附件：" if number == 1 else ""
        counted = "" if single else f"{number}."
        indent = 2 if number == 1 else 2 + width_of("附件：")
        hang = 2 + width_of("附件：") + width_of(counted)
        yield styled("attachment", (Run(label + counted + name),), indent=indent, hang=hang)


def _signature(block: Signature) -> Iterator[Line]:
    """Issuer and date, unsealed (7.3.5.2) or with the place of a seal (7.3.5.1); they stay on one page."""
    if block.duty:
        yield from _stamped(block)
        return
    issuer, date = width_of(block.issuer), width_of(block.date)
    if block.sealed:
        blanks, date_right = 2, 4.0
        issuer_right = max(0.0, date_right + (date - issuer) / 2)
    elif date > issuer:
        blanks, date_right = 1, 2.0
        issuer_right = 4 + date - issuer
    else:
        blanks, issuer_right = 1, 2.0
        date_right = issuer - date
    if issuer + issuer_right > CHARACTERS_PER_LINE:
        issuer_right = 0.0
    yield from (styled("body", keep=True) for _ in range(blanks))
    if block.issuer:
        yield styled("issuer", (Run(block.issuer),), right=issuer_right)
    yield styled("date", (Run(block.date),), right=date_right)


def _stamped(block: Signature) -> Iterator[Line]:
    """Two blank lines, the duty two characters left of the name stamped, a blank line, the date (7.3.5.3)."""
    yield from (styled("body", keep=True) for _ in range(2))
    yield styled("duty", (Run(f"{block.duty}　　"), Run(block.issuer, role="kai")), right=4)
    yield styled("body", keep=True)
    yield styled("date", (Run(block.date),), right=4)


def _attendance(block: Attendance) -> Iterator[Line]:
    """出席： in 黑体 below a blank line, the names hanging on the first of them (10.3)."""
    if block.label == "出席":
        yield styled("body", keep=True)
    label = f"{block.label}："
    yield styled("attendance", (Run(label, role="hei"), Run(block.names)), indent=2, hang=2 + width_of(label))


def _annex(block: AnnexStart, title_names: tuple[str, ...]) -> Iterator[Line]:
    """附件 and its number on the first line of a new page, the title on the third (7.3.7)."""
    number = block.number if block.number.startswith("附件") else f"附件{block.number}"
    yield styled("annex", (Run(number),), new_page=True)
    yield styled("body", keep=True)
    if block.title:
        yield styled("annex-title", broken(title_lines(block.title, title_names)))
        yield styled("body", keep=True)
