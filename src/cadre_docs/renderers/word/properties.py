"""Properties of a Word file, and the parts of the package that name them. No author, no clock."""

from functools import lru_cache

from lxml import etree

from cadre_docs.documents.tree import Document
from cadre_docs.renderers.provenance import properties
from cadre_docs.renderers.word.media import Media
from cadre_docs.renderers.word.xml import DECLARATION, RELATIONSHIPS, R, text

CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
CORE_RELATIONSHIP = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
CUSTOM_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
PROPERTY_TYPES = {
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
}


def property_parts(document: Document) -> dict[str, bytes]:
    """The two property parts that tell of the document."""
    named = enumerate(properties(document.provenance), 2)
    custom = "".join([_property(number, name, value) for number, (name, value) in named])
    return {
        "docProps/core.xml": _core(document),
        "docProps/custom.xml": (
            f'{DECLARATION}<Properties xmlns="{OFFICE}/custom-properties" xmlns:vt="{OFFICE}/docPropsVTypes">'
            f"{custom}</Properties>"
        ).encode(),
    }


@lru_cache(maxsize=1024)
def _property(number: int, name: str, value: str) -> str:
    """One property. Most documents of a build share most of theirs."""
    named = f'<property fmtid="{CUSTOM_FORMAT}" pid="{number}" name="{text(name)}">'
    return f"{named}<vt:lpwstr>{text(value)}</vt:lpwstr></property>"


def shared_parts() -> dict[str, bytes]:
    """The program's own properties and the package's relationships, which are the same in every document."""
    return {
        "docProps/app.xml": (
            f'{DECLARATION}<Properties xmlns="{OFFICE}/extended-properties"><Application>cadre-docs</Application>'
            "</Properties>"
        ).encode(),
        "_rels/.rels": (
            f'{DECLARATION}<Relationships xmlns="{RELATIONSHIPS}">'
            f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/>'
            f'<Relationship Id="rId2" Type="{CORE_RELATIONSHIP}" Target="docProps/core.xml"/>'
            f'<Relationship Id="rId3" Type="{R}/extended-properties" Target="docProps/app.xml"/>'
            f'<Relationship Id="rId4" Type="{R}/custom-properties" Target="docProps/custom.xml"/></Relationships>'
        ).encode(),
    }


def _core(document: Document) -> bytes:
    as_of = document.provenance.as_of if document.provenance else ""
    dated = "".join(
        f'<dcterms:{when} xsi:type="dcterms:W3CDTF">{text(as_of)}T00:00:00Z</dcterms:{when}>'
        for when in ("created", "modified")
        if as_of
    )
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{text(document.title.replace(chr(10), ''))}</dc:title>"
        f"<dc:subject>{text(document.subject)}</dc:subject>"
        f"{dated}<dc:language>{text(document.language)}</dc:language></cp:coreProperties>"
    ).encode()


def content_types(original: bytes, media: Media) -> bytes:
    """The letterhead's content types with those of the properties and pictures."""
    root = etree.fromstring(original)
    for override in root.findall(f"{{{CONTENT_TYPES}}}Override"):
        if override.get("PartName", "").startswith("/docProps/"):
            root.remove(override)
    known = {default.get("Extension") for default in root.findall(f"{{{CONTENT_TYPES}}}Default")}
    for extension, media_type in sorted(media.types.items()):
        if extension not in known:
            root.insert(0, root.makeelement(f"{{{CONTENT_TYPES}}}Default", Extension=extension, ContentType=media_type))
    for name, kind in PROPERTY_TYPES.items():
        etree.SubElement(root, f"{{{CONTENT_TYPES}}}Override", PartName=f"/{name}", ContentType=kind)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def document_relationships(original: bytes, media: Media) -> bytes:
    """The letterhead's relationships with those of the pictures."""
    root = etree.fromstring(original)
    for key, target in sorted(media.relationships.items()):
        etree.SubElement(root, f"{{{RELATIONSHIPS}}}Relationship", Id=key, Type=f"{R}/image", Target=target)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
