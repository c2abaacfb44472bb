"""Nodes made in numbers, without the price of setting fields that nobody may set."""

from collections.abc import Callable
from dataclasses import field, fields, make_dataclass
from functools import lru_cache
from typing import Any, TypeVar, cast

Node = TypeVar("Node")


def quick(kind: type[Node]) -> Callable[..., Node]:
    """What makes a node from all its fields in order.

    It fills a twin of the class that is not frozen, and then gives it the class.
    """
    twin = _twin(kind, [(one.name, one.type) for one in fields(cast(Any, kind))])

    def make(*values: object) -> Node:
        made = twin(*values)
        made.__class__ = kind
        return cast(Node, made)

    return make


def copier(node: Node, varied: str) -> Callable[[object], Node]:
    """What makes copies of a node that differ from it in one field. The other fields hold what never changes."""
    names = [one.name for one in fields(cast(Any, node)) if one.name != varied]
    others = tuple((name, getattr(node, name)) for name in names)
    kinds = tuple(type(value) for _, value in others)
    return cast(Callable[[object], Node], _copier(cast(Any, type(node)), varied, others, kinds))


@lru_cache(maxsize=1024)
def _copier(
    kind: Any, varied: str, others: tuple[tuple[str, object], ...], kinds: tuple[type, ...]
) -> Callable[[object], object]:
    """A twin whose other fields have these values by themselves; ``kinds`` tells 1 from True and 1.0."""
    twin = _twin(kind, [(varied, Any), *((name, Any, field(default=value)) for name, value in others)])

    def copy(value: object) -> object:
        made = twin(value)
        made.__class__ = kind
        return made

    return copy


def _twin(kind: Any, names: list[Any]) -> Any:
    return make_dataclass(kind.__name__, names, slots=True, eq=False, repr=False)
