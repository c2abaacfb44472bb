"""The files of a pack: the values read from them, and where each stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cadre_docs.diagnostics import Position
from cadre_docs.policy.pack import Pack, PackSheet
from cadre_docs.records.model import Part
from cadre_docs.records.shape import written
from cadre_docs.source import Source

_SHARED = ("clauses", "documents")
"""The lists of a pack to which every one of its files adds."""


@dataclass(frozen=True, eq=False)
class PackPage:
    """One file of a pack: the main one (``Pack``), or a further one (``PackSheet``)."""

    source: Source
    model: type[Part]

    def position(self, path: tuple[str | int, ...], *, key: bool = False) -> Position:
        """Where the value at a path of this file is or, with ``key``, its key."""
        return self.source.position(written(self.model, self.source.value, path), key=key)

    def entries(self, name: str) -> list[Any]:
        """What the file's list of this name holds; empty where it has none."""
        value = self.source.value
        if not isinstance(value, Mapping):
            return []
        title = self.model.model_fields[name].title
        found = value.get(name, value.get(title or name, []))
        return found if isinstance(found, list) else []


@dataclass(frozen=True, eq=False)
class PackFile:
    """``pack.yaml`` and the sheets beside it; positions are found for paths of the whole pack, in field names."""

    main: PackPage
    sheets: tuple[PackPage, ...] = ()

    @property
    def path(self) -> str:
        """The main file, relative to the office."""
        return self.main.source.file

    @property
    def pages(self) -> tuple[PackPage, ...]:
        """All of them, the main one first."""
        return (self.main, *self.sheets)

    def position(self, path: tuple[str | int, ...] = (), *, key: bool = False) -> Position:
        """Where the value at a path is or, with ``key``, its key; paths count clauses through all files."""
        for page, first, last in self._places(path):
            if isinstance(path[1], int) and first <= path[1] < last:
                return page.position((path[0], path[1] - first, *path[2:]), key=key)
        return self.main.position(path, key=key)

    def _places(self, path: tuple[str | int, ...]) -> Iterator[tuple[PackPage, int, int]]:
        if len(path) < 2 or path[0] not in _SHARED:
            return
        first = 0
        for page in self.pages:
            last = first + len(page.entries(str(path[0])))
            yield page, first, last
            first = last


MODELS: Mapping[bool, type[Part]] = {True: Pack, False: PackSheet}
"""What a file of a pack must look like: the main one, and any other."""
