"""Styled lines as Typst paragraphs: broken here, each line with its indent, each run in its face."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from cadre_docs.documents.tree import Image, Inline, LineBreak, Role, Run
from cadre_docs.office.fonts import Face
from cadre_docs.renderers.flow import Line
from cadre_docs.renderers.images import kind_of
from cadre_docs.renderers.names import spaced
from cadre_docs.renderers.profile import FACES, css_line, css_size
from cadre_docs.renderers.typst.advances import Advances
from cadre_docs.renderers.typst.breaking import Span, spans
from cadre_docs.renderers.typst.source import Looks, literal, millimetres, points
from cadre_docs.renderers.whole import pieces

BOLD: dict[Face, Face] = {"hei": "hei-bold", "song": "song-bold", "song-bold": "song-bold"}
"""The bold of each face that has one; the others are set in 黑体 where they should stand out."""
ASCENT = 0.88
"""Ems from the baseline to the top of a character's box; the rest of its height is below."""
POINTS = 72 / 25.4
PICTURE = "\ufffc"
MARKS = "，。、；：？！．·・—…“”‘’（）《》〈〉【】〔〕〖〗「」『』［］｛｝〝〞"
"""Marks that Typst would set closer where two meet or where a line begins or ends with one."""
MEETING = re.compile(f"(?<=[{MARKS}])(?=[{MARKS}])")
KEPT_WHOLE = ("body", "form", "recipients", "note", "attachment")
"""The styles in whose lines names, dates and numbers stay whole."""
ENDS = str.maketrans({"\t": "\u2003", "\u0085": "\n", "\u2028": "\n", "\u2029": "\n"})
ANCHOR = "z"


@dataclass(frozen=True)
class Setter:
    """Sets lines: knows the widths of all faces, the people whose names stay whole, and the looks used so far."""

    advances: Callable[[Face], Advances]
    looks: Looks
    names: frozenset[str] = frozenset()

    def paragraph(self, line: Line, room: float) -> "SetLine":
        """A line broken to its room in points."""
        return SetLine(self, line, room)


class SetLine:
    """A styled line, broken to its room in points.

    ``em`` is the width of a character and ``pitch`` the height of a line of text, ``height`` that of all of it, in
    points; an empty one is as high as a line of text. ``spans`` are its lines.
    """

    def __init__(self, setter: Setter, line: Line, room: float) -> None:
        self.setter = setter
        self.line = line
        self.em = css_size(line.size)
        self.pitch = css_line(line.line)
        self.content = Content.of(line, line.inlines, setter)
        self.spans = tuple(self._spans(room)) if self.content.text else ()
        self.height = sum(map(self._height, self.spans)) if self.spans else self.pitch

    def _spans(self, room: float) -> Iterator[Span]:
        line, content, em = self.line, self.content, self.em
        within: Collection[int] = content.together
        if line.style.key in KEPT_WHOLE and line.align in ("justify", "left"):
            found = pieces(content.text, self.setter.names)
            within = {*within, *(place for begin, end in found for place in range(begin + 1, end))}
        room -= 0 if line.aside else line.right * em
        first, other = max(em, room - line.indent * em), max(em, room - line.hang * em)
        return spans(content.text, content.widths, first, other, within)

    def _height(self, span: Span) -> float:
        if not self.content.pictures:
            return self.pitch
        pictures = (one for one in self.content.owners[span.begin : span.end] if isinstance(one, Image))
        return max((self.pitch, *(one.height * POINTS for one in pictures)))

    def source(self, begin: int = 0, end: int | None = None, *, heads: bool = False) -> str:
        """The paragraph, or some of its lines, as an expression; empty where nothing is in it.

        What ``heads`` a row is marked as strong, which shows in the tags alone.
        """
        if not self.spans and not self.line.aside:
            return ""
        content = self.content_source(begin, end)
        settings, align = look(self.line)
        name = self.setter.looks.name(f"{{ set text({settings}); set align({align}); par(it) }}")
        return f"{name}({f'strong({content})' if heads else content})"

    def content_source(self, begin: int = 0, end: int | None = None) -> str:
        """What is in the paragraph, without its look."""
        last = len(self.spans) if end is None else end
        lines = [part for number in range(begin, last) for part in self._set(number, ends=number == last - 1)]
        return f"{{{'; '.join((*lines, *self._aside()))}}}"

    def _set(self, number: int, *, ends: bool) -> Iterator[str]:
        line, span = self.line, self.spans[number]
        if indent := (line.hang if number else line.indent) * self.em:
            yield f"h({points(indent)})"
        yield from self.content.source(span)
        if line.right and line.align == "right" and not line.aside:
            yield f"h({points(line.right * self.em)})"
        if not ends:
            yield "linebreak()"

    def _aside(self) -> Iterator[str]:
        if self.line.aside:
            yield "h(1fr)"
            yield from Content.of(self.line, self.line.aside, self.setter).whole()
            if self.line.right:
                yield f"h({points(self.line.right * self.em)})"


Look = tuple[str, str]
"""The arguments of ``text`` and the alignment of a paragraph."""


def look(line: Line) -> Look:
    """What is said once of all lines of one look. No line is filled: Chinese characters keep to the grid (5.2.3)."""
    align = "left" if line.align == "justify" else line.align
    return _settings(FACES[line.role], css_size(line.size), css_line(line.line)), align


@lru_cache(maxsize=256)
def _settings(face: Face, size: float, pitch: float) -> str:
    above = (pitch - size) / 2 + ASCENT * size
    return f"{face_source(face)}, size: {points(size)}, top-edge: {points(above)}, bottom-edge: {points(above - pitch)}"


def face_source(face: Face) -> str:
    """A face as arguments of ``text``."""
    return f'..faces.at("{face}")'


def face_of(run: Run, line: Line) -> Face:
    """The face in which a run is set."""
    role: Role = run.role or line.role
    face = FACES[role]
    return BOLD.get(face, "hei") if run.bold else face


@dataclass(frozen=True)
class Content:
    """Inlines character by character: text, the width of each in points, and the inline that each is of.

    No line ends at the places ``together``: those within a name set apart. ``pictures`` are among the inlines.
    """

    line: Line
    text: str
    widths: Sequence[float]
    owners: Sequence[Inline]
    together: frozenset[int]
    pictures: bool
    looks: Looks

    @classmethod
    def of(cls, line: Line, inlines: tuple[Inline, ...], setter: Setter) -> "Content":
        """The content of some of a line's inlines."""
        text: list[str] = []
        widths: list[float] = []
        owners: list[Inline] = []
        together: set[int] = set()
        pictures = False
        for inline in inlines:
            match inline:
                case Run():
                    shown = spaced(inline).translate(ENDS)
                    if inline.apart:
                        together |= {len(owners) + len(shown) - 1, len(owners) + len(shown)}
                    advances, size = setter.advances(face_of(inline, line)), css_size(inline.size or line.size)
                    widths += [0.0 if one == "\n" else advances[one] * size for one in shown]
                case LineBreak():
                    shown = "\n"
                    widths.append(0.0)
                case Image():
                    shown, pictures = PICTURE, True
                    widths.append(inline.width * POINTS)
            text.append(shown)
            owners += [inline] * len(shown)
        return cls(line, "".join(text), widths, owners, frozenset(together), pictures, setter.looks)

    def whole(self) -> Iterator[str]:
        """All of it as expressions, on one line."""
        return self.source(Span(0, len(self.text)))

    def source(self, span: Span) -> Iterator[str]:
        """A line of it as expressions, marks at its ends and side by side held at their width."""
        begin, end = span.begin, span.end
        if begin < end and self.text[begin] in MARKS:
            yield ANCHOR
        apart = False
        for start, stop in self._stretches(begin, end):
            owner = self.owners[start]
            if isinstance(owner, Image):
                yield self._picture(owner)
            elif isinstance(owner, Run):
                for number, part in enumerate(_parts(self.text, start, stop)):
                    apart = apart != (number > 0 or _meet(self.text, start, begin))
                    yield self._shown(owner, part, apart=apart)
        if begin < end and self.text[end - 1] in MARKS:
            yield ANCHOR

    def _stretches(self, begin: int, end: int) -> Iterator[tuple[int, int]]:
        start = begin
        for place in range(begin + 1, end + 1):
            if place == end or self.owners[place] is not self.owners[start]:
                yield start, place
                start = place

    def _shown(self, run: Run, text: str, *, apart: bool) -> str:
        shown = literal(text)
        if apart:
            shown = f"apart({shown})"
        face, size = face_of(run, self.line), css_size(run.size or self.line.size)
        arguments = []
        if face != FACES[self.line.role]:
            arguments.append(face_source(face))
        if size != css_size(self.line.size):
            arguments.append(f"size: {points(size)}")
        if arguments:
            shown = f"{self.looks.name(_text_with(arguments))}({shown})"
        if run.underline or run.revision == "inserted":
            shown = f"underline({shown})"
        return f"strike({shown})" if run.revision == "deleted" else shown

    def _picture(self, image: Image) -> str:
        kind, _ = kind_of(image)
        size, pitch = css_size(self.line.size), css_line(self.line.line)
        below = (pitch - size) / 2 + (1 - ASCENT) * size
        data = ",".join(map(str, image.data))
        alt = f", alt: {literal(image.alt)}" if image.alt else ""
        shown = (
            f'image(picture("[{data}]"), format: "{"jpg" if kind == "jpeg" else kind}", '
            f'width: {millimetres(image.width)}, height: {millimetres(image.height)}, fit: "stretch"{alt})'
        )
        return f"box(baseline: {points(below)}, {shown if image.alt else f'pdf.artifact({shown})'})"


def _text_with(arguments: Sequence[str]) -> str:
    return f"text({', '.join(arguments)}, it)"


def _parts(text: str, start: int, stop: int) -> Sequence[str]:
    """A stretch cut where two marks meet."""
    return MEETING.split(text[start:stop])


def _meet(text: str, place: int, begin: int) -> bool:
    return place > begin and text[place] in MARKS and text[place - 1] in MARKS
