"""What ``document.md`` says of head, imprint and attendance, and what is refused with its line."""

import pytest
from document_fixtures import TemplateOffice

from cadre_docs.documents.compiler.faults import TemplateFaultError
from cadre_docs.documents.tree import Attendance, HeadMarks, Imprint, Recipients, Signature

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
