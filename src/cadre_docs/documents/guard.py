"""What an audience may see of the records: everything else raises, on the way to a template or a view.

A field of a record shows itself to an audience whose rank is not below its own. What a procedure has computed carries
no such mark: it is internal, and a public document shows of it only what its ``type.yaml`` publishes by name
(``DayCount.applicants``). Properties and methods are evaluated on the guarded object, so that they cannot see more.
"""

import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache, cached_property
from typing import Any

from cadre_docs.diagnostics import Citation, Message, say
from cadre_docs.documents.compiler.faults import near
from cadre_docs.procedures.terms import Terms
from cadre_docs.records.choice import YearMonth
from cadre_docs.records.model import Part, Sensitivity
from cadre_docs.records.office_profile import OfficeProfile

LEAVES = (
    str,
    int,
    float,
    Decimal,
    Fraction,
    date,
    time,
    timedelta,
    Enum,
    YearMonth,
    Citation,
    Message,
    Terms,
    type(None),
)


class HiddenFieldError(Exception):
    """A field that the audience of a document may not see."""

    def __init__(self, owner: str, field: str, sensitivity: Sensitivity, audience: Sensitivity, computed: bool) -> None:
        super().__init__(f"{owner}.{field} is {sensitivity.value}")
        self.code = "field-not-public" if audience is Sensitivity.PUBLIC else "field-too-sensitive"
        values = {"field": f"{owner}.{field}", "sensitivity": sensitivity.value, "audience": audience.value}
        self.message = say(
            "{field} 的密级是 {sensitivity}，不得写入面向 {audience} 的文件",
            "{field} is {sensitivity} and must not go into a document whose audience is {audience}",
            **values,
        )
        self.hint = (
            say(
                "确需公布的计算结果，在 type.yaml 的 publishes 中写明 {field}",
                "if the result is meant to be made public, name {field} under publishes in type.yaml",
                **values,
            )
            if computed
            else say("从模板中删去该字段", "take the field out of the template")
        )


class UnknownFieldError(Exception):
    """A field that a record or result does not have."""

    code = "unknown-field"

    def __init__(self, owner: str, field: str, known: Sequence[str]) -> None:
        super().__init__(f"{owner} has no field {field}")
        self.message = say("“{owner}”没有字段“{field}”", "{owner} has no field {field}", owner=owner, field=field)
        self.hint = near(field, known)


@dataclass(frozen=True, slots=True)
class Guard:
    """An audience, and the computed values that a document type publishes (``Class.field``)."""

    audience: Sensitivity
    publishes: frozenset[str] = frozenset()
    _open: dict[type, frozenset[str]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def open_fields(self, kind: type) -> frozenset[str]:
        """The fields of a kind of record that the audience may see; none of what is no record, which ``may_see`` asks.

        Thousands of records of a kind are shown in one document, and what is open is a matter of the kind.
        """
        found = self._open.get(kind)
        if found is None:
            levels = _levels(kind) if issubclass(kind, Part) else {}
            found = frozenset(name for name, level in levels.items() if level.rank <= self.audience.rank)
            self._open[kind] = found
        return found

    def show(self, value: Any) -> Any:
        """The value as the audience may see it: itself where it is plain, else behind a guard."""
        if type(value) in PLAINEST or isinstance(value, SHOWN):
            return value
        if isinstance(value, Part) or (is_dataclass(value) and not isinstance(value, type)):
            return Guarded(self, value)
        if isinstance(value, Mapping):
            return _Mapping(self, value)
        if isinstance(value, Sequence | Set):
            return _Sequence(self, tuple(value))
        if isinstance(value, Iterator):
            return map(self.show, value)
        if callable(value):
            return self._method(value)
        raise UnknownFieldError(type(value).__name__, "", ())

    def may_see(self, owner: Any, field: str, value: Any) -> None:
        """Raises HiddenFieldError where the audience may not see a field."""
        kind: Any = type(owner)
        if isinstance(owner, Part):
            sensitivity = _levels(kind)[field]
            if sensitivity.rank > self.audience.rank:
                raise HiddenFieldError(kind.__name__, field, sensitivity, self.audience, computed=False)
            return
        published = f"{kind.__name__}.{field}" in self.publishes
        if self.audience is Sensitivity.PUBLIC and not published and _holds_leaves(value):
            raise HiddenFieldError(kind.__name__, field, Sensitivity.INTERNAL, self.audience, computed=True)

    def _method(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def guarded(*arguments: Any, **named: Any) -> Any:
            return self.show(function(*arguments, **named))

        return guarded


class Guarded:
    """A record, a part of one, or a computed result, as an audience may see it."""

    __slots__ = ("_guard", "_value")

    def __init__(self, guard: Guard, value: Any) -> None:
        self._guard = guard
        self._value = value

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        guard, value = self._guard, self._value
        kind: Any = type(value)
        if name in guard.open_fields(kind):
            found = getattr(value, name)
            return found if type(found) in PLAINEST else guard.show(found)
        if name in _fields(kind):
            found = getattr(value, name)
            guard.may_see(value, name, found)
            return guard.show(found)
        match _member(kind, name):
            case property(fget=getter) if getter is not None:
                return guard.show(getter(self))
            case cached_property(func=getter):
                return guard.show(getter(self))
            case function if inspect.isfunction(function):
                return guard.show(function.__get__(self))
            case constant if isinstance(constant, LEAVES) and constant is not None:
                return constant
        raise UnknownFieldError(kind.__name__, name, _fields(kind))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Guarded) and self._value is other._value

    def __hash__(self) -> int:
        return id(self._value)

    def __repr__(self) -> str:
        return f"<guarded {type(self._value).__name__}>"


class _Sequence(Sequence[Any]):
    """A list whose members are guarded as they are taken."""

    def __init__(self, guard: Guard, values: Sequence[Any]) -> None:
        self._guard = guard
        self._values = values

    def __len__(self) -> int:
        return len(self._values)

    def __getitem__(self, index: Any) -> Any:
        return self._guard.show(self._values[index])

    def __iter__(self) -> Iterator[Any]:
        return map(self._guard.show, self._values)


class _Mapping(Mapping[Any, Any]):
    """A mapping whose values are guarded as they are taken."""

    def __init__(self, guard: Guard, values: Mapping[Any, Any]) -> None:
        self._guard = guard
        self._values = values

    def __len__(self) -> int:
        return len(self._values)

    def __getitem__(self, key: Any) -> Any:
        return self._guard.show(self._values[key])

    def __iter__(self) -> Iterator[Any]:
        return iter(self._values)


PLAINEST = frozenset({str, int, date, type(None), bool})
"""The leaves that are nearly all there is, told by their very type."""
SHOWN = (*LEAVES, Guarded, _Sequence, _Mapping)
"""What the audience may see as it is."""


def public(profile: OfficeProfile) -> Any:
    """The office's own profile, as anybody may see it."""
    return Guard(Sensitivity.PUBLIC).show(profile)


def _holds_leaves(value: Any) -> bool:
    """Whether a computed field shows something by itself, rather than only holding what guards itself."""
    if isinstance(value, Citation | Terms):
        return False
    if isinstance(value, LEAVES):
        return True
    if isinstance(value, Mapping):
        return any(_holds_leaves(part) for pair in value.items() for part in pair)
    return isinstance(value, Sequence | Set) and any(_holds_leaves(part) for part in value)


@cache
def _levels(kind: Any) -> Mapping[str, Sensitivity]:
    return {name: kind.sensitivity(name) for name in kind.model_fields}


@cache
def _fields(kind: Any) -> tuple[str, ...]:
    if issubclass(kind, Part):
        return tuple(kind.model_fields)
    return tuple(field.name for field in fields(kind))


@cache
def _member(kind: Any, name: str) -> Any:
    """A member that the class itself or one of our own bases defines; None where only pydantic or object does."""
    for base in kind.__mro__:
        if name in vars(base):
            return None if base.__module__.partition(".")[0] in ("pydantic", "builtins") else vars(base)[name]
    return None
