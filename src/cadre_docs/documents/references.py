"""Which records a record refers to, by the fields that are marked ``refers``."""

from collections.abc import Iterable, Iterator, Mapping

from cadre_docs.records.model import Part, Record, extra_of
from cadre_docs.records.records import Records

DEPTH = 2
"""From a record to a person or post, and on to the unit; no further, or everything would concern everything."""


def references(records: Records, origins: Iterable[Record]) -> frozenset[str]:
    """The records themselves and those that they refer to, as ``kind:key``."""
    by_kind = {model.kind: model for model in records.by_kind}
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


def _referred(part: Part) -> Iterator[tuple[str, str]]:
    for name, field in type(part).model_fields.items():
        kind = extra_of(field).get("refers")
        value = getattr(part, name)
        values = value if isinstance(value, tuple | list) else (value,)
        for one in values:
            if isinstance(one, Part):
                yield from _referred(one)
            elif kind and isinstance(one, str):
                yield str(kind), one
            elif kind and isinstance(one, Mapping):
                yield from ((str(kind), str(key)) for key in one)
