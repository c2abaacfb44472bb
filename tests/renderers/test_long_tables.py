"""Long tables: set row by row into the pages that WeasyPrint lays out, and nothing of them lost on the way."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import renderer_samples as samples
from pypdf import PdfReader

from cadre_docs.documents.tree import (
    Cell,
    Document,
    Page,
    PageBreak,
    Paragraph,
    Row,
    Run,
    Section,
    Signature,
    Table,
    text_of,
)
from cadre_docs.office import Office
from cadre_docs.renderers import RENDERERS
from cadre_docs.renderers.pdf import plain_table as plain_tables
from cadre_docs.renderers.pdf import sheets
from cadre_docs.renderers.pdf.plain_table import Look, plain_table
from cadre_docs.renderers.pdf.plates import Setting
from cadre_docs.renderers.pdf.specimen import Typeface
from cadre_docs.renderers.renderer import RenderError

PAGE = Page(28, 13, 16, 13, landscape=True)
HEAD = Row(tuple(samples.c(name, header=True) for name in ("序号", "单位", "条件")), header=True)
SCRIPT = """
import hashlib, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
import test_long_tables
from cadre_docs.office import Office
from cadre_docs.renderers import RENDERERS
pdf = RENDERERS["pdf"].render(test_long_tables.document(), Office(Path(sys.argv[2])))
print(hashlib.sha256(pdf).hexdigest())
"""


def row(number: int) -> Row:
    terms = "具有2年以上基层工作经历，" * (number % 7) + "不限"
    return Row((samples.c(str(number)), samples.c(f"安禾市第{number}局", align="left"), samples.c(terms, align="left")))


def table(count: int = 300, **looks: Any) -> Table:
    total = Row((samples.c("合计", columns=2), samples.c(str(count))))
    return Table((HEAD, *map(row, range(1, count + 1)), total), shares=(1, 3, 6), size=9, line=12, **looks)


def document(*blocks: Any) -> Document:
    return Document(
        "职位表", (Section(blocks or (table(),), page=PAGE),), letterhead="table", provenance=samples.PROVENANCE
    )


def pdf_of(source: Document, office: Office) -> PdfReader:
    return PdfReader(BytesIO(RENDERERS["pdf"].render(source, office)))


def squeezed(pdf: PdfReader) -> str:
    return re.sub(r"\s", "", "".join(page.extract_text() for page in pdf.pages))


def texts(rows: Sequence[Row]) -> Iterator[str]:
    for one in rows:
        yield "".join(text_of(block.inlines) for cell in one.cells for block in cell.blocks)


def with_cell(cell: Cell) -> Table:
    source = table(200)
    return replace(source, rows=(*source.rows, Row((samples.c("1"), samples.c("2"), cell))))


def letters(size: float) -> Typeface:
    """A typeface that has all characters, each one em wide."""

    class Everywhere(dict[str, float]):
        def __missing__(self, key: str) -> float:
            return 1.0

    return Typeface(Look("cell", "body", size, size), "F", 0, Everywhere(), {}, {})


def setting(source: Table, page: Page = PAGE) -> Setting:
    found = plain_table(source, Section((source,), page=page))
    assert found is not None
    return Setting(found, {look: letters(look.size) for look in found.looks()})


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


@pytest.mark.usefixtures("fonts")
class TestOnPaper:
    def test_every_row_is_there_in_order_under_a_head_on_every_page(self, office: Office) -> None:
        pdf = pdf_of(document(), office)
        assert len(pdf.pages) > 5
        for number, page in enumerate(pdf.pages, 1):
            text = re.sub(r"\s", "", page.extract_text())
            assert text.count("序号单位条件") == 1
            assert f"—{number}—" in text
        body = re.sub(r"—\d+—|序号单位条件", "", squeezed(pdf)).removeprefix("职位表")
        assert body == "".join(texts(table().rows[1:]))

    def test_the_same_is_printed_as_weasyprint_prints(self, office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
        ours = pdf_of(document(), office)
        monkeypatch.setattr(plain_tables, "LONG", 10_000)
        monkeypatch.setattr(sheets, "WORTHWHILE", 10_000)
        theirs = pdf_of(document(), office)
        assert re.sub(r"—\d+—|序号单位条件", "", squeezed(ours)) == re.sub(r"—\d+—|序号单位条件", "", squeezed(theirs))
        assert len(ours.pages) == len(theirs.pages)
        assert ours.metadata == theirs.metadata
        assert [one["/BaseFont"] for one in fonts_of(ours)] == [one["/BaseFont"] for one in fonts_of(theirs)]

    def test_text_stands_before_and_after_it(self, office: Office) -> None:
        blocks = (samples.p("共有职位295个。"), table(295, caption="表一"), Signature("安禾市人事局", "2014年12月1日"))
        pdf = pdf_of(document(*blocks), office)
        first, last = (re.sub(r"\s", "", pdf.pages[index].extract_text(extraction_mode="layout")) for index in (0, -1))
        places = [first.index(text) for text in ("职位表", "共有职位", "表一", "序号单位条件", "安禾市第1局")]
        assert places == sorted(places)
        assert last.index("合计") < last.index("安禾市人事局") < last.index("2014年12月1日")

    def test_two_of_them_follow_each_other(self, office: Office) -> None:
        blocks = (table(250), samples.p("其中："), table(220), PageBreak(), samples.positions(3), table(210))
        pdf = pdf_of(document(*blocks), office)
        text = squeezed(pdf)
        assert text.count("合计") == 4
        assert text.count("安禾市第205局") == 3
        assert len(cells(pdf)) == sum(len(one.rows) for one in structure(pdf))

    def test_a_character_of_the_fallback_font_is_set(self, office: Office) -> None:
        source = with_cell(samples.c("剅河镇 甲", align="left"))
        assert "剅河镇 甲" in pdf_of(document(source), office).pages[-1].extract_text()

    def test_a_row_higher_than_a_page_goes_on_on_the_next(self, office: Office) -> None:
        words = "".join(f"第{number}项专业，" for number in range(1600))
        pdf = pdf_of(document(with_cell(samples.c(words, align="left"))), office)
        assert words in re.sub(r"—\d+—|序号单位条件", "", squeezed(pdf))

    def test_each_cell_is_tagged_and_each_mark_leads_to_its_cell(self, office: Office) -> None:
        pdf = pdf_of(document(), office)
        tables = structure(pdf)
        assert len(tables) == len(pdf.pages)
        assert all([cell["/S"] for cell in one.rows[0]] == ["/TH"] * 3 for one in tables)
        assert sum(len(one.rows) - 1 for one in tables) == 301
        marks = pdf.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"][1::2]
        for one in tables:
            for kid in (cell for cells in one.rows for cell in cells if "/K" in cell):
                assert marks[one.page][kid["/K"]].get_object() == kid
        assert tables[-1].rows[-1][0]["/A"]["/ColSpan"] == 2
        contents = pdf.pages[0].get_contents()
        assert contents is not None
        assert sorted(map(int, re.findall(rb"/MCID (\d+)", contents.get_data()))) == list(range(len(marks[0])))

    def test_there_are_no_names_of_places_in_it(self, office: Office) -> None:
        assert "/Names" not in pdf_of(document(), office).trailer["/Root"]

    @pytest.mark.slow
    def test_bytes_are_the_same_in_two_processes(self, tmp_path: Path) -> None:
        digests = [
            subprocess.run(
                [sys.executable, "-c", SCRIPT, str(Path(__file__).parent), str(tmp_path)],
                env={**os.environ, "PYTHONHASHSEED": seed},
                capture_output=True,
                check=True,
            ).stdout
            for seed in ("1", "2")
        ]
        assert digests[0] == digests[1]

    def test_another_text_has_another_identifier(self, office: Office) -> None:
        first, second = (
            pdf_of(document(with_cell(samples.c(name))), office).trailer["/ID"][0] for name in ("甲", "乙")
        )
        assert first != second


class Tagged:
    """A table of the structure tree: the page it is on, and its rows of cells."""

    def __init__(self, element: Any, pages: Sequence[Any]) -> None:
        self.rows = [[cell.get_object() for cell in row.get_object()["/K"]] for row in element["/K"]]
        self.page = next(index for index, page in enumerate(pages) if page == element["/Pg"])


def structure(pdf: PdfReader) -> list[Tagged]:
    found: list[Tagged] = []

    def walk(element: Any) -> None:
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, list) else []:
            child = kid.get_object()
            if not isinstance(child, dict):
                continue
            if child.get("/S") == "/Table":
                rows = [row.get_object() for row in child["/K"]]
                if rows and rows[0].get("/S") == "/TR":
                    found.append(Tagged(child, pdf.pages))
            else:
                walk(child)

    walk(pdf.trailer["/Root"]["/StructTreeRoot"])
    return found


def cells(pdf: PdfReader) -> list[Any]:
    return [row for one in structure(pdf) for row in one.rows]


def fonts_of(pdf: PdfReader) -> list[Any]:
    fonts = pdf.pages[0]["/Resources"]["/Font"]
    return sorted((fonts[name] for name in fonts), key=lambda font: font["/BaseFont"])


def test_pages_are_full_to_the_last_row_that_fits() -> None:
    set_ = setting(table())
    room = (210 - 28 - 16) * 72 / 25.4
    first, *others = set_.plates(200)
    assert first.height <= 200 < first.height + set_.rows[first.end].height
    for plate, following in pairwise(others):
        assert plate.height <= room < plate.height + set_.rows[plate.end].height + 0.1
        assert following.first == plate.end
    assert (first.first, others[-1].end) == (1, len(set_.rows))


def test_the_first_row_stays_with_the_head() -> None:
    set_ = setting(table())
    assert set_.plates(set_.smallest)[0][:2] == (1, 2)


def test_a_cell_over_several_head_rows_makes_room_in_the_last_of_them() -> None:
    tall = samples.c("一\n二\n三\n四", header=True)
    heads = (
        Row((Cell(tall.blocks, rows=2, header=True), samples.c("甲", columns=2, header=True)), header=True),
        Row((samples.c("乙", header=True), samples.c("丙", header=True)), header=True),
    )
    source = table()
    set_ = setting(replace(source, rows=(*heads, *source.rows[1:])))
    assert sum(one.height for one in set_.rows[:2]) == pytest.approx(4 * 12 + 0.5)
    assert set_.rows[0].height < set_.rows[1].height


def test_rows_of_a_given_height_have_it_unless_their_text_is_higher() -> None:
    source = table()
    rows = (replace(source.rows[1], height=20), replace(source.rows[6], height=1), *source.rows[2:])
    set_ = setting(replace(source, rows=(HEAD, *rows)))
    assert set_.rows[1].height == pytest.approx(20 * 72 / 25.4)
    assert set_.rows[2].height == pytest.approx(12 * len(set_.rows[2].texts[2][0][1]) + 0.5)


def test_a_row_too_high_for_a_page_is_cut_between_lines_and_loses_none() -> None:
    set_ = setting(with_cell(samples.c("\n".join(map(str, range(100))), align="left")))
    pieces = set_.rows[202:]
    assert len(pieces) > 2
    assert [line for piece in pieces for _, lines in piece.texts[2] for line in lines] == list(map(str, range(100)))
    assert max(piece.height for piece in pieces) < (210 - 28 - 16) * 72 / 25.4 - set_.rows[0].height


def test_a_head_as_high_as_the_page_is_left_to_weasyprint() -> None:
    source = table()
    heads = Row(tuple(samples.c("高\n" * 40, header=True) for _ in range(3)), header=True)
    assert setting(source).fits
    assert not setting(replace(source, rows=(heads, *source.rows[1:]))).fits


@pytest.mark.parametrize(
    "source",
    [
        Table(tuple(replace(one, header=True) for one in table().rows), shares=(1, 3, 6)),
        with_cell(Cell((Paragraph((Run("粗", bold=True),), indent=0),))),
        with_cell(Cell((Paragraph((Run("楷", role="kai"),), indent=0),))),
        with_cell(samples.c("有 空格", align="justify")),
        with_cell(samples.c("مدير")),
        with_cell(samples.c("e\u0301")),
        with_cell(samples.c("无框", borders=False)),
        with_cell(Cell((Paragraph((samples.Image(samples.png(), "照片", 5, 5),), indent=0),))),
        replace(
            table(),
            rows=(
                *table().rows,
                Row((Cell((), rows=2), samples.c("1"), samples.c("2"))),
                Row((samples.c("3"), samples.c("4"))),
            ),
        ),
    ],
    ids=["all head", "bold", "kai", "justified", "arabic", "accent", "frameless", "picture", "span"],
)
def test_tables_with_more_than_plain_text_are_left_to_weasyprint(source: Table) -> None:
    assert plain_table(source, Section((source,), page=PAGE)) is None


def test_a_control_character_is_refused() -> None:
    source = with_cell(samples.c("甲\x07"))
    with pytest.raises(RenderError, match="control character"):
        plain_table(source, Section((source,), page=PAGE))
