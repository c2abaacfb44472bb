"""A pack's file: the values read from it, and where each stands."""

from dataclasses import dataclass

from cadre_docs.diagnostics import Position
from cadre_docs.policy.pack import Pack
from cadre_docs.records.shape import written
from cadre_docs.source import Source


@dataclass(frozen=True, eq=False)
class PackFile:
    """One ``pack.yaml``; positions are found for paths in field names, whichever language its keys are in."""

    source: Source

    @property
    def path(self) -> str:
        """The file, relative to the office."""
        return self.source.file

    def position(self, path: tuple[str | int, ...] = (), *, key: bool = False) -> Position:
        """Where the value at a path is or, with ``key``, its key."""
        return self.source.position(written(Pack, self.source.value, path), key=key)
