"""Pictures: what kind they are, told from their own bytes, never from a name."""

from base64 import b64encode

from cadre_docs.diagnostics import say
from cadre_docs.documents.tree import Image
from cadre_docs.renderers.renderer import RenderError

LARGEST_IMAGE = 10 * 1024 * 1024
KINDS = (
    (b"\x89PNG\r\n\x1a\n", "png", "image/png"),
    (b"\xff\xd8\xff", "jpeg", "image/jpeg"),
    (b"GIF87a", "gif", "image/gif"),
    (b"GIF89a", "gif", "image/gif"),
)


def kind_of(image: Image) -> tuple[str, str]:
    """File extension and media type. Raises RenderError for anything but PNG, JPEG and GIF, or above 10 MB."""
    if len(image.data) > LARGEST_IMAGE:
        raise RenderError(
            say(
                "图片“{alt}”超过 {limit} MB",
                "the picture “{alt}” is larger than {limit} MB",
                alt=image.alt,
                limit=LARGEST_IMAGE >> 20,
            )
        )
    for start, extension, media_type in KINDS:
        if image.data.startswith(start):
            return extension, media_type
    raise RenderError(
        say("图片“{alt}”不是 PNG、JPEG 或 GIF", "the picture “{alt}” is not a PNG, JPEG or GIF", alt=image.alt)
    )


def data_address(image: Image) -> str:
    """The picture as a ``data:`` address."""
    return f"data:{kind_of(image)[1]};base64,{b64encode(image.data).decode()}"
