"""Where the Typst engine ends lines: nothing is lost, nothing is wider than its room, what belongs together stays."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cadre_docs.renderers.measure import NO_LINE_END, NO_LINE_START
from cadre_docs.renderers.typst.breaking import TOLERANCE, spans

CHARACTERS = "甲乙丙丁，。、（《“”》）…—%12ab -.:"


def lines(text: str, room: float, first: float | None = None, within: frozenset[int] = frozenset()) -> list[str]:
    widths = [0.0 if one == "\n" else 0.5 if one.isascii() else 1.0 for one in text]
    return [text[one.begin : one.end] for one in spans(text, widths, room if first is None else first, room, within)]


@pytest.mark.parametrize(
    ("text", "room", "broken"),
    [
        ("甲乙丙丁", 4, ["甲乙丙丁"]),
        ("甲乙丙丁戊", 4, ["甲乙丙丁", "戊"]),
        ("甲乙丙丁，", 4, ["甲乙丙", "丁，"]),
        ("甲乙丙（丁）", 4, ["甲乙丙", "（丁）"]),
        ("甲乙丙——丁", 4, ["甲乙丙", "——丁"]),
        ("甲乙丙……丁", 4, ["甲乙", "丙……丁"]),
        ("甲乙丙丁……", 4, ["甲乙丙", "丁……"]),
        ("甲乙丙2014年", 4, ["甲乙丙", "2014年"]),
        ("甲乙 丙丁", 2, ["甲乙", "丙丁"]),
        ("甲\n乙丙\n", 4, ["甲", "乙丙", ""]),
        ("abcdefgh", 2, ["abcd", "efgh"]),
        ("，。、", 1, ["，", "。", "、"]),
    ],
)
def test_lines_end_where_they_should(text: str, room: float, broken: list[str]) -> None:
    assert lines(text, room) == broken


def test_the_first_line_has_a_room_of_its_own() -> None:
    assert lines("甲乙丙丁戊己", 4, first=2) == ["甲乙", "丙丁戊己"]


def test_no_line_ends_within_a_piece_unless_it_is_longer_than_a_line() -> None:
    assert lines("甲乙丙丁戊", 4, within=frozenset({4})) == ["甲乙丙", "丁戊"]
    assert lines("甲乙丙丁戊", 2, within=frozenset({1, 2, 3, 4})) == ["甲乙", "丙丁", "戊"]


@settings(deadline=None)
@given(st.text(st.sampled_from(CHARACTERS), max_size=60), st.integers(2, 9))
def test_nothing_is_lost_and_no_line_is_too_wide(text: str, room: int) -> None:
    found = lines(text, room)
    assert "".join(found).replace(" ", "") == text.replace(" ", "")
    assert all(sum(0.5 if one.isascii() else 1 for one in line) <= room + TOLERANCE for line in found)


@settings(deadline=None)
@given(st.text(st.sampled_from("甲乙丙丁，。（）《》"), max_size=60))
def test_marks_stay_with_what_they_belong_to(text: str) -> None:
    found = lines(text, 40)
    for one, other in pairwise(found):
        assert one[-1] not in NO_LINE_END or len(one) >= 40
        assert other[0] not in NO_LINE_START or len(one) >= 40
