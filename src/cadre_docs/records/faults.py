"""What pydantic finds wrong with a record, said to the person who wrote it."""

import difflib
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, NamedTuple

from pydantic_core import ErrorDetails

from cadre_docs.diagnostics import Message, say
from cadre_docs.records.choice import Choice
from cadre_docs.records.dates import date_hint, month_hint, time_hint
from cadre_docs.records.model import Part, Sensitivity
from cadre_docs.records.shape import Loc, Shape, fields, owner, shapes

LONGEST_VALUE = 40
"""Characters of an offending value that a message repeats."""

_SLUG = "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
_FORMS = {
    r"^\d{17}[\dXx]$": say("18 位，末位可以是 X", "18 digits, the last of which may be X"),
    r"^(\d{6})?$": say("6 位数字", "6 digits"),
}
_TOGETHER = {
    "verdict-belongs-to-review": (
        say(
            "“审查结果”只用于资格审查，资格审查必须有“审查结果”",
            "“verdict” belongs to a review, and a review must have one",
        ),
        say("补上或删去“审查结果”（verdict）", "add or remove “verdict” (审查结果)"),
    ),
}
"""What a model's own validator says, by the text of its ValueError."""


class Fault(NamedTuple):
    """One fault of a record. ``loc`` leads from the record to the place, in keys as written; ``key``: to its key."""

    code: str
    message: Message
    hint: Message
    loc: Loc
    key: bool = False
    about: str = ""
    """The field that is missing, or that a misspelt key was probably meant to be."""


class _Case(NamedTuple):
    error: ErrorDetails
    model: type[Part]
    """The innermost model around the place."""
    shape: Shape | None
    """The field at the place."""
    siblings: dict[str, Any]
    """What is written beside the place."""

    @property
    def loc(self) -> Loc:
        return self.error["loc"]

    @property
    def context(self) -> dict[str, Any]:
        return self.error.get("ctx", {})

    @property
    def value(self) -> str:
        """The offending value, shortened; not repeated where it is confidential."""
        if self.shape and self.model.sensitivity(self.shape.name) is Sensitivity.CONFIDENTIAL:
            return "…"
        value = str(self.error["input"])
        return value if len(value) <= LONGEST_VALUE else value[:LONGEST_VALUE] + "…"

    def say(self, zh: str, en: str, **values: object) -> Message:
        """A message about the field: ``{title}``, ``{name}`` and ``{value}`` are known."""
        known = {"title": self.shape.title, "name": self.shape.name} if self.shape else {"title": "", "name": ""}
        return say(zh, en, **{"value": self.value, **known, **values})


def translated(errors: Iterable[ErrorDetails], model: type[Part], raw: Any) -> list[Fault]:
    """pydantic's errors as faults. ``raw`` is the record as it was read. A misspelt field is not missing as well."""
    faults = [_translated(error, model, raw) for error in errors]
    misspelt = {(fault.loc[:-1], fault.about) for fault in faults if fault.code == "unknown-key" and fault.about}
    return [fault for fault in faults if fault.code != "missing-field" or (fault.loc, fault.about) not in misspelt]


def _translated(error: ErrorDetails, model: type[Part], raw: Any) -> Fault:
    inner, shape = owner(model, error["loc"])
    case = _Case(error, inner, shape, _around(raw, error["loc"]))
    kind = error["type"]
    if kind == "missing":
        return _missing(case)
    if kind == "extra_forbidden":
        return _both_keys(case) if error["loc"][-1] in shapes(inner) else _unknown(case)
    if kind == "value_error" and str(case.context.get("error")) in _TOGETHER:
        message, hint = _TOGETHER[str(case.context["error"])]
        return Fault("contradiction", message, hint, error["loc"])
    if error["input"] is None or (kind == "string_too_short" and not str(error["input"]).strip()):
        return _empty(case)
    return _WORDINGS.get(kind, _other)(case)


def unknown_key(key: str, known: Iterable[tuple[str, str]], loc: Loc, present: Iterable[str] = ()) -> Fault:
    """A key that means nothing: the nearest known one, and all that may stand there (English name, Chinese title)."""
    beside = set(present)
    free = [(name, title) for name, title in known if name not in beside and title not in beside]
    words = [word for pair in free for word in pair]
    near = _nearest(key, tuple(words))
    hint = say(
        "可用的项目：{zh}",
        "allowed here: {en}",
        zh="、".join(f"{title}（{name}）" for name, title in free),
        en=", ".join(f"{name} ({title})" for name, title in free),
    )
    if not free:
        hint = say("删去这一项", "remove it")
    if near:
        zh, en = "是否应为“{near}”？" + hint.zh, "did you mean “{near}”? " + hint.en
        hint = say(zh, en, near=near, **dict(hint.values))
    meant = next((name for name, title in free if near and near in (name, title)), "")
    message = say("没有“{key}”这一项", "unknown key “{key}”", key=key)
    return Fault("unknown-key", message, hint, loc, key=True, about=meant)


def _missing(case: _Case) -> Fault:
    hint = case.say("补上“{title}: …”（{name}）", "add “{name}: …” ({title})")
    message = case.say("缺少“{title}”", "“{name}” is missing")
    return Fault("missing-field", message, hint, case.loc[:-1], about=case.shape.name if case.shape else "")


def _both_keys(case: _Case) -> Fault:
    message = case.say("“{title}”和“{name}”是同一项，不能同时写", "“{name}” and “{title}” are the same field")
    return Fault("same-field-twice", message, say("删去其中一个", "remove one of them"), case.loc, key=True)


def _unknown(case: _Case) -> Fault:
    known = [(shape.name, shape.title) for shape in fields(case.model)]
    return unknown_key(str(case.loc[-1]), known, case.loc, case.siblings)


def _empty(case: _Case) -> Fault:
    message = case.say("“{title}”没有内容", "“{name}” has no value")
    return Fault("missing-value", message, say("填上内容，或删去这一行", "fill it in, or remove the line"), case.loc)


def _choice(case: _Case) -> Fault:
    leaf = case.shape.leaf if case.shape else None
    members = list(leaf) if isinstance(leaf, type) and issubclass(leaf, Choice) else []
    words = [word for member in members for word in (member.value, member.label)]
    near = _nearest(str(case.error["input"])[:LONGEST_VALUE], tuple(words))
    hint = say(
        "是否应为“{near}”？可填：{zh}" if near else "可填：{zh}",
        "did you mean “{near}”? allowed: {en}" if near else "allowed: {en}",
        near=near,
        zh="、".join(f"{member.label}（{member.value}）" for member in members),
        en=", ".join(f"{member.value} ({member.label})" for member in members),
    )
    return Fault("not-a-choice", case.say("“{title}”不能是“{value}”", "“{name}” cannot be “{value}”"), hint, case.loc)


def _pattern(case: _Case) -> Fault:
    pattern = str(case.context.get("pattern", ""))
    at_key = case.loc[-1] == "[key]"
    loc = case.loc[:-1] if at_key else case.loc
    if pattern == _SLUG:
        hint = say(
            "只用英文字母、数字、“-”和“_”，以字母或数字开头，最多 64 个字符",
            "letters, digits, “-” and “_”, starting with a letter or digit, at most 64 characters",
        )
        return Fault("wrong-id", case.say("“{value}”不能作编号", "“{value}” cannot be an id"), hint, loc, key=at_key)
    hint = _FORMS.get(pattern) or case.say("格式：{pattern}", "pattern: {pattern}", pattern=pattern)
    message = case.say("“{value}”不符合“{title}”的格式", "“{value}” is not a valid “{name}”")
    return Fault("wrong-form", message, hint, loc, key=at_key)


def _date(case: _Case) -> Fault:
    return wrong_date(str(case.error["input"]), case.loc, case.value)


def _time(case: _Case) -> Fault:
    return wrong_time(str(case.error["input"]), case.loc, case.value)


def wrong_date(text: str, loc: Loc, shown: str | None = None) -> Fault:
    """Text that is no date, or a date that does not exist."""
    message = say("“{value}”不是日期", "“{value}” is not a date", value=text if shown is None else shown)
    return Fault("wrong-date", message, date_hint(text), loc)


def wrong_time(text: str, loc: Loc, shown: str | None = None) -> Fault:
    """Text that is no local time to the minute."""
    message = say("“{value}”不是时间", "“{value}” is not a time", value=text if shown is None else shown)
    return Fault("wrong-time", message, time_hint(text), loc)


def _number(case: _Case) -> Fault:
    whole = case.error["type"].startswith("int")
    message = case.say(
        "“{title}”应是整数，不能是“{value}”" if whole else "“{title}”应是数字，不能是“{value}”",
        "“{name}” must be a whole number, not “{value}”" if whole else "“{name}” must be a number, not “{value}”",
    )
    return Fault("not-a-number", message, say("只写数字，不写单位", "write digits only, without a unit"), case.loc)


def _yes_or_no(case: _Case) -> Fault:
    message = case.say("“{title}”只能是 true 或 false", "“{name}” must be true or false")
    return Fault("not-yes-or-no", message, say("是写 true，否写 false", "write true or false"), case.loc)


_BOUNDS = {
    "ge": ("不小于 {bound}", "at least {bound}"),
    "gt": ("大于 {bound}", "more than {bound}"),
    "le": ("不大于 {bound}", "at most {bound}"),
    "lt": ("小于 {bound}", "less than {bound}"),
}


def _range(case: _Case) -> Fault:
    name, bound = next((name, bound) for name, bound in case.context.items() if name in _BOUNDS)
    zh, en = _BOUNDS[name]
    message = case.say("“{title}”不能是 {value}", "“{name}” cannot be {value}")
    return Fault("out-of-range", message, say(f"应{zh}", f"it must be {en}", bound=bound), case.loc)


def _places(case: _Case) -> Fault:
    limit = next(iter(case.context.values()), "")
    places = case.error["type"] == "decimal_max_places"
    hint = say(
        "最多 {limit} 位小数" if places else "最多 {limit} 位数字",
        "at most {limit} decimals" if places else "at most {limit} digits",
        limit=limit,
    )
    return Fault("too-many-digits", case.say("“{value}”位数过多", "“{value}” has too many digits"), hint, case.loc)


def _length(case: _Case) -> Fault:
    limit = case.context.get("max_length", case.context.get("min_length", ""))
    most = "max_length" in case.context
    things = ("项", "items") if case.error["type"] in ("too_long", "too_short") else ("个字符", "characters")
    hint = say(
        f"{'最多' if most else '至少'} {{limit}} {things[0]}",
        f"{'at most' if most else 'at least'} {{limit}} {things[1]}",
        limit=limit,
    )
    message = case.say(f"“{{title}}”太{'长' if most else '短'}", f"“{{name}}” is too {'long' if most else 'short'}")
    return Fault("wrong-length", message, hint, case.loc)


def _list(case: _Case) -> Fault:
    hint = say("每项一行，以“- ”开头；只有一项也一样", "one item a line, each after “- ”; also when there is only one")
    return Fault("not-a-list", case.say("“{title}”应是清单", "“{name}” must be a list"), hint, case.loc)


def _mapping(case: _Case) -> Fault:
    of = case.shape.part if case.shape and case.shape.part else case.model
    names = [shape for shape in fields(of) if shape.info.is_required()] or list(fields(of))
    hint = say(
        "写成“项目: 内容”，如 {zh}",
        "write “key: value”, for example {en}",
        zh=f"{names[0].title}: …",
        en=f"{names[0].name}: …",
    )
    return Fault("not-a-mapping", say("这里应分项填写", "keys and values are expected here"), hint, case.loc)


def _text(case: _Case) -> Fault:
    hint = say("写在一行里；内容带“: ”的加英文引号", "write it on one line; quote text that contains “: ”")
    return Fault("not-text", case.say("“{title}”应是文字", "“{name}” must be text"), hint, case.loc)


def _value(case: _Case) -> Fault:
    reason = str(case.context.get("error", ""))
    if reason == "year-month":
        message = case.say("“{value}”不是年月", "“{value}” is not a month")
        return Fault("wrong-month", message, month_hint(str(case.error["input"])), case.loc)
    return _other(case)


def _other(case: _Case) -> Fault:
    message = case.say("内容有误：{reason}", "not valid: {reason}", reason=case.error["msg"])
    hint = case.say("核对“{title}”", "check “{name}”") if case.shape else say("核对这条记录", "check this record")
    return Fault("not-valid", message, hint, case.loc)


_WORDINGS: dict[str, Callable[[_Case], Fault]] = {
    "enum": _choice,
    "string_pattern_mismatch": _pattern,
    "string_type": _text,
    "string_too_short": _length,
    "string_too_long": _length,
    "too_short": _length,
    "too_long": _length,
    "int_parsing": _number,
    "int_type": _number,
    "int_from_float": _number,
    "int_parsing_size": _number,
    "decimal_parsing": _number,
    "decimal_type": _number,
    "finite_number": _number,
    "float_parsing": _number,
    "float_type": _number,
    "decimal_max_places": _places,
    "decimal_max_digits": _places,
    "decimal_whole_digits": _places,
    "bool_parsing": _yes_or_no,
    "bool_type": _yes_or_no,
    "greater_than_equal": _range,
    "greater_than": _range,
    "less_than_equal": _range,
    "less_than": _range,
    "date_type": _date,
    "date_parsing": _date,
    "date_from_datetime_parsing": _date,
    "date_from_datetime_inexact": _date,
    "datetime_type": _time,
    "datetime_parsing": _time,
    "datetime_from_date_parsing": _time,
    "tuple_type": _list,
    "list_type": _list,
    "frozen_set_type": _list,
    "dict_type": _mapping,
    "model_type": _mapping,
    "model_attributes_type": _mapping,
    "value_error": _value,
}


@lru_cache(maxsize=1024)
def _nearest(word: str, known: tuple[str, ...]) -> str:
    """The known word most like this one, or nothing. The same mistake often stands in every record of a file."""
    return next(iter(difflib.get_close_matches(word, known, n=1, cutoff=0.5)), "")


def _around(raw: Any, loc: Loc) -> dict[str, Any]:
    """The mapping in which the last step of a place stands."""
    for step in loc[:-1]:
        if isinstance(raw, dict):
            raw = raw.get(step)
        elif isinstance(raw, list) and isinstance(step, int) and step < len(raw):
            raw = raw[step]
    return raw if isinstance(raw, dict) else {}
