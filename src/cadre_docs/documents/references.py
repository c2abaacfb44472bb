"""Which records a record refers to, by the fields that are marked ``refers``."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import get_args

from cadre_docs.records.kinds import kinds
from cadre_docs.records.model import Part, Record, extra_of
from cadre_docs.records.records import Records

DEPTH = 2
"""From a record to a person or post, and on to the unit; no further, or everything would concern everything."""


def references(records: Records, origins: Iterable[Record]) -> frozenset[str]:
    """The records themselves and those that they refer to, as ``kind:key``."""
    by_kind = _by_kind()
    found: set[str] = set()
    level = list(origins)
    for _ in range(DEPTH + 1):
        following: list[Record] = []
        for record in level:
            if record.ref in found:
                continue
            found.add(record.ref)
            for kind, key in _referred(record):
                model = by_kind.get(kind)
                target = records.find(model, key) if model else None
                if target is not None:
                    following.append(target)
        level = following
    return frozenset(found)


@cache
def _by_kind() -> Mapping[str, type[Record]]:
    return {model.kind: model for model in kinds().values()}


@cache
def _leading(model: type[Part]) -> tuple[tuple[str, str], ...]:
    """The fields that lead to records, with the kind that they name: an empty one where a part inside may."""
    named = ((name, str(extra_of(field).get("refers") or ""), field) for name, field in model.model_fields.items())
    return tuple((name, kind) for name, kind, field in named if kind or _holds_parts(field.annotation))


def _holds_parts(annotation: object) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return True
    return any(_holds_parts(inner) for inner in get_args(annotation))


def _referred(part: Part) -> Iterator[tuple[str, str]]:
    for name, kind in _leading(type(part)):
        value = getattr(part, name)
        values = value if isinstance(value, tuple | list) else (value,)
        for one in values:
            if isinstance(one, Part):
                yield from _referred(one)
            elif kind and isinstance(one, str):
                yield kind, one
            elif kind and isinstance(one, Mapping):
                yield from ((kind, str(key)) for key in one)
