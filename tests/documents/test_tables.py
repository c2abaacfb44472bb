"""Tables and forms: measures, spans, and the line of the row that does not fit."""

import pytest
from document_fixtures import TemplateOffice, png

from cadre_docs.documents.tree import Image, LineBreak, Run, Table, text_of


def table_of(templates: TemplateOffice, inside: str, **values: object) -> Table:
    body = templates.body(f"<h1>题</h1>\n<section>\n{inside}\n</section>\n", "form.html", **values)
    (table,) = body.sections[0].blocks
    assert isinstance(table, Table)
    return table


def test_lengths_are_millimetres_or_twips(templates: TemplateOffice) -> None:
    table = table_of(
        templates,
        '<table size="14" line="16" outer="1.5" inner="1" padding="0mm"><col width="20mm"><col width="1440tw">'
        '<tr height="709tw" exact><td>甲</td><td padding="2mm">乙</td></tr></table>',
    )
    assert table.widths == (20.0, pytest.approx(25.4))
    assert table.rows[0].height == pytest.approx(709 * 25.4 / 1440)
    assert table.rows[0].exact
    assert (table.size, table.line, table.outer_border, table.inner_border, table.padding) == (14, 16, 1.5, 1, 0)
    assert table.rows[0].cells[1].padding == 2.0


def test_columns_without_a_unit_share_the_width(templates: TemplateOffice) -> None:
    table = table_of(templates, '<table><col width="1"><col width="2.5"><tr><td>甲</td><td>乙</td></tr></table>')
    assert (table.widths, table.shares) == ((), (1.0, 2.5))


def test_columns_without_a_width_follow_their_text(templates: TemplateOffice) -> None:
    table = table_of(templates, "<table><tr><td>甲</td><td>六个字的文字</td></tr></table>")
    assert table.shares == (2.0, 6.0)


def test_spans_leave_their_places_out(templates: TemplateOffice) -> None:
    table = table_of(
        templates,
        '<table><tr><td rowspan="2">甲</td><td colspan="2">乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>',
    )
    assert [[(cell.columns, cell.rows) for cell in row.cells] for row in table.rows] == [
        [(1, 2), (2, 1)],
        [(1, 1), (1, 1)],
    ]


def test_cells_hold_paragraphs_breaks_emphasis_and_runs(templates: TemplateOffice) -> None:
    table = table_of(
        templates,
        '<table><tr><th>甲<br>乙</th><td><p align="left" indent="2" hang="9" size="12" line="14">丙</p><p>丁</p></td>'
        '<td><b>戊</b><u>己</u><span role="hei" size="9">庚</span></td></tr></table>',
    )
    head, two, looks = table.rows[0].cells
    assert head.header
    assert head.blocks[0].inlines == (Run("甲"), LineBreak(), Run("乙"))
    first = two.blocks[0]
    assert (first.align, first.indent, first.hang, first.size, first.line) == ("left", 2, 9, 12, 14)
    assert text_of(two.blocks[1].inlines) == "丁"
    assert looks.blocks[0].inlines == (Run("戊", bold=True), Run("己", underline=True), Run("庚", "hei", size=9))


def test_a_picture_is_read_from_the_photos_only(templates: TemplateOffice) -> None:
    photos = templates.root / "content" / "photos"
    photos.mkdir(parents=True)
    (photos / "p1.png").write_bytes(png(60, 80))
    source = '<table><tr><td><img src="{{ name }}" alt="照片" width="30mm" height="40mm"></td></tr></table>'
    image = table_of(templates, source, name="p1.png").rows[0].cells[0].blocks[0].inlines[0]
    assert image == Image(png(60, 80), "照片", 30, 40)
    for name in ("p2.png", "../records/people.yaml", "..\\cadre.yaml"):
        fault = templates.fault(f"<h1>题</h1>\n<section>\n{source}\n</section>\n", "form.html", name=name)
        assert (fault.code, fault.place) == ("picture-not-found", ("templates/t/form.html", 3))


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        ("<tr><td>甲</td><td>乙</td></tr>\n<tr><td>丙</td></tr>", 5),
        ("<tr><td>甲</td></tr>\n<tr><td>乙</td><td>丙</td></tr>", 5),
        ('<tr><td rowspan="2">甲</td><td>乙</td></tr>\n<tr><td>丙</td><td>丁</td></tr>', 5),
        ('<tr><td>甲</td><td>乙</td></tr>\n<tr><td rowspan="2">丙</td><td>丁</td></tr>', 5),
        ('<tr><td colspan="3">甲</td></tr>\n<tr><td colspan="2">乙</td><td colspan="2">丙</td></tr>', 5),
        ("<td>甲</td>", 4),
        ("", 3),
    ],
)
def test_a_row_that_does_not_fit_is_told_with_its_line(rows: str, line: int, templates: TemplateOffice) -> None:
    fault = templates.fault(f"<h1>题</h1>\n<section>\n<table>\n{rows}\n</table>\n</section>\n", "form.html")
    assert (fault.code, fault.place) == ("bad-table", ("templates/t/form.html", line))


@pytest.mark.parametrize(
    ("source", "code", "line"),
    [
        ("<h1>题</h1>\n<div></div>\n", "unknown-element", 2),
        ("<h1>题</h1>\n<section>\n<script></script></section>\n", "unknown-element", 3),
        ("<h1>题</h1>\n<section onclick='x'></section>\n", "unknown-attribute", 2),
        ("<h1>题</h1>\n<section top='20'></section>\n", "bad-attribute", 2),
        ("<h1>题</h1>\n<section>\n<p align='middle'>甲</p>\n</section>\n", "bad-attribute", 3),
        ("<h1>题</h1>\n<section>\n<p>甲\n</section>\n", "element-not-closed", 4),
        ("<h1>题</h1>\n<section>\n", "element-not-closed", 2),
        ("<h1>题</h1>\n<section>散文字</section>\n", "stray-text", 2),
        ("<h1>题</h1>\n<p>甲</p>\n", "misplaced-element", 2),
        ("<h1>题</h1>\n<section><p><table></table></p></section>\n", "misplaced-element", 2),
        ("<!DOCTYPE html>\n<h1>题</h1>\n", "unknown-element", 1),
    ],
)
def test_a_form_says_where_it_is_wrong(source: str, code: str, line: int, templates: TemplateOffice) -> None:
    fault = templates.fault(source, "form.html")
    assert (fault.code, fault.place) == (code, ("templates/t/form.html", line))


def test_a_form_has_sections_on_pages_of_their_own(templates: TemplateOffice) -> None:
    body = templates.body(
        '<h1 hidden>题</h1>\n<section top="629tw" landscape unnumbered><p>甲</p></section><section><hr></section>\n',
        "form.html",
    )
    first, second = body.sections
    assert not body.show_title
    assert (first.page.landscape, first.page.numbered, first.profile) == (True, False, "form")
    assert first.page.top == pytest.approx(11.095, abs=0.001)
    assert second.page.numbered
