"""An .lrmx file that keeps its own bytes: what nobody changes is written back exactly as it was read.

The XML is parsed by expat, which tells where each element stands; a change replaces the bytes between its tags and no
others. Unknown elements, their order, blanks, comments, attributes and the style of empty elements therefore survive.
"""

import codecs
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat
from xml.sax.saxutils import escape

from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Message, Position, Severity, say
from cadre_docs.documents.lrmx.elements import RELATIVES, ROOT, TITLES

LARGEST_FILE = 16 * 1024 * 1024
MOST_ELEMENTS = 5_000
DEEPEST = 8
_START_TAG = re.compile(rb"""<[^\s/>]+(?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*(/?)>""")
_DECLARED = re.compile(rb"""\A<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_GB = ("gb2312", "gbk", "gb18030", "cp936")
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Element:
    """An element: its own text, its children, and where it stands. ``start`` and ``end`` bound its content in bytes."""

    name: str
    text: str
    children: tuple["Element", ...]
    line: int
    column: int
    start: int
    end: int
    is_closed_tag: bool
    """Written ``<X/>``; start and end then bound the whole tag."""

    @property
    def value(self) -> str:
        """The text, empty where it is nothing but blanks (forms.md 1.1)."""
        return self.text if self.text.strip() else ""

    def child(self, name: str) -> "Element | None":
        """The first child of this name."""
        return next((one for one in self.children if one.name == name), None)


@dataclass(frozen=True, slots=True)
class FormFile:
    """One .lrmx file. ``source`` is its XML as UTF-8 without a byte-order mark."""

    name: str
    source: bytes
    encoding: str
    has_mark: bool
    root: Element

    def to_bytes(self) -> bytes:
        """The file; of one that was only read, the very bytes."""
        data = self.source if self.encoding == "utf-8" else self.source.decode().encode(self.encoding)
        return codecs.BOM_UTF8 + data if self.has_mark else data

    def text(self, element: str) -> str:
        """What the first element of this name says; empty where there is none or where it holds only blanks."""
        found = self.root.child(element)
        return found.value if found else ""

    def place(self, element: Element | None) -> Position:
        """Where an element stands."""
        return Position(self.name, element.line, element.column) if element else Position(self.name)

    def with_content(self, changes: Mapping[str, str]) -> "FormFile":
        """The file with new content (XML, see ``escaped``) of elements below the root; one that is missing is added."""
        edits = [
            self._replaced(found, content) if (found := self.root.child(name)) else self._added(name, content)
            for name, content in changes.items()
        ]
        source = self.source
        for start, end, content in sorted(edits, key=lambda edit: edit[:2], reverse=True):
            source = source[:start] + content + source[end:]
        return FormFile(self.name, source, self.encoding, self.has_mark, _parsed(source, self.name))

    @staticmethod
    def _replaced(element: Element, content: str) -> tuple[int, int, bytes]:
        if not element.is_closed_tag:
            return element.start, element.end, content.encode()
        return element.start, element.end, f"<{element.name}>{content}</{element.name}>".encode()

    def _added(self, name: str, content: str) -> tuple[int, int, bytes]:
        """After the element that goes before it in the order of the form, or as the first."""
        order = list(TITLES)
        before = set(order[: order.index(name)]) if name in order else set(order)
        last = max((one for one in self.root.children if one.name in before), key=lambda one: one.end, default=None)
        if last is None:
            at = self.root.start
        elif last.is_closed_tag:
            at = last.end
        else:
            at = self.source.index(b">", last.end) + 1
        return at, at, f"\r\n  <{name}>{content}</{name}>".encode()


def read_form(data: bytes, name: str) -> FormFile:
    """An .lrmx file: XML in UTF-8 with or without a byte-order mark, or in the GB encoding that it declares.

    Raises BrokenInputError for anything else, for a DTD or entities, for a root other than ``Person``, and above 16 MB.
    """
    if len(data) > LARGEST_FILE:
        raise _unusable(name, "form-too-large", say("文件超过 16 MB", "the file is larger than 16 MB"))
    has_mark = data.startswith(codecs.BOM_UTF8)
    content = data.removeprefix(codecs.BOM_UTF8)
    declared = _DECLARED.match(content)
    encoding = declared[1].decode().lower() if declared else "utf-8"
    encoding = "gb18030" if encoding in _GB and not has_mark else "utf-8"
    try:
        source = content if encoding == "utf-8" else content.decode(encoding).encode()
        if source.decode().encode(encoding) != content:
            raise UnicodeError
    except UnicodeError:
        message = say("文件不是 UTF-8 编码的 .lrmx", "the file is not an .lrmx in UTF-8")
        raise _unusable(name, "form-encoding", message) from None
    return FormFile(name, source, encoding, has_mark, _parsed(source, name))


def new_form(contents: Mapping[str, str], name: str) -> FormFile:
    """A file with every element of the form in its order; ``contents`` is XML (see ``escaped``)."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', f"<{ROOT}>"]
    lines += [f"  <{element}>{contents.get(element, '')}</{element}>" for element in TITLES]
    source = "\r\n".join([*lines, f"</{ROOT}>", ""]).encode()
    return FormFile(name, source, "utf-8", False, _parsed(source, name))


def escaped(text: str) -> str:
    """Text as the content of an element, lines ending in CRLF; ValueError for a character that XML cannot hold."""
    found = _ILLEGAL.search(text)
    if found:
        raise ValueError(f"U+{ord(found[0]):04X}")
    return escape("\r\n".join(re.split("\r\n|\r|\n", text)))


@dataclass(slots=True)
class _Open:
    name: str
    line: int
    column: int
    start: int
    closed_at: int
    """The end of the tag where the element is written ``<X/>``, else 0."""
    texts: list[str] = field(default_factory=list)
    children: list[Element] = field(default_factory=list)


class _RefusedError(Exception):
    def __init__(self, code: str, message: Message) -> None:
        super().__init__(message.text("en"))
        self.code, self.message = code, message


class _Reader:
    """Builds the tree from expat's events."""

    def __init__(self, source: bytes) -> None:
        self.root: Element | None = None
        self._source = source
        self._open: list[_Open] = []
        self._count = 0
        self.parser = expat.ParserCreate("utf-8")
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text

    def _doctype(self, *_: object) -> None:
        message = say("文件含有 DTD 或实体定义，不予读取", "the file declares a DTD or entities and is not read")
        raise _RefusedError("form-with-dtd", message)

    def _start(self, name: str, _: Mapping[str, str]) -> None:
        self._count += 1
        if self._count > MOST_ELEMENTS or len(self._open) >= DEEPEST:
            message = say("元素过多或嵌套过深", "too many elements, or nested too deeply")
            raise _RefusedError("form-too-large", message)
        if not self._open and name != ROOT:
            message = say("根元素是“{name}”，应为“{root}”", "the root is {name}, not {root}", name=name[:40], root=ROOT)
            raise _RefusedError("not-a-form", message)
        at = self.parser.CurrentByteIndex
        tag = _START_TAG.match(self._source, at)
        end = tag.end() if tag else at
        closed_at = end if tag and tag[1] else 0
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        self._open.append(_Open(name, line, column, at if closed_at else end, closed_at))

    def _text(self, text: str) -> None:
        if self._open:
            self._open[-1].texts.append(text)

    def _end(self, name: str) -> None:
        one = self._open.pop()
        end = one.closed_at or self.parser.CurrentByteIndex
        text, children = "".join(one.texts), tuple(one.children)
        element = Element(name, text, children, one.line, one.column, one.start, end, bool(one.closed_at))
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element


def _parsed(source: bytes, name: str) -> Element:
    reader = _Reader(source)
    try:
        reader.parser.Parse(source, True)
    except _RefusedError as refused:
        place = Position(name, reader.parser.CurrentLineNumber, reader.parser.CurrentColumnNumber + 1)
        raise _unusable(name, refused.code, refused.message, place) from None
    except expat.ExpatError as error:
        line = error.lineno
        message = say("文件不是完整的 XML（第 {line} 行）", "the file is not well-formed XML (line {line})", line=line)
        raise _unusable(name, "form-corrupt", message, Position(name, error.lineno, error.offset + 1)) from None
    if reader.root is None:
        raise _unusable(name, "form-corrupt", say("文件是空的", "the file is empty"))
    return reader.root


def unknown_elements(root: Element, known: frozenset[str], parts: frozenset[str]) -> Iterator[Element]:
    """Elements that the form does not name, and second ones of a name; ``parts`` are those of a relative."""
    seen: set[str] = set()
    for one in root.children:
        if one.name not in known or one.name in seen:
            yield one
        elif one.name == RELATIVES:
            for item in one.children:
                first = {part.name: part for part in reversed(item.children)}
                yield from (part for part in item.children if part.name not in parts or part is not first[part.name])
        else:
            yield from one.children
        seen.add(one.name)


def _unusable(name: str, code: str, message: Message, place: Position | None = None) -> BrokenInputError:
    hint = say(
        "请制表单位用任免表编辑器重新导出 .lrmx",
        "have the file exported again by the program that made it",
    )
    severity = Severity.ERROR
    found = Diagnostic(code=code, severity=severity, message=message, hint=hint, position=place or Position(name))
    return BrokenInputError((found,))
