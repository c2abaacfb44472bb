"""The short way to read a YAML text: most are written plainly, line by line, and need no parser for all of YAML.

It takes a text only where every line is of a few shapes that cannot mean anything else, and leaves every doubt to the
strict reader in ``build``. What it takes has no faults, and the value is the one that the strict reader would give.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

NULLS = frozenset(("", "~", "null", "Null", "NULL"))
"""What stands for no value where it is written without quotes."""
NOT_PLAIN: Any = object()
"""In place of a value: the text is for the strict reader."""

_DEEPEST = 20
"""Blocks, or brackets, inside one another; far from where the strict reader objects."""
_AT_ONCE = 1 << 13
"""Characters whose lines are taken apart together, so that a large file does not take many times its size."""

_QUOTES, _BRACKETS = "\"'", "[{"
_MARKS = _QUOTES + _BRACKETS
_SHORT = 1 + max(map(len, NULLS))
_LETTERS = r"A-Za-z0-9_\u3400-\u9fff"
_FIRST = rf"{_LETTERS}(+./《（“【〔「"
_INNER = (
    rf"{_FIRST}%)*&=@<>~^;$|+\-\u00b7\u00d7\u00f7\u2010-\u2027\u2030-\u205e\u2103\u2160-\u217f\u2460-\u25ff"
    r"\u3000-\u303f\uff00-\uffef"
)
_IN_BLOCK = rf"{_INNER},!?:'\"\[\]{{}} "
_ANY = r"[^\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff"
"""The beginning of a class: whatever may stand within quotes or in a comment; libyaml breaks lines at some of these."""
_QUOTED = rf'"{_ANY}"\\]*+"' + "|" + rf"'{_ANY}']*+'"
_NAME = rf"[{_LETTERS}][{_LETTERS}（）·.\-]{{0,60}}"
_KEY = rf"""{_NAME}|'{_NAME}'|"{_NAME}\""""
_LINE = re.compile(
    rf"^( *+)(- )?(?:({_KEY}):(?: ++|$))?"
    rf"({_QUOTED}|-?[{_FIRST}][{_IN_BLOCK}]*+|~|[\[{{]{_ANY}]*+)?"
    rf" *+(?:(?<= )\#{_ANY}]*+)?$"
    rf"|^\#{_ANY}]*+$"
    r"|^(.++)$",
    re.MULTILINE,
)
"""Indentation, dash, key and value, each of which may be missing; or a comment alone; or anything else."""
_FLOW = re.compile(
    rf" *+(?:([{{}}\[\],])|({_KEY}): ++|({_QUOTED}|~|-?[{_FIRST}](?:[{_INNER}: ]*[{_INNER}])?)(?=[ ,\]}}])|$|(.))"
)
"""A bracket or comma, a key, a value; or anything else."""
_COLON = re.compile(r"(?<![0-9]):|:(?![0-9])")
"""A colon between brackets that does not stand between two digits, as in 08:30 and 1:2."""


def plain(text: str) -> Any:
    """The value of a text that is written plainly, or ``NOT_PLAIN``."""
    root: list[Any] = []
    target: Any = root  # the list or mapping that takes the next entry
    is_list = True
    column = -1  # where its entries begin
    around: list[tuple[Any, int]] = []
    awaiting: Any = 0  # the key whose value may follow on deeper lines, 0 at the start; None where nothing may follow
    for indent, dash, key, written, other in _lines(text):
        if not key and (other or not dash or not written):
            if other or dash or written:
                return NOT_PLAIN
            continue
        here = len(indent)
        if dash or is_list or here != column:
            if here > column or (dash and here == column and not is_list):
                if awaiting is None or len(around) > _DEEPEST:
                    return NOT_PLAIN
                around.append((target, column))
                inner: Any = [] if dash else {}
                if target is root:
                    root.append(inner)
                else:
                    target[awaiting] = inner
                target, column = inner, here
            else:
                while here < column:
                    target, column = around.pop()
                if here == column and not dash and target.__class__ is list:
                    target, column = around.pop()
                if here != column or (target.__class__ is list) is not bool(dash):
                    return NOT_PLAIN
            is_list = bool(dash)
        value: Any = written
        if written:
            value = _value(written) if written[0] in _MARKS or written[-1] in ": " or len(written) < _SHORT else written
            if value is NOT_PLAIN or (value is written and ": " in written):
                return NOT_PLAIN
        if dash:
            if not key:
                target.append(value)
                awaiting = None
                continue
            if len(around) > _DEEPEST:
                return NOT_PLAIN
            around.append((target, column))
            inner = {}
            target.append(inner)
            target, column, is_list = inner, here + 2, False
        if key in NULLS:
            return NOT_PLAIN
        if key[0] in _QUOTES:
            key = key[1:-1]
        if key in target:
            return NOT_PLAIN
        if written:
            target[key], awaiting = value, None
        else:
            target[key], awaiting = None, key
    return root[0] if root else None


def _value(written: str) -> Any:
    """What stands after a colon or a dash, where it is in quotes or brackets, or at its ends like anything special."""
    if written[0] in _QUOTES:
        return written[1:-1]
    if written[0] in _BRACKETS:
        return _flow(written.partition(" #")[0])
    value = written.rstrip(" ")
    if ": " in value or value[-1] == ":":
        return NOT_PLAIN
    return None if value in NULLS else value


def _lines(text: str) -> Iterable[tuple[str, str, str, str, str]]:
    return _LINE.findall(text) if len(text) <= _AT_ONCE else _lines_of_parts(text)


def _lines_of_parts(text: str) -> Iterator[tuple[str, str, str, str, str]]:
    start = 0
    while start < len(text):
        end = text.find("\n", start + _AT_ONCE) + 1 or len(text)
        yield from _LINE.findall(text, start, end)
        start = end


def _flow(text: str) -> Any:
    """The value of ``[a, b]`` or ``{a: b}`` and of what these hold, on one line; or ``NOT_PLAIN``."""
    root: list[Any] = []
    target: Any = root
    around: list[Any] = []
    key = ""
    is_next = True  # whether a value, or a key, may stand here
    for mark, found, written, other in _FLOW.findall(text):
        if mark == ",":
            if is_next or not around:
                return NOT_PLAIN
            is_next = True
        elif mark and mark in "]}":
            if not around or (target.__class__ is list) is not (mark == "]") or (is_next and (target or key)):
                return NOT_PLAIN
            target, is_next = around.pop(), False
        elif found:
            if found in NULLS or not is_next or target.__class__ is list or key:
                return NOT_PLAIN
            key = found[1:-1] if found[0] in _QUOTES else found
            if key in target:
                return NOT_PLAIN
            target[key] = None
        elif mark or written:
            if not is_next or len(around) > _DEEPEST or (target.__class__ is dict and not key):
                return NOT_PLAIN
            value: Any = [] if mark == "[" else {} if mark else _scalar(written)
            if value is NOT_PLAIN:
                return NOT_PLAIN
            if target.__class__ is list:
                target.append(value)
            else:
                target[key] = value
            key, is_next = "", bool(mark)
            if mark:
                around.append(target)
                target = value
        elif other:
            return NOT_PLAIN
    return NOT_PLAIN if around else root[0]


def _scalar(written: str) -> Any:
    """A value between brackets."""
    if written[0] in _QUOTES:
        return written[1:-1]
    if ":" in written and _COLON.search(written):
        return NOT_PLAIN
    return None if written in NULLS else written
