"""What is printed on the pages of a PDF: every glyph with its place and face, every line drawn.

Millimetres, from the upper left corner of the sheet. Of a glyph ``x`` is where it begins, ``right`` where its box ends,
``y`` its baseline.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream

MM = 25.4 / 72
Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)
Box = tuple[float, float, float, float]
"""Left, top, right and bottom in mm."""


@dataclass(frozen=True)
class Glyph:
    text: str
    x: float
    right: float
    y: float
    size: float
    font: str


@dataclass(frozen=True)
class Stroke:
    """A straight line or a filled bar: its ends in mm, its width in mm, its colour."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float
    color: tuple[float, ...]


@dataclass
class Page:
    width: float
    height: float
    glyphs: list[Glyph] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)

    @property
    def lines(self) -> list[list[Glyph]]:
        """The glyphs by baseline, from the top; those of a line from the left. Blanks are left out."""
        rows: list[list[Glyph]] = []
        for glyph in sorted((one for one in self.glyphs if one.text.strip()), key=lambda one: (one.y, one.x)):
            if rows and abs(rows[-1][0].y - glyph.y) < 0.6:
                rows[-1].append(glyph)
            else:
                rows.append([glyph])
        return [sorted(row, key=lambda one: one.x) for row in rows]

    def line(self, text: str) -> list[Glyph]:
        """The first line that holds a text: the glyphs of that text only."""
        for row in self.lines:
            joined = "".join(one.text for one in row)
            if text in joined:
                start = joined.index(text)
                return row[start : start + len(text)]
        raise AssertionError(f"{text} is not on the page")

    @property
    def text(self) -> str:
        return "".join(one.text for row in self.lines for one in row)


def pages_of(path: Path) -> list[Page]:
    return [_page(page) for page in PdfReader(path).pages]


def times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _page(page: Any) -> Page:
    height = float(page.mediabox.height)
    reader = _Reader(Page(float(page.mediabox.width) * MM, height * MM), height)
    reader.run(ContentStream(page["/Contents"], page.pdf), page["/Resources"], IDENTITY)
    return reader.page


@dataclass
class _State:
    matrix: Matrix
    font: "_Font | None" = None
    size: float = 0.0
    spacing: float = 0.0
    word_spacing: float = 0.0
    scale: float = 1.0
    rise: float = 0.0
    leading: float = 0.0
    width: float = 1.0
    stroke: tuple[float, ...] = (0.0,)
    fill: tuple[float, ...] = (0.0,)
    clip: Box = (0.0, 0.0, 1000.0, 1000.0)


class _Font:
    """Codes to texts and widths of one font."""

    def __init__(self, font: Any) -> None:
        self.name = str(font.get("/BaseFont", "")).rpartition("+")[2].lstrip("/")
        self.is_wide = font["/Subtype"] == "/Type0"
        self._texts = _to_unicode(font)
        self._widths: dict[int, float] = {}
        self._default = 1000.0 if self.is_wide else 0.0
        if self.is_wide:
            below = font["/DescendantFonts"][0].get_object()
            self._default = float(below.get("/DW", 1000))
            self._read_wide(below.get("/W", []))
        else:
            first = int(font.get("/FirstChar", 0))
            self._widths = {first + at: float(width) for at, width in enumerate(font.get("/Widths", []))}

    def _read_wide(self, table: Any) -> None:
        entries = list(table)
        at = 0
        while at < len(entries):
            following = entries[at + 1].get_object()
            if isinstance(following, list):
                self._widths |= {int(entries[at]) + n: float(width) for n, width in enumerate(following)}
                at += 2
            else:
                self._widths |= dict.fromkeys(range(int(entries[at]), int(following) + 1), float(entries[at + 2]))
                at += 3

    def codes(self, data: bytes) -> Iterator[tuple[str, float, bool]]:
        """Text, width in ems and whether it is the single-byte space, of every code."""
        step = 2 if self.is_wide else 1
        for at in range(0, len(data), step):
            code = int.from_bytes(data[at : at + step], "big")
            yield self._texts.get(code, ""), self._widths.get(code, self._default) / 1000, step == 1 and code == 32


def _to_unicode(font: Any) -> Mapping[int, str]:
    import re

    if "/ToUnicode" not in font:
        return {}
    table = font["/ToUnicode"].get_object().get_data().decode("latin-1")
    found: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.S):
        for code, text in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", block):
            found[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.S):
        for first, last, text in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", block):
            begins = int(text, 16)
            found |= {code: chr(begins + code - int(first, 16)) for code in range(int(first, 16), int(last, 16) + 1)}
        for first, last, texts in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*\[([^\]]*)\]", block):
            for code, text in zip(
                range(int(first, 16), int(last, 16) + 1), re.findall(r"<(\w+)>", texts), strict=False
            ):
                found[code] = bytes.fromhex(text).decode("utf-16-be")
    return found


class _Reader:
    """Runs the operators that place text and draw lines; nothing else of the page matters here."""

    def __init__(self, page: Page, height: float) -> None:
        self.page = page
        self.height = height
        self.fonts: dict[int, _Font] = {}

    def run(self, content: Any, resources: Any, matrix: Matrix) -> None:
        state, kept = _State(matrix), []
        text = line = IDENTITY
        path: list[list[tuple[float, float]]] = []
        for operands, operator in content.operations:
            name = operator.decode()
            if name == "q":
                kept.append(_State(**vars(state)))
            elif name == "Q":
                state = kept.pop()
            elif name == "cm":
                state.matrix = times(tuple(map(float, operands)), state.matrix)  # type: ignore[arg-type]
            elif name == "BT":
                text = line = IDENTITY
            elif name == "Tm":
                text = line = tuple(map(float, operands))  # type: ignore[assignment]
            elif name in ("Td", "TD"):
                if name == "TD":
                    state.leading = -float(operands[1])
                text = line = times((1, 0, 0, 1, float(operands[0]), float(operands[1])), line)
            elif name == "T*":
                text = line = times((1, 0, 0, 1, 0, -state.leading), line)
            elif name in ("Tj", "TJ"):
                text = self.show(operands[0] if name == "TJ" else [operands[0]], text, state)
            elif name == "Tf":
                state.font, state.size = self.font(resources["/Font"][operands[0]]), float(operands[1])
            elif name in TEXT_STATE:
                setattr(state, TEXT_STATE[name], float(operands[0]) / (100 if name == "Tz" else 1))
            elif name in COLORS:
                setattr(state, COLORS[name], tuple(float(value) for value in operands if not isinstance(value, str)))
            elif name == "w":
                state.width = float(operands[0])
            elif name == "Do":
                self.form(resources["/XObject"][operands[0]].get_object(), resources, state)
            else:
                path = self.draw(name, operands, path, state)

    def font(self, reference: Any) -> _Font:
        font = reference.get_object()
        return self.fonts.setdefault(id(font), _Font(font))

    def form(self, found: Any, resources: Any, state: _State) -> None:
        if found["/Subtype"] == "/Form":
            matrix = tuple(map(float, found.get("/Matrix", IDENTITY)))
            stream = ContentStream(found, found.pdf if hasattr(found, "pdf") else None)
            self.run(stream, found.get("/Resources", resources), times(matrix, state.matrix))  # type: ignore[arg-type]

    def show(self, pieces: Any, text: Matrix, state: _State) -> Matrix:
        assert state.font is not None
        for piece in pieces:
            if isinstance(piece, (int, float)):
                text = times((1, 0, 0, 1, -float(piece) / 1000 * state.size * state.scale, 0), text)
                continue
            data = piece.original_bytes if hasattr(piece, "original_bytes") else bytes(piece)
            for shown, width, is_space in state.font.codes(data):
                advance = (width * state.size + state.spacing + (state.word_spacing if is_space else 0)) * state.scale
                begin = times((1, 0, 0, 1, 0, state.rise), times(text, state.matrix))
                text = times((1, 0, 0, 1, advance, 0), text)
                end = times(text, state.matrix)
                ink = begin[4] + width * state.size * state.scale * times(text, state.matrix)[0]
                size = state.size * abs(begin[3] or begin[0])
                y = (self.height - begin[5]) * MM
                self.page.glyphs.append(
                    Glyph(shown, begin[4] * MM, min(ink, max(end[4], ink)) * MM, y, round(size, 2), state.font.name)
                )
        return text

    def draw(self, name: str, operands: Any, path: list[Any], state: _State) -> list[Any]:
        if name == "m":
            return [*path, [self.at(operands, state)]]
        if name == "l" and path:
            return [*path[:-1], [*path[-1], self.at(operands, state)]]
        if name == "h" and path:
            return [*path[:-1], [*path[-1], path[-1][0]]]
        if name == "re":
            x, y, width, height = map(float, operands)
            corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y))
            return [*path, [self.at(corner, state) for corner in corners]]
        if name in ("S", "s", "B", "b"):
            half = state.width * abs(state.matrix[0] or state.matrix[1]) * MM / 2
            for points in path:
                for (x1, y1), (x2, y2) in pairwise(points):
                    over = (0.0, half) if abs(x1 - x2) > abs(y1 - y2) else (half, 0.0)
                    box = (min(x1, x2) - over[0], min(y1, y2) - over[1], max(x1, x2) + over[0], max(y1, y2) + over[1])
                    self.bar(box, state.stroke, state.clip)
        elif name in ("f", "F", "f*"):
            for points in path:
                self.bar(_around(points), state.fill, state.clip)
        elif name in ("W", "W*"):
            state.clip = _within(_around([point for points in path for point in points]), state.clip)
        return [] if name in PAINT else path

    def bar(self, box: Box, color: tuple[float, ...], clip: Box) -> None:
        """What is seen of an inked box, as a line along its longer side, in the middle of the other."""
        left, top, right, bottom = _within(box, clip)
        if right < left or bottom < top:
            return
        if right - left >= bottom - top:
            middle = (top + bottom) / 2
            self.page.strokes.append(Stroke(left, middle, right, middle, bottom - top, color))
        else:
            middle = (left + right) / 2
            self.page.strokes.append(Stroke(middle, top, middle, bottom, right - left, color))

    def at(self, point: Any, state: _State) -> tuple[float, float]:
        moved = times((1, 0, 0, 1, float(point[0]), float(point[1])), state.matrix)
        return moved[4] * MM, (self.height - moved[5]) * MM


def _around(points: list[tuple[float, float]]) -> Box:
    across, down = [x for x, _ in points], [y for _, y in points]
    return (min(across), min(down), max(across), max(down))


def _within(box: Box, clip: Box) -> Box:
    return (max(box[0], clip[0]), max(box[1], clip[1]), min(box[2], clip[2]), min(box[3], clip[3]))


TEXT_STATE = {"Tc": "spacing", "Tw": "word_spacing", "Tz": "scale", "Ts": "rise", "TL": "leading"}
COLORS = {
    **dict.fromkeys(("RG", "G", "SC", "SCN", "K"), "stroke"),
    **dict.fromkeys(("rg", "g", "sc", "scn", "k"), "fill"),
}
PAINT = ("S", "s", "B", "b", "f", "F", "f*", "n", "B*", "b*")
