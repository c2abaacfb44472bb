"""Rules: one pure function each, in a file named after the offence, found by walking the folder of its procedure."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType, ModuleType
from typing import Any, get_type_hints

from pydantic import BaseModel, ConfigDict

import cadre_docs.policy.rules
from cadre_docs.diagnostics import Message, say
from cadre_docs.policy.finding import Finding


class Parameters(BaseModel):
    """A rule's own parameters; a subclass names and types them, a pack gives their dated values."""

    model_config = ConfigDict(extra="forbid", frozen=True)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its code, its title, the inventory rows it answers, and the function that looks for the offence.

    ``check`` takes the case and, where the rule has parameters of its own, those. Whether the rule is switched on, and
    how much an offence weighs, is for the packs to say. That an ``internal`` one found something is not for the public.
    """

    code: str
    procedure: str
    title: Message
    rows: tuple[str, ...]
    check: Callable[..., Iterable[Finding]]
    parameters: type[Parameters] | None
    internal: bool = False

    def __call__(self, case: Any, parameters: Parameters | None = None) -> Iterable[Finding]:
        """The offences in a case, in the order in which the rule comes upon them."""
        return self.check(case) if self.parameters is None else self.check(case, parameters)

    @property
    def page(self) -> str:
        """The public page: the function's docstring, in Chinese and in English."""
        return _page(self.check)


@cache
def _page(check: Callable[..., Iterable[Finding]]) -> str:
    """A docstring does not change while the program runs, and every preview and explanation asks for all of them."""
    return inspect.getdoc(check) or ""


def rule(
    *, zh: str, en: str, rows: tuple[str, ...], internal: bool = False
) -> Callable[[Callable[..., Iterable[Finding]]], Rule]:
    """Make a function a rule. Its code is its name with hyphens, its procedure the package it stands in."""

    def make(check: Callable[..., Iterable[Finding]]) -> Rule:
        hints = [hint for name, hint in get_type_hints(check).items() if name != "return"]
        own = next((hint for hint in hints if isinstance(hint, type) and issubclass(hint, Parameters)), None)
        procedure = check.__module__.split(".")[-2]
        return Rule(check.__name__.replace("_", "-"), procedure, say(zh, en), rows, check, own, internal)

    return make


def rules() -> Mapping[str, Rule]:
    """Every rule by its code, sorted. A new module in a procedure's package is enough to add one."""
    packages = _packages(tuple(cadre_docs.policy.rules.__path__))
    return _rules(tuple((package.__name__, tuple(package.__path__)) for package in packages))


@cache
def _packages(folders: tuple[str, ...]) -> tuple[ModuleType, ...]:
    """The packages of rules in these folders: they do not change while the program runs."""
    names = (f"cadre_docs.policy.rules.{package.name}" for package in pkgutil.iter_modules(folders))
    return tuple(importlib.import_module(name) for name in names)


@cache
def _rules(packages: tuple[tuple[str, tuple[str, ...]], ...]) -> Mapping[str, Rule]:
    """The rules of packages and their folders: asked for with every judgement, and walked through once."""
    found: dict[str, Rule] = {}
    for package, folders in packages:
        for module in pkgutil.iter_modules(folders):
            name = f"{package}.{module.name}"
            made = getattr(importlib.import_module(name), module.name, None)
            if not isinstance(made, Rule):
                raise TypeError(f"{name} must define the rule {module.name}")
            if made.code in found:
                raise TypeError(f"{name}: there is a rule {made.code} in {found[made.code].procedure} already")
            found[made.code] = made
    return MappingProxyType(dict(sorted(found.items())))
