"""What ``document.md`` says of head, imprint and attendance, and what is refused with its line."""

import pytest
from document_fixtures import OFFICE, TemplateOffice, case_of, document_of

from cadre_docs.diagnostics import BrokenInputError
from cadre_docs.documents.compiler.faults import TemplateFaultError
from cadre_docs.documents.composing import check_head
from cadre_docs.documents.office_heads import headed
from cadre_docs.documents.tree import Attendance, Document, HeadMarks, Imprint, Recipients, Signature
from cadre_docs.documents.types import document_types
from cadre_docs.office import Office

HEAD = "# 题\n\n:::issuer\n甲局文件\n:::\n\n"


def test_the_head_bears_serial_secrecy_urgency_and_signers(templates: TemplateOffice) -> None:
    body = templates.body(
        HEAD
        + ":::serial\n000012\n:::\n:::secrecy\n机密★1年\n:::\n:::urgency\n特急\n:::\n:::signers\n甲一\n乙二\n:::\n文\n"
    )
    assert body.marks == HeadMarks("000012", "机密★1年", "特急", ("甲一", "乙二"))


def test_the_imprint_gathers_receivers_and_printer(templates: TemplateOffice) -> None:
    body = templates.body(
        "# 题\n\n:::recipients imprint\n各镇\n:::\n文\n\n:::copy-to\n甲室，\n乙室\n:::\n"
        ":::printed even\n丙室\n2014年3月9日印发\n:::\n"
    )
    assert body.imprint == Imprint("各镇", "甲室，乙室", "丙室", "2014年3月9日", even=True)
    assert not any(isinstance(block, Recipients) for block in body.sections[0].blocks)


def test_a_signature_by_stamp_and_the_attendance_of_minutes_are_blocks(templates: TemplateOffice) -> None:
    body = templates.body(
        "# 题\n\n:::attendance\n出席：甲一、乙二\n请假：丙三\n:::\n"
        ":::signature personal\n市长\n丁四\n2014年3月8日\n:::\n"
    )
    assert body.sections[0].blocks == (
        Attendance("出席", "甲一、乙二"),
        Attendance("请假", "丙三"),
        Signature("丁四", "2014年3月8日", duty="市长"),
    )


@pytest.mark.parametrize(
    ("source", "code", "line"),
    [
        (HEAD + ":::serial\n12\n:::\n", "bad-serial", 7),
        ("# 题\n\n文\n\n:::secrecy\n机密\n:::\n", "head-without-issuer", 5),
        ("# 题\n\n:::printed\n甲室\n:::\n", "bad-printed", 3),
        ("# 题\n\n:::printed odd\n甲室\n2014年3月9日\n:::\n", "bad-printed", 3),
        ("# 题\n\n:::attendance\n甲一\n:::\n", "bad-attendance", 3),
        ("# 题\n\n:::signature personal\n甲一\n2014年3月9日\n:::\n", "bad-signature", 3),
        ("# 题\n\n:::recipients last\n各镇\n:::\n", "bad-attribute", 3),
    ],
)
def test_what_cannot_be_set_is_a_fault_with_its_line(
    source: str, code: str, line: int, templates: TemplateOffice
) -> None:
    with pytest.raises(TemplateFaultError) as found:
        templates.body(source)
    assert found.value.code == code
    assert found.value.place is not None
    assert found.value.place.line == line


PRINTED = ":::printed\n甲室\n2014年3月9日\n:::\n"


@pytest.mark.parametrize(
    ("letterhead", "code", "line"),
    [
        ("letter", "printer-in-letter", 7),
        ("form", "letterhead-without-head", 3),
        ("table", "letterhead-without-head", 3),
    ],
)
def test_what_a_letterhead_has_no_place_for_is_a_fault_with_its_line(
    letterhead: str, code: str, line: int, templates: TemplateOffice
) -> None:
    with pytest.raises(TemplateFaultError) as found:
        check_head(templates.body(HEAD + PRINTED), letterhead)
    assert found.value.code == code
    assert found.value.place is not None
    assert found.value.place.line == line
    assert found.value.hint is not None


@pytest.mark.parametrize(("letterhead", "source"), [("notice", HEAD + PRINTED), ("letter", HEAD), ("form", PRINTED)])
def test_what_a_letterhead_has_a_place_for_is_none(letterhead: str, source: str, templates: TemplateOffice) -> None:
    check_head(templates.body("# 题\n\n文\n\n" + source.removeprefix("# 题\n\n")), letterhead)


def profile_with(templates: TemplateOffice, *lines: str) -> None:
    """The office of the tests with heads in its ``cadre.yaml``."""
    heads = "".join(f"  - {{{line}}}\n" for line in lines)
    text = (OFFICE / "cadre.yaml").read_text("utf-8")
    (templates.root / "cadre.yaml").write_text(f"{text}版头:\n{heads}", "utf-8")


def test_an_office_gives_an_upward_paper_its_head(templates: TemplateOffice) -> None:
    profile_with(
        templates,
        "document: appointment-bill, mark: 试验市甲局文件, number: 试甲〔2026〕　号, serial: '000001', "
        "secrecy: 机密★1年, urgency: 特急, signers: [张三, 李四五]",
    )
    (one,) = (one for slug, one in document_types(templates.office).items() if one.head)
    assert one.slug == "appointment-bill"
    document = headed(Document("题", ()), one.head)
    assert (document.issuer, document.number) == ("试验市甲局文件", "试甲〔2026〕　号")
    assert document.marks == HeadMarks("000001", "机密★1年", "特急", ("张三", "李四五"))


def test_a_template_s_own_head_goes_before_the_office_s(templates: TemplateOffice) -> None:
    profile_with(templates, "document: appointment-notice, mark: 甲, number: 乙〔2026〕1号, urgency: 特急")
    with_head = document_of(case_of(), templates.office, "appointment-notice")
    without = document_of(case_of(), Office(OFFICE), "appointment-notice")
    assert with_head.issuer == without.issuer != "甲"
    assert with_head.number == without.number != "乙〔2026〕1号"
    assert with_head.marks == HeadMarks(urgency="特急")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("document: no-such-paper, mark: 甲", "unknown-document-type"),
        ("document: score-sheet, mark: 甲", "letterhead-without-head"),
        ("document: publicity-notice, mark: 甲, secrecy: 机密", "secret-and-public"),
    ],
)
def test_a_head_that_cannot_be_given_is_a_fault_at_its_line(line: str, code: str, templates: TemplateOffice) -> None:
    profile_with(templates, line)
    with pytest.raises(BrokenInputError) as caught:
        document_types(templates.office)
    (fault,) = caught.value.diagnostics
    assert fault.code == code
    assert fault.position is not None
    assert fault.position.file == "cadre.yaml"
    written = (templates.root / "cadre.yaml").read_text("utf-8").splitlines()
    assert line in written[fault.position.line - 1]
