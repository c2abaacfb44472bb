"""干部任免审批表 printed from Word laid over the one printed from PDF, and both over the form that is prescribed."""

from itertools import accumulate

import pytest
from printed_page import Page

pytestmark = pytest.mark.slow
Both = dict[str, dict[str, list[Page]]]
TWIPS = 1440 / 25.4
COLUMNS = (
    (784, 236, 1305, 1063, 1302, 1315, 1330, 2058),
    (742, 1092, 1274, 574, 1008, 98, 784, 3849),
)
ROWS = (
    (709, 692, 680, 709, 692, 692, 679, 679, 679, 7133),
    (1418, 1021, 1361, 646, *(697,) * 7, 2069, 2019),
)
"""The grid of the prescribed form, in twips; rows of 346 + 346 and 1332 + 737 are one row where no line is between."""
CLOSE = 0.5


def places(page: Page, *, across: bool) -> list[float]:
    """Where lines run from side to side (``across``) or from top to bottom, in mm; short strokes do not count."""
    found = sorted(
        one.y1 if across else one.x1
        for one in page.strokes
        if (abs(one.y1 - one.y2) < 0.1 and abs(one.x1 - one.x2) > 3) == across
        and max(abs(one.x1 - one.x2), abs(one.y1 - one.y2)) > 3
    )
    groups: list[list[float]] = []
    for place in found:
        if groups and place - groups[-1][-1] < 0.6:
            groups[-1].append(place)
        else:
            groups.append([place])
    return [sum(group) / len(group) for group in groups]


@pytest.mark.parametrize("across", [True, False], ids=["rows", "columns"])
@pytest.mark.parametrize("page", [0, 1])
def test_word_and_pdf_lie_over_each_other(page: int, across: bool, printed: Both) -> None:
    word, pdf, typst = (places(printed["form"][form][page], across=across) for form in ("word", "pdf", "typst"))
    assert len(word) == len(pdf) == len(typst)
    assert max(max(lines) - min(lines) for lines in zip(word, pdf, typst, strict=True)) <= CLOSE


@pytest.mark.parametrize("form", ["word", "pdf", "typst"])
@pytest.mark.parametrize("page", [0, 1])
def test_both_have_the_grid_that_is_prescribed(page: int, form: str, printed: Both) -> None:
    for across, sizes in ((True, ROWS[page]), (False, COLUMNS[page])):
        found = places(printed["form"][form][page], across=across)
        expected = [found[0] + edge / TWIPS for edge in accumulate(sizes, initial=0)]
        assert len(found) == len(expected)
        assert max(abs(one - other) for one, other in zip(found, expected, strict=True)) <= CLOSE


@pytest.mark.parametrize("form", ["word", "pdf", "typst"])
def test_the_form_has_two_pages(form: str, printed: Both) -> None:
    assert len(printed["form"][form]) == 2
