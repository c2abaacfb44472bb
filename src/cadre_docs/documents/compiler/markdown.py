"""``document.md``: from Markdown to the blocks of a document.

``#`` is the title (each line of it with a ``#`` of its own), ``##`` to ``#####`` are the levels 一、（一）1. （1）,
``---`` begins a new page, a line that ends in a backslash breaks the line. Tables are written with ``|`` or as
``<table>``. All else that Markdown knows is text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from markdown_it import MarkdownIt
from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

from cadre_docs.diagnostics import Message, say
from cadre_docs.documents.compiler.blocks import add_block_rules
from cadre_docs.documents.compiler.disguise import reveal
from cadre_docs.documents.compiler.elements import parse
from cadre_docs.documents.compiler.faults import TemplateFaultError
from cadre_docs.documents.compiler.lines import Marked
from cadre_docs.documents.compiler.numbering import Numbering
from cadre_docs.documents.compiler.phrases import Pictures, runs, trimmed, unfolded
from cadre_docs.documents.compiler.table import shares_of, table
from cadre_docs.documents.tree import (
    Align,
    AnnexStart,
    AttachmentNote,
    Attendance,
    Blank,
    Block,
    Cell,
    Heading,
    HeadMarks,
    Imprint,
    Inline,
    LineBreak,
    Note,
    Page,
    PageBreak,
    Paragraph,
    Recipients,
    Role,
    Row,
    Section,
    Signature,
    Table,
    text_of,
)

TURNED_OFF = ("code", "fence", "blockquote", "reference", "html_block", "lheading", "list")
TURNED_OFF_INLINE = ("link", "image", "autolink", "html_inline", "backticks", "linkify")
LANDSCAPE = Page(top=28, right=37, bottom=26, left=35, landscape=True)
"""The A4 page of GB/T 9704-2012 turned: the head of a table is at the binding edge."""
WIDE = Page(top=28, right=13, bottom=16, left=13, landscape=True)
"""The same with nothing kept free but the binding edge and the page number, for a table that needs the whole sheet."""
SERIAL = re.compile(r"\d{6}")
_TAG = re.compile(r"</?[A-Za-z][^>]{0,40}>?")
_ALIGNS: dict[str, Align] = {"left": "left", "right": "right", "center": "center"}


@dataclass
class Body:
    """What a ``document.md`` says."""

    title: str = ""
    number: str = ""
    issuer: str = ""
    marks: HeadMarks = field(default_factory=HeadMarks)
    imprint: Imprint | None = None
    show_title: bool = True
    sections: list[Section] = field(default_factory=list)


def compile_markdown(marked: Marked, pictures: Pictures) -> Body:
    """The body of a rendered template. Raises TemplateFaultError for what official documents do not have."""
    return _Compiler(marked, pictures).body()


class _Compiler:
    """Goes through the blocks of one text in order."""

    def __init__(self, marked: Marked, pictures: Pictures) -> None:
        self.marked = marked
        self.pictures = pictures
        self.numbering = Numbering()
        self.result = Body()
        self.blocks: list[Block] = []
        self.page = Page()
        self.line = 1

    def body(self) -> Body:
        parser = MarkdownIt("commonmark").enable("table").disable([*TURNED_OFF, *TURNED_OFF_INLINE], True)
        add_block_rules(parser, self.marked)
        tokens = iter(parser.parse(self.marked.text))
        for token in tokens:
            self.line = token.map[0] + 1 if token.map else self.line
            self._block(token, tokens)
        self._end_section()
        self._check_head()
        self.result.sections = [_numbered_annexes(section, self._annexes()) for section in self.result.sections]
        return self.result

    def _block(self, token: Token, tokens: Iterator[Token]) -> None:
        match token.type:
            case "heading_open":
                self._heading(int(token.tag[1:]), self._inlines(next(tokens)))
                next(tokens)
            case "paragraph_open":
                inlines = self._inlines(next(tokens))
                next(tokens)
                if inlines:
                    self.blocks.append(Paragraph(inlines))
            case "table_open":
                self.blocks.append(self._pipes(tokens))
            case "html_table":
                first, end = token.map or [0, 0]
                (element,) = parse(self.marked, first + 1, end).elements()
                self.blocks.append(table(element, self.pictures))
            case "hr":
                self.blocks.append(PageBreak())
            case "container":
                self._container(token.info, token.content, token.meta["lines"])
            case _:
                raise self._fault("unknown-markup", say("不支持的写法", "this is not supported"))

    def _heading(self, level: int, inlines: tuple[Inline, ...]) -> None:
        if level == 1:
            if self.blocks or self.result.sections:
                raise self._fault(
                    "second-title", say("标题（#）只能在文件开头", "the title (#) stands at the top only")
                )
            self.result.title += ("\n" if self.result.title else "") + text_of(inlines)
        elif level > 5:
            raise self._fault("too-deep", say("标题层次不超过四级", "headings have four levels"))
        else:
            number, text = self.numbering.next(level - 1)
            self.blocks.append(Heading(number, trimmed((*runs(text), *inlines))))

    def _container(self, name: str, argument: str, lines: list[str]) -> None:
        texts = [self._text(line) for line in lines if line.strip()]
        match name:
            case "recipients":
                self._recipients(argument, "".join(texts))
            case "signature":
                self._signature(argument, texts)
            case "attachments":
                self.blocks.append(AttachmentNote(tuple(texts)))
            case "note":
                self.blocks.append(Note("".join(texts)))
            case "number":
                self.result.number = "".join(texts)
            case "issuer":
                self.result.issuer = "".join(texts)
            case "serial" | "secrecy" | "urgency" | "signers":
                self._mark(name, texts)
            case "copy-to":
                self._imprint(copies="".join(texts))
            case "printed":
                self._printed(argument, texts)
            case "attendance":
                self.blocks += [self._attendance(text) for text in texts]
            case "center" | "right" | "flush":
                align: Align = "justify" if name == "flush" else "center" if name == "center" else "right"
                self.blocks += [Paragraph(tuple(runs(text)), align=align, indent=0) for text in texts]
            case "annex":
                self.blocks.append(AnnexStart("", self._text(argument)))
            case "pagebreak":
                self.blocks.append(PageBreak())
            case "blank":
                self.blocks.append(Blank())
            case "landscape" | "portrait":
                self._end_section()
                self.page = self._turned(argument) if name == "landscape" else Page()

    def _turned(self, argument: str) -> Page:
        if argument not in ("", "wide"):
            message = say(":::landscape 后面只能写 wide", "only wide can follow :::landscape")
            raise self._fault("bad-attribute", message)
        return WIDE if argument else LANDSCAPE

    def _signature(self, argument: str, texts: list[str]) -> None:
        if argument == "personal" and len(texts) == 3:
            self.blocks.append(Signature(texts[1], texts[2], duty=texts[0]))
            return
        if len(texts) != 2 or argument not in ("", "sealed"):
            message = say(
                ":::signature 内写署名和日期两行；:::signature personal 内写职务、姓名和日期三行",
                "a :::signature holds two lines, the issuer and the date; a :::signature personal three: the duty, the "
                "name and the date",
            )
            raise self._fault("bad-signature", message)
        self.blocks.append(Signature(texts[0], texts[1], sealed=argument == "sealed"))

    def _recipients(self, argument: str, text: str) -> None:
        if argument not in ("", "imprint"):
            message = say(":::recipients 后面只能写 imprint", "only imprint can follow :::recipients")
            raise self._fault("bad-attribute", message)
        if argument:
            self._imprint(recipients=text)
        else:
            self.blocks.append(Recipients(text))

    def _mark(self, name: str, texts: list[str]) -> None:
        if name == "serial" and not SERIAL.fullmatch("".join(texts)):
            message = say("份号是 6 位数字，如 000001", "a copy number has six digits, such as 000001")
            raise self._fault("bad-serial", message)
        found = {name: tuple(texts) if name == "signers" else "".join(texts)}
        self.result.marks = replace(self.result.marks, **found)  # type: ignore[arg-type]

    def _imprint(self, **found: str | bool) -> None:
        self.result.imprint = replace(self.result.imprint or Imprint(), **found)  # type: ignore[arg-type]

    def _printed(self, argument: str, texts: list[str]) -> None:
        if len(texts) != 2 or argument not in ("", "even"):
            message = say(
                ":::printed 内写印发机关和印发日期两行，后面只能写 even",
                "a :::printed holds two lines, who printed it and when; only even can follow it",
            )
            raise self._fault("bad-printed", message)
        self._imprint(printer=texts[0], date=texts[1].removesuffix("印发"), even=argument == "even")

    def _attendance(self, text: str) -> Attendance:
        label, colon, names = text.partition("：")
        if not colon or not label or not names:
            message = say(":::attendance 每行写作“出席：姓名”", "a line of :::attendance reads 出席：names")
            raise self._fault("bad-attendance", message)
        return Attendance(label, names)

    def _pipes(self, tokens: Iterator[Token]) -> Table:
        rows: list[Row] = []
        cells: list[Cell] = []
        for token in tokens:
            match token.type:
                case "tr_open":
                    cells = []
                    self.line = token.map[0] + 1 if token.map else self.line
                case "th_open" | "td_open":
                    inlines = self._inlines(next(tokens))
                    align = _ALIGNS.get(str(token.attrGet("style") or "").removeprefix("text-align:"), "center")
                    blocks = (Paragraph(inlines, align=align, indent=0),) if inlines else ()
                    cells.append(Cell(blocks, header=token.tag == "th"))
                case "tr_close":
                    self._check_width(len(rows[0].cells) if rows else len(cells))
                    rows.append(Row(tuple(cells), header=not rows))
                case "table_close":
                    break
        return Table(tuple(rows), shares=shares_of(rows, len(rows[0].cells)))

    def _check_width(self, columns: int) -> None:
        """Markdown would drop the cells beyond the header's; nothing may be dropped silently."""
        text = self.marked.text.split("\n")[self.line - 1].strip().removeprefix("|").removesuffix("|")
        if len(escapedSplit(text)) > columns:
            message = say("此行的单元格多于表头", "this row has more cells than the table's head")
            raise self._fault("bad-table", message)

    def _inlines(self, token: Token) -> tuple[Inline, ...]:
        if token.map:
            self.line = token.map[0] + 1
        return trimmed(self._spans(token.children or []))

    def _spans(self, tokens: list[Token]) -> Iterator[Inline]:
        bold, role = 0, None
        for number, token in enumerate(tokens):
            match token.type:
                case "text" | "text_special":
                    self._check_text(token.content)
                    yield from runs(token.content, role, bold > 0)
                case "softbreak":
                    after = tokens[number + 1].content if number + 1 < len(tokens) else ""
                    yield from runs(unfolded(f"{tokens[number - 1].content[-1:]}\n{after[:1]}")[1:-1], role, bold > 0)
                case "hardbreak":
                    yield LineBreak()
                case "strong_open" | "strong_close":
                    bold += token.nesting
                case "em_open" | "em_close":
                    role = _role(token)
                case _:
                    raise self._fault("unknown-markup", say("不支持的写法", "this is not supported"))

    def _text(self, line: str) -> str:
        self._check_text(line)
        return reveal(line.strip(" \t"))

    def _check_text(self, text: str) -> None:
        found = _TAG.search(text)
        if found:
            message = say("段落内不支持 {tag}", "a paragraph cannot hold {tag}", tag=found.group())
            raise self._fault("unknown-markup", message, say("HTML 只能写成独立的表格", "HTML may only be a table"))

    def _end_section(self) -> None:
        if self.blocks:
            self.result.sections.append(Section(tuple(self.blocks), self.page))
        self.blocks = []

    def _check_head(self) -> None:
        """What stands in a head needs one: nothing may be dropped silently."""
        if self.result.marks != HeadMarks() and not self.result.issuer:
            raise self._fault(
                "head-without-issuer",
                say(
                    "份号、密级、紧急程度和签发人只能标在版头",
                    "only a head can bear serial, secrecy, urgency and signers",
                ),
                say("用 :::issuer 写出发文机关标志", "give the document its mark with :::issuer"),
            )

    def _annexes(self) -> list[AnnexStart]:
        return [block for section in self.result.sections for block in section.blocks if isinstance(block, AnnexStart)]

    def _fault(self, code: str, message: Message, hint: Message | None = None) -> TemplateFaultError:
        return TemplateFaultError(code, message, hint, self.marked.place(self.line))


def _role(token: Token) -> Role | None:
    return "kai" if token.nesting == 1 else None


def _numbered_annexes(section: Section, annexes: list[AnnexStart]) -> Section:
    """A section whose annexes bear their numbers; a single one bears none (7.3.4)."""
    if len(annexes) < 2:
        return section
    numbers = {id(annex): str(number) for number, annex in enumerate(annexes, 1)}
    blocks = (
        AnnexStart(numbers[id(block)], block.title) if isinstance(block, AnnexStart) else block
        for block in section.blocks
    )
    return Section(tuple(blocks), section.page, section.profile)
