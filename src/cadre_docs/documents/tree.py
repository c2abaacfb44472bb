"""The document tree: what every template compiles to and every renderer writes.

Lengths are in millimetres, type sizes in points. A tree holds finished text: nothing in it is markup.
"""

from dataclasses import dataclass
from typing import Literal

Role = Literal["body", "title", "level1", "level2", "level3", "level4", "fang", "kai", "hei", "song", "latin"]
Revision = Literal["", "inserted", "deleted"]
Align = Literal["left", "center", "right", "justify"]
Engine = Literal["weasyprint", "typst"]


LETTER = "letter"
"""The letterhead of 信函."""
HEADLESS = ("form", "table")
"""The letterheads without a head, which no issuer's mark can stand on."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one look. ``role`` overrides the typeface of its paragraph.

    ``revision`` marks text that a comparison found put in or taken out; Word shows it as a tracked change. ``apart``
    leaves the room of one character after the text, which is no part of it.
    """

    text: str
    role: Role | None = None
    bold: bool = False
    underline: bool = False
    size: float | None = None
    revision: Revision = ""
    apart: bool = False


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A forced new line within a paragraph."""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture: its bytes, what it shows (for those who cannot see it), and its size in mm."""

    data: bytes
    alt: str
    width: float
    height: float


Inline = Run | LineBreak | Image


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. ``indent`` is the first line's indent and ``hang`` the other lines', in characters."""

    inlines: tuple[Inline, ...]
    align: Align = "justify"
    indent: float = 2
    hang: float = 0
    size: float | None = None
    line: float | None = None
    role: Role = "body"
    keep_with_next: bool = False

    @property
    def text(self) -> str:
        """The text without its looks."""
        return text_of(self.inlines)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the body. Level 1 to 4 are 一、 （一） 1. （1）; the number is part of the text."""

    level: Literal[1, 2, 3, 4]
    inlines: tuple[Inline, ...]

    @property
    def text(self) -> str:
        """The text without its looks."""
        return text_of(self.inlines)


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; ``covered`` cells do not exist: a span leaves its places out.

    ``padding`` left and right in mm; None takes the table's.
    """

    blocks: tuple[Paragraph, ...]
    columns: int = 1
    rows: int = 1
    vertical: Literal["top", "center", "bottom"] = "center"
    header: bool = False
    borders: bool = True
    padding: float | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A table row. ``height`` in mm; exact heights never grow."""

    cells: tuple[Cell, ...]
    height: float | None = None
    exact: bool = False
    header: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table on a grid of columns. ``widths`` in mm; empty means shares of the text width by ``shares``."""

    rows: tuple[Row, ...]
    widths: tuple[float, ...] = ()
    shares: tuple[float, ...] = ()
    size: float | None = None
    line: float | None = None
    outer_border: float = 0.5
    inner_border: float = 0.5
    caption: str = ""
    padding: float = 1.0


@dataclass(frozen=True, slots=True)
class Recipients:
    """主送机关: flush left, ends with a colon."""

    text: str


@dataclass(frozen=True, slots=True)
class AttachmentNote:
    """附件说明: the names of the attachments, below the body."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """署名 and 成文日期. ``sealed`` leaves the place of a seal; with ``duty`` a person signs by stamp."""

    issuer: str
    date: str
    sealed: bool = False
    duty: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """附注, in round brackets below the date."""

    text: str


@dataclass(frozen=True, slots=True)
class Attendance:
    """出席, 请假 or 列席 of minutes, with the names."""

    label: str
    names: str


@dataclass(frozen=True, slots=True)
class AnnexStart:
    """The beginning of an attachment: new page, 附件 and its number, its title."""

    number: str
    title: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a new page."""


@dataclass(frozen=True, slots=True)
class Blank:
    """Empty lines."""

    lines: int = 1


Block = (
    Paragraph
    | Heading
    | Table
    | Recipients
    | AttachmentNote
    | Signature
    | Note
    | Attendance
    | AnnexStart
    | PageBreak
    | Blank
)


@dataclass(frozen=True, slots=True)
class Page:
    """Paper: A4 with margins in mm. The default is GB/T 9704-2012 (37/26/35/28)."""

    top: float = 37
    right: float = 26
    bottom: float = 35
    left: float = 28
    landscape: bool = False
    numbered: bool = True


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks on one kind of page. ``profile`` names the looks: a notice keeps to the 22 x 28 grid, a form does not."""

    blocks: tuple[Block, ...]
    page: Page = Page()
    profile: Literal["notice", "form"] = "notice"


@dataclass(frozen=True, slots=True)
class HeadMarks:
    """What a head can bear beside mark and number: 份号, 密级和保密期限, 紧急程度, and the names of 签发人."""

    serial: str = ""
    secrecy: str = ""
    urgency: str = ""
    signers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Imprint:
    """版记: 主送 where it is moved there, 抄送, 印发机关 and 印发日期.

    With ``even`` it stands on an even page, the last side of paper printed on both sides.
    """

    recipients: str = ""
    copies: str = ""
    printer: str = ""
    date: str = ""
    even: bool = False


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a document was made from: digests of records, template, policy, calendar and engine, and the date judged.

    ``document`` is its path without suffix, unique in the office (``competition-2014/daily-count-2014-11-17``).
    ``content`` is the digest of all that its files say and of the letterheads they are written on: two documents that
    agree in it and in ``engine`` are the same to the byte in each format.
    """

    document_type: str
    as_of: str
    records: str
    template: str
    policy: str
    calendar: str
    engine: str
    waivers: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    document: str = ""
    content: str = ""


@dataclass(frozen=True, slots=True)
class FilledWord:
    """A prescribed Word file filled in: its path in the office, its digest (SHA-256), and the XML of what was filled.

    ``parts`` are named as in the package; all others are the template's.
    """

    template: str
    digest: str
    parts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A finished document, ready for any renderer.

    ``issuer`` is the 发文机关标志: with it a notice has the red head. A newline in ``title`` breaks its line. ``names``
    are those of people in the running text, within which no line ends; ``title_names`` those of people and units
    within which no line of a title does. ``set_apart`` are the names of two characters that are printed with the room
    of a character between them where a name stands by itself. With ``widow_control`` no page has a single line of a
    paragraph. ``pdf_engine`` sets it as a PDF. ``word`` is its Word file, where that is prescribed: made of the same
    values, and not of the sections.
    """

    title: str
    sections: tuple[Section, ...]
    letterhead: str = "notice"
    number: str = ""
    language: str = "zh-CN"
    subject: str = ""
    show_title: bool = True
    provenance: Provenance | None = None
    issuer: str = ""
    marks: HeadMarks = HeadMarks()
    imprint: Imprint | None = None
    names: tuple[str, ...] = ()
    title_names: tuple[str, ...] = ()
    set_apart: tuple[str, ...] = ()
    widow_control: bool = False
    pdf_engine: Engine = "weasyprint"
    word: FilledWord | None = None


def text_of(inlines: tuple[Inline, ...]) -> str:
    """The text of a row of inlines; a line break is a newline, an image its description in brackets.

    Text put in reads ``{+so+}`` and text taken out ``[-so-]``.
    """
    if len(inlines) == 1 and isinstance(inlines[0], Run) and not inlines[0].revision:
        return inlines[0].text
    parts = []
    for inline in inlines:
        match inline:
            case Run(text=text, revision="inserted"):
                parts.append(f"{{+{text}+}}")
            case Run(text=text, revision="deleted"):
                parts.append(f"[-{text}-]")
            case Run(text=text):
                parts.append(text)
            case LineBreak():
                parts.append("\n")
            case Image(alt=alt):
                parts.append(f"[{alt}]")
    return "".join(parts)
