"""Where everything in a YAML text stands: the second reading, made only when something has to be said."""

import contextlib
from bisect import bisect_right
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

Extent = tuple[int, int, int, int]
"""Line, column, end line, end column; from 1, the end exclusive."""

_BORDERS = (StreamStartEvent, StreamEndEvent, DocumentStartEvent, DocumentEndEvent)
_NO_KEYS = frozenset(("", "~", "null", "Null", "NULL", "<<"))


class Place:
    """Where one value stands, with what is inside it and, in a mapping, where its key stands."""

    __slots__ = ("children", "extent", "key", "repeated")

    def __init__(self, extent: Extent, children: "dict[str, Place] | list[Place] | None") -> None:
        self.extent = extent
        self.children = children
        self.key: Place | None = None
        self.repeated: dict[tuple[int, int], int] = {}
        """Of the top only: line and column of every repeated key, with the line on which it stands first."""

    def inner(self, step: str | int) -> "Place | None":
        """The place of a child, or None."""
        if isinstance(self.children, dict):
            return self.children.get(str(step))
        if isinstance(self.children, list) and isinstance(step, int) and 0 <= step < len(self.children):
            return self.children[step]
        return None

    def child_at(self, target: tuple[int, int]) -> "tuple[str | int, Place] | None":
        """The child that a line and column is in (its key counts as part of it), and the step to it."""
        if not self.children:
            return None
        steps: list[str | int] = list(self.children) if isinstance(self.children, dict) else []
        inside = list(self.children.values()) if isinstance(self.children, dict) else self.children
        number = bisect_right(inside, target, key=lambda child: (child.key or child).extent[:2]) - 1
        if number < 0 or inside[number].extent[2:] <= target:
            return None
        return steps[number] if steps else number, inside[number]


def places(text: str) -> Place:
    """The places of a text's first document, as far as it can be read."""
    survey = _Survey()
    reader = yaml.CSafeLoader(text)
    with contextlib.suppress(yaml.YAMLError):  # what stands before a syntax error still has its place
        while survey.take(reader.get_event()):
            continue
    top = survey.top or Place((1, 1, 1, 1), None)
    top.repeated = survey.repeated
    return top


class _Survey:
    """Takes one event after the other; mirrors the reader in ``build``, which keeps no places for the sake of speed."""

    def __init__(self) -> None:
        self.top: Place | None = None
        self.repeated: dict[tuple[int, int], int] = {}
        self._open: list[Place] = []
        self._keys: list[tuple[str | None, Place] | None] = []
        self._anchors: dict[str, Place] = {}

    def take(self, event: Any) -> bool:
        """Note one event; False once the first document is complete."""
        if isinstance(event, _BORDERS):
            return self.top is None and not isinstance(event, StreamEndEvent)
        if isinstance(event, NodeEvent):
            self._node(event)
        else:
            self._keys.pop()
            place = self._open.pop()
            place.extent = (*place.extent[:2], *_extent(event)[2:])
        return True

    def _node(self, event: Any) -> None:
        place = Place(_extent(event), {} if isinstance(event, MappingStartEvent) else None)
        if isinstance(event, SequenceStartEvent):
            place.children = []
        if isinstance(event, AliasEvent):
            original = self._anchors.get(str(event.anchor))
            place.children = original.children if original else None
        elif event.anchor is not None:
            self._anchors[event.anchor] = place
        self._enter(place, event)
        if isinstance(event, CollectionStartEvent):
            self._open.append(place)
            self._keys.append(None)

    def _enter(self, place: Place, event: Any) -> None:
        if not self._open:
            self.top = place
            return
        children = self._open[-1].children
        if isinstance(children, list):
            children.append(place)
        elif (key := self._keys[-1]) is None:
            self._keys[-1] = (_name(event), place)
        elif children is not None:
            self._keys[-1] = None
            name, place.key = key
            if name is not None and name not in children:
                children[name] = place
            elif name is not None and (first := children[name].key):
                self.repeated[place.key.extent[:2]] = first.extent[0]


def _name(event: Any) -> str | None:
    """The text of a key; None where the reader refuses it."""
    if not isinstance(event, ScalarEvent) or (event.implicit[0] and event.value in _NO_KEYS):
        return None
    return str(event.value)


def _extent(event: Any) -> Extent:
    start, end = event.start_mark, event.end_mark
    return start.line + 1, start.column + 1, end.line + 1, end.column + 1
