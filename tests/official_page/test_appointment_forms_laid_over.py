"""Both forms of 干部任免审批表, their continuation sheets and long résumés: Word over PDF, and nobody cut off."""

import re
from itertools import accumulate

import pytest
from measured_forms import LENGTHS, resume
from printed_page import Glyph, Page
from test_appointment_form_page import CLOSE, TWIPS, Both, places

pytestmark = pytest.mark.slow
PAGES = {"form-13": 3, "form-40": 4, "provincial": 2, "provincial-40": 4, "provincial-long": 2}
SHEETS = [(name, page) for name, count in PAGES.items() for page in range(count)]
PROVINCIAL = (
    (663, 480, 9, 1135, 1144, 1144, 7, 1137, 1144, 2184),
    (672, 812, 1106, 611, 1194, 672, 3990),
)
"""The columns of the provincial form: 1143, 9, 1135, 1144, 1144, 7, 1137, 1144, 2184 and the résumé's 663."""
FACES = {"word": {"FandolFang-Regular"}, "pdf": {"cadre-fang"}, "typst": {"FandolFang-Regular-Identity-H"}}
RESUMES = [f"resume-{size}" for size in LENGTHS] + ["provincial-long"]


def test_each_has_the_pages_that_it_needs(printed: Both) -> None:
    for name, count in PAGES.items():
        assert [len(printed[name][form]) for form in ("word", "pdf", "typst")] == [count] * 3, name


@pytest.mark.parametrize("across", [True, False], ids=["rows", "columns"])
@pytest.mark.parametrize(("name", "page"), SHEETS, ids=[f"{name}-{page + 1}" for name, page in SHEETS])
def test_word_and_pdf_lie_over_each_other(name: str, page: int, across: bool, printed: Both) -> None:
    word, pdf, typst = (places(printed[name][form][page], across=across) for form in ("word", "pdf", "typst"))
    assert len(word) == len(pdf) == len(typst)
    assert max(max(lines) - min(lines) for lines in zip(word, pdf, typst, strict=True)) <= CLOSE


@pytest.mark.parametrize("form", ["word", "pdf", "typst"])
@pytest.mark.parametrize("page", [0, 1])
def test_the_provincial_form_has_its_columns(page: int, form: str, printed: Both) -> None:
    found = places(printed["provincial"][form][page], across=False)
    for edge in accumulate(PROVINCIAL[page], initial=0):
        assert min(abs(one - found[0] - edge / TWIPS) for one in found) <= CLOSE


@pytest.mark.parametrize("form", ["word", "pdf", "typst"])
def test_the_provincial_form_is_set_in_its_typeface(form: str, printed: Both) -> None:
    page = printed["provincial"][form][0]
    assert {one.font for one in page.line("现任职务")} == FACES[form]


@pytest.mark.parametrize("form", ["word", "pdf", "typst"])
@pytest.mark.parametrize("name", ["form-13", "form-40", "provincial-40"])
def test_no_relative_is_lost_or_printed_twice(name: str, form: str, printed: Both) -> None:
    count = int(name.rpartition("-")[2])
    found = re.findall(r"（退休）(\d+)", "".join(page.text for page in printed[name][form]))
    assert sorted(map(int, found)) == list(range(1, count + 1))


@pytest.mark.parametrize("form", ["word", "pdf", "typst"])
def test_each_continuation_sheet_repeats_the_head(form: str, printed: Both) -> None:
    for page in printed["form-40"][form][2:]:
        assert "称谓姓名" in page.text.replace("\u3000", "")


def entries(page: Page) -> tuple[list[list[Glyph]], float]:
    """The lines of the résumé, and the lower edge of its cell."""
    bottom = places(page, across=True)[-1]
    left = places(page, across=False)[1]
    top = places(page, across=True)[-2]
    lines = [[one for one in line if one.x > left] for line in page.lines if top < line[0].y < bottom + 5]
    return [line for line in lines if line], bottom


@pytest.mark.parametrize("form", ["word", "pdf", "typst"])
@pytest.mark.parametrize("name", RESUMES)
def test_a_long_resume_ends_above_the_line_and_hangs_under_its_text(name: str, form: str, printed: Both) -> None:
    lines, bottom = entries(printed[name][form][0])
    size = 10 if name == "provincial-long" else int(name.rpartition("-")[2])
    assert {round(one.size) for line in lines for one in line if "\u4e00" <= one.text <= "\u9fff"} - {14} <= {size}
    assert max(one.y for line in lines for one in line) < bottom
    begins = {line[0].x for line in lines if not line[0].text.isdigit()}
    dates = min(line[0].x for line in lines if line[0].text.isdigit())
    em = size * 25.4 / 72
    assert begins
    assert all(8.5 * em <= begin - dates <= 10.1 * em for begin in begins)


@pytest.mark.parametrize("form", ["word", "pdf", "typst"])
@pytest.mark.parametrize("size", LENGTHS)
def test_a_long_resume_is_there_to_its_last_word(size: int, form: str, printed: Both) -> None:
    lines, _ = entries(printed[f"resume-{size}"][form][0])
    text = "".join(one.text for line in lines for one in line)
    assert [text.count(one["text"]) >= 1 for one in resume(LENGTHS[size])] == [True] * LENGTHS[size]
    assert "1999.09--2002.07在职学习）" in text
