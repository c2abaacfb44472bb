"""A prescribed Word file, already filled in, closed as a package: all that was not filled stays deflated."""

from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from zipfile import ZipFile

from cadre_docs.diagnostics import say
from cadre_docs.documents.tree import Document, FilledWord
from cadre_docs.office import Office
from cadre_docs.renderers.archive import Packed, archive, pack
from cadre_docs.renderers.renderer import RenderError
from cadre_docs.renderers.word.media import Media
from cadre_docs.renderers.word.properties import content_types, property_parts, shared_parts

TYPES = "[Content_Types].xml"
REMEMBERED = 16
"""Templates kept deflated, by their bytes: an office has few."""


def write_prescribed(document: Document, word: FilledWord, office: Office) -> bytes:
    """The document as the bytes of a .docx, its properties ours. Raises RenderError where the template is another."""
    digest, fixed = _fixed(office.read(word.template), frozenset(name for name, _ in word.parts))
    if digest != word.digest:
        raise RenderError(
            say("模板 {path} 刚刚改过", "the template {path} has just been changed", path=word.template),
            say("再生成一次", "build again"),
        )
    filled = (pack(name, xml.encode()) for name, xml in word.parts)
    own = (pack(name, data) for name, data in property_parts(document).items())
    return archive((*fixed, *filled, *own))


@lru_cache(maxsize=REMEMBERED)
def _fixed(data: bytes, filled: frozenset[str]) -> tuple[str, tuple[Packed, ...]]:
    """The template's digest, and the parts that are the same in every document."""
    with ZipFile(BytesIO(data)) as package:
        raw = {name: package.read(name) for name in package.namelist() if not name.endswith("/")}
    kept = {name: content for name, content in raw.items() if name not in filled and not name.startswith("docProps/")}
    parts = kept | shared_parts() | {TYPES: content_types(raw[TYPES], Media())}
    return sha256(data).hexdigest(), tuple(pack(name, content) for name, content in parts.items())
