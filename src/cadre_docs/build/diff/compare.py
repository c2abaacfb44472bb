"""Two documents compared passage by passage, and two sets of documents compared document by document. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from cadre_docs.build.diff.readable import Passage, Readable
from cadre_docs.build.diff.words import Stretch, compare_words, likeness

What = Literal["changed", "added", "removed", "moved"]
ALIKE = 0.5
"""From how much in common a passage removed and one added in its place are one passage that was changed."""
ALIKE_ELSEWHERE = 0.8
"""The same for one that was added in another place: it was moved and changed."""
MOST_PAIRS = 2_500
"""Pairs of a removed and an added passage beyond which likeness is not looked for; then they pair in order."""


@dataclass(frozen=True, slots=True)
class Change:
    """One passage that differs. ``old`` and ``new`` are its places in the documents from 1; 0 where it is in neither.

    ``moved`` passages may have changed on the way: ``stretches`` then has more than one entry.
    """

    what: What
    kind: str
    stretches: tuple[Stretch, ...]
    old: int = 0
    new: int = 0


@dataclass(frozen=True, slots=True)
class Named:
    """A document as both sides know it: a path without suffix, its type and its title."""

    path: str
    document_type: str
    title: str


@dataclass(frozen=True, slots=True)
class Text(Named):
    """A document and what it says; ``sha256`` stands for its web page where that has not been read."""

    readable: Readable | None = None
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Difference(Named):
    """A document that both sides have and that differs: in words (``changes``) or only in its looks."""

    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that differs between two sets of documents, each list sorted by type and path.

    ``unread`` are documents that both have, that are not the same, and of which one side keeps no web page.
    """

    added: tuple[Named, ...] = ()
    removed: tuple[Named, ...] = ()
    changed: tuple[Difference, ...] = ()
    unread: tuple[Named, ...] = ()
    same: int = 0

    @property
    def differs(self) -> bool:
        """Whether anything does."""
        return bool(self.added or self.removed or self.changed or self.unread)


def compare_sets(old: Mapping[str, Text], new: Mapping[str, Text]) -> Comparison:
    """Two sets of documents, each by what stays the same when a document changes: its path or its stem."""
    changed: list[Difference] = []
    unread: list[Named] = []
    both = [path for path in old if path in new]
    for path in both:
        one, other = old[path], new[path]
        if one.readable and other.readable:
            changes = compare(one.readable, other.readable)
            if changes or one.readable.looks != other.readable.looks:
                changed.append(Difference(other.path, other.document_type, other.title, changes))
        elif one.sha256 != other.sha256 or not one.sha256:
            unread.append(_name(other))
    return Comparison(
        added=_sorted(_name(one) for path, one in new.items() if path not in old),
        removed=_sorted(_name(one) for path, one in old.items() if path not in new),
        changed=tuple(sorted(changed, key=_order)),
        unread=_sorted(unread),
        same=len(both) - len(changed) - len(unread),
    )


def compare(old: Readable, new: Readable) -> tuple[Change, ...]:
    """The passages that differ between two documents, in the order of the new one; nothing where none does."""
    if old.passages == new.passages:
        return ()
    return tuple(_Comparing(old.passages, new.passages).changes())


def _name(one: Named) -> Named:
    return Named(one.path, one.document_type, one.title)


def _order(one: Named) -> tuple[str, str]:
    return one.document_type, one.path


def _sorted(names: Iterable[Named]) -> tuple[Named, ...]:
    return tuple(sorted(names, key=_order))


class _Comparing:
    """Pairs up the passages of two documents, the surest pairs first."""

    def __init__(self, old: Sequence[Passage], new: Sequence[Passage]) -> None:
        self._old, self._new = old, new
        self._gone: dict[int, None] = {}
        self._come: dict[int, None] = {}
        self._found: list[tuple[int, Change]] = []

    def changes(self) -> Iterator[Change]:
        """Every change, where it stands in the new document (a removed passage: after what it followed)."""
        hunks = []
        for what, i, j, k, m in SequenceMatcher(None, self._old, self._new, autojunk=False).get_opcodes():
            if what != "equal":
                hunks.append((range(i, j), range(k, m)))
                self._gone |= dict.fromkeys(range(i, j))
                self._come |= dict.fromkeys(range(k, m))
        self._pair_equal()
        for old, new in hunks:
            self._pair_alike([i for i in old if i in self._gone], [k for k in new if k in self._come], ALIKE)
        self._pair_alike(list(self._gone), list(self._come), ALIKE_ELSEWHERE, moved=True)
        places = {i: k for old, new in hunks for i in old for k in (new.start,)}
        for i in self._gone:
            self._add(places[i], Change("removed", self._old[i].kind, (self._words("removed", i),), old=i + 1))
        for k in self._come:
            stretch = Stretch("added", self._new[k].text)
            self._add(k, Change("added", self._new[k].kind, (stretch,), new=k + 1))
        self._found.sort(key=lambda one: (one[0], one[1].what == "added", one[1].old))
        yield from (change for _, change in self._found)

    def _pair_equal(self) -> None:
        """Passages taken out in one place and put in unchanged in another were moved."""
        waiting: dict[Passage, list[int]] = defaultdict(list)
        for i in self._gone:
            waiting[self._old[i]].append(i)
        for k in list(self._come):
            found = waiting.get(self._new[k])
            if found:
                i = found.pop(0)
                self._settle(i, k, Change("moved", self._new[k].kind, (Stretch("same", self._new[k].text),)))

    def _pair_alike(self, old: list[int], new: list[int], least: float, *, moved: bool = False) -> None:
        if len(old) * len(new) > MOST_PAIRS:
            candidates = [] if moved else [(1.0, i, k) for i, k in zip(old, new, strict=False)]
        else:
            candidates = [(self._likeness(i, k), i, k) for i in old for k in new]
        for much, i, k in sorted(candidates, key=lambda one: (-one[0], one[1], one[2])):
            if much >= least and i in self._gone and k in self._come:
                stretches = compare_words(self._old[i].text, self._new[k].text)
                self._settle(i, k, Change("moved" if moved else "changed", self._new[k].kind, stretches))

    def _likeness(self, i: int, k: int) -> float:
        one, other = self._old[i], self._new[k]
        return likeness(one.text, other.text) if (one.kind == "row") == (other.kind == "row") else 0.0

    def _settle(self, i: int, k: int, change: Change) -> None:
        del self._gone[i], self._come[k]
        self._add(k, Change(change.what, change.kind, change.stretches, old=i + 1, new=k + 1))

    def _add(self, place: int, change: Change) -> None:
        self._found.append((place, change))

    def _words(self, kind: Literal["removed"], i: int) -> Stretch:
        return Stretch(kind, self._old[i].text)
