"""All records of an office, looked up by kind and id. Immutable; knows nothing of files or dates."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, TypeVar

from cadre_docs.records.model import Record
from cadre_docs.records.office_profile import OfficeProfile

R = TypeVar("R", bound=Record)


class Records:
    """The records of one office, in the order in which its files hold them."""

    def __init__(self, office: OfficeProfile, records: Iterable[Record]) -> None:
        self._office = office
        self._by_kind: dict[type[Record], dict[str, Record]] = {}
        for record in records:
            self._by_kind.setdefault(type(record), {})[record.key] = record
        self._indexes: dict[tuple[type[Record], str], dict[Any, tuple[Record, ...]]] = {}

    @property
    def office(self) -> OfficeProfile:
        """The office's profile."""
        return self._office

    def all(self, model: type[R]) -> tuple[R, ...]:
        """Every record of one kind."""
        return tuple(self._by_kind.get(model, {}).values())  # type: ignore[arg-type]

    def get(self, model: type[R], key: str) -> R:
        """The record with this key; KeyError where there is none (references are checked when records are loaded)."""
        return self._by_kind[model][key]  # type: ignore[return-value]

    def find(self, model: type[R], key: str) -> R | None:
        """The record with this key, or None."""
        return self._by_kind.get(model, {}).get(key)  # type: ignore[return-value]

    def of(self, model: type[R], **fields: Any) -> tuple[R, ...]:
        """The records of one kind whose fields have these values, by an index on the first of them."""
        (first, value), *rest = fields.items()
        index = self._indexes.get((model, first))
        if index is None:
            index = self._index(model, first)
        found = index.get(value, ())
        return tuple(r for r in found if all(getattr(r, name) == wanted for name, wanted in rest))  # type: ignore[misc]

    @cached_property
    def count(self) -> int:
        """How many records there are."""
        return sum(len(records) for records in self._by_kind.values())

    @property
    def by_kind(self) -> Mapping[type[Record], Mapping[str, Record]]:
        """All records, by kind and key."""
        return self._by_kind

    def _index(self, model: type[Record], field: str) -> dict[Any, tuple[Record, ...]]:
        index: dict[Any, list[Record]] = {}
        for record in self._by_kind.get(model, {}).values():
            index.setdefault(getattr(record, field), []).append(record)
        frozen = {value: tuple(records) for value, records in index.items()}
        self._indexes[model, field] = frozen
        return frozen
