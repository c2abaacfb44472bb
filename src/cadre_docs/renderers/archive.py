"""Zip archives whose bytes depend on nothing but their content: fixed date, fixed attributes, fixed deflate level.

A part is deflated once and can then go into any number of archives.
"""

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

LEVEL = 6
DOS_DATE_1980_01_01 = 33
UTF8_NAME = 0x800
VERSION = 20
DEFLATED = 8
FIRST = "[Content_Types].xml"
LOCAL = b"PK\x03\x04"
CENTRAL = b"PK\x01\x02" + struct.pack("<H", VERSION)
_ENTRY = struct.Struct("<HHHHHIIIHH")
_OFFSET = struct.Struct("<HHHII")


@dataclass(frozen=True, slots=True)
class Packed:
    """One deflated part of an archive: its place among the others, its entry with its bytes, and its name.

    ``listed`` is what the archive's directory says of it before it says where it begins.
    """

    place: str
    stored: bytes
    listed: bytes
    name: bytes


def pack(name: str, data: bytes) -> Packed:
    """Deflates one part."""
    deflater = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    deflated = deflater.compress(data) + deflater.flush()
    encoded = name.encode()
    entry = _ENTRY.pack(
        VERSION,
        0 if name.isascii() else UTF8_NAME,
        DEFLATED,
        0,
        DOS_DATE_1980_01_01,
        zlib.crc32(data),
        len(deflated),
        len(data),
        len(encoded),
        0,
    )
    place = "" if name == FIRST else name
    return Packed(place, b"".join((LOCAL, entry, encoded, deflated)), CENTRAL + entry, encoded)


def archive(parts: Iterable[Packed]) -> bytes:
    """The archive of the parts, sorted by name, the content types first as Office wants them."""
    ordered = sorted(parts, key=attrgetter("place"))
    directory: list[bytes] = []
    offset = 0
    for part in ordered:
        directory += (part.listed, _OFFSET.pack(0, 0, 0, 0, offset), part.name)
        offset += len(part.stored)
    index = b"".join(directory)
    count = len(ordered)
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, count, count, len(index), offset, 0)
    return b"".join((*(part.stored for part in ordered), index, end))
