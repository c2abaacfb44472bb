"""PDF files by Typst: the same text and structure as by WeasyPrint, nothing of it read as markup, the same bytes."""

import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
import renderer_samples as samples
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_structure import _elements, complaints
from pypdf import PdfReader

from cadre_docs.documents.tree import (
    Cell,
    Document,
    Heading,
    HeadMarks,
    Image,
    Imprint,
    Paragraph,
    Recipients,
    Row,
    Run,
    Section,
    Signature,
    Table,
)
from cadre_docs.office import Office
from cadre_docs.office.fonts import FontFiles, find_fonts
from cadre_docs.renderers import RENDERERS, RenderError, RendererUnavailableError
from cadre_docs.renderers.provenance import made_by_typst, provenance_of
from cadre_docs.renderers.reading import UnreadableError, words_of
from cadre_docs.renderers.typst import press
from cadre_docs.renderers.typst.apart import ApartCompiler, RefusedError
from cadre_docs.renderers.typst.properties import UnknownLayoutError, finished
from running import ROOT

pytestmark = pytest.mark.usefixtures("fonts")
SAMPLES = (samples.notice, samples.red_head, samples.table_document, samples.cadre_form, samples.everything)
NASTY = (
    '#import "x": *',
    "#panic()",
    "$x^2$",
    "*粗*_斜_",
    "`代码`",
    "甲@乙<标签>",
    "https://例//注释",
    "/* 注 */",
    "\\u{41}\\n\\",
    '"); panic("',
    "{{ x }}[y]",
    "= 标题",
    "- 项~目---",
    "'单'\"双\"",
    "%PDF-1.7 endobj stream",
    "(()(",
)


PLACES = 16
"""How often a document says the text that stands in each of its parts: head 6, body 8, imprint 2."""


def by_typst(document: Document) -> Document:
    return replace(document, pdf_engine="typst")


def made(document: Document) -> bytes:
    return RENDERERS["pdf"].render(by_typst(document), Office(ROOT))


def squeezed(text: str) -> str:
    return "".join(text.split())


def document_of(*blocks: object, title: str = "题") -> Document:
    return Document(title, (Section(blocks),), show_title=False)  # type: ignore[arg-type]


def text_of(document: Document) -> str:
    return squeezed("".join(page.extract_text() for page in PdfReader(BytesIO(made(document))).pages))


@pytest.mark.parametrize("sample", SAMPLES)
def test_both_engines_say_the_same_on_as_many_pages(sample: Callable[[], Document], office: Office) -> None:
    document = replace(sample(), names=("甲一",))
    typst, weasyprint = made(document), RENDERERS["pdf"].render(document, office)
    assert Counter(squeezed(words_of(typst))) == Counter(squeezed(words_of(weasyprint)))
    assert len(PdfReader(BytesIO(typst)).pages) == len(PdfReader(BytesIO(weasyprint)).pages)
    assert (made_by_typst(typst), made_by_typst(weasyprint)) == (True, False)


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_file_has_the_structure_that_pdf_ua_asks_for(sample: Callable[[], Document]) -> None:
    assert complaints(PdfReader(BytesIO(made(sample())))) == []


def test_title_language_bookmarks_and_provenance_are_there_and_no_time_of_day() -> None:
    data = made(samples.notice())
    reader = PdfReader(BytesIO(data))
    assert reader.metadata is not None
    assert reader.metadata.title == "安禾市2014年度跨单位竞争上岗中层职位拟任人选任前公示"
    assert reader.metadata.subject == "任前公示"
    assert not {"/CreationDate", "/ModDate", "/Author"} & reader.metadata.keys()
    assert reader.trailer["/Root"]["/Lang"] == "zh-CN"
    assert "一、公示对象" in str(reader.outline)
    assert "附件1" in str(reader.outline)
    assert provenance_of(data) == samples.PROVENANCE


def test_cells_that_head_a_row_are_header_cells_of_rows() -> None:
    rows = tuple(Row((samples.c(f"第{n}项", header=True), samples.c("甲"))) for n in range(3))
    reader = PdfReader(BytesIO(made(document_of(Table(rows, shares=(1, 2))))))
    assert complaints(reader) == []
    headers = [one for one in _elements(reader) if one["/S"] == "/TH"]
    scopes = [part.get("/Scope") for one in headers for part in one["/A"] if part["/O"] == "/Table"]
    assert scopes == ["/Row"] * 3


@pytest.mark.parametrize("text", NASTY)
def test_text_is_text_wherever_it_stands(text: str) -> None:
    cell = Cell((Paragraph((Run(text, bold=True, underline=True),), indent=0),))
    blocks = (
        Recipients(text),
        Heading(1, (Run(text),)),
        Paragraph((Run(text, role="kai"), Image(samples.png(), text, 10, 10))),
        Table((Row((cell,), header=True), Row((cell,))), widths=(156,), caption=text),
        Signature(text, text),
    )
    document = Document(
        text,
        (Section(blocks),),
        number=text,
        issuer=text,
        subject=text,
        names=(text,),
        marks=HeadMarks(text, text, text),
        imprint=Imprint(copies=text, printer=text, date="2014年12月9日"),
    )
    data = made(document)
    words = squeezed(words_of(data))
    assert words.count(squeezed(text)) == PLACES
    metadata = PdfReader(BytesIO(data)).metadata
    assert metadata is not None
    assert (metadata.title, metadata.subject) == (text, text)


MARKS = "，。、；：？！“”‘’（）《》〈〉【】〔〕…—·　"
FANDOL = sorted({*"一二三安禾市机关干部", *MARKS, *"0123456789abcXYZ #$%&*@\\\"'`~_^{}[]<>/|+=-.,:;!?()"})


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(st.sampled_from(FANDOL), max_size=70), min_size=1, max_size=4))
def test_any_text_is_on_the_page_as_it_was_written(texts: list[str]) -> None:
    cells = Table(tuple(Row((Cell((samples.p(one, indent=0, align="left"),)),)) for one in texts), widths=(31,))
    document = document_of(*(samples.p(one) for one in texts), cells)
    assert squeezed(words_of(made(document))) == squeezed("".join(texts) * 2)


def test_what_an_outsider_could_want_is_not_opened() -> None:
    text = '#read("/etc/passwd") #image("/etc/hostname") #import "@preview/x:1.0.0": *'
    assert text_of(document_of(samples.p(text))) == f"{squeezed(text)}—1—"


def test_the_same_document_is_the_same_bytes_whatever_was_made_before_it() -> None:
    first = made(samples.everything())
    made(samples.cadre_form())
    press._press.cache_clear()
    assert made(samples.everything()) == first


def test_a_row_higher_than_a_page_loses_nothing() -> None:
    long = "安禾市机关干部跨单位竞争上岗工作" * 110
    head = Row((samples.c("头"), samples.c("头")), header=True)
    rows = (head, Row((samples.c(long, rows=2), samples.c("乙")), height=10, exact=True), Row((samples.c("丙"),)))
    text = text_of(document_of(samples.p("前"), Table(rows, shares=(1, 1)), samples.p("后")))
    found = Counter(text)
    assert {one: found[one] for one in "岗乙丙后"} == {"岗": 110, "乙": 1, "丙": 1, "后": 1}


def test_spans_go_over_pages_with_their_rows() -> None:
    first = Row((samples.c("家庭成员", rows=60), samples.c("第0行")), height=10, exact=True)
    rest = tuple(Row((samples.c(f"第{n}行"),), height=10, exact=True) for n in range(1, 60))
    data = made(document_of(Table((first, *rest), shares=(1, 3))))
    pages = [squeezed(page.extract_text()) for page in PdfReader(BytesIO(data)).pages]
    assert len(pages) == 3
    assert [f"第{n}行" in "".join(pages) for n in range(60)] == [True] * 60


def test_a_row_in_which_no_cell_begins_is_there_all_the_same() -> None:
    first = Row((samples.c("甲", rows=2), samples.c("乙", rows=2)), height=10)
    table = Table((first, Row((), height=10), Row((samples.c("丙"), samples.c("丁")))), shares=(1, 1))
    assert text_of(document_of(table)) == "甲乙丙丁—1—"


def test_tables_without_rows_and_pictures_without_description_are_no_obstacle() -> None:
    assert text_of(document_of(samples.p("甲"), Table(()), Paragraph((Image(samples.png(), "", 5, 5),)))) == "甲—1—"


def test_a_name_only_the_fallback_font_has_is_set_all_the_same() -> None:
    text = text_of(document_of(samples.p("王珺、李喆")))
    assert "王珺、李喆" in text


def test_what_typst_cannot_set_is_refused_with_the_engine_and_the_remedy() -> None:
    with pytest.raises(RenderError) as caught:
        made(document_of(Paragraph((Image(b"\x89PNG\r\n\x1a\nbroken", "照片", 10, 10),)), title="任前公示"))
    for language in ("zh", "en"):
        told = caught.value.message.text(language)  # type: ignore[arg-type]
        assert "Typst" in told
        assert "任前公示" in told
        assert "pdf.engine: weasyprint" in told


@pytest.fixture
def fresh_press() -> object:
    """The compiler is set up anew for the test, and again after it."""
    press._press.cache_clear()
    yield
    press._press.cache_clear()


@pytest.mark.usefixtures("fresh_press")
def test_without_typst_the_command_that_installs_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(RendererUnavailableError) as caught:
        made(samples.red_head())
    assert "pip install 'cadre-docs[typst]'" in caught.value.message.text("zh")
    assert caught.value.diagnostic().code == "renderer-unavailable"


def test_missing_fonts_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cadre_docs.renderers.fonts.find_fonts", lambda: FontFiles(()))
    with pytest.raises(RendererUnavailableError, match=r"FandolFang-Regular\.otf"):
        made(samples.red_head())


@pytest.mark.usefixtures("fresh_press")
def test_without_the_fallback_fonts_ordinary_text_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    own = FontFiles(tuple((face, path) for face, path in find_fonts().paths if not face.startswith("fallback")))
    monkeypatch.setattr("cadre_docs.renderers.fonts.find_fonts", lambda: own)
    assert "经市委研究决定" in text_of(samples.red_head())
    with pytest.raises(RenderError, match="珺"):
        made(document_of(samples.p("王珺")))


@pytest.mark.parametrize("damage", [lambda data: data[:-200], lambda data: data.replace(b"/Info", b"/Inf0")])
def test_a_file_that_is_not_laid_out_as_expected_is_not_touched(damage: Callable[[bytes], bytes]) -> None:
    plain = made(replace(samples.red_head(), provenance=None))
    with pytest.raises(UnknownLayoutError):
        finished(damage(plain), samples.PROVENANCE)


@pytest.mark.parametrize("cut", [300, 2_000, 20_000])
def test_the_words_of_a_damaged_file_are_not_guessed(cut: int) -> None:
    data = made(samples.red_head())
    broken = data[:cut] + data[-400:]
    with pytest.raises(UnreadableError):
        words_of(broken)


FORKED = """
import os, sys
sys.path.insert(0, sys.argv[1])
import renderer_samples as samples
from cadre_docs.renderers.typst.press import write
first = write(samples.cadre_form())
child = os.fork()
if child == 0:
    os._exit(0 if write(samples.cadre_form()) == first else 3)
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


def test_a_process_forked_from_one_that_has_used_typst_makes_the_same_bytes() -> None:
    command = [sys.executable, "-c", FORKED, str(Path(__file__).parent)]
    made_there = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    assert made_there.stdout.strip() == "0"


def test_a_compiler_apart_tells_what_is_wrong_and_begins_anew_where_its_process_has_ended() -> None:
    compiler = ApartCompiler()
    assert compiler.compile(b"a", pdf_standards=[]).startswith(b"%PDF")
    with pytest.raises(RefusedError, match="panicked"):
        compiler.compile(b"#panic()", pdf_standards=[])
    assert compiler._process is not None
    compiler._process.kill()
    compiler._process.wait()
    with pytest.raises(RefusedError, match="ended"):
        compiler.compile(b"a", pdf_standards=[])
    assert compiler.compile(b"a", pdf_standards=[]).startswith(b"%PDF")
    compiler.close()
