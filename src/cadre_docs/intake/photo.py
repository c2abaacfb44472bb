"""A photo from outside: taken in only as a whole JPEG or PNG of a size that a portrait has."""

import base64
import binascii
import re
import struct
from dataclasses import dataclass

from cadre_docs.diagnostics import Message, say

LARGEST_PHOTO = 10 * 1024 * 1024
LARGEST_SIDE = 6_000
_ADDRESS = re.compile(r"\Adata:image/[a-z.+-]+;base64,")
_PNG = b"\x89PNG\r\n\x1a\n"
_NO_SIZE = {0x01, *range(0xD0, 0xD8)}
"""JPEG markers without a length of their own."""
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
"""JPEG markers that say how large the picture is."""


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture that can be kept; ``suffix`` is ``jpg`` or ``png``."""

    data: bytes
    suffix: str


class PhotoRefusedError(ValueError):
    """A picture that is not taken in; ``message`` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.text("en"))
        self.message = message


def photo_of(content: str | bytes) -> Photo | None:
    """The photo of a form: base64 (a ``data:`` address too) or bytes; None where there is none.

    Raises PhotoRefusedError for what is not a whole JPEG or PNG, above 10 MB, or wider or higher than 6,000 pixels.
    """
    data = _decoded(content) if isinstance(content, str) else content
    if not data:
        return None
    if len(data) > LARGEST_PHOTO:
        raise PhotoRefusedError(say("照片超过 10 MB", "the photo is larger than 10 MB"))
    if data.startswith(_PNG):
        suffix, size = "png", _png_size(data)
    elif data.startswith(b"\xff\xd8\xff"):
        suffix, size = "jpg", _jpeg_size(data)
    else:
        raise PhotoRefusedError(say("照片不是 JPEG 或 PNG", "the photo is neither a JPEG nor a PNG"))
    if size is None:
        raise PhotoRefusedError(say("照片文件不完整", "the photo is not a whole picture"))
    if not all(1 <= side <= LARGEST_SIDE for side in size):
        width, height = size
        message = say("照片 {width}×{height} 像素", "the photo is {width}×{height} pixels", width=width, height=height)
        raise PhotoRefusedError(message)
    return Photo(data, suffix)


def _decoded(text: str) -> bytes:
    plain = "".join(_ADDRESS.sub("", text.strip(), count=1).split())
    if len(plain) > LARGEST_PHOTO * 4 // 3 + 4:
        raise PhotoRefusedError(say("照片超过 10 MB", "the photo is larger than 10 MB"))
    try:
        return base64.b64decode(plain, validate=True)
    except (binascii.Error, ValueError):
        raise PhotoRefusedError(say("照片不是有效的 base64", "the photo is not valid base64")) from None


def _png_size(data: bytes) -> tuple[int, int] | None:
    if data[12:16] != b"IHDR" or b"IEND" not in data[-12:] or len(data) < 45:
        return None
    width, height = struct.unpack(">II", data[16:24])
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
