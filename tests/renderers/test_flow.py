"""Where things stand on the page, before any renderer writes them."""

import pytest

from cadre_docs.documents.tree import (
    AttachmentNote,
    Block,
    Cell,
    Note,
    Page,
    Paragraph,
    Recipients,
    Row,
    Run,
    Section,
    Signature,
    Table,
)
from cadre_docs.renderers.flow import Line, flow
from cadre_docs.renderers.measure import column_widths, mark_size, slots, title_lines, width_of
from cadre_docs.renderers.profile import paper, text_height, text_width


def lines(*blocks: Block) -> list[Line]:
    return [item for item in flow(Section(blocks)) if isinstance(item, Line)]


def test_a_short_date_begins_two_characters_right_of_the_issuer() -> None:
    blank, issuer, date = lines(Signature("中共安禾市委组织部", "2014年12月1日"))
    assert blank.text == ""
    assert issuer.right == 2
    assert width_of(date.text) + date.right == width_of(issuer.text) + issuer.right - 2


def test_a_date_longer_than_the_issuer_stands_two_characters_from_the_right() -> None:
    *_, issuer, date = lines(Signature("安禾市", "2014年12月1日"))
    assert date.right == 2
    assert width_of(issuer.text) + issuer.right == width_of(date.text) + date.right + 2


def test_a_sealed_date_stands_four_characters_from_the_right_and_the_issuer_is_centred_on_it() -> None:
    *blanks, issuer, date = lines(Signature("中共安禾市委组织部", "2014年12月8日", sealed=True))
    assert date.right == 4
    assert issuer.right + width_of(issuer.text) / 2 == date.right + width_of(date.text) / 2
    assert len(blanks) == 2


def test_the_end_of_the_body_stays_with_the_signature() -> None:
    first, last, *_ = lines(Paragraph((Run("甲"),)), Paragraph((Run("乙"),)), Signature("丙", "2014年1月1日"))
    assert not first.keep
    assert last.keep


def test_one_attachment_hangs_on_its_name_and_several_are_numbered() -> None:
    _, single = lines(AttachmentNote(("职位表",)))
    assert (single.text, single.indent, single.hang) == ("附件：职位表", 2, 5)
    _, first, second = lines(AttachmentNote(("职位表", "报名表")))
    assert (first.text, first.indent, first.hang) == ("附件：1.职位表", 2, 6)
    assert (second.text, second.indent, second.hang) == ("2.报名表", 5, 6)


def test_recipients_end_with_one_colon_and_a_note_stands_in_brackets() -> None:
    recipients, note = lines(Recipients("各镇："), Note("此件公开发布"))
    assert recipients.text == "各镇："
    assert note.text == "（此件公开发布）"


def test_a_long_title_is_broken_where_it_makes_sense() -> None:
    assert title_lines("关于甲一等同志职务任免的通知") == ("关于甲一等同志职务任免的通知",)
    broken = title_lines("安禾市2014年度跨单位竞争上岗中层职位拟任人选任前公示")
    assert broken == ("安禾市2014年度跨单位", "竞争上岗中层职位拟任人选任前公示")
    assert title_lines("甲\n乙") == ("甲", "乙")
    assert all(width_of(line) <= 20 for line in title_lines("甲" * 95))
    assert "".join(title_lines("甲" * 95)) == "甲" * 95


def test_the_type_area_is_156_by_225() -> None:
    page = Page()
    assert (text_width(page), text_height(page)) == (156, 225)
    assert paper(Page(landscape=True)) == (297, 210)


def test_the_mark_fits_on_its_line() -> None:
    assert mark_size("安禾市文件") == 48
    assert mark_size("中共安禾市委组织部、安禾市人力资源和社会保障局文件") * 24 <= 442


def test_shares_fill_the_width_and_widths_stay_as_given() -> None:
    assert column_widths(Table((), shares=(1, 3)), 100) == (25, 75)
    assert column_widths(Table((), widths=(10, 20)), 100) == (10, 20)


def test_spans_fill_the_places_below_them() -> None:
    def cell(**spans: int) -> Cell:
        return Cell((), **spans)  # type: ignore[arg-type]

    table = Table((Row((cell(rows=2, columns=2), cell())), Row((cell(),)), Row((cell(), cell(), cell()))))
    placed = [[(slot.column, slot.begins) for slot in row] for row in slots(table)]
    assert placed == [[(0, True), (2, True)], [(0, False), (2, True)], [(0, True), (1, True), (2, True)]]


@pytest.mark.parametrize(("text", "width"), [("中文", 2), ("ab", 1), ("“—”", 3), ("2014年", 3)])
def test_widths_are_counted_in_chinese_characters(text: str, width: float) -> None:
    assert width_of(text) == width
