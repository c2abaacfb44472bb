"""JSON Schemas of the files that people write, so that editors complete and explain them in Chinese."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, models_json_schema
from pydantic_core import core_schema

from cadre_docs.records.choice import Choice
from cadre_docs.records.kinds import kinds
from cadre_docs.records.model import Part, Record
from cadre_docs.records.office_profile import OfficeProfile

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FOLDER = "schemas"
_OWN_WORDS = ("sensitivity", "refers", "refers_keys")
_WHOLE = "^[+-]?[0-9]+$"
_DATE = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_TIME = "^[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}(:[0-9]{2})?$"
_Defined = tuple[dict[type[Part], dict[str, Any]], dict[str, Any]]


@cache
def schemas() -> Mapping[str, str]:
    """The text of every schema by its path in the office: records and ``cadre.yaml``, with English and Chinese keys.

    Kept, like the kinds that it follows from: neither changes while the program runs.
    """
    records, profile = _definitions(list(kinds().values())), _definitions([OfficeProfile])
    found: dict[str, dict[str, Any]] = {}
    for ending, chinese in (("schema.json", False), ("zh.schema.json", True)):
        found[f"{FOLDER}/records.{ending}"] = _records(records, chinese)
        found[f"{FOLDER}/cadre.{ending}"] = _profile(profile, chinese)
    return MappingProxyType({path: _text(schema) for path, schema in sorted(found.items())})


def _records(defined: _Defined, chinese: bool) -> dict[str, Any]:
    """A record file: lists of records under the names of their kinds."""
    references, definitions = defined
    lists = {
        (model.title if chinese else model.plural): {
            "title": f"{model.title}（{model.plural}）",
            "description": f"{model.title}记录，每条以“- ”开头。",
            "type": ["array", "null"],
            "items": references[model],
        }
        for model in kinds().values()
    }
    top = {"title": "记录文件", "type": ["object", "null"], "additionalProperties": False, "properties": lists}
    return {"$schema": DIALECT, **top, "$defs": _keyed(definitions, chinese)}


def _profile(defined: _Defined, chinese: bool) -> dict[str, Any]:
    """``cadre.yaml``."""
    references, definitions = defined
    keyed = _keyed(definitions, chinese)
    return {"$schema": DIALECT, "title": "办公室设置（cadre.yaml）", **references[OfficeProfile], "$defs": keyed}


def _definitions(models: Sequence[type[Part]]) -> _Defined:
    """What refers to each model, and the schema of each part by its name; both only read."""
    references, whole = models_json_schema(
        [(model, "validation") for model in models], schema_generator=_AsWritten, ref_template="#/$defs/{model}"
    )
    text = json.dumps(whole)
    used = {
        name: found for name, found in whole["$defs"].items() if f'"#/$defs/{name}"' in text or name in _names(models)
    }
    return {model: references[model, "validation"] for model in models}, used


def _names(models: Sequence[type[Part]]) -> set[str]:
    return {model.__name__ for model in models}


class _AsWritten(GenerateJsonSchema):
    """What may be written for each type; what an editor takes for a number (``007``, ``1980.05``) is for ``_keyed``."""

    def enum_schema(self, schema: core_schema.EnumSchema) -> dict[str, Any]:
        """A choice by either of its names."""
        written = super().enum_schema(schema)
        if issubclass(schema["cls"], Choice):
            members = list(schema["cls"])
            return {"enum": list(dict.fromkeys([*(m.value for m in members), *(m.label for m in members)]))}
        return written

    def int_schema(self, schema: core_schema.IntSchema) -> dict[str, Any]:
        """A whole number, quoted or not."""
        return {"anyOf": [super().int_schema(schema), {"type": "string", "pattern": _WHOLE}]}

    def bool_schema(self, schema: core_schema.BoolSchema) -> dict[str, Any]:
        """Yes or no; an editor may see a word where YAML 1.1 sees a boolean."""
        return {"enum": [True, False, "true", "false", "yes", "no"]}

    def date_schema(self, schema: core_schema.DateSchema) -> dict[str, Any]:
        """``2014-11-30``."""
        return {"type": "string", "pattern": _DATE}

    def datetime_schema(self, schema: core_schema.DatetimeSchema) -> dict[str, Any]:
        """``2014-11-17 08:30``: local time, therefore not the format ``date-time``."""
        return {"type": "string", "pattern": _TIME}

    def model_schema(self, schema: core_schema.ModelSchema) -> dict[str, Any]:
        """A record under its Chinese name; docstrings are for those who read the code."""
        written = super().model_schema(schema)
        written.pop("description", None)
        written.pop("title", None)
        model = schema["cls"]
        return {"title": model.title, **written} if issubclass(model, Record) else written


def _keyed(node: Any, chinese: bool) -> Any:
    """A schema with English or Chinese keys, its own words marked, and without defaults that only the program sees."""
    if isinstance(node, list):
        return [_keyed(item, chinese) for item in node]
    if not isinstance(node, dict):
        return node
    kept: dict[str, Any] = {}
    for word, value in node.items():
        if word == "properties":
            kept[word] = {
                (field["title"] if chinese else key): _field(key, field, chinese) for key, field in value.items()
            }
        elif word == "required" and chinese:
            kept[word] = [node["properties"][key]["title"] for key in value]
        elif word == "default" and not isinstance(value, str | bool | int):
            continue
        elif word == "type" and value == "string" and node.get("pattern") not in (_WHOLE, _DATE, _TIME):
            kept[word] = ["string", "number"]
        else:
            kept[f"x-{word}" if word in _OWN_WORDS else word] = _keyed(value, chinese)
    return kept


def _field(key: str, field: dict[str, Any], chinese: bool) -> dict[str, Any]:
    """One field: its title names the other key too."""
    written: dict[str, Any] = _keyed(field, chinese)
    return written | {"title": f"{field['title']}（{key}）"}


def _text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
