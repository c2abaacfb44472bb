"""The JSON Schemas that editors use, and that what they accept is what the loader accepts."""

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from cadre_docs.office import Office
from cadre_docs.records.kinds import kinds
from cadre_docs.records.load import load
from cadre_docs.records.model import Part
from cadre_docs.records.office_profile import OfficeProfile
from cadre_docs.records.schema import schemas
from cadre_docs.records.shape import fields, shapes
from cadre_docs.source import read

ROOT = Path(__file__).parents[2]
SAMPLE = Office(ROOT)
SAMPLE_FILES = list(SAMPLE.list("content/records", ".yaml", own=True))
PATHS = [f"schemas/{of}.{ending}" for of in ("cadre", "records") for ending in ("schema.json", "zh.schema.json")]
Validator = jsonschema.Draft202012Validator


class EditorLoader(yaml.SafeLoader):
    """Reads YAML as an editor does, by version 1.2: numbers and true/false are values, dates and ``on`` are text."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.endswith((":null", ":int", ":float"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), list("tf"))


def validator(path: str) -> Validator:
    return Validator(json.loads(schemas()[path]))


@pytest.fixture(scope="module")
def english() -> Validator:
    return validator("schemas/records.schema.json")


@pytest.fixture(scope="module")
def chinese() -> Validator:
    return validator("schemas/records.zh.schema.json")


def in_chinese(raw: Any, model: type[Part]) -> Any:
    """A record with the Chinese titles as keys."""
    known = shapes(model)
    written = {}
    for key, value in raw.items():
        shape = known[key]
        if shape.part is not None and isinstance(value, list):
            value = [in_chinese(item, shape.part) for item in value]
        elif shape.part is not None and isinstance(value, dict):
            value = in_chinese(value, shape.part)
        written[shape.title] = value
    return written


def in_chinese_file(raw: dict[str, Any]) -> dict[str, Any]:
    models = {key: model for model in kinds().values() for key in (model.plural, model.title)}
    return {models[key].title: [in_chinese(item, models[key]) for item in listed] for key, listed in raw.items()}


def test_the_committed_schemas_are_those_of_the_models() -> None:
    committed = {
        path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in (ROOT / "schemas").glob("*.json")
    }
    assert committed == schemas()
    assert sorted(committed) == PATHS


def test_schemas_are_the_same_every_time_sorted_and_end_in_a_line_break() -> None:
    assert schemas() == schemas.__wrapped__()
    for text in schemas().values():
        assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


@pytest.mark.parametrize("path", PATHS)
def test_each_is_a_schema_of_draft_2020_12(path: str) -> None:
    schema = json.loads(schemas()[path])
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Validator.check_schema(schema)


def objects(node: Any) -> list[dict[str, Any]]:
    found = [node] if isinstance(node, dict) and "properties" in node else []
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    return found + [inner for child in children for inner in objects(child)]


@pytest.mark.parametrize("path", PATHS)
def test_no_object_takes_unknown_keys_and_every_field_is_explained_in_chinese(path: str) -> None:
    found = objects(json.loads(schemas()[path]))
    assert found
    for schema in found:
        assert schema["additionalProperties"] is False
        for field in schema["properties"].values():
            assert not field["title"].isascii()
            assert not field["description"].isascii()


def test_both_languages_describe_the_same_fields() -> None:
    for model in (*kinds().values(), OfficeProfile):
        titles = [shape.title for shape in fields(model)]
        assert len(set(titles)) == len(titles), f"two fields of {model.__name__} have one title"
    english, chinese = (
        json.loads(schemas()[f"schemas/records.{e}"])["$defs"] for e in ("schema.json", "zh.schema.json")
    )
    assert english.keys() == chinese.keys()
    for name, definition in english.items():
        assert len(definition.get("properties", ())) == len(chinese[name].get("properties", ()))
        assert len(definition.get("required", ())) == len(chinese[name].get("required", ()))


def test_the_sample_records_exist() -> None:
    assert len(SAMPLE_FILES) > 10


@pytest.mark.parametrize("file", SAMPLE_FILES)
def test_the_sample_records_satisfy_their_schema_as_an_editor_reads_them(
    english: Validator, chinese: Validator, file: str
) -> None:
    text = SAMPLE.read_text(file)
    named = re.match(r"# yaml-language-server: \$schema=(?:\.\./)+schemas/(records(?:\.zh)?)\.schema\.json\n", text)
    assert named, "the first line names the schema"
    assert (ROOT / file).parent.joinpath(named[0].split("=")[1].strip()).resolve().is_relative_to(ROOT / "schemas")
    own = chinese if named[1].endswith("zh") else english
    for raw in (read(text, file=file).value, yaml.load(text, Loader=EditorLoader)):
        assert [error.message for error in own.iter_errors(raw)] == []
        assert [error.message for error in chinese.iter_errors(in_chinese_file(raw))] == []


def test_the_sample_profile_satisfies_its_schemas() -> None:
    raw = read(SAMPLE.read_text("cadre.yaml"), file="cadre.yaml").value
    assert isinstance(raw, dict)
    assert list(validator("schemas/cadre.schema.json").iter_errors(raw)) == []
    assert list(validator("schemas/cadre.zh.schema.json").iter_errors(in_chinese(raw, OfficeProfile))) == []


def test_chinese_keys_give_the_same_records(tmp_path: Path) -> None:
    (tmp_path / "cadre.yaml").write_text(SAMPLE.read_text("cadre.yaml"), encoding="utf-8")
    for file in SAMPLE_FILES:
        raw = in_chinese_file(read(SAMPLE.read_text(file), file=file).value)
        target = tmp_path / file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(yaml.safe_dump(raw, allow_unicode=True, sort_keys=False), encoding="utf-8")
    english, chinese = load(SAMPLE), load(Office(tmp_path))
    assert chinese.diagnostics == ()
    assert english.records.count > 300
    assert _dumped(chinese.records.by_kind) == _dumped(english.records.by_kind)


def _dumped(by_kind: Any) -> Any:
    return {
        model.kind: {key: record.model_dump() for key, record in records.items()} for model, records in by_kind.items()
    }


def test_an_office_that_is_invalid_by_shape_is_so_for_the_schema_too(english: Validator) -> None:
    for name in (
        "unknown-key",
        "not-a-choice",
        "missing-field",
        "not-a-number",
        "score-out-of-range",
        "wrong-structure",
    ):
        text = Office(ROOT / "tests" / "offices" / f"invalid-{name}").read_text("content/records/records.yaml")
        raw = {key: value for key, value in yaml.load(text, Loader=EditorLoader).items() if key.isascii()}
        assert list(english.iter_errors(raw)), name


def test_every_part_of_a_record_has_a_name_of_its_own() -> None:
    found = {part for model in kinds().values() for part in (model, *parts_of(model))}
    names = sorted(part.__name__ for part in found)

    assert [name for name, following in pairwise(names) if name == following] == []


def parts_of(model: type[Part]) -> Iterator[type[Part]]:
    for shape in fields(model):
        if shape.part is not None:
            yield shape.part
            yield from parts_of(shape.part)
