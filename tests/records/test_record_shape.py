"""The shape of models: what refers where, whose field a place is, and how dates are meant."""

from datetime import date

import pytest
from pydantic import AliasChoices, Field

from cadre_docs.records import dates
from cadre_docs.records.kinds import kinds
from cadre_docs.records.model import F, Part, Record, Slug
from cadre_docs.records.person import Person, ResumeEntry
from cadre_docs.records.selection import CandidateScores, ScoreSheet
from cadre_docs.records.shape import marked, owner, raw_values, shapes, typed, values, written


class Share(Part):
    unit: Slug = F("单位", refers="unit")


class Sample(Record):
    """Every way in which a field may refer to other records."""

    one: Slug | None = F("一个", refers="unit", default=None)
    several: tuple[Slug, ...] = F("几个", refers="person", many=True)
    by_key: dict[Slug, int] = Field(
        title="按编号",
        default={},
        validation_alias=AliasChoices("by_key", "按编号"),
        json_schema_extra={"refers_keys": "position"},
    )
    named: dict[str, Share] = F("按名称", default={})
    shares: tuple[Share, ...] = F("份额", many=True)
    on: tuple[date, ...] = F("日期", many=True)


RAW = {
    "一个": "u1",
    "several": ["p1", "p2"],
    "按编号": {"x": "1", "y": "2"},
    "named": {"甲": {"单位": "u2"}},
    "份额": [{"unit": "u3"}],
    "日期": ["2014-11-30", "2014-12-01"],
}


def test_references_are_found_in_fields_lists_parts_and_mappings() -> None:
    found = list(values(Sample.model_validate(RAW), marked(Sample, "refers")))
    assert found == [
        ("unit", "u1", ("one",)),
        ("person", "p1", ("several", 0)),
        ("person", "p2", ("several", 1)),
        ("unit", "u2", ("named", "甲", "unit")),
        ("unit", "u3", ("shares", 0, "unit")),
    ]


def test_keys_that_are_references_are_found_where_declared() -> None:
    found = list(values(Sample.model_validate(RAW), marked(Sample, "refers_keys"), keys=True))
    assert found == [("position", "x", ("by_key", "x")), ("position", "y", ("by_key", "y"))]


def test_raw_values_have_paths_as_written() -> None:
    found = list(raw_values(RAW, typed(Sample, date)))
    assert found == [("date", "2014-11-30", ("日期", 0)), ("date", "2014-12-01", ("日期", 1))]
    assert list(raw_values("不是记录", typed(Sample, date))) == []


def test_a_path_in_english_is_turned_into_the_keys_of_the_file() -> None:
    assert written(Sample, RAW, ("shares", 0, "unit")) == ("份额", 0, "unit")
    assert written(Sample, RAW, ("named", "甲", "unit")) == ("named", "甲", "单位")
    assert written(Sample, RAW, ("missing", 3)) == ("missing", 3)


def test_the_field_of_a_place_is_that_of_the_innermost_model() -> None:
    assert owner(Person, ("简历", 0, "since")) == (ResumeEntry, shapes(ResumeEntry)["since"])
    assert owner(Person, ("简历", 0, "外")) == (ResumeEntry, None)
    assert owner(Person, ()) == (Person, None)
    assert owner(ScoreSheet, ("candidates", 0, "scores", "L1")) == (CandidateScores, shapes(CandidateScores)["scores"])


def test_every_reference_names_a_kind_whose_records_have_an_id() -> None:
    by_kind = {model.kind: model for model in kinds().values()}

    def names(model: type[Part]) -> set[str]:
        found = set()
        for shape, mark, _ in (*marked(model, "refers"), *marked(model, "refers_keys")):
            found |= {mark} - {""}
            found |= names(shape.part) if shape.part else set()
        return found

    for model in by_kind.values():
        for kind in names(model):
            assert "id" in by_kind[kind].model_fields, f"{model.kind} refers to {kind}"


@pytest.mark.parametrize(
    ("text", "likely"),
    [
        ("2014-11-31", "2014-11-30"),
        ("2014-02-29", "2014-02-28"),
        ("2014/12/1", "2014-12-01"),
        ("2014.12.01", "2014-12-01"),
        ("2014年11月5日", "2014-11-05"),
        ("20141105", "2014-11-05"),
        ("2014-13-01", "write dates"),
        ("明年", "write dates"),
        ("0000-01-01", "write dates"),
    ],
)
def test_a_wrong_date_gets_the_likely_one(text: str, likely: str) -> None:
    assert likely in dates.date_hint(text).text("en")


@pytest.mark.parametrize(
    ("text", "likely"),
    [
        ("2014-11-17 8:30", "2014-11-17 08:30"),
        ("2014年11月17日 8时30分", "2014-11-17 08:30"),
        ("2014-11-17T25:00", "write times like “2014-11-17 08:30”"),
        ("2014-11-17", "write times like “2014-11-17 08:30”"),
        ("2014", "write times like “2014-11-17 08:30”"),
    ],
)
def test_a_wrong_time_gets_the_likely_one(text: str, likely: str) -> None:
    assert likely in dates.time_hint(text).text("en")


@pytest.mark.parametrize(
    ("text", "likely"), [("19800501", "1980.05"), ("1980/5", "1980.05"), ("八〇年", "write months")]
)
def test_a_wrong_month_gets_the_likely_one(text: str, likely: str) -> None:
    assert likely in dates.month_hint(text).text("en")
