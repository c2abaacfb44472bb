"""Excel files, read back with another library."""

import zipfile
from io import BytesIO

import pytest
import renderer_samples as samples
from python_calamine import CalamineWorkbook

from cadre_docs.documents.tree import Document, Row, Section, Table
from cadre_docs.office import Office
from cadre_docs.renderers import RENDERERS
from cadre_docs.renderers.xlsx import as_number


def xlsx(document: Document, office: Office) -> bytes:
    return RENDERERS["xlsx"].render(document, office)


def rows(data: bytes, sheet: int = 0) -> list[list[object]]:
    return CalamineWorkbook.from_filelike(BytesIO(data)).get_sheet_by_index(sheet).to_python()  # type: ignore[return-value]


def one_column(*texts: str) -> Document:
    return Document("题", (Section((Table(tuple(Row((samples.c(text),)) for text in texts)),)),))


def test_titles_head_numbers_and_totals_are_where_they_belong(office: Office) -> None:
    sheet = rows(xlsx(samples.table_document(3), office))
    assert sheet[0][0] == "安禾市2014年度跨单位竞争上岗中层职位表"
    assert sheet[1][0] == "跨单位竞争上岗职位表"
    assert sheet[2] == ["序号", "单位", "职位", "职数", "得票率", "备注"]
    assert sheet[3] == [1.0, "安禾市第1局", "办公室主任", 1.0, 87.5, "要求具有相关工作经历"]
    assert sheet[6][0] == "合计"
    assert sheet[6][3] == 3.0


def test_a_cell_that_looks_like_a_formula_is_text(office: Office) -> None:
    dangerous = ("=1+1", "+1+1", "-2+3", "@SUM(A1)", '=HYPERLINK("http://example.org")', "\t=1")
    data = xlsx(one_column(*dangerous), office)
    assert [row[0] for row in rows(data)[1:]] == list(dangerous)
    package = zipfile.ZipFile(BytesIO(data))
    assert b"<f>" not in package.read("xl/worksheets/sheet1.xml")
    assert b'quotePrefix="1"' in package.read("xl/styles.xml")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("87.50", 87.5),
        ("0", 0.0),
        ("-3", -3.0),
        ("0.25", 0.25),
        ("007", None),
        ("330483199001010011", None),
        ("123456789012", None),
        ("1,234", None),
        ("12%", None),
        ("2014.12.01", None),
        ("1e5", None),
        ("", None),
    ],
)
def test_only_plain_numbers_become_numbers(text: str, number: float | None) -> None:
    assert as_number(text) == number


def test_each_table_has_its_sheet_and_the_head_is_frozen_and_repeated(office: Office) -> None:
    data = xlsx(samples.everything(), office)
    names = CalamineWorkbook.from_filelike(BytesIO(data)).sheet_names
    assert names == ["表一", "表一-2", "表一-3", "表一-4"]
    package = zipfile.ZipFile(BytesIO(data))
    sheet = package.read("xl/worksheets/sheet1.xml").decode()
    assert 'ySplit="4"' in sheet
    assert '<mergeCell ref="A3:A4"/>' in sheet
    assert "Print_Titles" in package.read("xl/workbook.xml").decode()
    assert 'orientation="landscape"' in package.read("xl/worksheets/sheet4.xml").decode()


def test_a_document_without_tables_still_has_its_text(office: Office) -> None:
    assert ["经市委研究决定："] in rows(xlsx(samples.red_head(), office))


def test_bytes_are_the_same_twice_and_the_provenance_is_inside(office: Office) -> None:
    first = xlsx(samples.table_document(), office)
    assert first == xlsx(samples.table_document(), office)
    package = zipfile.ZipFile(BytesIO(first))
    assert "2014-12-01T00:00:00Z" in package.read("docProps/core.xml").decode()
    assert "sha256:1111" in package.read("docProps/custom.xml").decode()


def test_a_big_table_is_streamed_and_reads_back_the_same(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    held = rows(xlsx(samples.table_document(), office))
    monkeypatch.setattr("cadre_docs.renderers.xlsx.BIG", 10)
    assert rows(xlsx(samples.table_document(), office)) == held
