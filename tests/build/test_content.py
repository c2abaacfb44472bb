"""What a document says is told by its digest, however many of its cells are one and the same."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, cast

import pytest

from cadre_docs.build import jobs
from cadre_docs.build.content import content_digest
from cadre_docs.build.digest import digest
from cadre_docs.build.drafting import Composed
from cadre_docs.documents.tree import Cell, Document, Paragraph, Provenance, Row, Run, Section, Table
from cadre_docs.office import Office
from cadre_docs.renderers import html

PROVENANCE = Provenance("t", "2014-12-01", "r", "t", "p", "c", "e", content="1")
NO_OFFICE = cast(Office, None)


def cell(text: str, **looks: Any) -> Cell:
    return Cell((Paragraph((Run(text),), indent=0),), **looks)


def table(*rows: Row, **looks: Any) -> Table:
    return Table(rows, **looks)


def documents() -> Iterator[Document]:
    same = cell("某单位")
    before = Paragraph((Run("表前\0的“话”"),))
    many = table(Row((cell("1"), same)), Row((cell("2"), same)), caption="表")
    heights = table(Row((same,), height=14), Row((same,), height=14.0), Row((same,), height=None, exact=True))
    yield Document("无表", (Section((before,)),))
    yield Document("一行一格", (Section((before, table(Row((same,))))),), provenance=PROVENANCE)
    yield Document("两表", (Section((many, before, heights)), Section((many,), profile="form")))
    yield Document("空表", (Section((table(), before, table(Row(())))),))


@pytest.mark.parametrize("document", tuple(documents()), ids=lambda document: document.title)
def test_the_digest_is_that_of_the_whole_tree_as_python_writes_it(document: Document) -> None:
    assert content_digest(document) == digest(repr(document))


def test_one_cell_that_differs_changes_the_digest() -> None:
    same, other = cell("某单位"), cell("某单位", header=True)
    made = [Document("表", (Section((table(Row((same, one)), Row((same,))),)),)) for one in (same, other)]
    assert content_digest(made[0]) != content_digest(made[1])


def test_the_file_and_the_page_of_a_document_share_one_fragment_until_the_document_changes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    written = []
    article = html.article

    def counted(document: Document) -> str:
        written.append(document.title)
        return article(document)

    monkeypatch.setattr(html, "article", counted)
    jobs._written.cache_clear()
    document = Document("公告", (Section((Paragraph((Run("甲"),)),)),), provenance=PROVENANCE)
    first = Composed(cast(Any, None), document, (), ())
    assert "甲" in jobs._fragment(first, NO_OFFICE)
    assert jobs._fragment(replace(first, waivers=("w",)), NO_OFFICE) == jobs._fragment(first, NO_OFFICE)
    assert written == ["公告"]

    changed = Document("公告", (Section((Paragraph((Run("乙"),)),)),), provenance=replace(PROVENANCE, content="2"))
    assert "乙" in jobs._fragment(replace(first, tree=changed), NO_OFFICE)
    bare = replace(first, tree=replace(document, provenance=None))
    assert "data-cadre-records" in jobs._fragment(first, NO_OFFICE)
    assert "data-cadre-records" not in jobs._fragment(bare, NO_OFFICE)
    assert len(written) == 3
    assert jobs._written.cache_info().maxsize == jobs.RECENT
