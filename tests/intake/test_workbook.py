"""Workbooks are opened with bounds."""

import io
import zipfile

import pytest
import xlsxwriter

from cadre_docs.diagnostics import BrokenInputError
from cadre_docs.intake.workbook import column_letter, open_workbook


def workbook(*rows: list[object]) -> bytes:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as book:
        sheet = book.add_worksheet("表")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return target.getvalue()


def code_of(data: bytes) -> str:
    with pytest.raises(BrokenInputError) as caught:
        open_workbook(data, "a.xlsx")
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.hint is not None
    assert diagnostic.position is not None
    assert diagnostic.position.file == "a.xlsx"
    return diagnostic.code


def test_cells_are_read_as_they_are_shown() -> None:
    (sheet,) = open_workbook(workbook(["职位代码", 12], ["007", 3.5], [" a\x07b ", None]), "a.xlsx")
    assert sheet.name == "表"
    assert sheet.rows == (("职位代码", "12"), ("007", "3.5"), ("ab", ""))


def test_text_is_not_a_workbook() -> None:
    assert code_of(b"not a workbook") == "workbook-corrupt"


def test_a_truncated_workbook_is_corrupt() -> None:
    assert code_of(workbook(["a"])[:-200]) == "workbook-corrupt"


def test_a_workbook_without_its_parts_is_corrupt() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("hello.txt", "hello")
    assert code_of(target.getvalue()) == "workbook-corrupt"


def test_a_locked_or_old_workbook_says_so() -> None:
    assert code_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)) == "workbook-locked"


def test_a_workbook_that_unpacks_to_far_more_than_it_is_is_refused() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 50_000_000)
    assert code_of(target.getvalue()) == "workbook-too-large"


def test_columns_have_letters() -> None:
    assert [column_letter(column) for column in (0, 25, 26, 27, 701, 702)] == ["A", "Z", "AA", "AB", "ZZ", "AAA"]
