"""Every type of Word file that this program writes for the sample office passes its own linter."""

import pytest
import word_samples as w
from word_samples import File, P, flawless

from cadre_docs.diagnostics import Severity
from cadre_docs.documents.tree import (
    Attendance,
    Document,
    HeadMarks,
    Imprint,
    Paragraph,
    Recipients,
    Run,
    Section,
    Signature,
)
from cadre_docs.office import Office
from cadre_docs.renderers import RENDERERS
from cadre_docs.renderers.lint import lint
from own_office import longest_of_each_type
from running import ROOT

SIGNED_BY_HAND = frozenset(
    {
        "discipline-pledge",
        "matter-event-report",
        "mentor-contract",
        "prior-approval-request",
        "resignation-application",
        "target-letter",
        "village-target-contract",
    }
)
"""Papers of a person, not of an organ: an end with blanks for names is no 署名 in the sense of the standard."""
END = ("issuer-", "date-", "signature-")
"""How the codes of faults at the end of a document begin."""


def failing(slug: str, document: Document) -> list[str]:
    """What the linter says against a document of a type; the ends of papers that people sign are left out."""
    found = lint(RENDERERS["word"].render(document, Office(ROOT)), "own.docx")
    by_hand = slug in SIGNED_BY_HAND
    return [
        one.message.text("en")
        for one in found
        if one.severity is not Severity.INFO and not (by_hand and one.code.startswith(END))
    ]


def test_each_type_of_document_passes() -> None:
    faults = {slug: failing(slug, one.document) for slug, one in longest_of_each_type().items()}
    assert len(faults) > 150
    assert {slug: found for slug, found in faults.items() if found} == {}


def test_what_is_signed_by_hand_is_still_measured_and_is_no_stale_exception() -> None:
    assert set(longest_of_each_type()) >= SIGNED_BY_HAND


def codes(file: File, profile: str) -> list[str]:
    return [one.code for one in lint(file.packed(), "sample.docx", profile)]  # type: ignore[arg-type]


def test_a_form_is_told_by_its_tables_and_held_to_the_lighter_rules() -> None:
    form = File((P("报名表", w.CENTRED), w.table(30, repeated=False)), footers=False).with_page(top="567", left="567")
    assert codes(form, "auto") == codes(form, "form") == []
    assert {"page-margin", "page-number-missing", "title-font"} <= set(codes(form, "notice"))


def test_margins_that_no_printer_reaches_are_found_in_forms() -> None:
    form = File((P("报名表"), w.table(3, repeated=False))).with_page(top="170")
    assert codes(form, "form") == ["page-margin-narrow"]


def test_the_lighter_rules_still_look_at_paper_dates_and_numbers() -> None:
    broken = flawless().with_page(w="12240", h="15840").with_paragraph(w.DATE, text="2014年03月08日")
    broken = broken.with_paragraph(w.TEXT, text="根据禾人发[2013]8号文，填写本表。", run=w.font("宋体"))
    assert codes(broken, "form") == ["page-size", "cited-number", "date-zero-padded"]


ORGAN, DAY = "安禾市人民政府", "2014年12月8日"
TEXT = "安禾市机关干部跨单位竞争上岗工作应当坚持公开平等竞争择优原则。"
TO, SENTENCE, SIGNED = Recipients("各镇人民政府"), Paragraph((Run(TEXT),)), Signature(ORGAN, DAY)
SPECIAL = {
    "upward": Document(
        "关于干部工作的请示",
        (Section((TO, SENTENCE, SIGNED)),),
        number="安政〔2014〕9号",
        issuer="安禾市人民政府文件",
        marks=HeadMarks("000001", "机密★1年", "特急", ("丙三元", "欧阳丁四", "戊五元")),
        imprint=Imprint("", "市委办公室", ORGAN, DAY),
    ),
    "letter": Document(
        "关于征求意见的函",
        (Section((TO, SENTENCE, SIGNED)),),
        "letter",
        "安政函〔2014〕3号",
        issuer=ORGAN,
        marks=HeadMarks("000001", "机密★1年", "特急"),
        imprint=Imprint("", "市委办公室"),
    ),
    "order": Document(
        "任命令", (Section((SENTENCE, Signature("乙二", DAY, duty="市长"))),), "order", "第3号", issuer=f"{ORGAN}令"
    ),
    "minutes": Document(
        "关于干部工作的会议纪要",
        (Section((SENTENCE, Attendance("出席", "甲一、乙二"), Attendance("请假", "丙三"))),),
        "minutes",
        "〔2014〕5号",
        issuer="安禾市人民政府常务会议纪要",
    ),
}


@pytest.mark.parametrize("name", SPECIAL)
def test_each_special_format_passes(name: str) -> None:
    found = lint(RENDERERS["word"].render(SPECIAL[name], Office(ROOT)), "own.docx")
    assert [one.code for one in found] == []
