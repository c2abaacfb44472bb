"""From Markdown to the tree: levels, tables, blocks, and the line of every fault."""

import pytest
from document_fixtures import TemplateOffice, plain, words_of

from cadre_docs.documents.compiler.faults import TemplateFaultError
from cadre_docs.documents.tree import (
    AnnexStart,
    AttachmentNote,
    Blank,
    Heading,
    LineBreak,
    Note,
    PageBreak,
    Paragraph,
    Recipients,
    Signature,
    Table,
)


def test_headings_are_numbered_anew_under_each_level(templates: TemplateOffice) -> None:
    body = templates.body("# 题\n\n## 甲\n### 乙\n### 丙\n#### 丁\n##### 戊\n##### 己\n## 庚\n### 辛\n")
    assert words_of(body) == ["一、甲", "（一）乙", "（二）丙", "1.丁", "（1）戊", "（2）己", "二、庚", "（一）辛"]
    levels = [block.level for block in body.sections[0].blocks if isinstance(block, Heading)]
    assert levels == [1, 2, 2, 3, 4, 4, 1, 2]


def test_the_eleventh_heading_is_number_eleven(templates: TemplateOffice) -> None:
    body = templates.body("# 题\n\n" + "## 甲\n" * 21)
    assert (words_of(body)[9], words_of(body)[10], words_of(body)[20]) == ("十、甲", "十一、甲", "二十一、甲")


def test_a_title_may_have_several_lines(templates: TemplateOffice) -> None:
    assert templates.body("# 关于甲的\n# 通知\n\n文\n").title == "关于甲的\n通知"


def test_lines_of_one_paragraph_join_without_a_space_between_chinese_characters(templates: TemplateOffice) -> None:
    assert words_of(templates.body("# 题\n\n第一行\n第二行 abc\ndef\n")) == ["第一行第二行 abc def"]


def test_emphasis_is_bold_or_kai_and_a_backslash_breaks_the_line(templates: TemplateOffice) -> None:
    (paragraph,) = templates.body("# 题\n\n甲**乙**丙*丁*\\\n戊\n").sections[0].blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.inlines == (
        plain("甲"),
        plain("乙", bold=True),
        plain("丙"),
        plain("丁", role="kai"),
        LineBreak(),
        plain("戊"),
    )


def test_every_block_has_its_place_in_the_tree(templates: TemplateOffice) -> None:
    source = (
        "# 题\n\n:::recipients\n各单位：\n:::\n\n:::attachments\n表一\n表二\n:::\n\n"
        ":::signature sealed\n甲局\n2014年3月8日\n:::\n\n"
        ":::note\n此件公开\n:::\n\n:::blank\n:::pagebreak\n---\n:::annex 表一\n甲\n:::annex 表二\n"
        ":::number\n安〔2014〕1号\n:::\n"
        ":::issuer\n甲局文件\n:::\n"
    )
    body = templates.body(source)
    assert body.sections[0].blocks == (
        Recipients("各单位："),
        AttachmentNote(("表一", "表二")),
        Signature("甲局", "2014年3月8日", sealed=True),
        Note("此件公开"),
        Blank(),
        PageBreak(),
        PageBreak(),
        AnnexStart("1", "表一"),
        Paragraph((plain("甲"),)),
        AnnexStart("2", "表二"),
    )
    assert (body.number, body.issuer) == ("安〔2014〕1号", "甲局文件")


def test_a_single_annex_has_no_number(templates: TemplateOffice) -> None:
    assert templates.body("# 题\n\n:::annex 表\n").sections[0].blocks == (AnnexStart("", "表"),)


def test_landscape_pages_are_sections_of_their_own(templates: TemplateOffice) -> None:
    body = templates.body("# 题\n\n甲\n\n:::landscape\n乙\n\n:::portrait\n丙\n")
    assert [section.page.landscape for section in body.sections] == [False, True, False]
    assert (body.sections[1].page.top, body.sections[1].page.right) == (28, 37)


def test_a_wide_page_keeps_the_binding_edge_only(templates: TemplateOffice) -> None:
    page = templates.body("# 题\n\n:::landscape wide\n乙\n").sections[0].page
    assert (page.landscape, page.top) == (True, 28)
    assert max(page.left, page.right, page.bottom) < 20
    with pytest.raises(TemplateFaultError, match="only wide can follow"):
        templates.body("# 题\n\n:::landscape broad\n乙\n")


def test_a_table_with_pipes_keeps_its_alignment_and_its_rows(templates: TemplateOffice) -> None:
    source = "# 题\n\n| 甲 | 乙 |\n|:--|--:|\n{% for n in range(3) %}\n| 第{{ n }}行 | {{ n }} |\n{% endfor %}\n\n后\n"
    body = templates.body(source)
    table, after = body.sections[0].blocks
    assert isinstance(table, Table)
    assert isinstance(after, Paragraph)
    assert [row.header for row in table.rows] == [True, False, False, False]
    assert [cell.blocks[0].align for cell in table.rows[1].cells] == ["left", "right"]
    assert table.shares == (2.5, 2.0)


def test_what_looks_like_a_list_is_text(templates: TemplateOffice) -> None:
    assert words_of(templates.body("# 题\n\n1.第一项\n\n- 横线\n\n> 引文\n\n    缩进\n")) == [
        "1.第一项",
        "- 横线",
        "> 引文",
        "缩进",
    ]


@pytest.mark.parametrize(
    ("source", "code", "line"),
    [
        ("# 题\n\n:::nothing\n", "unknown-block", 3),
        ("# 题\n\n甲\n\n:::recipients\n各单位\n", "block-not-closed", 5),
        ("# 题\n\n:::signature\n甲局\n:::\n", "bad-signature", 3),
        ("# 题\n\n甲\n\n# 又一题\n", "second-title", 5),
        ("# 题\n\n###### 太深\n", "too-deep", 3),
        ("# 题\n\n甲<b>乙</b>\n", "unknown-markup", 3),
        ("# 题\n\n<div>\n", "unknown-markup", 3),
        ("# 题\n\n<table>\n<tr><td>甲</td></tr>\n", "block-not-closed", 3),
        ("# 题\n\n| 甲 |\n|---|\n| 乙 | 丙 |\n", "bad-table", 5),
        ("# 题\n\n{% for n in range(3) %}\n甲\n\n{% endfor %}\n乙\n\n:::nothing\n", "unknown-block", 9),
        ("{# 注\n释 #}\n# 题\n\n{% if true %}\n:::nothing\n{% endif %}\n", "unknown-block", 6),
    ],
)
def test_each_fault_is_told_with_the_template_s_own_line(
    source: str, code: str, line: int, templates: TemplateOffice
) -> None:
    fault = templates.fault(source)
    assert (fault.code, fault.place) == (code, ("templates/t/document.md", line))
    assert fault.message.zh
    assert fault.message.en
