"""The words of a file of ours, read back from its bytes: Word, Excel, PDF or web page. Nothing in the file is run."""

import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from html import unescape
from io import BytesIO

from cadre_docs.renderers.provenance import made_by_typst, object_streams
from cadre_docs.renderers.typst.reading import lines_of
from cadre_docs.renderers.whole import JOINERS

LARGEST_PART = 256 * 1024 * 1024
LARGEST_STREAM = 64 * 1024 * 1024
ARTICLE = re.compile(rb"<article\b.*?</article>\n?", re.S)
STREAM = re.compile(rb"(\d+) 0 obj\s*<<([^<>]*(?:<<[^<>]*>>[^<>]*)*)>>\s*stream\r?\n")
UNICODE_FONT = re.compile(rb"/BaseFont\s*/([A-Za-z0-9]+)\+[^/\s]*\s*/ToUnicode (\d+) 0 R")
MAPPED = re.compile(rb"<([0-9a-fA-F]{4})>\s*<([0-9a-fA-F]{4,})>")
SHOWN = re.compile(rb"/([A-Za-z0-9]+) [-\d.]+ Tf|<([0-9a-fA-F]+)>(?=[^\n]*T[jJ])|\b(ET)\b")
PAGE_NUMBER = re.compile(r"—\s*\d+\s*—")


class UnreadableError(ValueError):
    """The words of a file cannot be read: it is damaged, or another program has written it in its own way."""


def words_of(data: bytes) -> str:
    """The text of a file, a line for each paragraph or cell. Raises UnreadableError."""
    try:
        if data.startswith(b"PK"):
            return JOINERS.sub("", "\n".join(_in_archive(data)))
        if data.startswith(b"%PDF"):
            return "\n".join(_in_pdf(data))
        return "\n".join(_in_markup(article_of(data).decode("utf-8")))
    except (KeyError, IndexError, ValueError, RuntimeError, zipfile.BadZipFile, zlib.error) as error:
        raise UnreadableError(str(error)) from None


def article_of(data: bytes) -> bytes:
    """The document within a web page: its first ``article``, or the whole page where it has none."""
    found = ARTICLE.search(data)
    return found.group() if found else data


def same_parts(one: bytes, other: bytes) -> bool:
    """Whether two archives hold the same parts, however they are packed."""
    try:
        return _parts(one) == _parts(other)
    except (zipfile.BadZipFile, ValueError, RuntimeError, zlib.error):
        return False


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: _part(archive, name) for name in archive.namelist()}


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as part:
        data = part.read(LARGEST_PART + 1)
    if len(data) > LARGEST_PART:
        raise ValueError(f"{name} is too large")
    return data


def _in_archive(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = archive.namelist()
        if "word/document.xml" in names:
            yield from _paragraphs(_part(archive, "word/document.xml").decode("utf-8"))
        else:
            yield from _cells(archive, names)


def _paragraphs(xml: str) -> Iterator[str]:
    """The paragraphs of a Word file; what is marked as deleted is not in it."""
    for paragraph in re.split(r"</w:p>", xml):
        pieces = re.findall(r"<w:t(?: [^>]*)?>([^<]*)<|<w:(br|tab)\b[^>]*/>", paragraph)
        text = "".join(unescape(piece) or " " for piece, _ in pieces)
        if text:
            yield text


def _cells(archive: zipfile.ZipFile, names: list[str]) -> Iterator[str]:
    shared: list[str] = []
    if "xl/sharedStrings.xml" in names:
        xml = _part(archive, "xl/sharedStrings.xml").decode("utf-8")
        shared = [_texts(item) for item in re.findall(r"<si>(.*?)</si>", xml, re.S)]
    sheets = sorted((name for name in names if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name)), key=_number)
    for sheet in sheets:
        xml = _part(archive, sheet).decode("utf-8")
        for kind, cell in re.findall(r'<c\b(?:[^>]*? t="(\w+)")?[^>]*?(?<!/)>(.*?)</c>', xml, re.S):
            value = "".join(re.findall(r"<v>([^<]*)</v>", cell))
            yield shared[int(value)] if kind == "s" else _texts(cell) or unescape(value)


def _number(name: str) -> int:
    return int("".join(character for character in name if character.isdigit()))


def _texts(xml: str) -> str:
    return "".join(unescape(text) for text in re.findall(r"<t(?: [^>]*)?>([^<]*)</t>", xml))


def _in_markup(page: str) -> Iterator[str]:
    page = re.sub(r"<(style|script|head)\b.*?</\1>", "", page, flags=re.S)
    page = re.sub(r"</(p|h\d|t[dhr]|li|div|caption)>|<br\b[^>]*>", "\n", page)
    for line in unescape(re.sub(r"<[^>]*>", "", page)).split("\n"):
        if line.strip():
            yield line.strip()


def _in_pdf(data: bytes) -> Iterator[str]:
    """The lines of a PDF as we write it, page numbers left out."""
    lines = lines_of(data) if made_by_typst(data) else _in_weasyprint(data)
    yield from (line for line in lines if not PAGE_NUMBER.fullmatch(line.strip()))


def _in_weasyprint(data: bytes) -> Iterator[str]:
    """The lines of a PDF that WeasyPrint has written: fonts named by their subset, glyphs in hexadecimal."""
    streams = dict(_streams(data))
    fonts = {
        name: _glyphs(streams[int(number)])
        for objects in object_streams(data)
        for name, number in UNICODE_FONT.findall(objects)
    }
    if not fonts:
        raise ValueError("no font of ours")
    for number in sorted(streams):
        if b" Tf\n" in streams[number]:
            yield from _lines(streams[number], fonts)


def _streams(data: bytes) -> Iterator[tuple[int, bytes]]:
    for found in STREAM.finditer(data):
        if b"/ObjStm" in found[2] or b"/Subtype" in found[2]:
            continue
        try:
            inflated = zlib.decompressobj().decompress(data[found.end() :], LARGEST_STREAM)
        except zlib.error:
            continue
        yield int(found[1]), inflated


def _glyphs(table: bytes) -> Mapping[bytes, str]:
    """A font's ToUnicode table: what each glyph stands for."""
    _, _, mapped = table.partition(b"endcodespacerange")
    return {glyph.lower(): bytes.fromhex(text.decode()).decode("utf-16-be") for glyph, text in MAPPED.findall(mapped)}


def _lines(content: bytes, fonts: Mapping[bytes, Mapping[bytes, str]]) -> Iterator[str]:
    glyphs: Mapping[bytes, str] = {}
    line = ""
    for font, shown, ends in SHOWN.findall(content):
        if font:
            glyphs = fonts[font]
        elif shown:
            line += "".join(glyphs[shown[at : at + 4].lower()] for at in range(0, len(shown), 4))
        elif ends:
            if line.strip():
                yield line
            line = ""
