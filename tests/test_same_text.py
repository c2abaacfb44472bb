"""Word file, web page and PDF of a document say the same, for every type of document of the sample office.

The PDF is Typst's here: WeasyPrint's is compared with the rest in ``documents/test_samples.py``, where each type stands
at its longest.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree
from pypdf import PdfReader

from cadre_docs.documents.tree import Document, Engine
from cadre_docs.office import Office
from cadre_docs.renderers import RENDERERS
from own_office import longest_of_each_type
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


def pdf_text(data: bytes) -> str:
    return squeezed("".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages))


def test_word_web_and_pdf_say_the_same() -> None:
    faults = {slug: list(differing(one.document, "typst")) for slug, one in longest_of_each_type().items()}
    assert len(faults) > 150
    assert {slug: found for slug, found in faults.items() if found} == {}


def differing(document: Document, engine: Engine) -> Iterator[str]:
    """What the web page, or the PDF by an engine, says otherwise than the Word file of a document."""
    forms = replace(document, pdf_engine=engine)
    word, web, pdf = (RENDERERS[form].render(forms, Office(ROOT)) for form in ("word", "html", "pdf"))
    expected, printed = word_text(word), pdf_text(pdf)
    if len(expected) <= 50:
        yield f"the Word file says nearly nothing: {expected}"
    if web_text(web) != expected:
        yield "the web page says something else"
    if set(printed) != set(expected):
        yield f"the PDF has other characters: {sorted(set(expected) ^ set(printed))}"
    if abs(len(printed) - len(expected)) > repeated_heads(document, len(printed)):
        yield f"the PDF has {len(printed)} characters instead of {len(expected)}"


def repeated_heads(document: Document, length: int) -> int:
    """How many more characters paper may have: heads of tables are repeated on each page."""
    heads = [
        sum(len(block.text) for cell in row.cells for block in cell.blocks)
        for section in document.sections
        for table in section.blocks
        if hasattr(table, "rows")
        for row in table.rows
        if row.header
    ]
    return sum(heads) * (1 + length // 400)
