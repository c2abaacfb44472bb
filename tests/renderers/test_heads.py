"""Head, imprint and special formats in every format, and what a letterhead must hold for them."""

import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from renderer_samples import p, red_head

from cadre_docs.documents.tree import Attendance, Document, HeadMarks, Imprint, Run, Section
from cadre_docs.office import Office
from cadre_docs.renderers import RENDERERS, RenderError
from cadre_docs.renderers.flow import Line, flow
from cadre_docs.renderers.heads import imprint_rows, letter_lines, marks_above, number_lines
from cadre_docs.renderers.lint import lint
from cadre_docs.renderers.word.letterhead import letterhead

MARKS = HeadMarks("000001", "机密★1年", "特急", ("甲一", "欧阳乙二", "丙三"))
IMPRINT = Imprint("各镇党委", "市委办公室，市政府办公室", "市委组织部办公室", "2014年12月9日")
FULL = replace(red_head(), marks=MARKS, imprint=IMPRINT)


def written(document: Document, office: Office, form: str) -> str:
    return RENDERERS[form].render(document, office).decode()


def word(document: Document, office: Office) -> str:
    with zipfile.ZipFile(BytesIO(RENDERERS["word"].render(document, office))) as package:
        return package.read("word/document.xml").decode()


def test_secrecy_keeps_the_second_line_without_a_serial() -> None:
    assert [line.text for line in marks_above(HeadMarks(secrecy="秘密", urgency="加急"))] == ["", "秘密", "加急"]
    assert [line.text for line in marks_above(HeadMarks(urgency="加急"))] == ["加急"]


def test_two_signers_stand_abreast_and_the_number_beside_the_last() -> None:
    first, last = number_lines(FULL)
    assert first.text == "\t签发人：甲一　欧阳乙二"
    assert last.text == f"{FULL.number}\t丙三"
    assert (first.right, last.right) == (1, 1 + 7 - 2)
    assert last.aside == (Run("丙三", role="kai"),)


def test_receivers_end_in_one_full_stop_and_hang_after_their_label() -> None:
    copies, printed = imprint_rows(IMPRINT)
    assert [(line.text, line.indent, line.hang) for line in copies] == [
        ("主送：各镇党委。", 1, 4),
        ("抄送：市委办公室，市政府办公室。", 1, 4),
    ]
    assert printed[0].text == "市委组织部办公室\t2014年12月9日印发"


def test_a_letter_has_its_number_at_the_right_and_no_printer() -> None:
    letter = replace(FULL, letterhead="letter")
    assert letter_lines(letter)[0].text == f"000001\t{FULL.number}"
    assert [line.text for row in imprint_rows(IMPRINT, letter=True) for line in row][-1].startswith("抄送")


def test_the_attendance_hangs_on_the_first_name() -> None:
    blank, line, other = flow(Section((Attendance("出席", "甲一"), Attendance("请假", "乙二"))))
    assert isinstance(line, Line)
    assert isinstance(other, Line)
    assert (line.text, line.indent, line.hang) == ("出席：甲一", 2, 5)
    assert other.text == "请假：乙二"
    assert blank == replace(blank, inlines=())  # type: ignore[type-var]


@pytest.mark.parametrize("form", ["html", "text"])
def test_the_web_page_and_the_text_have_every_element(form: str, office: Office) -> None:
    shown = written(FULL, office, form)
    places = [
        shown.index(text) for text in ("000001", "机密★1年", "特急", "文件", "签发人：", "丙三", "抄送：", "日印发")
    ]
    assert places == sorted(places)


@pytest.mark.parametrize("name", ["notice", "letter", "minutes"])
def test_what_is_written_with_every_element_passes_the_linter(name: str, office: Office) -> None:
    found = lint(RENDERERS["word"].render(replace(FULL, letterhead=name), office), "own.docx")
    assert [one.code for one in found] == []


def test_an_order_prints_its_mark_and_number_and_no_title(office: Office) -> None:
    order = replace(red_head(), letterhead="order", title="任命令", number="第3号", issuer="安禾市人民政府令")
    for form in ("html", "text"):
        assert "任命令" not in written(order, office, form).partition("第3号")[2]
    assert "任命令" not in word(order, office)


def test_a_letterhead_that_has_no_place_for_what_the_head_bears_is_told(tmp_path: Path) -> None:
    own = tmp_path / "templates" / "letterheads"
    own.mkdir(parents=True)
    with zipfile.ZipFile(BytesIO(letterhead("notice"))) as original, zipfile.ZipFile(own / "notice.docx", "w") as file:
        for name in original.namelist():
            file.writestr(name, original.read(name).replace(b"{{p above_mark }}", b"").replace(b"above_mark", b"x"))
    office = Office(tmp_path)
    RENDERERS["word"].render(red_head(), office)
    with pytest.raises(RenderError, match=r"templates/letterheads/notice.docx.*above_mark"):
        RENDERERS["word"].render(FULL, office)


def test_a_letterhead_without_the_named_styles_is_told_with_the_first_of_them(tmp_path: Path) -> None:
    own = tmp_path / "templates" / "letterheads"
    own.mkdir(parents=True)
    with zipfile.ZipFile(BytesIO(letterhead("notice"))) as original, zipfile.ZipFile(own / "notice.docx", "w") as file:
        for name in original.namelist():
            file.writestr(name, original.read(name).replace(b'"CadreRecipients"', b'"Other"'))
    with pytest.raises(RenderError, match=r"templates/letterheads/notice.docx.*主送机关"):
        RENDERERS["word"].render(red_head(), Office(tmp_path))


def test_a_letterhead_is_not_asked_for_styles_that_a_document_does_not_use(tmp_path: Path) -> None:
    own = tmp_path / "templates" / "letterheads"
    own.mkdir(parents=True)
    with zipfile.ZipFile(BytesIO(letterhead("notice"))) as original, zipfile.ZipFile(own / "notice.docx", "w") as file:
        for name in original.namelist():
            file.writestr(name, original.read(name).replace(b'"CadreAttendance"', b'"Other"'))
    written = RENDERERS["word"].render(Document("题", (Section((p("文"),)),)), Office(tmp_path))
    with zipfile.ZipFile(BytesIO(written)) as file:
        assert "文" in file.read("word/document.xml").decode()
