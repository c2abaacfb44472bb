"""Imported records as the text of a record file."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

_PLAIN = re.compile(r"[A-Za-z\u4e00-\u9fff][\w\u4e00-\u9fff（）、，。；《》“”·./%\-]*")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
WIDE_BLANK = "\u3000"
_UNSAFE_PLAIN = {"true", "false", "null", "yes", "no", "on", "off", "nan"}


def record_file(records: Mapping[str, list[dict[str, Any]]], comment: str, remarks: Sequence[str] = ()) -> str:
    """YAML with one list per kind, keys in the order of the models, and a first line that says where it came from.

    ``remarks`` follow as comments too, one or more lines each.
    """
    lines = [_comment(" ".join(comment.splitlines()))]
    lines += [_comment(line) for remark in remarks for line in remark.splitlines()]
    for plural, entries in records.items():
        lines.append(f"{plural}:")
        for entry in entries:
            lines += _entry(entry)
    return "\n".join(lines) + "\n"


def _comment(line: str) -> str:
    """A comment; what cannot be seen is written by its number."""
    visible = (one if one.isprintable() or one in (WIDE_BLANK, "\t") else f"\\U{ord(one):08X}" for one in line)
    return f"# {''.join(visible)}".rstrip()


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
        return "{" + ", ".join(f"{key}: {_inner(value)}" for key, value in item.items()) + "}"
    return _scalar(item)


def _inner(value: Any) -> str:
    return f"[{', '.join(_scalar(one) for one in value)}]" if isinstance(value, list) else _scalar(value)


def _scalar(value: Any) -> str:
    if isinstance(value, int):
        return str(value)
    text = str(value)
    if _PLAIN.fullmatch(text) and text.lower() not in _UNSAFE_PLAIN and "，" not in text[:1]:
        return text
    return f'"{"".join(_escaped(character) for character in text)}"'


def _escaped(character: str) -> str:
    """A character as double quotes hold it; what cannot be seen is written by its number."""
    if character in _ESCAPES:
        return _ESCAPES[character]
    return character if character.isprintable() or character == WIDE_BLANK else f"\\U{ord(character):08X}"
