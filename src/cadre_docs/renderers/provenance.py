"""What a file was made from, written into its properties and read back from them."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import fields
from html import unescape
from io import BytesIO

from cadre_docs.documents.tree import Provenance

PREFIX = "cadre-"
LARGEST_PROPERTIES = 1024 * 1024
LARGEST_OBJECTS = 256 * 1024 * 1024
LISTS = ("waivers", "clauses")
OPTIONAL = (*LISTS, "document", "content")
NAMED = tuple((one.name, PREFIX + one.name.replace("_", "-"), one.name in OPTIONAL) for one in fields(Provenance))
"""The fields of a provenance, the properties' names for them, and whether they are left out where they are empty."""


def properties(provenance: Provenance | None) -> tuple[tuple[str, str], ...]:
    """Names and values of the provenance as properties of a file; lists are joined by ``;``."""
    if provenance is None:
        return ()
    named = []
    for field, name, optional in NAMED:
        value = getattr(provenance, field)
        text = ";".join(value) if isinstance(value, tuple) else str(value)
        if text or not optional:
            named.append((name, text))
    return tuple(named)


def provenance_of(data: bytes) -> Provenance | None:
    """The provenance a Word, Excel, PDF or web file of ours carries; None where it carries none or is damaged."""
    if data.startswith(b"PK"):
        found = _in_archive(data)
    elif data.startswith(b"%PDF"):
        found = _in_pdf(data)
    else:
        found = _in_markup(data)
    known = {field.name for field in fields(Provenance)}
    values = {name.removeprefix(PREFIX).replace("-", "_"): value for name, value in found.items()}
    values = {name: value for name, value in values.items() if name in known}
    if not {"document_type", "as_of", "records", "template", "policy", "calendar", "engine"} <= values.keys():
        return None
    lists = {name: tuple(values.pop(name, "").split(";")) if values.get(name) else () for name in LISTS}
    for name in LISTS:
        values.pop(name, None)
    return Provenance(**values, **lists)  # type: ignore[arg-type]


def _in_archive(data: bytes) -> dict[str, str]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive, archive.open("docProps/custom.xml") as part:
            xml = part.read(LARGEST_PROPERTIES).decode("utf-8", "replace")
    except (KeyError, zipfile.BadZipFile):
        return {}
    found = re.findall(r'name="(cadre-[a-z-]+)"[^>]*>\s*<vt:lpwstr>([^<]*)<', xml)
    return {name: unescape(value) for name, value in found}


def _in_markup(data: bytes) -> dict[str, str]:
    start = data[:LARGEST_PROPERTIES].decode("utf-8", "replace")
    opening = re.search(r"<article\b[^>]*>", start)
    found = re.findall(r'data-(cadre-[a-z-]+)="([^"]*)"', opening.group()) if opening else []
    return {name: unescape(value) for name, value in found}


def _in_pdf(data: bytes) -> dict[str, str]:
    found = {}
    info = b"".join((*object_streams(data), *_plain_properties(data)))
    for field in fields(Provenance):
        key = re.escape(pdf_key(PREFIX + field.name.replace("_", "-")).encode())
        literal = re.search(rb"/" + key + rb" ?\(((?:[^()\\]|\\.)*)\)", info)
        coded = re.search(rb"/" + key + rb" ?<([0-9a-fA-F]+)>", info)
        if literal:
            found[field.name] = re.sub(rb"\\(.)", rb"\1", literal[1]).decode("latin-1")
        elif coded and len(coded[1]) % 2 == 0:
            found[field.name] = bytes.fromhex(coded[1].decode()).decode("utf-16", "replace")
    return found


def _plain_properties(data: bytes) -> Iterator[bytes]:
    """The properties of a PDF that keeps no objects in streams: the last that its end names."""
    trailer = data.rfind(b"trailer")
    number = re.search(rb"/Info (\d+) 0 R", data[trailer:]) if trailer >= 0 else None
    if number:
        begins = data.rfind(b"\n" + number[1] + b" 0 obj")
        ends = data.find(b"\nendobj", begins)
        yield data[begins:ends] if 0 <= begins < ends else b""


def made_by_typst(data: bytes) -> bool:
    """Whether Typst has written the PDF."""
    return any(b"/Creator(Typst" in part for part in _plain_properties(data))


def object_streams(data: bytes) -> Iterator[bytes]:
    """The streams in which a PDF keeps its small objects, its properties among them."""
    for opening in re.finditer(rb"<<[^<>]*/ObjStm[^<>]*>>\s*stream\r?\n", data):
        try:
            yield zlib.decompressobj().decompress(data[opening.end() :], LARGEST_OBJECTS)
        except zlib.error:
            continue


def pdf_key(name: str) -> str:
    """The name of a property in a PDF, which takes only letters and digits there."""
    return "".join(character for character in name if character.isalnum())
