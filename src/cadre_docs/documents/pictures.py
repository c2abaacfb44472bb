"""Pictures as files: what kind they are and how large, told from their own bytes, never from a name."""

import struct
from dataclasses import dataclass

from cadre_docs.diagnostics import Message, say
from cadre_docs.documents import bitmaps

LARGEST_PICTURE = 10 * 1024 * 1024
LARGEST_SIDE = 6_000
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_GIF = (b"GIF87a", b"GIF89a")
_NO_SIZE = {0x01, *range(0xD0, 0xD8)}
"""JPEG markers without a length of their own."""
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
"""JPEG markers that say how large the picture is."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What is known of a picture: ``suffix`` is ``jpg``, ``png``, ``gif`` or ``bmp``; width and height in pixels."""

    suffix: str
    width: int
    height: int

    def within(self, width: float, height: float) -> tuple[float, float]:
        """The largest width and height inside a box that keep the picture's proportions."""
        scale = min(width / self.width, height / self.height)
        return self.width * scale, self.height * scale


class PictureRefusedError(ValueError):
    """A picture that cannot be printed; ``code`` and ``message`` say why."""

    def __init__(self, code: str, message: Message) -> None:
        super().__init__(message.text("en"))
        self.code = code
        self.message = message


def picture_of(data: bytes) -> Picture:
    """What a picture is. Raises PictureRefusedError for what is no whole JPEG, PNG, GIF or plain BMP, or is too large.

    Too large is above 10 MB, or wider or higher than 6,000 pixels: a small file can unfold into gigabytes.
    """
    if len(data) > LARGEST_PICTURE:
        raise PictureRefusedError("picture-too-large", say("照片超过 10 MB", "the photo is larger than 10 MB"))
    if data.startswith(bitmaps.START):
        suffix, size = "bmp", bitmaps.size_of(data)
        if size is None:
            message = say("照片是压缩的、不完整的或少见的 BMP", "the photo is a compressed, broken or rare BMP")
            raise PictureRefusedError("picture-is-bmp", message)
    elif data.startswith(_PNG):
        suffix, size = "png", _png_size(data)
    elif data.startswith(_JPEG):
        suffix, size = "jpg", _jpeg_size(data)
    elif data.startswith(_GIF):
        suffix, size = "gif", _gif_size(data)
    else:
        message = say("照片不是 JPEG 或 PNG", "the photo is neither a JPEG nor a PNG")
        raise PictureRefusedError("not-a-picture", message)
    if size is None:
        raise PictureRefusedError("picture-broken", say("照片文件不完整", "the photo is not a whole picture"))
    if not all(1 <= side <= LARGEST_SIDE for side in size):
        width, height = size
        message = say("照片 {width}×{height} 像素", "the photo is {width}×{height} pixels", width=width, height=height)
        raise PictureRefusedError("picture-too-large", message)
    return Picture(suffix, *size)


def printable(data: bytes) -> bytes:
    """A picture that ``picture_of`` knows, as one that every format shows: a BMP becomes a PNG of the same pixels."""
    return bitmaps.as_png(data) if data.startswith(bitmaps.START) else data


def _png_size(data: bytes) -> tuple[int, int] | None:
    if data[12:16] != b"IHDR" or b"IEND" not in data[-12:] or len(data) < 45:
        return None
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def _gif_size(data: bytes) -> tuple[int, int] | None:
    if len(data) < 14 or not data.endswith(b";"):
        return None
    width, height = struct.unpack("<HH", data[6:10])
    return width, height


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    if b"\xff\xd9" not in data[-64:]:
        return None
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF or marker in _NO_SIZE:
            at += 1 if marker == 0xFF else 2
            continue
        if marker in _FRAMES:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        if length < 2:
            return None
        at += 2 + length
    return None
