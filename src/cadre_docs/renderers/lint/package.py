"""A Word file opened with bounds: nothing in it is run or fetched, and nothing in it can exhaust the machine."""

import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Position, Severity, say
from cadre_docs.renderers.word.xml import RELATIONSHIPS, R, W

LARGEST_FILE = 64 * 1024 * 1024
LARGEST_PART = 128 * 1024 * 1024
LARGEST_RATIO = 300
SMALL = 4 * 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0"
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R.encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
)
"""The names that the strict variant of the format gives to the same things."""
_UNREADABLE = (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, OSError, ValueError, KeyError)


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a Word file that say how it looks, parsed. ``related`` maps relationships to names of parts."""

    document: etree._Element
    related: dict[str, tuple[str, str]]
    parts: dict[str, etree._Element]

    def of_kind(self, kind: str) -> etree._Element | None:
        """The part of which a document has at most one: styles, numbering, theme, settings."""
        names = [name for found, name in self.related.values() if found == kind]
        return self.parts.get(names[0]) if names else None

    def by_key(self, key: str) -> etree._Element | None:
        """The part that a relationship of the main document names."""
        return self.parts.get(self.related.get(key, ("", ""))[1])


def open_package(data: bytes, file: str) -> Package:
    """The package. Raises BrokenInputError with one diagnostic where the file cannot be used."""
    if len(data) > LARGEST_FILE:
        raise too_large(file)
    if data.startswith(_OLE):
        raise _locked(file)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return _read(archive, len(data), file)
    except etree.XMLSyntaxError:
        raise _corrupt(file) from None
    except _UNREADABLE:
        raise _not_word(file) if not data.startswith(b"PK") else _corrupt(file) from None


def too_large(file: str) -> BrokenInputError:
    """The refusal of a file too large to be a document."""
    return _broken(
        file,
        "word-file-too-large",
        ("文件过大，或解压后过大，不予读取", "the file is too large, or unpacks to a suspicious size"),
        ("压缩文件里的图片，或确认文件来源", "compress its pictures, or ask where the file comes from"),
    )


def empty(file: str) -> BrokenInputError:
    """The refusal of a file without a word in its main text."""
    return _broken(
        file,
        "word-file-empty",
        ("文件里没有文字（文本框、图片里的文字不读）", "the file has no text (text boxes and pictures are not read)"),
        ("打开文件核对", "open the file and look"),
    )


def _read(archive: zipfile.ZipFile, size: int, file: str) -> Package:
    content = sum(entry.file_size for entry in archive.infolist())
    if content > max(SMALL, size * LARGEST_RATIO):
        raise too_large(file)
    if any(entry.flag_bits & 1 for entry in archive.infolist()):
        raise _locked(file)
    names = set(archive.namelist())
    main = _main_part(archive, names, file)
    if main is None:
        raise _not_word(file)
    related = _relationships(archive, names, main, file)
    wanted = {"docProps/app.xml", "docProps/custom.xml", main}
    wanted |= {name for kind, name in related.values() if kind in KINDS}
    parts = {name: _parsed(archive, name, file) for name in sorted(wanted & names)}
    if parts[main].tag != f"{{{W}}}document":
        raise _not_word(file)
    return Package(parts[main], related, parts)


KINDS = ("styles", "numbering", "theme", "settings", "footer", "header")
"""Kinds of parts that are read."""


def _main_part(archive: zipfile.ZipFile, names: set[str], file: str) -> str | None:
    if "_rels/.rels" not in names:
        return None
    for element in _parsed(archive, "_rels/.rels", file):
        if element.get("Type", "").endswith("/officeDocument"):
            target = posixpath.normpath(element.get("Target", "").lstrip("/"))
            return target if target in names and target.endswith(".xml") else None
    return None


def _relationships(archive: zipfile.ZipFile, names: set[str], main: str, file: str) -> dict[str, tuple[str, str]]:
    folder, name = posixpath.split(main)
    path = posixpath.join(folder, "_rels", f"{name}.rels")
    if path not in names:
        return {}
    found = {}
    for element in _parsed(archive, path, file).findall(f"{{{RELATIONSHIPS}}}Relationship"):
        if element.get("TargetMode") != "External":
            target = element.get("Target", "")
            target = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
            found[element.get("Id", "")] = (element.get("Type", "").rpartition("/")[2], target)
    return found


def _parsed(archive: zipfile.ZipFile, name: str, file: str) -> etree._Element:
    """A part as XML. Entities are never resolved; a part that declares a document type is refused."""
    if archive.getinfo(name).file_size > LARGEST_PART:
        raise too_large(file)
    data = archive.read(name)
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    root = etree.fromstring(data, parser)
    if root.getroottree().docinfo.internalDTD is not None:
        raise _corrupt(file)
    return root


def _locked(file: str) -> BrokenInputError:
    return _broken(
        file,
        "word-file-locked",
        ("文件设有打开密码，或是旧版 .doc 格式", "the file is protected by a password or is an old .doc file"),
        ("在 Word 中取消密码，另存为 .docx 后再检查", "remove the password in Word, save as .docx and lint again"),
    )


def _not_word(file: str) -> BrokenInputError:
    return _broken(
        file,
        "not-a-word-file",
        ("文件不是 .docx 文档", "the file is not a .docx document"),
        ("用 Word 打开原文件，另存为 .docx 后再检查", "open the original in Word, save it as .docx and lint again"),
    )


def _corrupt(file: str) -> BrokenInputError:
    return _broken(
        file,
        "word-file-corrupt",
        (
            "文件已损坏，或含有不应有的实体声明，无法读取",
            "the file is damaged, or declares entities, and cannot be read",
        ),
        ("用 Word 打开并修复，另存后再检查", "open and repair it in Word, save it and lint again"),
    )


def _broken(file: str, code: str, message: tuple[str, str], hint: tuple[str, str]) -> BrokenInputError:
    diagnostic = Diagnostic(
        code=code, severity=Severity.ERROR, message=say(*message), hint=say(*hint), position=Position(file)
    )
    return BrokenInputError((diagnostic,))
