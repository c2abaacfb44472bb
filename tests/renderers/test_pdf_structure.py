"""PDF files keep to PDF/UA-1 as far as a program can tell: tags, language, title, bookmarks, fonts, tables."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
import renderer_samples as samples
import test_long_tables
from pdf_structure import complaints
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, BooleanObject, DictionaryObject, NameObject, NullObject

from cadre_docs.documents.tree import Document
from cadre_docs.office import Office
from cadre_docs.renderers import RENDERERS
from cadre_docs.renderers.provenance import provenance_of

pytestmark = pytest.mark.usefixtures("fonts")
DOCUMENTS = (
    samples.notice,
    samples.red_head,
    samples.table_document,
    samples.cadre_form,
    samples.everything,
    test_long_tables.document,
)


def made(document: Document, office: Office) -> bytes:
    return RENDERERS["pdf"].render(document, office)


@pytest.mark.parametrize("sample", DOCUMENTS)
def test_a_pdf_has_the_structure_that_pdf_ua_asks_for(sample: Callable[[], Document], office: Office) -> None:
    assert complaints(PdfReader(BytesIO(made(sample(), office)))) == []


def test_headings_are_bookmarks_in_their_order(office: Office) -> None:
    outline: Any = PdfReader(BytesIO(made(samples.notice(), office))).outline
    titles: list[str] = []
    waiting = list(outline)
    while waiting:
        one = waiting.pop(0)
        if isinstance(one, list):
            waiting = one + waiting
        else:
            titles.append(one.title)
    assert [title for title in titles if title.startswith(("一、", "二、", "（一）"))] == [
        "一、公示对象",
        "（一）拟提拔任职的人选",
        "二、公示时间",
    ]


def test_the_properties_tell_where_a_pdf_comes_from_and_no_time_of_day(office: Office) -> None:
    data = made(samples.cadre_form(), office)
    reader = PdfReader(BytesIO(data))
    assert provenance_of(data) == samples.cadre_form().provenance
    assert reader.metadata is not None
    assert not {"/CreationDate", "/ModDate"} & set(reader.metadata)


def root(writer: PdfWriter) -> Any:
    return writer.root_object


def elements(writer: PdfWriter, kind: str) -> list[DictionaryObject]:
    return [
        one for one in writer._objects if isinstance(one, DictionaryObject) and one.get("/S") == kind and "/P" in one
    ]


def without_language(writer: PdfWriter) -> None:
    del root(writer)["/Lang"]


def unmarked(writer: PdfWriter) -> None:
    root(writer)["/MarkInfo"][NameObject("/Marked")] = BooleanObject(value=False)


def title_hidden(writer: PdfWriter) -> None:
    del root(writer)["/ViewerPreferences"]


def without_metadata(writer: PdfWriter) -> None:
    del root(writer)["/Metadata"]
    root(writer)[NameObject("/Metadata")] = writer._add_object(_empty())


def _empty() -> Any:
    from pypdf.generic import StreamObject

    return StreamObject()


def undescribed(writer: PdfWriter) -> None:
    for figure in elements(writer, "/Figure"):
        figure.pop("/Alt", None)


def headless(writer: PdfWriter) -> None:
    for header in elements(writer, "/TH"):
        header.pop("/ID", None)
        header.pop("/A", None)


def uneven(writer: PdfWriter) -> None:
    row = elements(writer, "/TR")[-1]
    row[NameObject("/K")] = ArrayObject(list(row["/K"])[:-1])  # type: ignore[call-overload]


def font_left_out(writer: PdfWriter) -> None:
    for one in writer._objects:
        if isinstance(one, DictionaryObject):
            one.pop("/FontFile3", None)
            one.pop("/FontFile2", None)


def unreadable(writer: PdfWriter) -> None:
    for one in writer._objects:
        if isinstance(one, DictionaryObject) and one.get("/Type") == "/Font":
            one.pop("/ToUnicode", None)


def loose_marks(writer: PdfWriter) -> None:
    parents: Any = root(writer)["/StructTreeRoot"]["/ParentTree"].get_object()
    entries = parents["/Nums"]
    entries[1] = ArrayObject([NullObject() for _ in entries[1].get_object()])


@pytest.mark.parametrize(
    ("fault", "checkpoint"),
    [
        (without_language, "11-006"),
        (unmarked, "06:"),
        (title_hidden, "07-001"),
        (without_metadata, "06-002"),
        (undescribed, "13-004"),
        (headless, "15-003"),
        (uneven, "09:"),
        (font_left_out, "31-009"),
        (unreadable, "10-001"),
        (loose_marks, "01:"),
    ],
)
def test_a_planted_fault_is_found(fault: Callable[[PdfWriter], None], checkpoint: str, office: Office) -> None:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(made(samples.everything(), office))))
    fault(writer)
    written = BytesIO()
    writer.write(written)
    found = complaints(PdfReader(written))
    assert any(one.startswith(checkpoint) for one in found), found
