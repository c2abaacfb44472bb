"""What ISO 14289-1 (PDF/UA-1) asks of a file's structure, as far as a program can tell: one complaint a departure.

The checks follow the machine-checkable half of the Matterhorn protocol, whose numbers are named.
"""

from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream, DictionaryObject, NullObject

TYPES = (
    "/Document /Part /Sect /Div /P /H1 /H2 /H3 /H4 /H5 /H6 /Table /THead /TBody /TR /TH /TD /Caption /Figure /Span "
    "/NonStruct /L /LI /Lbl /LBody /Em /Strong /Ins /Del /Link"
)
STANDARD_TYPES = frozenset(TYPES.split())
PAINTING = frozenset(b"Tj TJ ' \" S s f F f* B B* b b* Do sh".split())


def complaints(reader: PdfReader) -> list[str]:
    """Everything that departs, by the checkpoint of the Matterhorn protocol."""
    found = [*_document(reader), *_fonts(reader)]
    elements = list(_elements(reader))
    found += _types(elements)
    found += _tables(elements)
    for number, page in enumerate(reader.pages):
        found += _page(reader, number, page)
    return found


def _document(reader: PdfReader) -> Iterator[str]:
    root: Any = reader.trailer["/Root"]
    if reader.is_encrypted:
        yield "26: the file is encrypted"
    if reader.pdf_header < "%PDF-1.7":
        yield f"00: the header says {reader.pdf_header}"
    marked = root.get("/MarkInfo", {})
    if marked.get("/Marked") != True or marked.get("/Suspects", False) != False:  # noqa: E712 - objects of pypdf
        yield "06: the file is not marked"
    if root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") != True:  # noqa: E712 - an object of pypdf
        yield "07-001: the title is not shown"
    if not root.get("/Lang"):
        yield "11-006: there is no language"
    if "/JavaScript" in root.get("/Names", {}) or "/OpenAction" in root:
        yield "19: something is run"
    metadata = root["/Metadata"].get_data().decode() if "/Metadata" in root else ""
    if 'pdfuaid:part="1"' not in metadata and "<pdfuaid:part>1<" not in metadata:
        yield "06-002: the metadata does not say PDF/UA-1"
    title = reader.metadata.title if reader.metadata else ""
    if not title or f">{title}<" not in metadata:
        yield "07-002: the metadata does not give the title"
    if "/StructTreeRoot" not in root:
        yield "01-006: there is no structure"


def _fonts(reader: PdfReader) -> Iterator[str]:
    seen = set()
    for page in reader.pages:
        for font in page["/Resources"].get("/Font", {}).values():  # type: ignore[index, union-attr]
            one = font.get_object()
            if id(one) in seen:
                continue
            seen.add(id(one))
            below = one["/DescendantFonts"][0].get_object() if "/DescendantFonts" in one else one
            descriptor = below.get("/FontDescriptor", DictionaryObject()).get_object()
            if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor):
                yield f"31-009: {one.get('/BaseFont')} is not embedded"
            if "/ToUnicode" not in one:
                yield f"10-001: {one.get('/BaseFont')} has no table of characters"


def _elements(reader: PdfReader) -> Iterator[DictionaryObject]:
    root: Any = reader.trailer["/Root"]
    waiting = [root["/StructTreeRoot"]]
    while waiting:
        element = waiting.pop().get_object()
        if not isinstance(element, DictionaryObject):
            continue
        if "/S" in element:
            yield element
        kids = element.get("/K", [])
        kids = kids.get_object() if hasattr(kids, "get_object") else kids
        waiting += reversed(kids if isinstance(kids, list) else [kids])


def _types(elements: list[DictionaryObject]) -> Iterator[str]:
    level = 0
    if not elements or elements[0]["/S"] != "/Document":
        yield "01: the structure does not begin with a Document"
    for element in elements:
        kind = str(element["/S"])
        if kind not in STANDARD_TYPES:
            yield f"02-001: {kind} is not a standard type"
        if kind == "/Figure" and not element.get("/Alt"):
            yield "13-004: a figure has no description"
        if len(kind) == 3 and kind[1] == "H" and kind[2].isdigit():
            if int(kind[2]) > level + 1:
                yield f"14-003: {kind} follows level {level}"
            level = int(kind[2])


def _tables(elements: list[DictionaryObject]) -> Iterator[str]:
    named = {str(name) for one in elements for name in _attributes(one).get("/Headers", ())}
    for table in (one for one in elements if one["/S"] == "/Table"):
        rows = [row for row in _kids(table) for row in (_kids(row) if row["/S"] in ("/THead", "/TBody") else [row])]
        rows = [row for row in rows if row["/S"] == "/TR"]
        open_spans: list[int] = []
        widths = set()
        for row in rows:
            width = sum(1 for left in open_spans if left)
            open_spans = [left - 1 for left in open_spans if left > 1]
            for cell in _kids(row):
                if cell["/S"] not in ("/TH", "/TD"):
                    yield f"09-004: {cell['/S']} stands in a row"
                attributes = _attributes(cell)
                columns, height = int(attributes.get("/ColSpan", 1)), int(attributes.get("/RowSpan", 1))
                width += columns
                open_spans += [height - 1] * columns if height > 1 else []
                if cell["/S"] == "/TH" and "/Scope" not in attributes and str(cell.get("/ID")) not in named:
                    yield "15-003: a header cell does not say what it heads"
            widths.add(width)
        if len(widths) > 1:
            yield f"09: the rows of a table are {sorted(widths)} cells wide"


def _kids(element: DictionaryObject) -> list[DictionaryObject]:
    kids: Any = element.get("/K", [])
    kids = kids.get_object() if hasattr(kids, "get_object") else kids
    found = [kid.get_object() for kid in (kids if isinstance(kids, list) else [kids])]
    return [kid for kid in found if isinstance(kid, DictionaryObject) and "/S" in kid]


def _attributes(element: DictionaryObject) -> dict[str, Any]:
    given: Any = element.get("/A", {})
    given = given.get_object() if hasattr(given, "get_object") else given
    merged: dict[str, Any] = {}
    for one in given if isinstance(given, list) else [given]:
        merged |= dict(one.get_object() if hasattr(one, "get_object") else one)
    return merged


def _page(reader: PdfReader, number: int, page: Any) -> Iterator[str]:
    root: Any = reader.trailer["/Root"]
    marks = _parents(root["/StructTreeRoot"]["/ParentTree"].get_object()).get(int(page.get("/StructParents", -1)))
    depth: list[bool] = []
    loose, seen = 0, set()
    for operands, operator in ContentStream(page["/Contents"], reader).operations:
        if operator in (b"BDC", b"BMC"):
            properties = operands[1] if operator == b"BDC" else {}
            if "/MCID" in properties:
                seen.add(int(properties["/MCID"]))
            depth.append(operands[0] == "/Artifact" or "/MCID" in properties)
        elif operator == b"EMC":
            depth.pop()
        elif operator in PAINTING and not any(depth):
            loose += 1
    if loose:
        yield f"01-003: {loose} things on page {number + 1} are neither marked nor artifacts"
    if seen and marks is None:
        yield f"01: page {number + 1} is not in the tree of parents"
    elif seen and (max(seen) >= len(marks or ()) or any(isinstance((marks or ())[one], NullObject) for one in seen)):
        yield f"01: page {number + 1} has marks that belong to no element"


def _parents(tree: Any) -> dict[int, list[Any]]:
    if "/Kids" in tree:
        merged: dict[int, list[Any]] = {}
        for kid in tree["/Kids"]:
            merged |= _parents(kid.get_object())
        return merged
    entries = tree["/Nums"]
    return {int(entries[at]): entries[at + 1].get_object() for at in range(0, len(entries), 2)}
