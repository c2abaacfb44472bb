"""Values in disguise: back as they were, and nothing that cannot be printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre_docs.documents.compiler.disguise import (
    REFUSED,
    REMEMBERED,
    UnprintableError,
    _disguised,
    _plain,
    disguise,
    plains,
    reveal,
)


@given(st.text().filter(lambda text: not REFUSED.search(text)))
def test_a_value_comes_back_as_it_was(text: str) -> None:
    assert reveal(f"甲{disguise(text)}乙") == f"甲{text}乙"


@given(st.text(min_size=1).filter(lambda text: not REFUSED.search(text)))
def test_in_disguise_nothing_of_it_means_anything(text: str) -> None:
    assert all(0xF0000 <= ord(character) <= 0xFFFFD for character in disguise(text))


@given(st.lists(st.text(min_size=1).filter(lambda text: not REFUSED.search(text)), max_size=8))
def test_many_values_come_back_together(texts: list[str]) -> None:
    assert plains([disguise(text) for text in texts]) == texts


def test_the_values_of_a_long_list_are_not_remembered_for_ever() -> None:
    texts = [f"第{number}名" for number in range(REMEMBERED + 10)]
    disguised = [disguise(text) for text in texts]
    assert max(len(_disguised), len(_plain)) <= REMEMBERED
    assert plains(disguised) == texts
    assert reveal(disguised[0]) == texts[0]


def test_rare_characters_of_names_are_kept() -> None:
    assert reveal(disguise("𠮷野喆㎡")) == "𠮷野喆㎡"


@pytest.mark.parametrize(
    "character", ["\x00", "\x07", "\t", "\x1b", "\x7f", "\ue000", "\U000f0041", "\u202e", "\ufffe"]
)
def test_what_cannot_be_printed_is_refused(character: str) -> None:
    with pytest.raises(UnprintableError) as caught:
        disguise(f"张{character}三")
    assert str(caught.value) == character
