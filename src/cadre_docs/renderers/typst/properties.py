"""What Typst cannot say of a file, added after its end: what it was made from, and which cells head a row.

An update after the end of a file is part of the format (ISO 32000-1, 7.5.6); what Typst wrote stays as it is.
"""

import re
from collections.abc import Iterator, Mapping

from cadre_docs.documents.tree import Provenance
from cadre_docs.renderers.provenance import pdf_key, properties

TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref\s*(\d+)\s*%%EOF\s*", re.S)
INFO = re.compile(rb"/Info (\d+) 0 R")
HEADING_CELL = re.compile(rb"<</Type/StructElem/S/Strong/P (\d+) 0 R")
"""The elements that mark the text of a cell that heads a row: nothing else is written as ``strong``."""
OBJECT = re.compile(rb"\n(\d+) 0 obj\n")
PARENT = re.compile(rb"/P (\d+) 0 R")
OF_TABLE = re.compile(rb"/A\[(<</O/Table)?")


Objects = Mapping[bytes, int]
"""Where the content of each object begins."""


class UnknownLayoutError(ValueError):
    """A PDF that is not laid out as Typst does."""


def finished(pdf: bytes, provenance: Provenance | None) -> bytes:
    """The file with its provenance and its row headers. Raises UnknownLayoutError where it is not one of Typst."""
    trailer = TRAILER.fullmatch(pdf, max(0, pdf.rfind(b"trailer")))
    if trailer is None:
        raise UnknownLayoutError
    objects = {one[1]: one.end() for one in OBJECT.finditer(pdf)}
    changed = {**_headers(pdf, objects), **dict(_properties(pdf, objects, trailer[1], provenance))}
    return _updated(pdf, trailer, changed) if changed else pdf


def _properties(
    pdf: bytes, objects: Objects, trailer: bytes, provenance: Provenance | None
) -> Iterator[tuple[bytes, bytes]]:
    added = b"".join(
        b"/%s <%s>" % (pdf_key(name).encode("ascii"), ("\ufeff" + value).encode("utf-16-be").hex().encode("ascii"))
        for name, value in properties(provenance)
    )
    number = INFO.search(trailer)
    if number is None:
        raise UnknownLayoutError
    if added:
        yield number[1], _object(pdf, objects, number[1]).removesuffix(b">>") + added + b">>"


def _headers(pdf: bytes, objects: Objects) -> Mapping[bytes, bytes]:
    """The cells that head a row, as elements that say so (ISO 14289-1, 7.5); Typst knows headers of columns only."""
    found: dict[bytes, bytes] = {}
    for marked in HEADING_CELL.finditer(pdf):
        number = marked[1]
        while b"/S/TD/" not in (cell := _object(pdf, objects, number)):
            parent = PARENT.search(cell)
            if parent is None:
                raise UnknownLayoutError
            number = parent[1]
        if number not in found:
            found[number] = _row_header(cell)
    return found


def _row_header(cell: bytes) -> bytes:
    cell = cell.replace(b"/S/TD/", b"/S/TH/", 1)
    given = OF_TABLE.search(cell)
    if given is None:
        return cell.removesuffix(b">>") + b"/A[<</O/Table/Scope/Row>>]>>"
    scope = b"/Scope/Row" if given[1] else b"<</O/Table/Scope/Row>>"
    return cell[: given.end()] + scope + cell[given.end() :]


def _object(pdf: bytes, objects: Objects, number: bytes) -> bytes:
    """What an object is, without its frame."""
    begins = objects.get(number, -1)
    ends = pdf.find(b"\nendobj", begins)
    if not 0 <= begins < ends:
        raise UnknownLayoutError
    return pdf[begins:ends]


def _updated(pdf: bytes, trailer: re.Match[bytes], changed: Mapping[bytes, bytes]) -> bytes:
    parts = [pdf, b"" if pdf.endswith(b"\n") else b"\n"]
    at = sum(map(len, parts))
    table = [b"xref\n"]
    for number, content in sorted(changed.items(), key=lambda one: int(one[0])):
        written = b"%s 0 obj\n%s\nendobj\n" % (number, content)
        table.append(b"%s 1\n%010d 00000 n\r\n" % (number, at))
        parts.append(written)
        at += len(written)
    end = b"trailer\n<<%s/Prev %s>>\nstartxref\n%d\n%%%%EOF" % (trailer[1], trailer[2], at)
    return b"".join((*parts, *table, end))
