"""A form becomes a record, field by field; what cannot is told by its element and kept."""

import base64
from collections.abc import Mapping
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cadre_docs.documents.lrmx.form_file import escaped, new_form, read_form
from cadre_docs.documents.lrmx.writing import contents
from cadre_docs.intake.form_fields import check_digit
from cadre_docs.intake.lrmx import content_of
from cadre_docs.intake.person_form import ImportedPerson, read_person
from cadre_docs.intake.record_file import record_file
from cadre_docs.records.choice import YearMonth
from cadre_docs.records.person import Grade, Person
from cadre_docs.records.position import Education

BASIC = {
    "XingMing": "张　示",
    "XingBie": "男",
    "ChuShengNianYue": "198003",
    "MinZu": "汉族",
    "XianRenZhiWu": "示例局科长",
}


def imported(texts: Mapping[str, str], raw: Mapping[str, str] = {}) -> ImportedPerson:
    form = new_form({name: escaped(text) for name, text in {**BASIC, **texts}.items()} | dict(raw), "a.lrmx")
    return read_person(content_of(form), key="p1", unit="u1")


def codes(one: ImportedPerson) -> list[str]:
    return [oddity.code for oddity in one.oddities]


def test_the_smallest_form_is_a_record_without_oddities() -> None:
    one = imported({})
    assert one.person == {
        "id": "p1",
        "name": "张示",
        "sex": "male",
        "birth": "1980-03",
        "ethnicity": "汉族",
        "unit": "u1",
        "current_post": "示例局科长",
    }
    assert (one.appointment, one.photo, one.left, one.oddities) == ({}, None, (), ())


@pytest.mark.parametrize("element", ["XingMing", "XingBie", "ChuShengNianYue", "XianRenZhiWu"])
def test_without_name_sex_birth_or_post_there_is_no_record(element: str) -> None:
    one = imported({element: " \n "})
    assert not one.is_usable
    (oddity,) = one.oddities
    assert element in oddity.message.text("zh")
    assert element in oddity.message.text("en")
    assert oddity.hint is not None
    assert oddity.position is not None
    assert oddity.position.line > 1


@pytest.mark.parametrize(
    ("text", "month"),
    [("19800315", "1980-03"), ("1980.03", "1980-03"), ("1980-3-15", "1980-03"), ("1980年3月", "1980-03")],
)
def test_months_are_read_in_every_writing(text: str, month: str) -> None:
    assert imported({"ChuShengNianYue": text}).person["birth"] == month


@pytest.mark.parametrize("text", ["1980", "198013", "19800231", "八〇年", "98.03", "1850.01"])
def test_what_is_no_month_is_told_and_kept(text: str) -> None:
    one = imported({"CanJiaGongZuoShiJian": text})
    assert "work_started" not in one.person
    assert codes(one) == ["form-month"]
    assert one.left == (("参加工作时间", text),)


@pytest.mark.parametrize(
    ("text", "party", "joined", "told"),
    [
        ("200205", "中共党员", "2002-05", []),
        ("民盟", "民盟", None, []),
        ("民盟、2002.05", "民盟", "2002-05", []),
        ("九三学社（2002.05）", "九三学社", "2002-05", []),
        ("中国民主同盟盟员", "中国民主同盟盟员", None, []),
        ("200205；民盟", "中共党员；民盟", "2002-05", ["form-party"]),
        ("群众", "群众", None, []),
        ("1991年入党，2003年重新入党", None, None, ["form-party"]),
        ("", None, None, []),
    ],
)
def test_joining_the_party_may_be_a_month_or_a_party(
    text: str, party: str | None, joined: str | None, told: list[str]
) -> None:
    one = imported({"RuDangShiJian": text})
    assert (one.person.get("party"), one.person.get("party_joined")) == (party, joined)
    assert codes(one) == told
    if told and party is None:
        assert one.left == (("入党时间", text),)


def test_political_status_of_its_own_comes_first() -> None:
    one = imported({"RuDangShiJian": "200205"}, {"ZhengZhiMianMao": "x"})
    assert one.person["party"] == "中共党员"
    form = new_form({name: escaped(text) for name, text in BASIC.items()}, "a.lrmx")
    form = form.with_content({"RuDangShiJian": "200205", "ZhengZhiMianMao": "中共预备党员"})
    person = read_person(content_of(form), key="p1", unit="u1").person
    assert (person["party"], person["party_joined"]) == ("中共预备党员", "2002-05")


def test_education_keeps_its_own_writing_and_both_schools() -> None:
    one = imported(
        {
            "QuanRiZhiJiaoYu_XueLi": "大学",
            "QuanRiZhiJiaoYu_XueWei": "工学学士",
            "QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi": "甲大学",
            "QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi": "乙大学",
            "ZaiZhiJiaoYu_XueLi": "省委党校研究生",
        }
    )
    assert one.person["full_time"] == {"education": "bachelor", "degree": "工学学士", "school": "甲大学\n乙大学"}
    assert one.person["in_service"] == {"education": "postgraduate", "education_text": "省委党校研究生"}
    assert codes(one) == []


@pytest.mark.parametrize("texts", [{"ZaiZhiJiaoYu_XueWei": "管理学硕士"}, {"ZaiZhiJiaoYu_XueLi": "高中"}])
def test_education_without_a_level_is_told_and_kept(texts: dict[str, str]) -> None:
    one = imported(texts)
    assert "in_service" not in one.person
    assert codes(one) == ["form-education"]
    assert one.left[0][1] == next(iter(texts.values()))


@pytest.mark.parametrize(
    ("text", "grades", "told"),
    [
        ("2021年年度考核称职;2022年年度考核优秀。", {2021: "competent", 2022: "excellent"}, False),
        ("2021、2022年度均为称职", {2021: "competent", 2022: "competent"}, False),
        ("2021年度考核结果为基本称职", {2021: "basically-competent"}, False),
        ("(无)", {}, False),
        ("2021年合格，2022年称职", {2022: "competent"}, True),
        ("2021年称职，2021年优秀", {}, True),
        ("近三年均为称职", {}, True),
    ],
)
def test_assessments_are_read_year_by_year(text: str, grades: dict[int, str], told: bool) -> None:
    one = imported({"NianDuKaoHeJieGuo": text})
    assert {found["year"]: found["grade"] for found in one.person.get("assessments", [])} == grades
    assert (codes(one) == ["form-assessment"]) == told
    assert (one.left == (("年度考核结果", text),)) == told


def relative(**parts: str) -> str:
    return "<Item>" + "".join(f"<{name}>{text}</{name}>" for name, text in parts.items()) + "</Item>"


@pytest.mark.parametrize("number", [0, 7, 10, 13, 40])
def test_every_relative_is_taken_over(number: int) -> None:
    whole = {"ZhengZhiMianMao": "群众", "GongZuoDanWeiJiZhiWu": "某村村民"}
    items = [relative(ChengWei="叔父", XingMing=f"张{n}", ChuShengRiQi="195001", **whole) for n in range(number)]
    blank = relative(ChengWei=" ", XingMing="\n")
    one = imported({}, {"JiaTingChengYuan": blank.join(items) + blank})
    found = one.person.get("relatives", [])
    assert [row["name"] for row in found] == [f"张{n}" for n in range(number)]
    assert codes(one) == []
    assert len(Person.model_validate(one.person).relatives) == number


def test_a_row_that_is_not_whole_is_told() -> None:
    items = relative(XingMing="甲") + relative(ChengWei="父亲", XingMing="乙", ChuShengRiQi="不详", Bie="x")
    one = imported({}, {"JiaTingChengYuan": items})
    assert one.person["relatives"] == [{"relation": "父亲", "name": "乙"}]
    assert codes(one) == ["relative-incomplete", "relative-incomplete", "form-month", "form-extra"]
    assert [text for _, text in one.left] == ["甲", "乙：不详", "x"]


NUMBER = "00000019800315001"


def test_the_identity_number_is_compared_and_never_repeated() -> None:
    good = NUMBER + check_digit(NUMBER)
    assert codes(imported({"ShenFenZheng": good.lower()})) == []
    wrong = imported({"ShenFenZheng": NUMBER + ("1" if good[-1] != "1" else "2")})
    assert codes(wrong) == ["id-check-digit"]
    other = imported({"ShenFenZheng": good, "ChuShengNianYue": "198004", "XingBie": "女"})
    assert codes(other) == ["id-birth-differs", "id-sex-differs"]
    short = imported({"ShenFenZheng": "123456"})
    assert codes(short) == ["id-number"]
    assert "id_number" not in short.person
    for one in (wrong, other, short):
        assert not any(digits in str(one.oddities) for digits in (NUMBER, "123456"))


def test_the_check_digit_is_that_of_the_standard() -> None:
    assert check_digit("11010519491231002") == "X"


def test_a_photo_that_is_none_is_told() -> None:
    one = imported({"ZhaoPian": base64.b64encode(b"BM" + bytes(40)).decode()})
    assert codes(one) == ["form-photo"]
    assert "photo" not in one.person


def test_the_appointment_and_the_fields_of_the_reform_are_kept_and_told() -> None:
    form = new_form({name: escaped(text) for name, text in BASIC.items()}, "a.lrmx").with_content(
        {"NiRenZhiWu": "某局副局长", "TianBiaoShiJian": "20231024", "DaoLingNianYue": "204003"}
    )
    one = read_person(content_of(form), key="p1", unit="u1")
    assert one.appointment == {"proposed": "某局副局长", "filled_on": "2023-10-24"}
    assert codes(one) == ["form-appointment", "form-extra"]
    assert one.left == (("到龄年月", "204003"),)


def test_a_text_longer_than_a_record_holds_is_an_error() -> None:
    one = imported({"JiGuan": "甲" * 30_000})
    assert not one.is_usable


HAN = st.text(st.sampled_from("甲乙丙丁戊囍喆𬭚"), min_size=1, max_size=8)
MONTHS = st.builds(YearMonth, st.integers(1940, 2020), st.integers(1, 12)).map(lambda month: month.iso)
OPTIONAL = st.one_of(st.none(), HAN)


def parts(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(fields).map(
        lambda one: {key: value for key, value in one.items() if value is not None}
    )


STUDIES = st.one_of(
    st.none(), parts(education=st.sampled_from([one.value for one in Education]), degree=OPTIONAL, school=OPTIONAL)
)
RESUME = st.lists(
    parts(since=MONTHS, until=st.one_of(st.none(), MONTHS), text=HAN, meanwhile=st.lists(HAN, max_size=2).map(tuple)),
    max_size=4,
)
RELATIVES = st.lists(
    parts(relation=HAN, name=HAN, birth=st.one_of(st.none(), MONTHS), party=OPTIONAL, work=HAN), max_size=13
)
ASSESSMENTS = st.dictionaries(st.integers(2000, 2030), st.sampled_from([one.value for one in Grade]), max_size=3).map(
    lambda grades: [{"year": year, "grade": grade} for year, grade in sorted(grades.items())]
)
PARTY = st.one_of(
    st.just({}),
    st.just({"party": "民盟"}),
    MONTHS.map(lambda month: {"party": "中共党员", "party_joined": month}),
    MONTHS.map(lambda month: {"party": "九三学社", "party_joined": month}),
    MONTHS.map(lambda month: {"party": "中共党员；民革", "party_joined": month}),
)
PEOPLE = st.builds(
    lambda basic, party: basic | party,
    parts(
        id=st.just("p1"),
        name=HAN,
        sex=st.sampled_from(["male", "female"]),
        birth=MONTHS,
        ethnicity=HAN,
        native_place=OPTIONAL,
        birthplace=OPTIONAL,
        work_started=st.one_of(st.none(), MONTHS),
        health=OPTIONAL,
        technical_post=OPTIONAL,
        specialty=OPTIONAL,
        full_time=STUDIES,
        in_service=STUDIES,
        unit=st.just("u1"),
        current_post=HAN,
        resume=RESUME,
        awards=OPTIONAL,
        assessments=ASSESSMENTS,
        relatives=RELATIVES,
    ),
    PARTY,
)


@given(PEOPLE)
def test_any_person_comes_back_from_the_file(raw: dict[str, Any]) -> None:
    person = Person.model_validate(raw)
    data = new_form(contents(person), "a.lrmx").to_bytes()
    again = read_person(content_of(read_form(data, "a.lrmx")), key="p1", unit="u1")
    assert again.is_usable
    assert again.left == ()
    assert Person.model_validate(again.person) == person
    text = record_file({"people": [again.person]}, "原件", ("注",))
    (from_yaml,) = yaml.load(text, yaml.BaseLoader)["people"]
    assert Person.model_validate(from_yaml) == person


@given(st.fixed_dictionaries({name: st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=30) for name in (
    "XingMing", "XingBie", "ChuShengNianYue", "RuDangShiJian", "CanJiaGongZuoShiJian", "JianLi", "NianDuKaoHeJieGuo",
    "QuanRiZhiJiaoYu_XueLi", "ShenFenZheng", "ZhaoPian", "TianBiaoShiJian")}))  # fmt: skip
def test_any_texts_are_a_valid_record_or_an_error(texts: dict[str, str]) -> None:
    one = imported(texts)
    if one.is_usable:
        Person.model_validate(one.person)
    for oddity in one.oddities:
        assert oddity.message.text("zh")
        assert oddity.message.text("en")
        assert oddity.hint is not None
