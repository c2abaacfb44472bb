"""``document.md``: from Markdown to the blocks of a document.

``#`` is the title (each line of it with a ``#`` of its own), ``##`` to ``#####`` are the levels 一、（一）1. （1）,
``---`` begins a new page, a line that ends in a backslash breaks the line. Tables are written with ``|`` or as
``<table>``. All else that Markdown knows is text.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from cadre_docs.diagnostics import Message, say
from cadre_docs.documents.compiler.faults import Place, TemplateFaultError
from cadre_docs.documents.compiler.lines import Marked
from cadre_docs.documents.compiler.numbering import Numbering
from cadre_docs.documents.compiler.phrases import Pictures, runs, trimmed
from cadre_docs.documents.compiler.pieces import (
    BreakPiece,
    ContainerPiece,
    HeadingPiece,
    ParagraphPiece,
    Piece,
    TablePiece,
    pieces,
)
from cadre_docs.documents.compiler.slots import UnfitError, Values
from cadre_docs.documents.compiler.units import pieces_by_shape
from cadre_docs.documents.tree import (
    Align,
    AnnexStart,
    AttachmentNote,
    Attendance,
    Blank,
    Block,
    Heading,
    HeadMarks,
    Imprint,
    Inline,
    Note,
    Page,
    PageBreak,
    Paragraph,
    Recipients,
    Section,
    Signature,
    text_of,
)

LANDSCAPE = Page(top=28, right=37, bottom=26, left=35, landscape=True)
"""The A4 page of GB/T 9704-2012 turned: the head of a table is at the binding edge."""
WIDE = Page(top=28, right=13, bottom=16, left=13, landscape=True)
"""The same with nothing kept free but the binding edge and the page number, for a table that needs the whole sheet."""
SERIAL = re.compile(r"\d{6}")


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
    lines: dict[str, int] = field(default_factory=dict)
    """The lines on which directives first stand, by name."""
    marked: Marked | None = field(default=None, repr=False, compare=False)

    def place(self, directive: str) -> Place | None:
        """Where a directive first stands in its template."""
        line = self.lines.get(directive)
        return self.marked.place(line) if self.marked and line else None


def compile_markdown(marked: Marked, pictures: Pictures) -> Body:
    """The body of a rendered template. Raises TemplateFaultError for what official documents do not have."""
    try:
        return _by_shape(marked, pictures)
    except (UnfitError, TemplateFaultError):
        return _as_a_whole(marked, pictures)


def _by_shape(marked: Marked, pictures: Pictures) -> Body:
    """The same by shapes. Raises UnfitError or TemplateFaultError where only the whole can tell what is there."""
    return _Compiler(marked, pictures).body(pieces_by_shape(marked))


def _as_a_whole(marked: Marked, pictures: Pictures) -> Body:
    return _Compiler(marked, pictures).body((piece, (), 0) for piece in pieces(marked))


class _Compiler:
    """Goes through the blocks of one text in order."""

    def __init__(self, marked: Marked, pictures: Pictures) -> None:
        self.marked = marked
        self.pictures = pictures
        self.numbering = Numbering()
        self.result = Body(marked=marked)
        self.blocks: list[Block] = []
        self.page = Page()
        self.line = 1

    def body(self, pieces: Iterable[tuple[Piece, Values, int]]) -> Body:
        """The body of pieces, each with its values and the number of lines that its own are counted from."""
        for piece, values, before in pieces:
            self.line = before + piece.line
            self._piece(piece, values)
        self._end_section()
        self._check_head()
        annexes = [
            block for section in self.result.sections for block in section.blocks if isinstance(block, AnnexStart)
        ]
        if len(annexes) > 1:
            self.result.sections = [_numbered_annexes(section, annexes) for section in self.result.sections]
        return self.result

    def _piece(self, piece: Piece, values: Values) -> None:
        match piece:
            case HeadingPiece():
                self._heading(piece.level, piece.phrase.cast(values))
            case ParagraphPiece():
                inlines = piece.phrase.cast(values)
                if inlines:
                    self.blocks.append(Paragraph(inlines))
            case TablePiece():
                self.blocks.append(piece.table(values, self.pictures))
            case BreakPiece():
                self.blocks.append(PageBreak())
            case ContainerPiece():
                self._container(piece, [write(values) for write in piece.lines], values)

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

    def _container(self, piece: ContainerPiece, texts: list[str], values: Values) -> None:
        argument = piece.argument
        self.result.lines.setdefault(piece.name, self.line)
        match piece.name:
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
                self._mark(piece.name, texts)
            case "copy-to":
                self._imprint(copies="".join(texts))
            case "printed":
                self._printed(argument, texts)
            case "attendance":
                self.blocks += [self._attendance(text) for text in texts]
            case "center" | "right" | "flush":
                align: Align = "justify" if piece.name == "flush" else "center" if piece.name == "center" else "right"
                self.blocks += [Paragraph(tuple(runs(text)), align=align, indent=0) for text in texts]
            case "annex":
                self.blocks.append(AnnexStart("", piece.title(values)))
            case "pagebreak":
                self.blocks.append(PageBreak())
            case "blank":
                self.blocks.append(Blank())
            case "landscape" | "portrait":
                self._end_section()
                self.page = self._turned(argument) if piece.name == "landscape" else Page()

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

    def _fault(self, code: str, message: Message, hint: Message | None = None) -> TemplateFaultError:
        return TemplateFaultError(code, message, hint, self.marked.place(self.line))


def _numbered_annexes(section: Section, annexes: list[AnnexStart]) -> Section:
    """A section whose annexes bear their numbers; a single one would bear none (7.3.4)."""
    numbers = {id(annex): str(number) for number, annex in enumerate(annexes, 1)}
    blocks = (
        AnnexStart(numbers[id(block)], block.title) if isinstance(block, AnnexStart) else block
        for block in section.blocks
    )
    return Section(tuple(blocks), section.page, section.profile)
