"""A Word file as the linter sees it: sections, paragraphs with their effective looks, tables. Lengths in points."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cadre_docs.renderers.lint.double_lines import DoubleLine
from cadre_docs.renderers.lint.properties import OFF, Properties, number

TWIP = 1 / 20


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one effective look. ``spacing`` is added to every character."""

    text: str
    east: str
    latin: str
    size: float
    bold: bool
    color: str
    spacing: float


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its effective properties.

    ``number`` counts all paragraphs of the main text from 1, those in tables too. ``page`` is None where the file
    does not say. The number that Word counts in a list is part of ``text``.
    """

    number: int
    text: str
    runs: tuple[Run, ...]
    look: Properties
    style: str
    section: int
    table: int | None = None
    page: int | None = None
    new_page: bool = False
    drawing: bool = False
    outside: bool = False
    """Aligned to the outer edge of the page by a frame or a text box."""
    page_field: bool = False
    """Whether it shows the number of its page."""

    @property
    def words(self) -> str:
        """The text without space around it."""
        return self.text.strip()

    @property
    def run(self) -> Run:
        """The first run that shows something."""
        return next((run for run in self.runs if run.text.strip()), self.runs[0])

    @property
    def pitch(self) -> float:
        """The width of a Chinese character."""
        return max(1.0, self.run.size + self.run.spacing)

    @property
    def align(self) -> str:
        """``left``, ``center``, ``right`` or ``both``."""
        written = self.look.get("jc@val", "left")
        return {"start": "left", "end": "right", "distribute": "both"}.get(written, written)

    @property
    def left(self) -> float:
        """The indent of lines after the first, in characters."""
        return self._indent("left", "start")

    @property
    def right(self) -> float:
        """The indent from the right, in characters."""
        return self._indent("right", "end")

    @property
    def first(self) -> float:
        """Where the first line begins, in characters from the edge of the type area; spaces do not count."""
        return self.left + self._indent("firstLine") - self._indent("hanging")

    @property
    def spaces(self) -> float:
        """The width in characters of the spaces that the text begins with."""
        leading = self.text[: len(self.text) - len(self.text.lstrip())]
        return sum(1.0 if one == "\u3000" else 0.5 for one in leading)

    def spacing(self, side: str) -> float:
        """Space ``before`` or ``after``, in points; lines count 12 points each, as Word counts them."""
        if self.look.get(f"spacing@{side}Autospacing", "0") not in OFF:
            return 14.0
        lines = self.look.get(f"spacing@{side}Lines")
        if lines and number(lines):
            return number(lines) / 100 * 12
        return number(self.look.get(f"spacing@{side}", "0")) * TWIP

    def border(self, side: str) -> float | None:
        """The weight of a border in mm; None where there is none."""
        if self.look.get(f"pBdr/{side}@val", "none") in ("none", "nil"):
            return None
        return number(self.look.get(f"pBdr/{side}@sz", "4")) / 8 * 25.4 / 72

    def _indent(self, *sides: str) -> float:
        for side in sides:
            characters = number(self.look.get(f"ind@{side}Chars", "0"))
            if characters:
                return characters / 100
            if f"ind@{side}" in self.look:
                return number(self.look[f"ind@{side}"]) * TWIP / self.pitch
        return 0.0


@dataclass(frozen=True, slots=True)
class Section:
    """Page and grid. ``first`` is its first paragraph's number; footers by type (default, even, first)."""

    first: int
    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float
    footer: float
    grid: str
    pitch: float
    character_space: float
    title_page: bool
    footers: dict[str, tuple[Paragraph, ...]]
    headers: dict[str, tuple[Paragraph, ...]]
    foot_lines: tuple[DoubleLine, ...] = ()
    """The double lines in the footer of its first page."""

    @property
    def landscape(self) -> bool:
        """Whether the sheet lies on its side."""
        return self.width > self.height


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the numbers of its first and last paragraph, its rows, whether its head is repeated, its lines in mm.

    ``anchor`` says what a table that floats is bound to; it is empty where the table stands in the text.
    """

    first: int
    last: int
    rows: int
    repeated: bool
    top: float | None
    bottom: float | None
    double_lines: tuple[DoubleLine, ...] = ()
    anchor: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole file."""

    file: str
    paragraphs: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    tables: tuple[Table, ...]
    even_and_odd: bool
    mirrored: bool
    normal_size: float
    document_type: str
    """The document type in the properties of a file that this program wrote; empty in any other."""

    def section(self, paragraph: Paragraph) -> Section:
        """The section that a paragraph stands in."""
        return self.sections[paragraph.section]
