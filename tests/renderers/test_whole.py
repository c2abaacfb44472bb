"""Which pieces of a text are kept whole, and how each format keeps them without changing what is read."""

import re
import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from cadre_docs.documents.tree import Cell, Document, Paragraph, Recipients, Row, Run, Section, Table
from cadre_docs.office import Office
from cadre_docs.renderers import RENDERERS
from cadre_docs.renderers.flow import Line
from cadre_docs.renderers.profile import STYLES
from cadre_docs.renderers.reading import words_of
from cadre_docs.renderers.whole import JOINERS, WORD_JOINER, kept_whole, line_ends, names_in, near_ends, pieces

NAMES = frozenset({"张示例", "阿依古丽·买买提"})
FILLER = "安禾市机关干部跨单位竞争上岗工作应当坚持公开平等竞争择优原则"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("自2014年12月3日起", ["2014年12月3日"]),
        ("2014年12月印发", ["2014年12月"]),
        ("于12月3日前", ["12月3日"]),
        ("得票率85.5%", ["85.5%"]),
        ("3—5名", ["3—5名"]),
        ("共1,200人次", ["1,200人次"]),
        ("公示5个工作日", ["5个工作日"]),
        ("（安组发〔2014〕5号）", ["安组发〔2014〕5号"]),
        ("根据安组发〔2014〕5号文件", ["安组发〔2014〕5号"]),
        ("张示例同志任职", ["张示例"]),
        ("由阿依古丽·买买提负责", ["阿依古丽·买买提"]),
        ("气温37.5℃以上", ["37.5℃"]),
        ("补助1.2万元", ["1.2万元"]),
        ("任期6个月满", ["6个月"]),
        ("动员30余人参加", ["30余人"]),
        ("提高2个百分点", ["2个百分点"]),
        ("上午9时30分到会", ["9时30分"]),
        ("排在第3名之后", ["第3名"]),
        ("须有三分之二以上到会", ["三分之二"]),
        ("不低于百分之八十的人", ["百分之八十"]),
        ("没有什么", []),
        ("第3", []),
    ],
)
def test_the_pieces_of_a_text(text: str, found: list[str]) -> None:
    assert [text[begin:end] for begin, end in pieces(text, NAMES)] == found


@given(st.text(alphabet="安禾0123年月日%〔〕号，（）张示例\n ", max_size=60))
def test_lines_end_only_between_pieces_and_never_lose_a_character(text: str) -> None:
    found = pieces(text, NAMES)
    ends = list(line_ends(text, found, 28, 2))
    assert ends == sorted(set(ends))
    assert all(0 < end < len(text) for end in ends)
    within = {place for begin, end in found for place in range(begin + 1, end)}
    assert not within & set(ends)


def test_only_names_in_running_text_and_title_are_named() -> None:
    table = Table((Row((Cell((Paragraph((Run("李示范"),)),)),)),))
    paragraph = Paragraph((Run("张示"), Run("例同志", bold=True)))
    document = Document("关于王五任职的通知", (Section((paragraph, table)),))
    assert names_in(document, {"张示例", "李示范", "王五", "无此人"}) == ("张示例", "王五")


def test_a_name_across_two_runs_is_kept_whole() -> None:
    document = Document("", (Section((Paragraph((Run("张示"), Run("例同志", bold=True))),)),), names=("张示例",))
    (block,) = kept_whole(document).sections[0].blocks
    assert isinstance(block, Paragraph)
    assert [run.text for run in block.inlines if isinstance(run, Run)] == ["张\u2060示", "\u2060例同志"]


def test_word_gets_joiners_only_where_a_line_is_about_to_end() -> None:
    def line(start: int) -> Line:
        return Line(STYLES["body"], (Run(f"{FILLER[:start]}张示例，{FILLER}"),), indent=2)

    joined = [start for start in range(28) if WORD_JOINER in near_ends(line(start), NAMES, 28).text]
    assert joined == list(range(22, 28))
    assert near_ends(Line(STYLES["body"], (Run("张示例"),)), NAMES, 28).text == "张示例"


def sample() -> Document:
    texts = [f"{FILLER[:start]}张示例，于2014年12月3日得票85.5%，见〔2014〕5号。" for start in range(12, 26)]
    blocks = (Recipients("各镇党委3个"), *(Paragraph((Run(text),)) for text in texts))
    return Document("关于公示的通知", (Section(blocks),), names=("张示例",))


@pytest.mark.parametrize("form", ["word", "html", "pdf"])
@pytest.mark.usefixtures("fonts")
def test_what_is_read_from_a_file_has_no_joiner(form: str, office: Office) -> None:
    words = words_of(RENDERERS[form].render(sample(), office))
    assert JOINERS.search(words) is None
    squeezed = re.sub(r"\s", "", words)
    for block in sample().sections[0].blocks[1:]:
        assert isinstance(block, Paragraph)
        assert block.text in squeezed


@pytest.mark.usefixtures("fonts")
def test_a_reader_of_the_pdf_finds_names_and_dates(office: Office) -> None:
    reader = PdfReader(BytesIO(RENDERERS["pdf"].render(sample(), office)))
    text = "".join(page.extract_text() for page in reader.pages)
    assert JOINERS.search(text) is None
    assert text.count("张示例") == text.count("2014年12月3日") == text.count("85.5%") == 14


def test_a_word_file_lists_its_joiner_among_the_marks_no_line_begins_or_ends_with(office: Office) -> None:
    with zipfile.ZipFile(BytesIO(RENDERERS["word"].render(sample(), office))) as package:
        settings = package.read("word/settings.xml").decode()
        styles = package.read("word/styles.xml").decode()
    lists = dict(re.findall(r'<w:noLineBreaks(After|Before) w:lang="zh-CN" w:val="([^"]*)"', settings))
    assert WORD_JOINER in lists["After"]
    assert WORD_JOINER in lists["Before"]
    assert set("（《“〔") <= set(lists["After"])
    assert set("，。、；：？！）》”…·％") <= set(lists["Before"])
    assert "<w:kinsoku/>" in styles


def test_a_web_page_marks_pieces_by_elements(office: Office) -> None:
    page = RENDERERS["html"].render(sample(), office).decode()
    assert '<span class="whole">张示例</span>，于<span class="whole">2014年12月3日</span>' in page
    assert '<span class="whole">〔2014〕5号</span>' in page or "见〔2014〕5号</span>" in page
    assert JOINERS.search(page) is None
