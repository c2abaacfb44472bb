"""A photo from outside: taken in only as a whole JPEG, PNG or plain BMP of a size that a portrait has."""

import base64
import binascii
import re
from dataclasses import dataclass

from cadre_docs.diagnostics import Message, say
from cadre_docs.documents.pictures import LARGEST_PICTURE, PictureRefusedError, picture_of

LARGEST_PHOTO = LARGEST_PICTURE
_ADDRESS = re.compile(r"\Adata:image/[a-z.+-]+;base64,")


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture that can be kept; ``suffix`` is ``jpg``, ``png`` or ``bmp``."""

    data: bytes
    suffix: str


class PhotoRefusedError(ValueError):
    """A picture that is not taken in; ``message`` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.text("en"))
        self.message = message


def photo_of(content: str | bytes) -> Photo | None:
    """The photo of a form: base64 (a ``data:`` address too) or bytes; None where there is none.

    Raises PhotoRefusedError for what is not a whole JPEG, PNG or plain BMP, above 10 MB, or wider or higher than 6,000
    pixels.
    """
    data = _decoded(content) if isinstance(content, str) else content
    if not data:
        return None
    try:
        picture = picture_of(data)
    except PictureRefusedError as refused:
        raise PhotoRefusedError(refused.message) from None
    if picture.suffix == "gif":
        raise PhotoRefusedError(say("照片不是 JPEG 或 PNG", "the photo is neither a JPEG nor a PNG"))
    return Photo(data, picture.suffix)


def _decoded(text: str) -> bytes:
    plain = "".join(_ADDRESS.sub("", text.strip(), count=1).split())
    if len(plain) > LARGEST_PHOTO * 4 // 3 + 4:
        raise PhotoRefusedError(say("照片超过 10 MB", "the photo is larger than 10 MB"))
    try:
        return base64.b64decode(plain, validate=True)
    except (binascii.Error, ValueError):
        raise PhotoRefusedError(say("照片不是有效的 base64", "the photo is not valid base64")) from None
