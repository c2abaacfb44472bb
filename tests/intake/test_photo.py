"""Only whole JPEG, PNG and plain BMP pictures of a portrait's size come in, and stay as they are."""

import base64
import struct
import zlib

import pytest

from cadre_docs.intake.photo import LARGEST_PHOTO, PhotoRefusedError, photo_of


def png(width: int = 4, height: int = 5) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    pixels = zlib.compress(b"\x00" * (min(width, 9) + 1) * min(height, 9))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def jpeg(width: int = 4, height: int = 5) -> bytes:
    start = b"\xff\xd8\xff\xe0" + struct.pack(">H", 16) + b"JFIF\x00" + bytes(9)
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, height, width, 1) + bytes(3)
    return start + frame + b"\xff\xda" + bytes(20) + b"\xff\xd9"


def bmp(width: int = 4, height: int = 5, depth: int = 24, compression: int = 0) -> bytes:
    start, pixels = 54, bytes((width * depth + 31) // 32 * 4 * height)
    head = struct.pack("<IiiHHIIiiII", 40, width, height, 1, depth, compression, 0, 0, 0, 0, 0)
    return b"BM" + struct.pack("<IHHI", start + len(pixels), 0, 0, start) + head + pixels


@pytest.mark.parametrize(("data", "suffix"), [(png(), "png"), (jpeg(), "jpg"), (bmp(), "bmp"), (bmp(depth=8), "bmp")])
def test_a_picture_is_known_by_its_bytes(data: bytes, suffix: str) -> None:
    coded = base64.encodebytes(data).decode()
    for content in (data, coded, f"\n  data:image/jpeg;base64,{coded}"):
        photo = photo_of(content)
        assert photo is not None
        assert (photo.data, photo.suffix) == (data, suffix)


@pytest.mark.parametrize(
    "content",
    [
        b"BM" + bytes(100),
        bmp()[:-1],
        bmp(depth=16),
        bmp(compression=1),
        bmp(6001, 1),
        b"<svg/>",
        png()[:-14],
        jpeg()[:25],
        jpeg()[:-2],
        png(100_000, 5),
        jpeg(0, 5),
        b"\xff\xd8\xff" + bytes(50) + b"\xff\xd9",
        png() + bytes(LARGEST_PHOTO),
        "A" * (LARGEST_PHOTO * 2),
        "!!!",
        "QUJD",
    ],
    ids=lambda content: f"{content[:6]!r}-{len(content)}",
)
def test_anything_else_is_refused_with_a_reason(content: bytes | str) -> None:
    with pytest.raises(PhotoRefusedError) as caught:
        photo_of(content)
    assert caught.value.message.text("zh") != caught.value.message.text("en")


def test_no_photo_is_no_fault() -> None:
    assert photo_of("  \n") is None
    assert photo_of(b"") is None
