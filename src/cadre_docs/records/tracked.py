"""Records that remember what was asked of them, so that what came of it can be kept while the answers are the same."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from cadre_docs.records.model import Record
from cadre_docs.records.office_profile import OfficeProfile
from cadre_docs.records.records import Records

R = TypeVar("R", bound=Record)
Kind = type[Record]
Fields = tuple[tuple[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """How two states of an office's records differ.

    ``kinds`` holds, for each kind that is not the same in both, the records that only one of them has (both states of
    a record that was changed, or that stands elsewhere now); ``reordered`` the kinds of which the rest changed places.
    """

    office: bool
    kinds: Mapping[Kind, tuple[Record, ...]]
    reordered: frozenset[Kind] = frozenset()

    @property
    def empty(self) -> bool:
        """Whether both say the same."""
        return not (self.office or self.kinds or self.reordered)


def difference(before: Records, after: Records) -> Difference:
    """How the records differ. Two records are the same where they say the same in the same place of the same file."""
    kinds: dict[Kind, tuple[Record, ...]] = {}
    reordered: set[Kind] = set()
    for kind in dict.fromkeys((*before.by_kind, *after.by_kind)):
        old, new = before.by_kind.get(kind, {}), after.by_kind.get(kind, {})
        gone = [key for key, record in old.items() if not _same(record, new.get(key))]
        come = [key for key, record in new.items() if not _same(record, old.get(key))]
        if gone or come:
            kinds[kind] = (*(old[key] for key in gone), *(new[key] for key in come))
        if len(old) > len(gone) and _without(old, gone) != _without(new, come):
            reordered.add(kind)
    return Difference(before.office != after.office, kinds, frozenset(reordered))


def _same(record: Record, other: Record | None) -> bool:
    return record is other or record == other


def _without(keys: Iterable[str], left_out: Iterable[str]) -> list[str]:
    out = frozenset(left_out)
    return [key for key in keys if key not in out]


class TrackedRecords(Records):
    """The records of an office as one computation sees them: each question is answered, and remembered.

    Where all remembered questions have the same answers in another state of the records, the computation would come to
    the same there; ``move`` then lets whatever is still to be asked be answered from that state.
    """

    def __init__(self, records: Records) -> None:
        self._now = records
        self._about_office = False
        self._about_all = False
        self._listed: set[Kind] = set()
        self._keys: dict[Kind, set[str]] = {}
        self._filters: dict[Kind, set[Fields]] = {}

    def touched(self, by: Difference) -> bool:
        """Whether a question asked so far may have another answer now."""
        if (by.office and self._about_office) or (self._about_all and not by.empty):
            return True
        return any(self._touched(kind, by.kinds.get(kind, ())) for kind in by.kinds) or any(
            kind in self._listed or kind in self._filters for kind in by.reordered
        )

    def move(self, records: Records) -> None:
        """From now on, answer from this state. Only for a state that did not touch what was asked so far."""
        self._now = records

    @property
    def office(self) -> OfficeProfile:
        """The office's profile."""
        self._about_office = True
        return self._now.office

    def all(self, model: type[R]) -> tuple[R, ...]:
        """See ``Records.all``."""
        self._listed.add(model)
        return self._now.all(model)

    def get(self, model: type[R], key: str) -> R:
        """See ``Records.get``."""
        self._keys.setdefault(model, set()).add(key)
        return self._now.get(model, key)

    def find(self, model: type[R], key: str) -> R | None:
        """See ``Records.find``."""
        self._keys.setdefault(model, set()).add(key)
        return self._now.find(model, key)

    def of(self, model: type[R], **fields: Any) -> tuple[R, ...]:
        """See ``Records.of``."""
        self._filters.setdefault(model, set()).add(tuple(fields.items()))
        return self._now.of(model, **fields)

    @cached_property
    def count(self) -> int:
        """See ``Records.count``."""
        self._about_all = True
        return self._now.count

    @property
    def by_kind(self) -> Mapping[Kind, Mapping[str, Record]]:
        """See ``Records.by_kind``: whoever asks for it has seen everything."""
        self._about_all = True
        return self._now.by_kind

    def _touched(self, kind: Kind, changed: tuple[Record, ...]) -> bool:
        keys = self._keys.get(kind, set())
        filters = tuple(_by_names(self._filters.get(kind, ())))
        return kind in self._listed or any(
            record.key in keys or any(_values(record, names) in wanted for names, wanted in filters)
            for record in changed
        )


def _by_names(filters: Iterable[Fields]) -> Iterator[tuple[tuple[str, ...], frozenset[tuple[Any, ...]]]]:
    """The filters with the fields that they look at: a record is then compared once for each row of fields."""
    found: dict[tuple[str, ...], set[tuple[Any, ...]]] = {}
    for one in filters:
        found.setdefault(tuple(name for name, _ in one), set()).add(tuple(value for _, value in one))
    return ((names, frozenset(values)) for names, values in found.items())


def _values(record: Record, names: tuple[str, ...]) -> tuple[Any, ...]:
    return tuple(getattr(record, name) for name in names)
