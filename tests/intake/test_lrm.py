"""The older form: 33 values in GBK, a photo beside it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre_docs.diagnostics import BrokenInputError
from cadre_docs.documents.lrmx.lrm_file import PLACES, VALUES, UnwritableError, beyond_gbk, new_lrm, read_lrm
from cadre_docs.intake.lrm import content_of_lrm
from cadre_docs.intake.person_form import read_person


def lrm(values: dict[int, str], end: str = "\r\n") -> bytes:
    return ('"' + '","'.join(values.get(at, "") for at in range(VALUES)) + '"' + end).encode("gb18030")


FULL = {
    0: "囍　喆",
    1: "女",
    2: "19800315",
    3: "汉族",
    4: "某县",
    5: "200205",
    6: "健康",
    7: "某市",
    8: "200208",
    9: "大学#经济学学士@研究生#",
    10: "甲大学#@党校#",
    13: "多余",
    17: "1998.09--2002.08  学习\r\n2002.08--         科员，人称“甲”",
    18: "无",
    20: "丈夫@女儿" + "@" * 11,
    21: "𬭚某@乙" + "@" * 11,
    22: "197807@" + "@" * 11,
    23: "群众@群众" + "@" * 11,
    24: "某局@学生" + "@" * 11,
    25: "某局科员",
    26: "某局科长",
    30: "20231024",
    31: "丁",
    32: "20231024",
}


def test_every_value_finds_its_field() -> None:
    one = read_person(content_of_lrm(read_lrm(lrm(FULL), "a.lrm")), key="p1", unit="u")
    assert one.is_usable
    assert one.person["name"] == "囍喆"
    assert one.person["full_time"] == {"education": "bachelor", "degree": "经济学学士", "school": "甲大学"}
    assert one.person["in_service"] == {"education": "postgraduate", "school": "党校"}
    assert [entry["text"] for entry in one.person["resume"]] == ["学习", "科员，人称“甲”"]
    assert one.person["relatives"] == [
        {"relation": "丈夫", "name": "𬭚某", "party": "群众", "work": "某局", "birth": "1978-07"},
        {"relation": "女儿", "name": "乙", "party": "群众", "work": "学生"},
    ]
    assert one.appointment == {
        "proposed": "某局科长",
        "ages_on": "2023-10-24",
        "filled_on": "2023-10-24",
        "filled_by": "丁",
    }
    assert one.left == (("第14项", "多余"),)


@pytest.mark.parametrize("number", [1, 10, 13, 20])
def test_relatives_beyond_the_thirteen_slots_are_taken_over_too(number: int) -> None:
    names = "@".join(f"甲{n}" for n in range(number))
    content = content_of_lrm(read_lrm(lrm({**FULL, 20: "@".join(["叔"] * number), 21: names}), "a.lrm"))
    assert len(content.relatives) == max(number, 2)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (lrm(FULL)[:120], "form-corrupt"),
        (lrm(FULL)[:-3], "not-a-form"),
        (b'"a","b"', "form-corrupt"),
        (b"", "not-a-form"),
        (b"\xff\xfe" + lrm(FULL), "form-encoding"),
        (lrm(FULL, end='","x"'), "form-corrupt"),
        (b"x" * 2_000_000, "form-too-large"),
        (lrm(FULL) + b"\xff", "form-encoding"),
    ],
)
def test_what_is_no_form_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(BrokenInputError) as caught:
        read_lrm(data, "a.lrm")
    assert [one.code for one in caught.value.diagnostics] == [code]


VALUE = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters='"'), max_size=10)


@given(st.lists(VALUE, min_size=VALUES, max_size=VALUES), st.sampled_from(["", "\r\n", "\n"]))
def test_any_values_come_back_as_the_same_bytes(values: list[str], end: str) -> None:
    data = lrm(dict(enumerate(values)), end)
    form = read_lrm(data, "a.lrm")
    assert list(form.values) == values
    assert form.to_bytes() == data


WRITTEN = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp")), max_size=12)


@given(
    st.dictionaries(st.sampled_from(sorted(PLACES)), WRITTEN),
    st.lists(st.tuples(WRITTEN, WRITTEN, WRITTEN, WRITTEN, WRITTEN), max_size=20),
)
def test_any_form_is_written_so_that_it_is_read_back_or_refused(
    texts: dict[str, str], relatives: list[tuple[str, ...]]
) -> None:
    try:
        form = new_lrm(texts, relatives, "a.lrm")
    except UnwritableError:
        return
    data = form.to_bytes()
    assert read_lrm(data, "a.lrm").values == form.values
    content = content_of_lrm(read_lrm(data, "a.lrm"))
    assert {name: content.texts[name] for name in texts} == {
        name: text if text.strip() else "" for name, text in texts.items()
    }
    said = [tuple(one if one.strip() else "" for one in row) for row in relatives]
    assert [tuple(one.values()) for one in content.relatives] == [row for row in said if any(row)]
    assert bool(beyond_gbk(form)) == any(not _is_gbk(value) for value in form.values)


@given(st.binary(max_size=400) | st.binary(max_size=200).map(lambda middle: lrm(FULL)[:200] + middle + lrm(FULL)[200:]))
def test_any_bytes_are_a_form_or_one_finding(data: bytes) -> None:
    try:
        form = read_lrm(data, "a.lrm")
    except BrokenInputError:
        return
    assert form.to_bytes() == data
    read_person(content_of_lrm(form), key="p1", unit="u")


def _is_gbk(text: str) -> bool:
    try:
        text.encode("gbk")
    except UnicodeEncodeError:
        return False
    return True
