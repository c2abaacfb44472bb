"""Names of two characters set apart where they stand by themselves, and names that no title is broken within."""

import re
import zipfile
from io import BytesIO

import pytest
from pypdf import PdfReader

from cadre_docs.documents.tree import (
    AnnexStart,
    Attendance,
    Block,
    Cell,
    Document,
    HeadMarks,
    Paragraph,
    Row,
    Run,
    Section,
    Signature,
    Table,
)
from cadre_docs.office import Office
from cadre_docs.renderers import RENDERERS
from cadre_docs.renderers.flow import flow
from cadre_docs.renderers.measure import title_lines
from cadre_docs.renderers.names import names_apart, names_in_titles
from cadre_docs.renderers.reading import words_of

KNOWN = {"张三", "李四五", "王六", "赵七", "欧阳修远"}
UNIT = "安禾市发展和改革局"


def table(*texts: str, rows: int = 1) -> Table:
    return Table(tuple(Row(tuple(Cell((Paragraph((Run(text),), indent=0),)) for text in texts)) for _ in range(rows)))


def document(*blocks: Block, **fields: object) -> Document:
    return Document("干部名单", (Section(blocks),), **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("block", "found"),
    [
        (table("姓名", "张三"), ("张三",)),
        (table("组长", "张三　李四五\n王六"), ("张三", "王六")),
        (table("李四五", "欧阳修远"), ()),
        (table("张三、王六"), ()),
        (table("张三同志"), ()),
        (Paragraph((Run("组长：张三"),)), ("张三",)),
        (Paragraph((Run("张三，男，汉族，1980年5月生"),)), ()),
        (Paragraph((Run("张三 现任安禾市财政局副局长"),)), ()),
        (Paragraph((Run("张三", bold=True), Run("，男，1980年5月生"))), ()),
        (Attendance("出席", "张三　李四五　王六"), ("张三", "王六")),
        (Signature("张三", "2015年1月5日", duty="市长"), ("张三",)),
        (Signature("张三", "2015年1月5日"), ()),
    ],
)
def test_a_name_is_set_apart_where_nothing_but_names_stands(block: Block, found: tuple[str, ...]) -> None:
    assert names_apart(document(block), KNOWN) == found


def apart() -> Document:
    blocks = (
        Paragraph((Run("组长：张三"),)),
        Paragraph((Run("张三，男，汉族，1980年5月生，现任安禾市财政局副局长"),)),
        table("张三", "李四五"),
        Attendance("出席", "王六　李四五"),
    )
    return document(*blocks, set_apart=("张三", "王六"))


@pytest.mark.usefixtures("fonts")
def test_all_formats_set_the_same_names_apart_and_a_search_finds_them_still(office: Office) -> None:
    word, web, pdf = (RENDERERS[form].render(apart(), office) for form in ("word", "html", "pdf"))
    with zipfile.ZipFile(BytesIO(word)) as package:
        body = package.read("word/document.xml").decode()
    spaced = re.findall(
        r'<w:spacing w:val="(\d+)"/>(?:(?!</w:rPr>).)*</w:rPr><w:t xml:space="preserve">(.)</w:t>', body
    )
    assert spaced == [("310", "张"), ("240", "张"), ("310", "王")]
    assert re.findall(r'<span class="apart">(.)</span>', web.decode()) == ["张", "张", "王"]
    assert words_of(word).count("张三") == words_of(web).count("张三") == 3
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    assert len(re.findall(r"张\s+三", text)) == 2
    assert text.count("张三") == 1


def test_data_and_plain_text_know_no_room(office: Office) -> None:
    assert "\u3000三" not in RENDERERS["text"].render(apart(), office).decode()
    with zipfile.ZipFile(BytesIO(RENDERERS["xlsx"].render(apart(), office))) as package:
        cells = "".join(package.read(name).decode() for name in package.namelist() if name.endswith(".xml"))
    assert "张三" in cells
    assert "\u3000三" not in cells


@pytest.mark.usefixtures("fonts")
def test_a_long_table_sets_names_apart_too(office: Office) -> None:
    head = Row(tuple(Cell((Paragraph((Run(text),), indent=0),), header=True) for text in ("序号", "姓名")), header=True)
    rows = table("1", "张三", rows=205).rows
    long = document(Table((head, *rows)), set_apart=("张三",))
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(RENDERERS["pdf"].render(long, office))).pages)
    assert len(re.findall(r"张\s+三", text)) == 205


def test_signers_below_each_other_end_in_one_line_with_room_in_their_names(office: Office) -> None:
    marks = HeadMarks(signers=("张三", "李四五", "王六", "赵七"))
    upward = document(
        Paragraph((Run("妥否，请批示。"),)),
        issuer="中共安禾市委组织部文件",
        number="安组〔2015〕1号",
        marks=marks,
        set_apart=("张三", "王六", "赵七"),
    )
    web = RENDERERS["html"].render(upward, office).decode()
    assert re.findall(r'<span class="kai apart">(.)</span>', web) == ["张", "王", "赵"]


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        (
            f"关于{UNIT}中层职位跨单位竞争上岗工作有关事项的通知",
            ("关于安禾市发展和改革局中层职位", "跨单位竞争上岗工作有关事项的通知"),
        ),
        ("关于免去阿依古丽·买买提安禾市财政局副局长职务的通知", None),
    ],
)
def test_a_title_is_not_broken_within_a_name(title: str, lines: tuple[str, ...] | None) -> None:
    names = (UNIT, "安禾市财政局", "阿依古丽·买买提")
    found = title_lines(title, names)
    assert "".join(found) == title
    assert len(found) == 2
    assert all(any(name in line for line in found) for name in names if name in title)
    assert lines is None or found == lines


def test_the_names_in_titles_are_those_of_the_document_and_of_its_attachments() -> None:
    annexed = document(Paragraph((Run("王六"),)), AnnexStart("1", f"{UNIT}人员名单"))
    assert names_in_titles(annexed, {UNIT, "王六"}) == (UNIT,)
    (line,) = (item for item in flow(annexed.sections[0], annexed) if getattr(item, "text", "").startswith(UNIT))
    assert line


@pytest.mark.usefixtures("fonts")
def test_an_office_that_wants_no_single_lines_gets_none_in_word_and_pdf(office: Office) -> None:
    blocks = tuple(Paragraph((Run("安禾市机关干部跨单位竞争上岗工作" * 5),)) for _ in range(30))
    single, controlled = (Document("", (Section(blocks),), widow_control=wanted) for wanted in (False, True))
    counts = []
    for one in (single, controlled):
        pages = PdfReader(BytesIO(RENDERERS["pdf"].render(one, office))).pages
        counts.append([len(page.extract_text().strip().split("\n")) for page in pages])
        with zipfile.ZipFile(BytesIO(RENDERERS["word"].render(one, office))) as package:
            found = package.read("word/document.xml").decode().count("<w:widowControl/>")
        assert found == (30 if one.widow_control else 0)
    assert counts[0][0] == 23
    assert counts[1][0] < 23
