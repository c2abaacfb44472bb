"""Groups of pages kept from one plan of the site to the next, as long as all that they looked at is the same."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from cadre_docs.site.context import Site

T = TypeVar("T")
Group = Callable[[Site], Iterable[T]]
_PARTS = frozenset(name for name, value in vars(Site).items() if isinstance(value, cached_property))
_MEMO = "_left"
"""Not a part but what the site remembers of its calendar."""


class _Look(NamedTuple):
    """One look at a site: at a part of it, at one of its inputs, or at one item of an input that is a mapping."""

    part: str
    input: str = ""
    item: Any = None
    whole: bool = True

    def at(self, site: Site) -> object:
        """What is seen; of the theme its digest, and of an office nothing that could be the same another time."""
        if self.part == "theme":
            return site.theme.digest
        if self.part:
            return getattr(site, self.part)
        if self.input == "office":
            return object()
        found = getattr(site.inputs, self.input)
        return found if self.whole else found.get(self.item)


@dataclass(slots=True)
class KeptPages:
    """What each group made last, and what it looked at for that."""

    made: int = 0
    """How many groups were made anew so far."""
    _groups: dict[Group[Any], tuple[dict[_Look, object], tuple[Any, ...]]] = field(default_factory=dict)

    def of(self, group: Group[T], site: Site) -> tuple[T, ...]:
        """What a group makes of the site."""
        kept = self._groups.get(group)
        if kept is None or any(look.at(site) != seen for look, seen in kept[0].items()):
            self.made += 1
            watched = _SeenSite(site)
            made = tuple(group(watched))
            kept = self._groups[group] = (dict(watched.seen), made)
        return kept[1]


class _SeenSite(Site):
    """A site that notes what is looked at."""

    def __init__(self, site: Site) -> None:
        object.__setattr__(self, "site", site)
        object.__setattr__(self, "seen", {})

    def __getattribute__(self, name: str) -> Any:
        if name == "inputs" or name in _PARTS:
            site: Site = object.__getattribute__(self, "site")
            seen: dict[_Look, object] = object.__getattribute__(self, "seen")
            if name == "inputs":
                return _SeenInputs(site, seen)
            look = _Look("", "calendar") if name == _MEMO else _Look(name)
            seen.setdefault(look, look.at(site))
            return getattr(site, name)
        return object.__getattribute__(self, name)


class _SeenInputs:
    """The inputs of a site that notes what is looked at."""

    def __init__(self, site: Site, seen: dict[_Look, object]) -> None:
        self._site = site
        self._seen = seen

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._site.inputs, name)
        if isinstance(value, Mapping):
            return _SeenItems(name, self._site, self._seen)
        look = _Look("", name)
        self._seen.setdefault(look, look.at(self._site))
        return value


class _SeenItems(Mapping[Any, Any]):
    """A mapping that notes which of its items were asked for."""

    def __init__(self, name: str, site: Site, seen: dict[_Look, object]) -> None:
        self._name = name
        self._site = site
        self._seen = seen

    def __getitem__(self, item: Any) -> Any:
        self._note(_Look("", self._name, item, whole=False))
        return getattr(self._site.inputs, self._name)[item]

    def __iter__(self) -> Iterator[Any]:
        self._note(_Look("", self._name))
        return iter(getattr(self._site.inputs, self._name))

    def __len__(self) -> int:
        self._note(_Look("", self._name))
        return len(getattr(self._site.inputs, self._name))

    def _note(self, look: _Look) -> None:
        self._seen.setdefault(look, look.at(self._site))
