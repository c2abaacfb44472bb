"""Zip archives whose bytes depend on nothing but their content: fixed date, fixed attributes, fixed deflate level.

A part is deflated once and can then go into any number of archives.
"""

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

LEVEL = 6
DOS_DATE_1980_01_01 = 33
UTF8_NAME = 0x800
VERSION = 20
DEFLATED = 8
FIRST = "[Content_Types].xml"
LOCAL = b"PK\x03\x04"
CENTRAL = b"PK\x01\x02" + struct.pack("<H", VERSION)


@dataclass(frozen=True, slots=True)
class Packed:
    """One deflated part of an archive, with the fields that its two entries there share."""

    name: str
    entry: bytes
    deflated: bytes


def pack(name: str, data: bytes) -> Packed:
    """Deflates one part."""
    deflater = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    deflated = deflater.compress(data) + deflater.flush()
    encoded = name.encode()
    entry = struct.pack(
        "<HHHHHIIIHH",
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
    return Packed(name, entry, deflated)


def archive(parts: Iterable[Packed]) -> bytes:
    """The archive of the parts, sorted by name, the content types first as Office wants them."""
    body: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for part in sorted(parts, key=lambda part: (part.name != FIRST, part.name)):
        name = part.name.encode()
        body += (LOCAL, part.entry, name, part.deflated)
        directory += (CENTRAL, part.entry, struct.pack("<HHHII", 0, 0, 0, 0, offset), name)
        offset += len(LOCAL) + len(part.entry) + len(name) + len(part.deflated)
    index = b"".join(directory)
    count = len(directory) // 4
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, count, count, len(index), offset, 0)
    return b"".join((*body, index, end))
