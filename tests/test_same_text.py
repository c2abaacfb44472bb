"""Word, web page and PDF of a document, by either engine, say the same, for every document of the sample office."""

import io
import re
import zipfile
from dataclasses import replace

import pytest
from lxml import etree
from pypdf import PdfReader

from cadre_docs.build.assess import assess
from cadre_docs.build.compose import Composed, compose
from cadre_docs.office import Office
from cadre_docs.renderers import RENDERERS
from running import ROOT

WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def squeezed(text: str) -> str:
    """Text without the space and joiners that only set it out, and without the page numbers that only paper has."""
    return re.sub(r"[\s\u200d]+", "", re.sub(r"—\s*\d+\s*—", "", text))


def word_text(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
    return squeezed("".join(element.text or "" for element in body.iter(f"{WORDS}t")))


def web_text(data: bytes) -> str:
    return squeezed("".join(etree.HTML(data.decode()).itertext()))


def composed() -> tuple[Composed, ...]:
    """One document of each type: the longest."""
    longest: dict[str, Composed] = {}
    for one in compose(assess(Office(ROOT))).documents:
        slug = one.planned.type.slug
        if slug not in longest or len(repr(one.document)) > len(repr(longest[slug].document)):
            longest[slug] = one
    return tuple(longest.values())


@pytest.mark.parametrize("one", composed(), ids=lambda one: one.planned.type.slug)
def test_word_web_and_pdf_say_the_same(one: Composed) -> None:
    office = Office(ROOT)
    word, web, pdf = (RENDERERS[form].render(one.document, office) for form in ("word", "html", "pdf"))
    typst = RENDERERS["pdf"].render(replace(one.document, pdf_engine="typst"), office)
    expected = word_text(word)
    assert len(expected) > 50
    assert web_text(web) == expected
    for data in (pdf, typst):
        printed = squeezed("".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages))
        assert sorted(set(expected)) == sorted(set(printed))
        assert abs(len(printed) - len(expected)) <= repeated_heads(one, len(printed))


def repeated_heads(one: Composed, length: int) -> int:
    """How many more characters paper may have: heads of tables are repeated on each page."""
    heads = [
        sum(len(block.text) for cell in row.cells for block in cell.blocks)
        for section in one.document.sections
        for table in section.blocks
        if hasattr(table, "rows")
        for row in table.rows
        if row.header
    ]
    return sum(heads) * (1 + length // 400)
