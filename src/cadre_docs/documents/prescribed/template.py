"""A prescribed Word file made ready: its parts with tags mended and compiled, once per process."""

import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from jinja2 import Template, TemplateSyntaxError
from lxml import etree

from cadre_docs.diagnostics import say
from cadre_docs.documents.compiler.faults import TemplateFaultError
from cadre_docs.documents.prescribed.environment import environment
from cadre_docs.documents.prescribed.mending import LINE, mended, syntax_fault
from cadre_docs.documents.prescribed.soundness import Soundness, parser, soundness
from cadre_docs.documents.prescribed.whereabouts import in_paragraph

LARGEST = 32 * 1024 * 1024
"""Bytes of all parts together."""
DOCUMENT = "word/document.xml"
TYPES = "[Content_Types].xml"
TAGGED = re.compile(r"(header|footer|footnotes)\+xml$")
"""The kinds of parts that may have tags, beside the document itself."""
REMEMBERED = 16
"""Templates kept compiled, by their bytes: an office has few, and each weighs some hundred kilobytes."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part with tags: ``compiled`` yields its XML; ``original`` is the office's own, each tag as Word has it."""

    name: str
    original: str
    compiled: Template
    soundness: Soundness


@dataclass(frozen=True, slots=True)
class WordTemplate:
    """A prescribed file: the digest of the whole, and its parts with tags."""

    digest: str
    parts: tuple[Part, ...]


@lru_cache(maxsize=REMEMBERED)
def open_template(data: bytes) -> WordTemplate:
    """The template from the bytes of a .docx. Raises TemplateFaultError where it is no Word file or a tag is wrong."""
    return WordTemplate(sha256(data).hexdigest(), tuple(_part(name, xml) for name, xml in _tagged(data).items()))


def _part(name: str, original: str) -> Part:
    try:
        source = mended(original)
        compiled = environment().from_string(source)
    except TemplateSyntaxError:
        raise _placed(syntax_fault(original), name) from None
    found = soundness(source)
    if found.loose:
        raise _loose(found.loose[0], name, original)
    return Part(name, original, compiled, found)


def _tagged(data: bytes) -> Mapping[str, str]:
    """The document and the other parts that have tags, as XML without its declaration."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > LARGEST:
                raise _too_large()
            names = (DOCUMENT, *_others(archive.read(TYPES)))
            found = {name: _xml(archive.read(name)) for name in names}
    except (BadZipFile, KeyError, RuntimeError, NotImplementedError, zlib.error, etree.XMLSyntaxError):
        raise TemplateFaultError(
            "not-a-word-file",
            say("这个文件不能当作 Word 文件打开", "this file cannot be opened as a Word file"),
            say(
                "在 Word 中打开，另存为 .docx（不设密码）",
                "save it in Word as .docx, without a password",
            ),
        ) from None
    return {name: xml for name, xml in found.items() if name == DOCUMENT or "{" in xml}


def _too_large() -> TemplateFaultError:
    return TemplateFaultError(
        "not-a-word-file",
        say("文件太大，超过 32 MB", "the file is too large, more than 32 MB"),
        say("在 Word 中压缩或删去大图片后再存", "compress its pictures in Word, or take large ones out, and save it"),
    )


def _others(types: bytes) -> Iterator[str]:
    """Headers, footers and footnotes, as the package lists them."""
    for override in etree.fromstring(types, parser()).iter("{*}Override"):
        if TAGGED.search(override.get("ContentType", "")):
            yield override.get("PartName", "").lstrip("/")


def _xml(data: bytes) -> str:
    root = etree.fromstring(data, parser())
    if b"<!DOCTYPE" in data:
        raise BadZipFile("DOCTYPE")
    return etree.tostring(root, encoding="unicode")


def _placed(fault: TemplateFaultError, part: str) -> TemplateFaultError:
    return in_paragraph(fault, part, fault.place.line if fault.place else 1)


def _loose(expression: str, part: str, original: str) -> TemplateFaultError:
    before, _, _ = mended(original, numbered=True).partition(expression.strip())
    fault = TemplateFaultError(
        "text-outside-run",
        say(
            "标记“{tag}”把文字放在 Word 不显示的地方",
            "the tag {tag} puts text where Word shows none",
            tag=expression.strip(),
        ),
        say(
            "文字用 {{{{ … }}}}；{{{{r … }}}} 只用于带格式的文字：{{{{r … | rich(bold=true) }}}}",
            "write {{{{ … }}}} for text; {{{{r … }}}} is for text with looks: {{{{r … | rich(bold=true) }}}}",
        ),
    )
    return in_paragraph(fault, part, max(1, before.count(LINE)))
