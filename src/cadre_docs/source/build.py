"""From libyaml's events to plain values, strict and without positions."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml
from yaml.events import AliasEvent, DocumentStartEvent, MappingStartEvent, ScalarEvent, SequenceStartEvent
from yaml.events import StreamEndEvent as StreamEnd

from cadre_docs.diagnostics import Diagnostic
from cadre_docs.source.faults import Faults, StoppedError
from cadre_docs.source.plain import NULLS
from cadre_docs.source.syntax import syntax_fault

Value: TypeAlias = "dict[str, Value] | list[Value] | str | None"

DEEPEST = 50
"""How many lists and mappings may stand inside one another."""
LARGEST_EXPANSION = 100_000
"""How many values all aliases of a file together may stand for."""

_KEY_NEXT: Any = object()
_VALUE_DROPPED: Any = object()


@dataclass(frozen=True, slots=True)
class Built:
    """What a text holds and what is wrong with it; ``broken`` where nothing of it can be used."""

    value: Value
    diagnostics: tuple[Diagnostic, ...]
    broken: bool


def build(text: str, file: str) -> Built:
    """The value of a YAML text; never raises for what the text contains."""
    faults = Faults(file)
    try:
        value = _Builder(yaml.CSafeLoader(text).get_event, faults).document()
    except yaml.YAMLError as error:
        return Built(None, (*faults.all(text), syntax_fault(error, file, text)), broken=True)
    except StoppedError as stop:
        return Built(None, (*faults.all(text), stop.diagnostic), broken=True)
    return Built(value, tuple(faults.all(text)), broken=False)


@dataclass(slots=True)
class _Builder:
    """Puts each event's value where it belongs."""

    next_event: Callable[[], Any]
    faults: Faults
    anchors: "_Anchors" = field(init=False)

    def __post_init__(self) -> None:
        self.anchors = _Anchors(self.faults)

    def document(self) -> Value:
        """The value of the only document; None where there is none."""
        top: list[Value] = []
        while (event := self.next_event()).__class__ is not StreamEnd:
            if event.__class__ is DocumentStartEvent:
                if top:
                    self.faults.several_documents(event)
                    break
                self._fill(top)
        return top[0] if top else None

    def _fill(self, top: list[Value]) -> None:
        """Read one document into ``top``: the hot loop of all reading, therefore flat and without a call per value."""
        next_event, anchors = self.next_event, self.anchors
        target: Any = top
        key: Any = None
        stack: list[tuple[Any, Any]] = []
        while True:
            event = next_event()
            kind = event.__class__
            if kind is ScalarEvent:
                value: Any = event.value
                if event.tag is not None or event.anchor is not None:
                    self._marked(event, value, len(stack))
                if value in NULLS and event.implicit[0]:
                    value = None
                if key is _KEY_NEXT:
                    key = self._key(value, event, target)
                    continue
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                value = {} if kind is MappingStartEvent else []
                if event.tag is not None or event.anchor is not None:
                    self._marked(event, value, len(stack))
                if key is _KEY_NEXT:
                    self.faults.key_not_text(event)
                    key = _VALUE_DROPPED
                    stack.append((target, key))
                else:
                    _put(target, key, value)
                    stack.append((target, _KEY_NEXT if key is not None else None))
                if len(stack) > DEEPEST:
                    raise self.faults.too_deep(event, DEEPEST)
                target, key = value, _KEY_NEXT if kind is MappingStartEvent else None
                continue
            elif kind is AliasEvent:
                value = anchors.value(event, len(stack))
                if key is _KEY_NEXT:
                    self.faults.key_not_text(event)
                    key = _VALUE_DROPPED
                    continue
            else:  # the end of a list or mapping
                target, key = stack.pop()
                if anchors.open:
                    anchors.close(len(stack))
                if not stack:
                    return
                continue
            if key is None:
                target.append(value)
                if not stack:
                    return
            else:
                if key is not _VALUE_DROPPED:
                    target[key] = value
                key = _KEY_NEXT

    def _key(self, value: Value, event: Any, mapping: Any) -> Any:
        """The key to put the next value under, or the mark that drops it."""
        if value.__class__ is not str:
            self.faults.key_not_text(event)
        elif value == "<<" and event.implicit[0]:
            self.faults.merge_key(event)
        elif value in mapping:
            self.faults.duplicate_key(value, event)
        else:
            mapping[value] = None  # reserves the key, so that keys keep the order in which they are written
            return value
        return _VALUE_DROPPED

    def _marked(self, event: Any, value: Value, depth: int) -> None:
        if event.tag is not None:
            self.faults.tag(event)
        if event.anchor is not None:
            if event.__class__ is ScalarEvent:
                self.anchors.add(event.anchor, None if value in NULLS and event.implicit[0] else value)
            else:
                self.anchors.open[depth] = (event.anchor, value)


def _put(target: Any, key: Any, value: Value) -> None:
    if key is None:
        target.append(value)
    elif key is not _VALUE_DROPPED:
        target[key] = value


class _Anchors:
    """Values that aliases may repeat, with a bound on how much they come to in all."""

    def __init__(self, faults: Faults) -> None:
        self.faults = faults
        self.open: dict[int, tuple[str, Value]] = {}
        self._values: dict[str, Value] = {}
        self._measures: dict[int, tuple[int, int]] = {}
        self._kept: list[Value] = []
        self._expanded = 0

    def add(self, name: str, value: Value) -> None:
        """Remember a value that is complete."""
        self._values[name] = value
        self._kept.append(value)  # so that no other value is ever measured under the same id

    def close(self, depth: int) -> None:
        """The list or mapping opened at ``depth`` is complete."""
        if depth in self.open:
            self.add(*self.open.pop(depth))

    def value(self, event: Any, depth: int) -> Value:
        """What an alias stands for; raises StoppedError where all aliases together come to too much."""
        name = event.anchor
        if any(name == opened for opened, _ in self.open.values()):
            raise self.faults.alias_of_itself(event)
        if name not in self._values:
            self.faults.alias_unknown(event)
            return None
        value = self._values[name]
        size, height = self._measure(value)
        self._expanded += size
        if self._expanded > LARGEST_EXPANSION:
            raise self.faults.alias_bomb(event, LARGEST_EXPANSION)
        if depth + height > DEEPEST:
            raise self.faults.too_deep(event, DEEPEST)
        return value

    def _measure(self, value: Value) -> tuple[int, int]:
        """How many values and levels there are in a value; each list and mapping is measured once."""
        if not isinstance(value, dict | list):
            return 1, 0
        known = self._measures.get(id(value))
        if known is None:
            inner = [self._measure(child) for child in (value.values() if isinstance(value, dict) else value)]
            known = 1 + sum(size for size, _ in inner), 1 + max((height for _, height in inner), default=0)
            self._measures[id(value)] = known
        return known
