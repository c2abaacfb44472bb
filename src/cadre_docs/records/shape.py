"""The shape of records as those who read and describe files need it: keys, titles, and what is inside each field."""

import types
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from cadre_docs.records.model import Part, extra_of

Loc = tuple[str | int, ...]
"""Keys and indices from a record to a value in it."""


class Shape(NamedTuple):
    """One field: ``leaf`` is the type of the value or, in a list or a mapping by key, of each value."""

    name: str
    title: str
    info: FieldInfo
    leaf: Any
    listed: bool
    keyed: bool

    @property
    def part(self) -> type[Part] | None:
        """The model inside the field, if there is one."""
        return self.leaf if isinstance(self.leaf, type) and issubclass(self.leaf, Part) else None


class Branch(NamedTuple):
    """A field that bears a mark, or that leads to fields that do."""

    shape: Shape
    mark: str
    inner: "tuple[Branch, ...]"


@cache
def shapes(model: type[Part]) -> dict[str, Shape]:
    """The fields of a model by each of their keys, English and Chinese."""
    found: dict[str, Shape] = {}
    for name, info in model.model_fields.items():
        leaf, listed, keyed = _unwrapped(info.annotation)
        shape = Shape(name, info.title or name, info, leaf, listed, keyed)
        found[name] = found[shape.title] = shape
    return found


def fields(model: type[Part]) -> tuple[Shape, ...]:
    """Each field once, in the order of the form."""
    return tuple(shapes(model)[name] for name in model.model_fields)


def owner(model: type[Part], loc: Loc) -> tuple[type[Part], Shape | None]:
    """The innermost model on the way to a place in a record, and its field there (None where it has no such field)."""
    inside: type[Part] | None = model
    shape: Shape | None = None
    own_key_next = False
    for step in loc:
        if isinstance(step, int):
            continue
        if own_key_next:
            own_key_next = False
            continue
        if inside is None:
            break
        model = inside
        shape = shapes(model).get(step)
        if shape is None:
            break
        inside, own_key_next = shape.part, shape.keyed
    return model, shape


def written(model: type[Part], raw: Any, path: Loc) -> Loc:
    """A path in English names as the file writes it: with the Chinese key where the file has that one."""
    steps: list[str | int] = []
    inside: type[Part] | None = model
    for step in path:
        if isinstance(step, str) and inside is not None and isinstance(raw, Mapping) and step in shapes(inside):
            shape = shapes(inside)[step]
            key = next((key for key in (shape.name, shape.title) if key in raw), step)
            inside = shape.part
        else:
            key = step  # type: ignore[assignment]  # an index, or a key that is the office's own
        steps.append(key)
        raw = _child(raw, key)
    return tuple(steps)


@cache
def marked(model: type[Part], mark: str) -> tuple[Branch, ...]:
    """The fields that say something of themselves under a name, such as ``refers``; the mark is what they say."""
    found = []
    for shape in fields(model):
        inner = marked(shape.part, mark) if shape.part else ()
        own = str(extra_of(shape.info).get(mark, ""))
        if own or inner:
            found.append(Branch(shape, own, inner))
    return tuple(found)


@cache
def typed(model: type[Part], leaf: type) -> tuple[Branch, ...]:
    """The fields of one type, the mark being its name."""
    found = []
    for shape in fields(model):
        inner = typed(shape.part, leaf) if shape.part else ()
        if shape.leaf is leaf or inner:
            found.append(Branch(shape, leaf.__name__ if shape.leaf is leaf else "", inner))
    return tuple(found)


def values(
    part: Part, branches: Sequence[Branch], *, keys: bool = False, path: Loc = ()
) -> Iterator[tuple[str, Any, Loc]]:
    """The marked values of a record: mark, value, and path in English names. With ``keys``, of a mapping its keys."""
    for shape, mark, inner in branches:
        value = getattr(part, shape.name)
        if value is None:
            continue
        here = (*path, shape.name)
        if not (shape.listed or shape.keyed):
            if mark:
                yield mark, value, here
            if inner:
                yield from values(value, inner, keys=keys, path=here)
            continue
        for index, item in value.items() if shape.keyed else enumerate(value):
            if mark:
                yield mark, index if keys and shape.keyed else item, (*here, index)
            if inner:
                yield from values(item, inner, keys=keys, path=(*here, index))


def raw_values(raw: Any, branches: Sequence[Branch], path: Loc = ()) -> Iterator[tuple[str, Any, Loc]]:
    """The same of a record as it was read, valid or not; paths as the file writes them."""
    if not isinstance(raw, dict):
        return
    for shape, mark, inner in branches:
        key = shape.name if shape.name in raw else shape.title
        value = raw.get(key)
        if value is None:
            continue
        items: Any = value.items() if isinstance(value, dict) and shape.keyed else ()
        items = enumerate(value) if isinstance(value, list) else items or ((None, value),)
        for index, item in items:
            here = (*path, key) if index is None else (*path, key, index)
            if mark:
                yield mark, item, here
            if inner:
                yield from raw_values(item, inner, here)


def _child(raw: Any, step: str | int) -> Any:
    if isinstance(raw, dict):
        return raw.get(step)
    return raw[step] if isinstance(raw, list) and isinstance(step, int) and 0 <= step < len(raw) else None


def _unwrapped(annotation: Any) -> tuple[Any, bool, bool]:
    """The bare type, and whether it stands in a list or in a mapping; ``X | None`` counts as ``X``."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _unwrapped(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        return _unwrapped(next(option for option in get_args(annotation) if option is not type(None)))
    if origin in (tuple, list, frozenset):
        return _unwrapped(get_args(annotation)[0])[0], True, False
    if origin is dict:
        return _unwrapped(get_args(annotation)[1])[0], False, True
    return annotation, False, False
