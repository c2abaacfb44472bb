"""Letterheads through docxtpl. This is the only module that knows docxtpl: it mends the tags Word has torn apart.

The mended parts are compiled once per letterhead; a document then costs one rendering of plain strings.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, Template, TemplateError
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree

from cadre_docs.renderers.archive import Packed, pack
from cadre_docs.renderers.word.broken_tags import broken
from cadre_docs.renderers.word.media import Media
from cadre_docs.renderers.word.properties import content_types, document_relationships, shared_parts
from cadre_docs.renderers.word.sections import FooterReferences, Reference
from cadre_docs.renderers.word.xml import DECLARATION, R, W

LARGEST_LETTERHEAD = 32 * 1024 * 1024
DOCUMENT = "word/document.xml"
RELATIONSHIPS_OF_DOCUMENT = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"
CLOSING = "</w:body>"
LAST_SECTION = "{{ last_section }}"
WORD = re.compile(r"\w+")
USED = re.compile(r'<w:pStyle w:val="(Cadre[^"]*|[^"]*\{[^"]*)"')
"""Our styles in the text of a letterhead, and those that only its tags can tell."""
DECLARED = re.compile(rb'w:styleId="(Cadre[A-Za-z0-9]+)"')

ENVIRONMENT = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True)


@dataclass(frozen=True, slots=True)
class Letterhead:
    """A letterhead made ready: its template parts compiled, its other parts deflated.

    ``fixed`` is in every document as it is, ``lists`` (what names the other parts) in every document without pictures.
    ``words`` are those of its template parts, among them its tags; ``styles`` the styles of ours that it declares. It
    is ``consistent`` where its own text needs no others.
    """

    templates: dict[str, Template]
    fixed: tuple[Packed, ...]
    lists: tuple[Packed, ...]
    raw: dict[str, bytes]
    sources: tuple[str, ...]
    references: FooterReferences
    words: frozenset[str]
    styles: frozenset[str]
    consistent: bool

    def fill(self, values: dict[str, object]) -> dict[str, str]:
        """The template parts with the values in place. Raises RenderError where a tag names no value."""
        try:
            return {name: template.render(values) for name, template in self.templates.items()}
        except TemplateError as error:
            raise broken(error, self.sources) from None

    def listing(self, media: Media) -> tuple[Packed, ...]:
        """The parts of the package that name its other parts, the pictures among them."""
        return _lists(self.raw, media) if media.parts else self.lists


@lru_cache(maxsize=16)
def open_letterhead(data: bytes) -> Letterhead:
    """A letterhead from the bytes of its .docx. Raises RenderError where it is no Word file or a tag is wrong."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > LARGEST_LETTERHEAD:
                raise BadZipFile("too large")
            raw = {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}
        root = etree.fromstring(raw[DOCUMENT], etree.XMLParser(resolve_entities=False, no_network=True))
        lists = _lists(raw, Media())
    except (BadZipFile, KeyError, etree.XMLSyntaxError) as error:
        raise broken(error, ()) from None
    mend = DocxTemplate(BytesIO(data)).patch_xml
    references = _references(root)
    main = etree.tostring(root, encoding="unicode").replace(CLOSING, LAST_SECTION + CLOSING)
    sources = {DOCUMENT: main}
    for name, content in raw.items():
        if name.startswith(("word/header", "word/footer")) and b"{" in content:
            sources[name] = content.decode()
    try:
        templates = {
            name: ENVIRONMENT.from_string(DECLARATION + mend(source.removeprefix(DECLARATION)))
            for name, source in sources.items()
        }
    except TemplateError as error:
        raise broken(error, tuple(sources.values())) from None
    rewritten = {TYPES, "_rels/.rels", RELATIONSHIPS_OF_DOCUMENT, *templates}
    kept = {
        name: content for name, content in raw.items() if name not in rewritten and not name.startswith("docProps/")
    }
    fixed = tuple(pack(name, content) for name, content in (kept | shared_parts()).items())
    words = frozenset(word for source in sources.values() for word in WORD.findall(source))
    styles = frozenset(name.decode() for name in DECLARED.findall(raw.get("word/styles.xml", b"")))
    return Letterhead(
        templates,
        fixed,
        lists,
        raw,
        tuple(sources.values()),
        references,
        words,
        styles,
        consistent=styles.issuperset(USED.findall(main)),
    )


def _lists(raw: dict[str, bytes], media: Media) -> tuple[Packed, ...]:
    return (
        pack(TYPES, content_types(raw[TYPES], media)),
        pack(RELATIONSHIPS_OF_DOCUMENT, document_relationships(raw[RELATIONSHIPS_OF_DOCUMENT], media)),
    )


def _references(root: etree._Element) -> FooterReferences:
    """Takes the section properties off the body and keeps which headers and footers they name."""
    found: list[Reference] = []
    turned: list[Reference] = []
    title_page = False
    for section in list(root.iter(f"{{{W}}}sectPr")):
        size = section.find(f"{{{W}}}pgSz")
        landscape = size is not None and size.get(f"{{{W}}}orient") == "landscape"
        (turned if landscape else found).extend(_named(section))
        title_page = title_page or section.find(f"{{{W}}}titlePg") is not None
        _remove(section)
    return FooterReferences(*found, turned=tuple(turned), title_page=title_page)


def _named(section: etree._Element) -> Iterator[Reference]:
    for kind in ("header", "footer"):
        for element in section.findall(f"{{{W}}}{kind}Reference"):
            yield (kind, element.get(f"{{{W}}}type", "default"), element.get(f"{{{R}}}id", ""))


def _remove(section: etree._Element) -> None:
    """Takes out the section's end; the paragraph that carries it goes with it where it holds nothing else."""
    parent = section.getparent()
    if parent is None:
        return
    parent.remove(section)
    carrier = parent.getparent()
    if parent.tag == f"{{{W}}}pPr" and carrier is not None and len(carrier) == 1:
        body = carrier.getparent()
        if body is not None:
            body.remove(carrier)
