"""Imported records as the text of a record file."""

import re
from collections.abc import Mapping
from typing import Any

_PLAIN = re.compile(r"[A-Za-z\u4e00-\u9fff][\w\u4e00-\u9fff（）、，。；《》“”·./%\-]*")
_UNSAFE_PLAIN = {"true", "false", "null", "yes", "no", "on", "off", "nan"}


def record_file(records: Mapping[str, list[dict[str, Any]]], comment: str) -> str:
    """YAML with one list per kind, keys in the order of the models, and a first line that says where it came from."""
    lines = [f"# {comment}".replace("\n", " ")]
    for plural, entries in records.items():
        lines.append(f"{plural}:")
        for entry in entries:
            lines += _entry(entry)
    return "\n".join(lines) + "\n"


def mapping_file(mapping: Mapping[str, Any]) -> str:
    """YAML of one mapping."""
    return "\n".join(_mapping(mapping)) + "\n"


def _entry(entry: Mapping[str, Any]) -> list[str]:
    lines = [f"  {line}" for line in _mapping(entry)]
    lines[0] = "  - " + lines[0][2:]
    return [lines[0], *(f"  {line}" for line in lines[1:])]


def _mapping(entry: Mapping[str, Any]) -> list[str]:
    lines: list[str] = []
    for key, value in entry.items():
        if isinstance(value, dict):
            lines += [f"{key}:", *(f"  {line}" for line in _mapping(value))]
        elif isinstance(value, list):
            lines += [f"{key}:", *(f"  - {_flow(item)}" for item in value)]
        else:
            lines.append(f"{key}: {_scalar(value)}")
    return lines


def _flow(item: Any) -> str:
    if isinstance(item, dict):
        return "{" + ", ".join(f"{key}: {_scalar(value)}" for key, value in item.items()) + "}"
    return _scalar(item)


def _scalar(value: Any) -> str:
    if isinstance(value, int):
        return str(value)
    text = str(value)
    if _PLAIN.fullmatch(text) and text.lower() not in _UNSAFE_PLAIN and "，" not in text[:1]:
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'
