"""The appointment form: the measures of the prescribed form, ages on a stated day, nothing cut and nobody left out."""

import dataclasses
import struct
from io import BytesIO
from typing import Any

import PIL.Image
import pytest
from document_fixtures import OFFICE, TemplateOffice, case_of, document_of, png, words_of

from cadre_docs.diagnostics import BrokenInputError
from cadre_docs.documents.fitting import LADDER, RESUME_LADDER, fitted, size_for
from cadre_docs.documents.tree import Cell, Document, Image, Table
from cadre_docs.documents.types import document_types
from cadre_docs.office import Office
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.records.appointment import Appointment
from cadre_docs.records.person import Person
from cadre_docs.records.records import Records
from cadre_docs.renderers.room import coarse_pictures

MM_PER_TWIP = 25.4 / 1440
PAGE_1 = (784, 236, 1305, 1063, 1302, 1315, 1330, 2058)
PAGE_2 = (742, 1092, 1274, 574, 1008, 98, 784, 3849)
HEIGHTS_1 = (709, 692, 680, 709, 346 + 346, 346 + 346, 679, 679, 679, 7133)
HEIGHTS_2 = (1418, 1021, 1361, 646, *[697] * 7, 1332 + 737, 2019)


PIXELS = [(10, 20, 30), (40, 50, 60), (70, 80, 90), (100, 110, 120), (130, 140, 150), (160, 170, 180)]
"""Three above three, as red, green and blue."""


def bmp(width: int, height: int, depth: int = 24, *, upwards: bool = True) -> bytes:
    """A BMP of such pixels, again and again; with ``upwards`` its last row stands first, as usual."""
    numbers = [[(y * width + x) % len(PIXELS) for x in range(width)] for y in range(height)]
    rows = []
    for row in reversed(numbers) if upwards else numbers:
        data = bytes(row) if depth == 8 else b"".join(bytes(PIXELS[one][::-1]) + bytes(depth // 8 - 3) for one in row)
        rows.append(data.ljust((len(data) + 3) // 4 * 4, b"\0"))
    palette = b"".join(bytes((*pixel[::-1], 0)) for pixel in PIXELS) if depth == 8 else b""
    start = 54 + len(palette)
    head = struct.pack("<IiiHHIIiiII", 40, width, height if upwards else -height, 1, depth, 0, 0, 0, 0, 0, 0)
    return b"BM" + struct.pack("<IHHI", start + sum(map(len, rows)), 0, 0, start) + head + palette + b"".join(rows)


def twips(lengths: Any) -> tuple[int, ...]:
    return tuple(round(length / MM_PER_TWIP) for length in lengths)


def changed(model: type[Any], key: str, **fields: Any) -> CompetitionCase:
    """The case with some fields of one record changed."""
    records = case_of().records
    others = [one for kind in records.by_kind.values() for one in kind.values()]
    new = [
        type(one).model_validate(one.model_dump(mode="json") | fields)
        if isinstance(one, model) and key in one.key
        else one
        for one in others
    ]
    return case_of(records=Records(records.office, new))


def form(office: Office, case: CompetitionCase | None = None) -> Document:
    return document_of(case or case_of(), office, "appointment-form")


def tables(document: Document) -> list[Table]:
    return [block for section in document.sections for block in section.blocks if isinstance(block, Table)]


def cell(document: Document, label: str) -> Cell:
    """The cell to the right of a label."""
    for table in tables(document):
        for row in table.rows:
            for number, one in enumerate(row.cells[:-1]):
                if "".join(p.text for p in one.blocks).replace("\n", "").replace("\u3000", "") == label:
                    return row.cells[number + 1]
    raise KeyError(label)


def test_both_pages_have_the_measures_of_the_prescribed_form(office: Office) -> None:
    first, second = tables(form(office))
    assert (twips(first.widths), twips(second.widths)) == (PAGE_1, PAGE_2)
    assert twips(row.height for row in first.rows) == HEIGHTS_1
    assert twips(row.height for row in second.rows) == HEIGHTS_2
    assert (sum(HEIGHTS_1), first.outer_border, first.inner_border, first.size, first.line) == (13344, 1.5, 1, 14, 16)


def test_all_heights_are_exact_but_that_of_the_relatives_head(office: Office) -> None:
    first, second = tables(form(office))
    assert all(row.exact for row in first.rows)
    assert [row.exact for row in second.rows].index(False) == 3
    assert [row.exact for row in second.rows].count(False) == 1


def test_margins_are_those_of_the_two_pages(office: Office) -> None:
    pages = [section.page for section in form(office).sections]
    assert [twips((page.top, page.right, page.bottom, page.left)) for page in pages] == [
        (629, 1134, 680, 1247),
        (1621, 1134, 567, 1191),
    ]
    assert not any(page.numbered for page in pages)


def test_the_photo_spans_the_first_four_rows(office: Office) -> None:
    first, _ = tables(form(office))
    assert (first.rows[0].cells[-1].rows, first.rows[0].cells[-1].columns) == (4, 1)


@pytest.mark.parametrize(
    ("filled_on", "age", "husband"),
    [
        ("2026-02-28", "（40岁）", "41"),
        ("2026-03-01", "（41岁）", "41"),
        (None, "（41岁）", "41"),
        ("2026-04-01", "（41岁）", "42"),
    ],
)
def test_ages_are_of_the_day_of_filling_or_else_of_the_decision(
    filled_on: str | None, age: str, husband: str, office: Office
) -> None:
    document = form(office, changed(Appointment, "p1", filled_on=filled_on))
    assert cell(document, "出生年月（岁）").blocks[0].text == f"1985.03\n{age}"
    assert cell(document, "李样本").blocks[0].text == husband


def test_a_relative_who_has_died_has_no_age(office: Office) -> None:
    assert cell(form(office), "张老").blocks == ()


def test_relatives_beyond_the_seventh_are_on_a_page_of_their_own(office: Office) -> None:
    relatives = [{"relation": "兄弟", "name": f"亲属{number}"} for number in range(1, 11)]
    document = form(office, changed(Person, "p1", relatives=relatives))
    assert len(document.sections) == 3
    third = tables(document)[2]
    assert [row.cells[1].blocks[0].text for row in third.rows] == ["姓　名", "亲属8", "亲属9", "亲属10"]
    assert twips(row.height for row in tables(document)[1].rows) == HEIGHTS_2


def test_a_long_resume_is_set_smaller_until_it_fits(office: Office) -> None:
    entry = {"since": "2001-01", "until": "2002-01", "text": "试验市乙局办公室科员，" * 4}
    sizes = []
    for count in (3, 10, 16):
        document = form(office, changed(Person, "p1", resume=[entry] * count))
        sizes.append(tables(document)[0].rows[-1].cells[1].blocks[0].size)
    assert sizes[0] == 14
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) > 1


def test_what_cannot_fit_is_a_finding_and_not_a_cut(office: Office) -> None:
    entry = {"since": "2001-01", "until": "2002-01", "text": "试验市乙局办公室科员，" * 20}
    with pytest.raises(BrokenInputError) as caught:
        form(office, changed(Person, "p1", resume=[entry] * 30))
    (fault,) = caught.value.diagnostics
    assert fault.code == "text-does-not-fit"
    assert fault.subject == "appointment:trial-2026/p1/jia-01"
    assert "2001.01--2002.01" in fault.message.text("zh")


@pytest.mark.parametrize(
    ("party", "joined", "shown"),
    [
        ("中共党员", "2006-06", "2006.06"),
        ("群众", None, ""),
        ("民盟", None, "民盟"),
        ("民盟", "2010-01", "民盟\n2010.01"),
        (None, None, ""),
    ],
)
def test_the_month_of_joining_or_the_name_of_another_party(
    party: str | None, joined: str | None, shown: str, office: Office
) -> None:
    document = form(office, changed(Person, "p1", party=party, party_joined=joined))
    assert "\n".join(block.text for block in cell(document, "入党时间").blocks) == shown


def test_no_text_is_set_larger_than_its_cell_holds() -> None:
    for length in range(1, 48):
        text = "字" * length
        found = fitted(text, 2000, 700)
        size, line = float(found.size), float(found.line)
        lines = -(-length // int(2000 / 20 / size))
        assert lines * line <= 700 / 20


def test_hanging_lines_are_counted_shorter_than_the_first() -> None:
    without, _ = size_for(["字" * 300], 8469, 300 * 20, RESUME_LADDER)
    hanging, _ = size_for(["字" * 600] * 2, 8469, 7133, RESUME_LADDER, hang=9)
    assert hanging <= without
    assert LADDER[0][0] == RESUME_LADDER[0][0] == 14


def test_the_office_s_own_day_decides_what_is_filled_in(office: Office) -> None:
    before = dataclasses.replace(case_of(), as_of=case_of("2026-03-31").as_of)
    assert cell(form(office, before), "呈报单位").blocks[-1].text == "年　　月　　日　　"
    assert cell(form(office), "呈报单位").blocks[-1].text == "2026年4月1日　　"


PHOTO_BOX = (2020 * MM_PER_TWIP, 2740 * MM_PER_TWIP)


def with_photo(data: bytes, templates: TemplateOffice) -> Document:
    photos = templates.root / "content" / "photos"
    photos.mkdir(parents=True)
    (photos / "p1.jpg").write_bytes(data)
    return form(templates.office, changed(Person, "p1", photo="p1.jpg"))


@pytest.mark.parametrize("size", [(3, 4), (1, 1), (600, 20), (20, 600), (376, 460), (3000, 4000)])
def test_a_photo_fills_its_box_and_keeps_its_proportions(size: tuple[int, int], templates: TemplateOffice) -> None:
    first, _ = tables(with_photo(png(*size), templates))
    image = first.rows[0].cells[-1].blocks[0].inlines[0]
    assert isinstance(image, Image)
    assert image.width / image.height == pytest.approx(size[0] / size[1])
    assert image.width <= PHOTO_BOX[0] + 1e-9
    assert image.height <= PHOTO_BOX[1] + 1e-9
    assert image.width == pytest.approx(PHOTO_BOX[0]) or image.height == pytest.approx(PHOTO_BOX[1])


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"BM" + bytes(60), "picture-is-bmp"),
        (bmp(30, 40)[:-5], "picture-is-bmp"),
        (b"%PDF-1.7", "not-a-picture"),
        (b"", "not-a-picture"),
        (png(30, 40)[:-20], "picture-broken"),
        (png(7000, 1), "picture-too-large"),
        (png() + bytes(11 << 20), "picture-too-large"),
        (bytes(100 << 20), "picture-too-large"),
    ],
    ids=["no bmp", "bmp cut off", "pdf", "empty", "cut off", "7000 pixels", "11 MB", "100 MB"],
)
def test_a_photo_that_cannot_be_printed_is_one_finding(data: bytes, code: str, templates: TemplateOffice) -> None:
    with pytest.raises(BrokenInputError) as caught:
        with_photo(data, templates)
    (fault,) = caught.value.diagnostics
    assert (fault.code, fault.subject) == (code, "appointment:trial-2026/p1/jia-01")
    assert "p1.jpg" in fault.message.text("zh")
    assert fault.hint is not None


@pytest.mark.parametrize("depth", [8, 24, 32])
@pytest.mark.parametrize("upwards", [True, False])
def test_a_bmp_of_an_old_editor_is_printed_with_its_own_pixels(
    depth: int, upwards: bool, templates: TemplateOffice
) -> None:
    first, _ = tables(with_photo(bmp(3, 2, depth, upwards=upwards), templates))
    image = first.rows[0].cells[-1].blocks[0].inlines[0]
    assert isinstance(image, Image)
    assert image.data.startswith(b"\x89PNG")
    with PIL.Image.open(BytesIO(image.data)) as shown:
        assert shown.size == (3, 2)
        assert [shown.getpixel((x, y)) for y in range(2) for x in range(3)] == PIXELS


@pytest.mark.parametrize(("size", "told"), [((150, 200), True), ((376, 460), False)])
def test_a_photo_of_too_few_pixels_is_told_with_how_many_it_needs(
    size: tuple[int, int], told: bool, templates: TemplateOffice
) -> None:
    found = coarse_pictures(with_photo(png(*size), templates))
    assert [one.code for one in found] == ["picture-too-coarse"] * told
    for one in found:
        assert "150×200 像素" in one.message.text("zh")
        assert "107 dpi" in one.message.text("zh")
        assert one.hint is not None
        assert "211×281" in one.hint.text("zh")


@pytest.mark.parametrize("count", [0, 1, 6, *range(7, 14), 40])
@pytest.mark.parametrize(("variant", "rows"), [("", 7), ("provincial", 6)])
def test_no_relative_is_left_out(count: int, variant: str, rows: int, templates: TemplateOffice) -> None:
    switch_on(templates, variant)
    relatives = [{"relation": "兄弟", "name": f"亲属{number}"} for number in range(1, count + 1)]
    document = form(templates.office, changed(Person, "p1", relatives=relatives))
    names = [word for word in words_of(document) if word.startswith("亲属")]
    assert names == [one["name"] for one in relatives]
    assert len(document.sections) == (3 if count > rows else 2)


def switch_on(templates: TemplateOffice, variant: str) -> None:
    text = (OFFICE / "cadre.yaml").read_text("utf-8")
    chosen = f"form_variants:\n  - {{document: appointment-form, variant: {variant}}}\n" if variant else ""
    (templates.root / "cadre.yaml").write_text(text + chosen, "utf-8")


def test_an_office_switches_the_provincial_form_on(templates: TemplateOffice) -> None:
    switch_on(templates, "provincial")
    assert document_types(templates.office)["appointment-form"].template == "appointment-form/provincial/form.html"
    first, second = tables(form(templates.office))
    assert twips(first.widths) == (663, 480, 9, 1135, 1144, 1144, 7, 1137, 1144, 2184)
    assert sum(twips(first.widths)[:2]) == 1143
    assert (first.line, second.line, first.rows[0].cells[0].blocks[0].role) == (17, 17, "fang")
    switch_on(templates, "")
    assert document_types(templates.office)["appointment-form"].template == "appointment-form/form.html"


def test_an_office_s_own_form_can_be_switched_on(templates: TemplateOffice) -> None:
    switch_on(templates, "county")
    templates.write("appointment-form/county/form.html", "<h1>本县表样</h1>\n<section><p>{{ name }}</p></section>\n")
    assert form(templates.office).title == "本县表样"


@pytest.mark.parametrize(("slug", "variant"), [("appointment-form", "nowhere"), ("no-such-type", "provincial")])
def test_a_form_that_is_not_there_is_told_where_it_is_asked_for(
    slug: str, variant: str, templates: TemplateOffice
) -> None:
    switch_on(templates, "provincial")
    file = templates.root / "cadre.yaml"
    text = file.read_text("utf-8").replace("appointment-form, variant: provincial", f"{slug}, variant: {variant}")
    file.write_text(text, "utf-8")
    with pytest.raises(BrokenInputError) as caught:
        document_types(templates.office)
    (fault,) = caught.value.diagnostics
    assert fault.position is not None
    assert (fault.code, fault.position.file) == ("unknown-form-variant", "cadre.yaml")
    assert fault.position.line == text.split("\n").index("form_variants:") + 2


def test_who_is_in_two_parties_has_month_and_name(office: Office) -> None:
    document = form(office, changed(Person, "p1", party="中共党员；民盟", party_joined="2006-06"))
    assert cell(document, "入党时间").blocks[0].text == "2006.06\n民盟"
