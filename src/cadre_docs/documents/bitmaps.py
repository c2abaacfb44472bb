"""BMP pictures, which old editors of appointment forms put into them, as PNG: what Word, PDF and browsers all show.

The pixels stay what they are. Read are uncompressed pictures of 8, 24 and 32 bits, as Windows writes them.
"""

import struct
import zlib
from collections.abc import Iterator

START = b"BM"
_HEADER = 40
"""Bytes of the smallest header that says how a picture is stored (BITMAPINFOHEADER)."""
_FILE_HEADER = 14
_PLAIN = 0
"""The code of pictures that are not compressed (BI_RGB)."""
_DEPTHS = (8, 24, 32)


def size_of(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels of a BMP that can be read; None for any other."""
    if len(data) < _FILE_HEADER + _HEADER:
        return None
    header, width, height, _, depth, compression = struct.unpack("<IiiHHI", data[14:34])
    (start,) = struct.unpack("<I", data[10:14])
    is_whole = width > 0 and height and len(data) >= start + _stride(width, depth) * abs(height)
    return (
        (width, abs(height)) if header >= _HEADER and depth in _DEPTHS and compression == _PLAIN and is_whole else None
    )


def as_png(data: bytes) -> bytes:
    """A BMP as the bytes of a PNG with the same pixels. Raises ValueError for one that ``size_of`` does not know."""
    size = size_of(data)
    if size is None:
        raise ValueError("a BMP of a kind that is not read")
    width, height = size
    pixels = zlib.compress(b"".join(b"\0" + row for row in _rows(data, width)), 9)
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", pixels), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, content) for name, content in chunks)


def _rows(data: bytes, width: int) -> Iterator[bytes]:
    """The rows from the top, three bytes a pixel: red, green, blue."""
    (start,) = struct.unpack("<I", data[10:14])
    header, _, height, _, depth = struct.unpack("<IiiHH", data[14:30])
    stride, used = _stride(width, depth), width * depth // 8
    palette = data[_FILE_HEADER + header : start].ljust(1024, b"\0")[:1024]
    order = range(abs(height)) if height < 0 else range(height - 1, -1, -1)
    for number in order:
        row = data[start + number * stride :][:used]
        shown = bytearray(3 * width)
        for place, channel in enumerate((2, 1, 0)):
            shown[place::3] = row.translate(palette[channel::4]) if depth == 8 else row[channel :: depth // 8]
        yield bytes(shown)


def _stride(width: int, depth: int) -> int:
    """Bytes of a row: whole words of four."""
    return (width * depth + 31) // 32 * 4


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
