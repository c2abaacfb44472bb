"""PDF files: text, properties, bytes, and what is said where something is not installed."""

import hashlib
import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
import renderer_samples as samples
import test_long_tables
from pypdf import PdfReader

from cadre_docs.documents.tree import Document, Image, Paragraph, Run, Section
from cadre_docs.office import Office
from cadre_docs.office.fonts import find_fonts
from cadre_docs.renderers import RENDERERS, RendererUnavailableError
from cadre_docs.renderers.pdf.press import write
from cadre_docs.renderers.pdf.spaces import kept_spaces

SCRIPT = """
import sys
from pathlib import Path
sys.path[:0] = sys.argv[1:3]
import test_pdf
print(*test_pdf.digests(Path(sys.argv[3])), sep="\\n")
"""


def digests(folder: Path) -> list[str]:
    """The hashes of some documents' bytes, one of them with a table that is set row by row."""
    documents = (samples.notice(), samples.cadre_form(), test_long_tables.document())
    return [hashlib.sha256(RENDERERS["pdf"].render(one, Office(folder))).hexdigest() for one in documents]


def read(document: Document, office: Office) -> PdfReader:
    return PdfReader(BytesIO(RENDERERS["pdf"].render(document, office)))


@pytest.mark.usefixtures("fonts")
def test_the_pdf_has_the_text_the_title_the_language_and_bookmarks(office: Office) -> None:
    pdf = read(samples.notice(), office)
    text = "".join(page.extract_text() for page in pdf.pages).replace("\n", "")
    assert "甲一，男，汉族，1979年3月生" in text
    assert pdf.metadata is not None
    assert pdf.metadata.title == "安禾市2014年度跨单位竞争上岗中层职位拟任人选任前公示"
    assert pdf.trailer["/Root"]["/Lang"] == "zh-CN"
    assert "一、公示对象" in str(pdf.outline)
    assert "/StructTreeRoot" in pdf.trailer["/Root"]


@pytest.mark.usefixtures("fonts")
def test_no_time_and_no_author_are_in_the_properties(office: Office) -> None:
    metadata = read(samples.notice(), office).metadata
    assert metadata is not None
    assert not {"/CreationDate", "/ModDate", "/Author"} & metadata.keys()


@pytest.mark.usefixtures("fonts")
@pytest.mark.slow
def test_bytes_are_the_same_in_two_processes(tmp_path: Path) -> None:
    here = Path(__file__).parent
    other_seed = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"
    printed = subprocess.run(
        [sys.executable, "-c", SCRIPT, here, here.parent, tmp_path],
        env={**os.environ, "PYTHONHASHSEED": other_seed},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert printed.split() == digests(tmp_path)


@pytest.mark.usefixtures("fonts")
def test_the_cadre_form_has_two_pages_without_numbers(office: Office) -> None:
    pdf = read(samples.cadre_form(), office)
    assert len(pdf.pages) == 2
    assert "—" not in pdf.pages[0].extract_text()


@pytest.mark.usefixtures("fonts")
def test_a_name_only_the_fallback_font_has_is_set_all_the_same(office: Office) -> None:
    text = read(Document("题", (Section((Paragraph((Run("王珺、李喆"),)),)),)), office).pages[0].extract_text()
    assert "王珺、李喆" in text


@pytest.mark.usefixtures("fonts")
def test_nothing_outside_the_document_is_opened(office: Office) -> None:
    run = Run('<img src="http://example.org/x.png"><script>x</script>')
    picture = Image(samples.png(), 'alt"> <img src=file:///etc/passwd>', 10, 10)
    text = read(Document("题", (Section((Paragraph((run, picture)),)),)), office).pages[0].extract_text()
    assert "http://example.org/x.png" in text


def test_missing_fonts_are_named_and_nothing_else_is_tried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cadre_docs.renderers.fonts.find_fonts", lambda: type(find_fonts())(()))
    with pytest.raises(RendererUnavailableError, match=r"FandolFang-Regular\.otf") as caught:
        write(samples.notice())
    assert "make setup" in caught.value.message.text("zh")
    assert caught.value.diagnostic().code == "renderer-unavailable"


@pytest.mark.parametrize(
    ("given", "kept"),
    [("a b", "a b"), ("a  b", "a__b"), ("a   b", "a___b"), (" a", "_a"), ("a ", "a_"), ("  ", "__")],
)
def test_spaces_are_never_folded(given: str, kept: str) -> None:
    assert kept_spaces(given).replace("\u00a0", "_") == kept
