"""Rows that share their cells are written as rows of which each has its own."""

from collections.abc import Callable

import pytest
from renderer_samples import c, png

from cadre_docs.documents.tree import Cell, Document, Image, Paragraph, Row, Section, Table
from cadre_docs.office import Office
from cadre_docs.renderers import RENDERERS
from cadre_docs.renderers.checks import missing_glyphs, overfull_cells
from cadre_docs.renderers.measure import distinct_cells, slots
from cadre_docs.renderers.names import names_apart
from cadre_docs.renderers.renderer import RenderError
from cadre_docs.renderers.room import coarse_pictures

Make = Callable[[str], Cell]


def document(make: Make, *, spans: bool) -> Document:
    """A table whose head, first column and body have cells of one text; with ``spans`` a cell reaches over two rows."""
    head = Row((make("单位"), make("张三"), make("数")), header=True)
    rows = [Row((make("单位"), make(name), make("数"))) for name in ("张三", "李四\n王五", "张三")]
    tall = [Row((c("高", rows=2), make("张三"), make("数"))), Row((make("李四\n王五"), make("数")))]
    wide = Row((c("合计一共有这么多个职位和人数，比列宽", columns=2), make("数")))
    table = Table((head, *rows, *(tall if spans else ()), wide), shares=(1, 1, 1))
    return Document("表", (Section((table,)),), letterhead="table", set_apart=("张三",))


def shared() -> Make:
    made: dict[str, Cell] = {}
    return lambda text: made.setdefault(text, c(text))


@pytest.mark.parametrize("form", ["html", "text"])
@pytest.mark.parametrize("spans", [False, True], ids=["level", "spans"])
def test_what_is_written_does_not_tell_which_cells_are_one(form: str, spans: bool, office: Office) -> None:
    one, own = document(shared(), spans=spans), document(c, spans=spans)
    assert one == own
    written = RENDERERS[form].render(one, office)
    assert written == RENDERERS[form].render(own, office)
    assert written.decode().count("三") == (4 if spans else 3)


def test_cells_are_told_apart_by_what_they_are_and_kept_in_order() -> None:
    make = shared()
    table = Table((Row((make("一"), make("二"))), Row((make("二"), make("三")))))
    assert [cell.blocks[0].text for cell in distinct_cells(table).values()] == ["一", "二", "三"]
    assert [[slot.column for slot in row] for row in slots(table)] == [[0, 1], [0, 1]]


@pytest.mark.parametrize("last", [(), ("一",), ("一", "二", "三")], ids=["none", "too few", "too many"])
def test_a_row_that_does_not_fill_the_grid_is_refused(last: tuple[str, ...]) -> None:
    table = Table((Row((c("一"), c("二"))), Row(tuple(map(c, last)))))
    with pytest.raises(RenderError, match="row 2"):
        list(slots(table))


PICTURE = Cell((Paragraph((Image(png(36, 49), "小图", 40, 40),)),))
WRONG = (
    (Row((c("单位"), c("\ue000"))), {"missing-glyph", "fonts-not-installed"}),
    (Row((PICTURE, c("张三"))), {"picture-too-coarse"}),
    (Row((c("长" * 60), c("一")), height=20, exact=True), {"text-overflows-cell"}),
)


@pytest.mark.parametrize(("wrong", "codes"), WRONG, ids=["character", "picture", "height"])
def test_what_is_wrong_in_one_row_of_many_is_found(wrong: Row, codes: set[str], office: Office) -> None:
    make = shared()
    rows = [Row((make("单位"), make("张三"))) for _ in range(50)]
    section = Section((Table((*rows[:25], wrong, *rows[25:]), widths=(20, 20)),))
    found = Document("表", (section,), letterhead="table")
    faults = (*missing_glyphs(found, office), *overfull_cells(found), *coarse_pictures(found))
    assert len(faults) == 1
    assert faults[0].code in codes


def test_names_of_two_characters_are_found_in_cells_that_many_rows_share() -> None:
    assert names_apart(document(shared(), spans=True), {"张三", "李四", "欧阳某"}) == ("张三", "李四")
    assert names_apart(document(shared(), spans=True), {"欧阳某"}) == ()
