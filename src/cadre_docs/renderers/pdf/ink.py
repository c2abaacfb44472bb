"""Plain tables written into the PDF of the other pages: their text and lines, and the tags that say what is a cell."""

import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import pydyf  # type: ignore[import-untyped]

from cadre_docs.renderers.pdf.plain_table import Place
from cadre_docs.renderers.pdf.plates import Paragraphs, SetRow, Sheet, has_text, text_depth
from cadre_docs.renderers.pdf.specimen import Typeface

SPACER = "/Art"
"""How WeasyPrint tags the element of a spacer, which no other part of a document is written in."""


class Written(pydyf.Object):  # type: ignore[misc]
    """An object of a PDF that is already written."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self._data = data

    @property
    def data(self) -> bytes:
        """The object as bytes."""
        return self._data


@dataclass(slots=True)
class Row:
    """A row on its page: its upper and lower edge, in points from the page's lower edge."""

    set: SetRow
    top: float
    bottom: float


def add_sheets(pdf: Any, sheets: Sequence[Sheet]) -> None:
    """Write the sheets into the PDF, each after what its page has, and tag them in the place of their spacers."""
    numbers = pdf.pages["Kids"][::3]
    root = _object(pdf, pdf.catalog["StructTreeRoot"])
    marks = _object(pdf, root["ParentTree"])["Nums"][1::2]
    spacers = [one for one in pdf.objects if isinstance(one, pydyf.Dictionary) and one.get("S") == SPACER]
    kept, restored = pydyf.Stream([b"q"]), pydyf.Stream([b"Q"])
    pdf.add_object(kept)
    pdf.add_object(restored)
    for index in sorted({sheet.page for sheet in sheets}):
        page = pdf.objects[numbers[index]]
        page["Contents"] = pydyf.Array([kept.reference, page["Contents"], restored.reference])
    for sheet, spacer in zip(sheets, spacers, strict=True):
        page = pdf.objects[numbers[sheet.page]]
        rows = tuple(_rows(sheet))
        content = "\n".join(("q", *_rules(sheet, rows), *_texts(sheet, rows, len(marks[sheet.page])), "Q"))
        stream = pydyf.Stream([zlib.compress(content.encode("ascii"))], {"Filter": "/FlateDecode"})
        pdf.add_object(stream)
        page["Contents"].append(stream.reference)
        spacer["S"] = "/Table"
        _tag(pdf, rows, spacer, page, marks[sheet.page])


def _object(pdf: Any, reference: bytes) -> Any:
    return pdf.objects[int(reference.split()[0])]


def _rows(sheet: Sheet) -> Iterator[Row]:
    rows = sheet.setting.rows
    top = sheet.page_height - sheet.top
    for row in (*rows[: sheet.setting.table.headers], *rows[sheet.plate.first : sheet.plate.end]):
        bottom = top - row.height
        yield Row(row, top, bottom)
        top = bottom


def _rules(sheet: Sheet, rows: Sequence[Row]) -> Iterator[str]:
    """The lines of the grid, as an artifact."""
    table = sheet.setting.table
    yield "/Artifact BMC"
    if table.inner_border:
        yield f"{table.inner_border:g} w"
        for x, start, end in _uprights(sheet, rows):
            yield f"{x:.2f} {start:.2f} m {x:.2f} {end:.2f} l"
        for y, start, end in _levels(sheet, rows):
            yield f"{start:.2f} {y:.2f} m {end:.2f} {y:.2f} l"
        yield "S"
    if table.outer_border:
        width, height = table.edges[-1], rows[0].top - rows[-1].bottom
        yield f"{table.outer_border:g} w {sheet.left:.2f} {rows[-1].bottom:.2f} {width:.2f} {height:.2f} re S"
    yield "EMC"


def _uprights(sheet: Sheet, rows: Sequence[Row]) -> Iterator[tuple[float, float, float]]:
    """The lines between columns, each as long as it goes without a break."""
    table = sheet.setting.table
    going: dict[int, tuple[float, float]] = {}
    for index, row in enumerate(rows):
        for place in row.set.places:
            if place.column:
                bottom = rows[index + place.rows - 1].bottom
                start, end = going.get(place.column, (row.top, row.top))
                if end != row.top:
                    yield sheet.left + table.edges[place.column], start, end
                    start = row.top
                going[place.column] = start, bottom
    for column, (start, end) in going.items():
        yield sheet.left + table.edges[column], start, end


def _levels(sheet: Sheet, rows: Sequence[Row]) -> Iterator[tuple[float, float, float]]:
    """The lines between rows, each as long as it goes without a break."""
    edges = sheet.setting.table.edges
    ends: dict[int, list[tuple[float, float]]] = {}
    for index, row in enumerate(rows):
        for place in row.set.places:
            ends.setdefault(index + place.rows - 1, []).append(
                (edges[place.column], edges[place.column + place.columns])
            )
    for index, row in enumerate(rows[:-1]):
        joined: list[tuple[float, float]] = []
        for start, end in sorted(ends.get(index, ())):
            if joined and joined[-1][1] == start:
                joined[-1] = joined[-1][0], end
            else:
                joined.append((start, end))
        for start, end in joined:
            yield row.bottom, sheet.left + start, sheet.left + end


def _texts(sheet: Sheet, rows: Sequence[Row], mark: int) -> Iterator[str]:
    """The text of each cell that has some, marked by consecutive numbers."""
    for index, row in enumerate(rows):
        for place, paragraphs in zip(row.set.places, row.set.texts, strict=True):
            if has_text(paragraphs):
                tag = "TH" if place.is_header else "TD"
                yield f"/{tag} <</MCID {mark}>> BDC BT"
                last = rows[index + place.rows - 1]
                yield from _cell(sheet, place, paragraphs, row.top - row.set.above, last.bottom + last.set.below)
                yield "ET EMC"
                mark += 1


def _cell(sheet: Sheet, place: Place, paragraphs: Paragraphs, top: float, bottom: float) -> Iterator[str]:
    """The lines of a cell, where its vertical alignment puts them between its upper and its lower edge."""
    setting = sheet.setting
    free = top - bottom - text_depth(paragraphs)
    y = top - free * {"top": 0.0, "center": 0.5, "bottom": 1.0}[place.vertical]
    left = sheet.left + setting.table.edges[place.column] + setting.left_of(place) + place.padding
    width = setting.width_of(place)
    for words, lines in paragraphs:
        face = setting.typefaces.get(words.look)
        drop = 0.0
        if face:
            drop = face.baseline
            yield f"/{face.font} {words.look.size:g} Tf"
        for number, line in enumerate(lines):
            if face and line:
                before = words.left + (words.first if number == 0 else 0)
                taken = before + sum(map(face.advances.__getitem__, line)) + words.right
                over = width - taken * words.look.size
                x = left + before * words.look.size + over * {"left": 0.0, "center": 0.5, "right": 1.0}[words.align]
                yield f"1 0 0 1 {x:.2f} {y - drop:.2f} Tm {_shown(line, face)}"
            y -= words.look.line


def _shown(line: str, face: Typeface) -> str:
    """The operators that show a line; characters of another font are shown in that."""
    if not face.others or face.others.keys().isdisjoint(line):
        return f"<{line.translate(face.glyphs)}> Tj"
    parts = []
    for font, characters in groupby(line, key=lambda character: face.others.get(character, face.font)):
        parts.append(f"/{font} {face.look.size:g} Tf <{''.join(characters).translate(face.glyphs)}> Tj")
    return " ".join((*parts, f"/{face.font} {face.look.size:g} Tf"))


def _tag(pdf: Any, rows: Sequence[Row], table: Any, page: Any, marks: list[bytes]) -> None:
    """Rows and cells below the table's element, and the way from each mark to its cell."""
    around = f"/Pg {page.number} 0 R"
    for row in rows:
        places = row.set.places
        number = len(pdf.objects)
        cells = " ".join(f"{number + index} 0 R" for index in range(1, len(places) + 1))
        parent = f"/P {table.number} 0 R"
        element = Written(f"<</Type /StructElem/S /TR{parent}{around}/K [{cells}]>>".encode("ascii"))
        pdf.add_object(element)
        table["K"].append(element.reference)
        for place, paragraphs in zip(places, row.set.texts, strict=True):
            kid = ""
            if has_text(paragraphs):
                kid = f"/K {len(marks)}"
                marks.append(f"{len(pdf.objects)} 0 R".encode("ascii"))
            tag = "TH" if place.is_header else "TD"
            written = f"<</Type /StructElem/S /{tag}/P {number} 0 R{around}{kid}{_attributes(place)}>>"
            pdf.add_object(Written(written.encode("ascii")))


def _attributes(place: Place) -> str:
    parts: Mapping[str, object] = {
        "Scope": "/Column" if place.is_header else "",
        "ColSpan": place.columns if place.columns > 1 else "",
        "RowSpan": place.rows if place.rows > 1 else "",
    }
    given = "".join(f"/{name} {value}" for name, value in parts.items() if value)
    return f"/A <</O /Table{given}>>" if given else ""
