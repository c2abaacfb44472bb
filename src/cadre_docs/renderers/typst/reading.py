"""The words of a PDF as Typst writes it, read back from its bytes: plain objects, fonts named anew on each page."""

import re
import zlib
from collections.abc import Iterator, Mapping

LARGEST_STREAM = 64 * 1024 * 1024
PAGE = re.compile(rb"<</Type/Page/Resources (\d+) 0 R[^>]*/Contents (\d+) 0 R")
FONT = re.compile(rb"/(f\d+) (\d+) 0 R")
MAPPED = re.compile(rb"<([0-9a-fA-F]{4})>\s*<([0-9a-fA-F]{4,})>")
TEXT = re.compile(rb"\bBT\b")
TOKEN = re.compile(rb"/(f\d+) [-\d.]+ Tf|(\()|<([0-9a-fA-F]+)>|\bET\b")
IN_STRING = re.compile(rb"\\([0-7]{1,3}|.)|([()])", re.S)
NAMED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def lines_of(data: bytes) -> Iterator[str]:
    """The texts of all pages as they were shown, in order. Raises ValueError, KeyError or zlib.error if damaged."""
    pages = PAGE.findall(data)
    if not pages:
        raise ValueError("no page of ours")
    for resources, contents in pages:
        named = FONT.findall(_object(data, resources))
        fonts = {name: _glyphs(data, number) for name, number in named}
        yield from _shown(_stream(data, contents), fonts)


def _object(data: bytes, number: bytes) -> bytes:
    begins = data.find(b"\n" + number + b" 0 obj")
    ends = data.find(b"\nendobj", begins)
    if not 0 <= begins < ends:
        raise KeyError(number)
    return data[begins:ends]


def _stream(data: bytes, number: bytes) -> bytes:
    begins = data.find(b"\n" + number + b" 0 obj")
    start = data.find(b"stream\n", begins) + len(b"stream\n")
    return zlib.decompressobj().decompress(data[start:], LARGEST_STREAM)


def _glyphs(data: bytes, font: bytes) -> Mapping[bytes, str]:
    """A font's ToUnicode table: what each glyph stands for."""
    table = re.search(rb"/ToUnicode (\d+) 0 R", _object(data, font))
    if table is None:
        raise KeyError(font)
    _, _, mapped = _stream(data, table[1]).partition(b"endcodespacerange")
    return {
        bytes.fromhex(glyph.decode()): bytes.fromhex(text.decode()).decode("utf-16-be")
        for glyph, text in MAPPED.findall(mapped)
    }


def _shown(content: bytes, fonts: Mapping[bytes, Mapping[bytes, str]]) -> Iterator[str]:
    at = 0
    while begins := TEXT.search(content, at):
        line, at = _text(content, begins.end(), fonts)
        if line.strip():
            yield line


def _text(content: bytes, begin: int, fonts: Mapping[bytes, Mapping[bytes, str]]) -> tuple[str, int]:
    """What a text object shows, and the place after it; strings elsewhere are no text."""
    glyphs: Mapping[bytes, str] = {}
    line, at = "", begin
    while found := TOKEN.search(content, at):
        font, opens, digits = found.groups()
        at = found.end()
        codes = bytes.fromhex(digits.decode()) if digits else b""
        if font:
            glyphs = fonts[font]
        elif opens:
            codes, at = _string(content, at)
        elif not digits:
            break
        line += "".join(glyphs[codes[place : place + 2]] for place in range(0, len(codes), 2))
    return line, at


def _string(content: bytes, begin: int) -> tuple[bytes, int]:
    """The string whose bracket has just opened, and the place after it; brackets in pairs may be part of it."""
    parts: list[bytes] = []
    depth, at = 1, begin
    while depth:
        found = IN_STRING.search(content, at)
        if found is None:
            raise ValueError("a string has no end")
        escaped, bracket = found.groups()
        parts.append(content[at : found.start()])
        at = found.end()
        if escaped:
            parts.append(bytes([int(escaped, 8) & 255]) if escaped.isdigit() else NAMED.get(escaped, escaped))
        else:
            depth += 1 if bracket == b"(" else -1
            parts.append(bracket if depth else b"")
    return b"".join(parts), at
