"""Letterheads are compiled once. docxtpl is the oracle: what it makes of them, document by document, we make too."""

import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
import renderer_samples as samples
from docxtpl import DocxTemplate
from lxml import etree
from markupsafe import Markup

from cadre_docs.documents.tree import Document
from cadre_docs.office import Office
from cadre_docs.renderers import RENDERERS
from cadre_docs.renderers.word import document as word_document
from cadre_docs.renderers.word import heads, paragraphs, properties, sections, tables, template
from cadre_docs.renderers.word.letterhead import letterhead
from cadre_docs.renderers.word.template import DOCUMENT, ENVIRONMENT, LAST_SECTION, open_letterhead
from own_office import longest_of_each_type
from running import ROOT

CACHES = (
    open_letterhead,
    paragraphs._opening,
    paragraphs._run_properties,
    tables._looks,
    tables._frame,
    tables._row_properties,
    sections.section_properties,
    heads.mark_run,
    heads._mark_line,
    heads._signed_number,
    properties._property,
)
SAMPLES = (
    samples.notice(),
    samples.red_head(),
    samples.table_document(),
    samples.cadre_form(),
    samples.everything(),
)


@pytest.fixture(scope="module")
def own_documents() -> tuple[Document, ...]:
    """One document of every type of this repository's own office."""
    return tuple(one.document for one in longest_of_each_type().values())


def part(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return package.read(name)


def canonical(data: bytes) -> bytes:
    """The XML in canonical form; docxtpl numbers pictures in its own way."""
    root = etree.fromstring(data)
    for picture in root.iter("{*}docPr"):
        picture.set("id", "")
    return etree.tostring(root, method="c14n")


def by_docxtpl(document: Document, office: Office, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """The same values on the same letterhead, as docxtpl's manual says: open, render, save."""
    used: dict[str, object] = {}
    fill = template.Letterhead.fill

    def recording(self: template.Letterhead, values: dict[str, object]) -> dict[str, bytes]:
        used.update(values)
        return fill(self, values)

    with monkeypatch.context() as patched:
        patched.setattr(word_document.Letterhead, "fill", recording)
        word_document.write(document, office)
    docx = DocxTemplate(BytesIO(office.read(f"templates/letterheads/{document.letterhead}.docx")))
    docx.init_docx()
    body = docx.docx.element.body
    for section in (*body.findall("{*}sectPr"), *body.findall("{*}p[{*}pPr]")):
        if section.tag.endswith("sectPr") or section.find("{*}pPr/{*}sectPr") is not None:
            body.remove(section)
    marker = etree.SubElement(body, "last")
    marker.text = LAST_SECTION
    used["last_section"] = Markup(f"</last>{used['last_section']}<last>")
    docx.render(used, ENVIRONMENT)
    saved = BytesIO()
    docx.save(saved)
    return saved.getvalue()


def without_marker(xml: bytes) -> bytes:
    root = etree.fromstring(xml)
    for marker in root.findall(".//last"):
        marker.getparent().remove(marker)
    return etree.tostring(root)


def assert_same_xml(document: Document, office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = part(RENDERERS["word"].render(document, office), DOCUMENT)
    theirs = part(by_docxtpl(document, office, monkeypatch), DOCUMENT)
    assert canonical(ours) == canonical(without_marker(theirs))


@pytest.mark.parametrize("document", SAMPLES, ids=lambda document: document.title)
def test_docxtpl_makes_the_same_xml_of_every_sample(
    document: Document, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert_same_xml(document, office, monkeypatch)


def test_docxtpl_makes_the_same_xml_of_every_document_type(
    own_documents: tuple[Document, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    office = Office(ROOT)
    assert len(own_documents) > 10
    for document in own_documents:
        assert_same_xml(document, office, monkeypatch)


def test_what_is_compiled_once_gives_the_bytes_of_what_is_compiled_anew(
    own_documents: tuple[Document, ...],
) -> None:
    office = Office(ROOT)
    documents = [*SAMPLES, *own_documents]
    warm = [RENDERERS["word"].render(document, office) for document in documents for _ in range(2)][1::2]
    for document, expected in zip(documents, warm, strict=True):
        for cache in CACHES:
            cache.cache_clear()
        assert RENDERERS["word"].render(document, office) == expected


def test_a_letterhead_edited_between_two_documents_is_taken_at_once(tmp_path: Path) -> None:
    own = tmp_path / "templates" / "letterheads" / "notice.docx"
    own.parent.mkdir(parents=True)
    before = RENDERERS["word"].render(samples.notice(), Office(tmp_path))
    with zipfile.ZipFile(own, "w") as changed, zipfile.ZipFile(BytesIO(letterhead("notice"))) as original:
        for name in original.namelist():
            changed.writestr(name, original.read(name).replace("公文正文".encode(), "正文".encode()))
    after = RENDERERS["word"].render(samples.notice(), Office(tmp_path))
    assert "公文正文" in part(before, "word/styles.xml").decode()
    assert "公文正文" not in part(after, "word/styles.xml").decode()
    assert part(before, DOCUMENT) == part(after, DOCUMENT)


def test_looks_of_cells_are_remembered_up_to_a_bound(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = RENDERERS["word"].render(samples.table_document(), office)
    tables._looks.cache_clear()
    monkeypatch.setattr(tables, "MOST_LOOKS", 1)
    assert RENDERERS["word"].render(samples.table_document(), office) == expected


def test_a_document_without_pictures_after_one_with_pictures_does_not_list_them(office: Office) -> None:
    form = samples.cadre_form()
    plain = replace(samples.notice(), letterhead="form")
    before = RENDERERS["word"].render(plain, office)
    assert b"png" in part(RENDERERS["word"].render(form, office), "[Content_Types].xml")
    assert RENDERERS["word"].render(plain, office) == before
    assert b"png" not in part(before, "[Content_Types].xml")
