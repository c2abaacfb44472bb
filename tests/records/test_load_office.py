"""How an office's files become records."""

import gc
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from cadre_docs.diagnostics import BrokenInputError
from cadre_docs.office import Office
from cadre_docs.records import load as load_module
from cadre_docs.records.application import ApplicationEvent
from cadre_docs.records.choice import YearMonth
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.load import MEMORY, Loaded, load
from cadre_docs.records.person import Person
from cadre_docs.records.position import Position
from cadre_docs.records.selection import ScoreSheet
from cadre_docs.records.unit import Unit
from cadre_docs.source import source as source_module

PROFILE = """\
name: 示例组织部
short_name: 组织部
city: 安禾市
issuer: 示例组织部
policies: [national]
contact: {department: 干部科, address: 示例路 1 号, phone: 0000-10000000}
site: {title: 示例}
"""
UNITS = "units:\n- {id: fgj, name: 发改局}\n- {id: czj, name: 财政局}\n"
PERSON = "- id: {id}\n  name: 张示例\n  sex: 男\n  birth: 1980.05\n  unit: {unit}\n  current_post: 科员\n"
EXERCISE = (
    "exercises:\n- {id: e1, sort: competition, name: 竞岗, organiser: 竞岗办, starts: 2014-11-01, ends: 2014-12-31}\n"
)


def office(folder: Path, **files: str) -> Office:
    """An office of ``cadre.yaml`` and record files, each named by its keyword."""
    (folder / "content" / "records").mkdir(parents=True)
    (folder / "cadre.yaml").write_text(PROFILE, encoding="utf-8")
    for name, text in files.items():
        (folder / "content" / "records" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return Office(folder)


def codes(loaded: Loaded) -> list[str]:
    return [diagnostic.code for diagnostic in loaded.diagnostics]


def test_what_is_written_becomes_the_type_of_the_field(tmp_path: Path) -> None:
    text = UNITS + EXERCISE + "people:\n" + PERSON.format(id="007", unit="fgj")
    text += (
        "positions:\n- {id: x, exercise: e1, unit: fgj, name: 科长, openings: 2, requirements: {party_member: true}}\n"
    )
    text += "score_sheets:\n- exercise: e1\n  position: x\n  on: 2014-12-01\n  judges: [{id: L1, sort: 领导评委}]\n"
    text += "  candidates: [{person: 007, scores: {L1: 89.50}}]\n"
    text += "application_events:\n- {exercise: e1, person: 007, at: 2014-11-17 09:12, action: 报名, position: x}\n"
    loaded = load(office(tmp_path, all=text))
    assert codes(loaded) == []
    person = loaded.records.get(Person, "007")
    assert person.birth == YearMonth(1980, 5)
    position = loaded.records.get(Position, "x")
    assert (position.openings, position.requirements.party_member) == (2, True)
    (sheet,) = loaded.records.all(ScoreSheet)
    assert sheet.on == date(2014, 12, 1)
    assert sheet.candidates[0].scores == {"L1": Decimal("89.50")}
    assert str(sheet.candidates[0].scores["L1"]) == "89.50"
    (event,) = loaded.records.all(ApplicationEvent)
    assert event.at == datetime(2014, 11, 17, 9, 12)


def test_a_file_may_hold_several_kinds_and_a_kind_may_be_spread_over_files_in_both_languages(tmp_path: Path) -> None:
    loaded = load(
        office(
            tmp_path,
            a="units:\n- {id: fgj, name: 发改局}\n单位:\n- {编号: czj, 名称: 财政局}\npeople:\n",
            b="单位:\n- {编号: rsj, name: 人社局, 单位类别: department}\n",
            c="# 只有注释\n",
        )
    )
    assert codes(loaded) == []
    assert [(unit.id, unit.name) for unit in loaded.records.all(Unit)] == [
        ("fgj", "发改局"),
        ("czj", "财政局"),
        ("rsj", "人社局"),
    ]


def test_good_records_beside_broken_ones_load_and_all_faults_of_all_files_are_told(tmp_path: Path) -> None:
    loaded = load(
        office(
            tmp_path,
            a=UNITS + "- {id: bad one, name: x}\n",
            b="people:\n" + PERSON.format(id="p1", unit="fgj") + PERSON.format(id="p2", unit="nowhere"),
            c=EXERCISE + "- {id: e2}\n",
        )
    )
    assert [unit.id for unit in loaded.records.all(Unit)] == ["fgj", "czj"]
    assert [person.id for person in loaded.records.all(Person)] == ["p1"]
    assert [exercise.id for exercise in loaded.records.all(Exercise)] == ["e1"]
    assert codes(loaded) == ["wrong-id", *["missing-field"] * 5, "dangling-reference"]
    assert {(left.kind, left.key) for left in loaded.left_out} == {
        ("unit", "bad one"),
        ("person", "p2"),
        ("exercise", "e2"),
    }
    assert [left.exercise for left in loaded.left_out if left.kind == "exercise"] == ["e2"]


def test_every_reference_of_a_loaded_record_leads_to_a_loaded_record(tmp_path: Path) -> None:
    text = "units:\n- {id: a, name: 甲, parent: b}\n- {id: b, name: 乙, parent: c}\n- {id: c, name: 丙, parent: gone}\n"
    text += "- {id: d, name: 丁, parent: e}\n- {id: e, name: 戊, parent: d}\n"
    loaded = load(office(tmp_path, all=text))
    assert [unit.id for unit in loaded.records.all(Unit)] == ["d", "e"]
    assert codes(loaded) == ["dangling-reference", "records-left-out"]
    assert "2" in loaded.diagnostics[1].message.text("zh")


def test_a_reference_to_a_broken_record_is_not_called_dangling(tmp_path: Path) -> None:
    text = "units:\n- {id: fgj, name: 发改局, sort: 县}\npeople:\n" + PERSON.format(id="p1", unit="fgj")
    assert codes(load(office(tmp_path, all=text))) == ["not-a-choice", "records-left-out"]


def test_where_a_file_cannot_be_read_nothing_is_called_dangling(tmp_path: Path) -> None:
    loaded = load(office(tmp_path, a="units: [\n", b="people:\n" + PERSON.format(id="p1", unit="fgj")))
    assert codes(loaded) == ["bracket-not-closed", "records-left-out"]
    assert not loaded.complete
    assert loaded.records.all(Person) == ()


@pytest.mark.parametrize(
    "ambiguous",
    ["name: 甲\n  name: 乙", "name: 甲\n  <<: {sort: town}", "name: !甲 乙", "name: *甲", "name: 甲\n  ? [x]\n  : y"],
)
def test_a_record_in_which_the_reader_had_to_choose_is_left_out(tmp_path: Path, ambiguous: str) -> None:
    text = f"units:\n- id: fgj\n  name: 发改局\n- id: czj\n  {ambiguous}\n- id: rsj\n  name: 人社局\npeople:\n"
    loaded = load(office(tmp_path, all=text + PERSON.format(id="p1", unit="czj")))
    assert [unit.id for unit in loaded.records.all(Unit)] in (["fgj", "rsj"], [])
    assert loaded.records.all(Person) == ()
    assert "dangling-reference" not in codes(loaded)
    assert loaded.left_out or not loaded.complete


def test_a_kind_written_twice_in_a_file_leaves_the_office_incomplete(tmp_path: Path) -> None:
    loaded = load(
        office(tmp_path, all=UNITS + "people:\n" + PERSON.format(id="p1", unit="rsj") + "units:\n- {id: rsj}\n")
    )
    assert codes(loaded) == ["duplicate-key", "records-left-out"]
    assert not loaded.complete


def test_nested_references_and_those_in_lists_are_followed_to_their_place(tmp_path: Path) -> None:
    text = UNITS + "plans:\n- id: plan\n  名称: 计划\n  starts: 2014-01-01\n  ends: 2014-12-31\n  任务:\n"
    text += "  - {id: t1, number: 1, name: 一, objectives: [目标], deadlines: [{text: 年底}], measures: [措施],\n"
    text += "     牵头单位: [fgj, czjj], outputs: [{name: 文件, exercise: e9}]}\n"
    loaded = load(office(tmp_path, all=text))
    places = {d.message.text("en"): (d.position.line, d.position.column) for d in loaded.diagnostics if d.position}
    assert places == {"there is no unit “czjj”": (11, 18), "there is no exercise “e9”": (11, 56)}


@pytest.mark.parametrize(
    ("path", "key", "expected"),
    [
        ((), False, (4, 3)),
        (("name",), False, (5, 7)),
        (("name",), True, (5, 3)),
        (("full_time", "degree"), False, (8, 9)),
        (("resume", 0, "since"), True, (10, 5)),
        (("unit",), False, (12, 9)),
        (("phone",), False, (4, 3)),
    ],
)
def test_places_are_found_by_english_names_whatever_the_file_writes(
    tmp_path: Path, path: tuple[str | int, ...], key: bool, expected: tuple[int, int]
) -> None:
    text = (
        "units:\n- {id: fgj, name: 发改局}\n干部:\n- 编号: p1\n  姓名: 张示例\n  全日制教育:\n"
        "    学历: 大学\n    学位: 工学学士\n  简历:\n  - 起: 2001.07\n    text: 经历\n  unit: fgj\n"
        "  性别: 男\n  出生年月: 1980.05\n  现任职务: 科员\n"
    )
    loaded = load(office(tmp_path, all=text))
    assert codes(loaded) == []
    place = loaded.locate(loaded.records.get(Person, "p1"), path, key=key)
    assert (place.line, place.column) == expected


def test_the_profile_and_records_made_in_memory_have_places_too(tmp_path: Path) -> None:
    loaded = load(office(tmp_path, all=UNITS))
    assert loaded.locate(loaded.records.office, ("contact", "phone")).line == 6
    assert loaded.locate(Unit(id="x", name="甲"), ("name",)).file == MEMORY


def test_a_folder_without_a_profile_is_no_office(tmp_path: Path) -> None:
    with pytest.raises(BrokenInputError) as caught:
        load(Office(tmp_path))
    assert [diagnostic.code for diagnostic in caught.value.diagnostics] == ["not-an-office"]


def test_where_the_profile_is_broken_the_faults_of_the_records_are_told_too(tmp_path: Path) -> None:
    broken = office(tmp_path, all="units:\n- {id: fgj}\n")
    (tmp_path / "cadre.yaml").write_text("name: [\n", encoding="utf-8")
    with pytest.raises(BrokenInputError) as caught:
        load(broken)
    assert [diagnostic.code for diagnostic in caught.value.diagnostics] == ["bracket-not-closed", "missing-field"]


def test_text_that_is_too_long_is_refused_without_being_repeated(tmp_path: Path) -> None:
    loaded = load(office(tmp_path, all=f"units:\n- {{id: fgj, name: {'示' * 20_001}}}\n"))
    assert codes(loaded) == ["wrong-length"]
    assert len(loaded.diagnostics[0].message.text("zh")) < 100


def test_moments_that_pydantic_would_guess_are_refused(tmp_path: Path) -> None:
    for opens in ("2014", "1416182400", "2014-11-17", "2014-11-17T08:30:00+08:00", "2014-11-17 08"):
        folder = tmp_path / opens.replace(":", "")
        window = f", applications: {{opens: '{opens}', closes: 2014-11-22 17:30}}}}\n"
        loaded = load(office(folder, all=EXERCISE.rstrip("}\n") + window))
        assert codes(loaded) == ["wrong-time"], opens


def test_a_thousand_records_are_validated_once_each_and_cost_no_positions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    validated: list[object] = []
    surveyed: list[str] = []
    real: Any = Person.model_validate
    monkeypatch.setattr(Person, "model_validate", lambda raw: validated.append(raw) or real(raw))
    monkeypatch.setattr(source_module, "places", lambda text: surveyed.append(text))
    people = "".join(PERSON.format(id=f"p{n}", unit="fgj") for n in range(1_000))
    loaded = load(office(tmp_path, units=UNITS, people="people:\n" + people))
    assert loaded.records.count == 1_002
    assert len(validated) == 1_000
    assert surveyed == []


def test_ten_thousand_wrong_references_ask_for_few_suggestions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        load_module.Claims.near.__globals__["difflib"],
        "get_close_matches",
        lambda word, *_, **__: asked.append(word) or [],
    )
    people = "".join(PERSON.format(id=f"p{n}", unit=f"u{n}") for n in range(1_000))
    loaded = load(office(tmp_path, units=UNITS, people="people:\n" + people))
    assert codes(loaded) == ["dangling-reference"] * 1_000
    assert len(asked) == 50


def test_garbage_is_looked_for_again_after_reading_as_it_was_before(tmp_path: Path) -> None:
    made = office(tmp_path, units=UNITS)
    load(made)
    assert gc.isenabled()
    gc.disable()
    try:
        load(made)
        assert not gc.isenabled()
    finally:
        gc.enable()
    (tmp_path / "cadre.yaml").unlink()
    with pytest.raises(BrokenInputError):
        load(made)
    assert gc.isenabled()
