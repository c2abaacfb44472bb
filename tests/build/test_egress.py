"""Values that are not public are looked for quickly, and none of them is missed for it."""

from hypothesis import given
from hypothesis import strategies as st

from cadre_docs.build.egress import Hidden, inspect

WORDS = st.text("示例路1号", max_size=7)


@given(st.lists(WORDS.filter(bool), max_size=12), st.text("示例路1号", max_size=60))
def test_a_text_holds_what_a_plain_search_finds_in_the_same_order(values: list[str], text: str) -> None:
    hidden = Hidden(dict.fromkeys(values, "person.address"))
    assert hidden.held_by(text) == [value for value in hidden if value in text]


def test_each_value_is_told_with_its_field_wherever_it_stands() -> None:
    hidden = {"示例路12号": "person.address", "11000019900307": "person.id_number", "甲乙": "person.note"}
    for given_as in (hidden, Hidden(hidden)):
        leaks = list(inspect("a/甲乙.html", "<p>住示例路12&#21495;</p>".encode(), given_as))
        assert [one.message.text("en").count("person.") for one in leaks] == [1, 1]
        assert list(inspect("a.html", "<p>示例路1</p><p>2号</p>".encode(), given_as)) == []
