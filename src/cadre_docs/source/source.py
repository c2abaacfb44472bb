"""A YAML file as the rest of the program sees it: plain values, what is wrong with it, and positions on demand."""

from dataclasses import dataclass
from functools import cached_property

from cadre_docs.diagnostics import Diagnostic, Position
from cadre_docs.source.build import Value, build
from cadre_docs.source.places import Place, places
from cadre_docs.source.plain import NOT_PLAIN, plain
from cadre_docs.source.syntax import LINE_BREAK

__all__ = ["Path", "Source", "Value", "read"]

Path = tuple[str | int, ...]
"""Keys and indices from the top of a file to a value, as they are written there."""


@dataclass(frozen=True)
class Source:
    """One YAML file. ``value`` is None where it is empty, or ``broken``: so wrong that nothing of it can be used."""

    file: str
    text: str
    value: Value
    diagnostics: tuple[Diagnostic, ...] = ()
    broken: bool = False

    def position(self, path: Path = (), *, key: bool = False) -> Position:
        """Where the value at ``path`` is or, with ``key``, where its key is.

        Of a list or mapping, the first line. Where the path leads nowhere, the nearest value around it. The first call
        reads the file a second time; reading records does not pay for positions.
        """
        place = self._places
        for step in path:
            inner = place.inner(step)
            if inner is None:
                return self._shown(place)
            place = inner
        return self._shown(place.key if key and place.key is not None else place)

    def path_at(self, position: Position) -> Path:
        """The path of the innermost value that a position is in; a key counts as part of its value."""
        target, path, place = (position.line, position.column), [], self._places
        while found := place.child_at(target):
            step, place = found
            path.append(step)
        return tuple(path)

    def lines(self, position: Position) -> tuple[str, ...]:
        """The lines that a position covers, without their ends."""
        return self._lines[position.line - 1 : position.end_line]

    @cached_property
    def _places(self) -> Place:
        return places(self.text)

    @cached_property
    def _lines(self) -> tuple[str, ...]:
        return tuple(LINE_BREAK.split(self.text))

    def _shown(self, place: Place) -> Position:
        line, column, end_line, end_column = place.extent
        if end_line > line and (place.children is not None or not self._is_quoted(line, column)):
            end_line, end_column = line, len(self._lines[line - 1].rstrip()) + 1
        return Position(self.file, line, column, end_line, max(end_column, column) if end_line == line else end_column)

    def _is_quoted(self, line: int, column: int) -> bool:
        return self._lines[line - 1][column - 1 : column] in ("'", '"')


def read(text: str, *, file: str) -> Source:
    """Read one YAML text: mappings, lists and text, nothing else.

    What is written without quotes stays as it is written (``007``, ``no``, ``89.50``) except that an empty value,
    ``~`` and ``null`` are None. Duplicate keys, tabs in the indentation, tags, merge keys, several documents, keys that
    are not text, aliases that explode and nesting past 50 levels are faults. Never raises for what the text contains.
    """
    value = plain(text)
    if value is not NOT_PLAIN:
        return Source(file, text, value)
    built = build(text, file)
    return Source(file, text, built.value, built.diagnostics, built.broken)
