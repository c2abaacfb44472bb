"""Attributes of elements as lengths, numbers and choices."""

import re
from typing import Any, get_args

from cadre_docs.diagnostics import say
from cadre_docs.documents.compiler.elements import Element
from cadre_docs.documents.compiler.faults import TemplateFaultError
from cadre_docs.documents.tree import Align, Role

MM_PER_TWIP = 25.4 / 1440
_LENGTH = re.compile(r"^(\d+(?:\.\d+)?)(mm|tw)$")
_NUMBER = re.compile(r"^\d+(?:\.\d+)?$")
_COUNT = re.compile(r"^[1-9]\d{0,3}$")


def length(element: Element, name: str, default: float | None = None) -> float | None:
    """A length in mm, from ``12.5mm`` or from twips (1/1440 in) as Word measures: ``709tw``."""
    value = element.attributes.get(name)
    if value is None:
        return default
    found = _LENGTH.match(value)
    if found is None:
        raise _unfit(element, name, "12.5mm, 709tw")
    return float(found[1]) * (MM_PER_TWIP if found[2] == "tw" else 1)


def number(element: Element, name: str, default: float | None = None) -> float | None:
    """A number without a unit: points, or characters."""
    value = element.attributes.get(name)
    if value is None:
        return default
    if not _NUMBER.match(value):
        raise _unfit(element, name, "14, 1.5")
    return float(value)


def count(element: Element, name: str) -> int:
    """A span; 1 where none is given."""
    value = element.attributes.get(name, "1")
    if not _COUNT.match(value):
        raise _unfit(element, name, "1, 2, 3")
    return int(value)


def flag(element: Element, name: str) -> bool:
    """Whether an attribute without a value is there."""
    return name in element.attributes


def align(element: Element, default: Align) -> Align:
    """The alignment of the paragraphs."""
    chosen: Align = _choice(element, "align", get_args(Align), default)
    return chosen


def role(element: Element, default: Role | None = None) -> Any:
    """The typeface's role."""
    return _choice(element, "role", get_args(Role), default)


def vertical(element: Element) -> Any:
    """Where the text of a cell stands."""
    return _choice(element, "valign", ("top", "center", "bottom"), "center")


def profile(element: Element) -> Any:
    """The looks of a section."""
    return _choice(element, "profile", ("notice", "form"), "form")


def _choice(element: Element, name: str, known: tuple[str, ...], default: Any) -> Any:
    value = element.attributes.get(name)
    if value is None:
        return default
    if value not in known:
        raise _unfit(element, name, ", ".join(known))
    return value


def _unfit(element: Element, name: str, known: str) -> TemplateFaultError:
    return element.fault(
        "bad-attribute",
        say(
            "<{tag}> 的属性 {name}=“{value}”无法识别",
            "<{tag} {name}={value}> cannot be understood",
            tag=element.tag,
            name=name,
            value=element.attributes[name],
        ),
        say("可写：{known}", "write for instance: {known}", known=known),
    )
