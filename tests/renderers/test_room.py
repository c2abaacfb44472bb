"""A title of 200 characters and a table wider than its page are told, with place and remedy."""

import pytest
from renderer_samples import c, notice, p, positions

from cadre_docs.documents.compiler.markdown import LANDSCAPE
from cadre_docs.documents.tree import Document, Row, Section, Table
from cadre_docs.renderers.room import beyond_page


def wide(*widths: float) -> Table:
    return Table((Row(tuple(c("单位") for _ in widths)),), widths=widths)


def test_a_title_of_200_characters_is_one_finding_with_its_beginning() -> None:
    (found,) = beyond_page(Document("关于安禾市跨单位竞争上岗" + "工作" * 94, (Section((p("文"),)),)))
    assert (found.code, found.hint is not None) == ("title-too-long", True)
    assert "200" in found.message.text("zh")
    assert "关于安禾市" in found.message.text("en")


def test_a_title_that_is_not_printed_may_be_long() -> None:
    assert beyond_page(Document("题" * 200, (Section((p("文"),)),), show_title=False)) == ()


@pytest.mark.parametrize(("widths", "count"), [((100, 60), 1), ((100, 56), 0), ((100, 56.5), 0)])
def test_a_table_is_measured_against_the_type_area(widths: tuple[float, ...], count: int) -> None:
    found = beyond_page(Document("题", (Section((wide(*widths),)),)))
    assert len(found) == count
    for one in found:
        assert one.code == "table-too-wide"
        assert "“单位”" in one.message.text("zh")
        assert "160" in one.message.text("en")
        assert "156" in one.message.text("en")
        assert one.hint is not None
        assert ":::landscape" in one.hint.text("zh")


def test_the_same_table_fits_a_page_on_its_side_and_shares_always_fit() -> None:
    assert beyond_page(Document("题", (Section((wide(100, 120), positions(3)), page=LANDSCAPE),))) == ()
    assert beyond_page(notice()) == ()
