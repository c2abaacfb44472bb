"""Where the lines of a cell end."""

from collections import defaultdict
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre_docs.renderers.measure import NO_LINE_END, NO_LINE_START, width_of
from cadre_docs.renderers.pdf.breaking import UNIT, broken


class Advances(defaultdict[str, float]):
    def __missing__(self, key: str) -> float:
        return width_of(key)


ADVANCES = Advances()


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("", 4, ("",)),
        ("四个汉字", 4, ("四个汉字",)),
        ("五个汉字吗", 4, ("五个汉字", "吗")),
        ("四个汉字，又", 4, ("四个汉", "字，又")),
        ("四个（汉字）", 3, ("四个", "（汉", "字）")),
        ("学历 学位", 2, ("学历", "学位")),
        ("甲 乙 丙", 3.5, ("甲 乙", "丙")),
        ("电话0724-7331377", 6, ("电话", "0724-7331377")),
        ("0802机械,0811控制", 5, ("0802机械,", "0811控制")),
        ("14230201049000002", 4, ("14230201", "04900000", "2")),
        ("甲14230201", 3, ("甲", "142302", "01")),
        ("“甲”乙", 2, ("“甲", "”乙")),
    ],
)
def test_lines_end_where_they_may(text: str, room: float, lines: tuple[str, ...]) -> None:
    assert broken(text, room, ADVANCES) == lines


TEXTS = st.text(st.sampled_from("安禾市甲乙，。、（）“”《》 ,.-A09\u00a0\u3000"), max_size=60)


@given(TEXTS, st.floats(3, 20))
def test_nothing_is_lost_but_spaces_at_the_ends_of_lines(text: str, room: float) -> None:
    lines = broken(text, room, ADVANCES)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width_of(line) <= room + 0.02 for line in lines)


@given(TEXTS, st.floats(8, 20))
def test_marks_stay_with_what_they_belong_to(text: str, room: float) -> None:
    if max(map(width_of, UNIT.findall(text)), default=0) > room:
        return
    lines = broken(text, room, ADVANCES)
    for above, below in pairwise(lines):
        joined = f"{above[-1:]}{below[:1]}"
        assert above[-1:] not in NO_LINE_END or f"{above[-1:]} " in text or not joined.strip(), joined
        assert below[:1] not in NO_LINE_START or text[text.find(below) - 1] == " ", joined
