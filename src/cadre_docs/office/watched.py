"""An office whose files are looked at all together: what is asked of it between two looks is of one moment."""

import os
import stat
import time
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from cadre_docs.diagnostics import BrokenInputError
from cadre_docs.office.again import COARSEST
from cadre_docs.office.office import FOLDERS, MARKER, Office

LARGEST_KEPT = 1 << 20
"""Bytes of the largest file that is kept in memory."""


class _Stamp(NamedTuple):
    """What tells cheaply whether a file is still the one that was seen; times in ns."""

    changed: int
    status_changed: int
    size: int
    number: int


@dataclass(slots=True)
class _Tree:
    """What one root has: its files with their stamps, and its links, which are not followed."""

    files: dict[str, _Stamp] = field(default_factory=dict)
    links: set[str] = field(default_factory=set)
    ordered: list[str] = field(default_factory=list)

    def knows(self, path: str) -> bool:
        """Whether this tree alone can say what is at a path: no link is on the way, and nothing is written oddly."""
        parts = path.split("/")
        if path == MARKER:
            return MARKER not in self.links
        if parts[0] not in FOLDERS or not all(parts) or "." in parts or ".." in parts:
            return False
        return not self.links or all("/".join(parts[:end]) not in self.links for end in range(1, len(parts) + 1))

    def below(self, folder: str) -> Iterator[str]:
        """The files below a folder, sorted."""
        start = f"{folder}/"
        for place in range(bisect_left(self.ordered, start), len(self.ordered)):
            if not self.ordered[place].startswith(start):
                return
            yield self.ordered[place]


@dataclass(slots=True)
class _Seen:
    """The last look: each root's tree, the bytes read since, and the files that may yet change without a trace."""

    trees: dict[Path, _Tree] = field(default_factory=dict)
    data: dict[Path, dict[str, bytes]] = field(default_factory=dict)
    young: dict[Path, set[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class WatchedOffice(Office):
    """The same answers as an ``Office``'s, as of the last ``look``, at a fraction of the cost.

    What is outside its folders is looked up on the disk whenever it is asked for.

    A file is read again once its times, its size or its number on the disk are others. A file that was changed so
    lately that a further change could bear the same times is compared byte by byte at the next look.
    """

    _seen: _Seen = field(default_factory=_Seen, init=False, repr=False)

    def look(self, *, own: bool = False) -> frozenset[str]:
        """Look at every file, with ``own`` only at the office's own.

        Returns the paths of those added, changed or gone since the last look.
        """
        changed = self._look_at(self.root)
        if self.defaults.resolve() == self.root.resolve():
            self._seen.trees[self.defaults] = self._seen.trees[self.root]
            self._seen.data[self.defaults] = self._seen.data[self.root]
        elif not own or self.defaults not in self._seen.trees:
            changed |= self._look_at(self.defaults)
        return frozenset(changed)

    def read(self, path: str) -> bytes:
        """See ``Office.read``; the bytes are kept until a look finds the file changed."""
        for root in (self.root, self.defaults):
            tree = self._tree(root)
            stamp = tree.files.get(path)
            if stamp is not None:
                return self._bytes(root, path, stamp)
            if not tree.knows(path):
                return super(WatchedOffice, self).read(path)
        raise FileNotFoundError(path)

    def read_texts(self, paths: Iterable[str]) -> Iterator[tuple[str, str | BrokenInputError]]:
        """See ``Office.read_texts``."""
        for path in paths:
            try:
                yield path, self.read_text(path)
            except BrokenInputError as error:
                yield path, error

    def read_again(self, path: str) -> bytes:
        """See ``Office.read_again``."""
        return self.read(path)

    def is_own(self, path: str) -> bool:
        """See ``Office.is_own``."""
        tree = self._tree(self.root)
        return path in tree.files or (not tree.knows(path) and super(WatchedOffice, self).is_own(path))

    def list(self, folder: str, suffix: str = "", *, own: bool = False) -> Iterator[str]:
        """See ``Office.list``."""
        trees = [self._tree(root) for root in ((self.root,) if own else (self.root, self.defaults))]
        if any(not tree.knows(folder) or any(one.startswith(f"{folder}/") for one in tree.links) for tree in trees):
            yield from super(WatchedOffice, self).list(folder, suffix, own=own)
            return
        found = {path for tree in trees for path in tree.below(folder) if path.endswith(suffix) and "/." not in path}
        yield from sorted(found)

    def _find(self, path: str) -> Path | None:
        for root in (self.root, self.defaults):
            tree = self._tree(root)
            if path in tree.files:
                return root / path
            if not tree.knows(path):
                return super(WatchedOffice, self)._find(path)
        return None

    def _tree(self, root: Path) -> _Tree:
        if root not in self._seen.trees:
            self.look()
        return self._seen.trees[root]

    def _bytes(self, root: Path, path: str, stamp: _Stamp) -> bytes:
        kept = self._seen.data[root].get(path)
        if kept is None:
            kept = super(WatchedOffice, self).read(path)
            if stamp.size <= LARGEST_KEPT:
                self._seen.data[root][path] = kept
        return kept

    def _look_at(self, root: Path) -> set[str]:
        tree = _scanned(root)
        before = self._seen.trees.get(root, _Tree()).files
        data = self._seen.data.setdefault(root, {})
        changed = {path for path, stamp in tree.files.items() if before.get(path) != stamp}
        changed |= before.keys() - tree.files.keys()
        young = self._seen.young.get(root, set()) - changed
        changed |= {path for path in young if path in data and _read(root / path) != data[path]}
        for path in changed:
            data.pop(path, None)
        now = time.time_ns()
        self._seen.young[root] = {path for path, stamp in tree.files.items() if now - stamp.changed < COARSEST}
        self._seen.trees[root] = tree
        return changed


def watched(office: Office) -> WatchedOffice:
    """The same office, watched from now on."""
    return WatchedOffice(office.root, office.as_of, office.defaults)


def _read(place: Path) -> bytes | None:
    try:
        return place.read_bytes()
    except OSError:
        return None


def _scanned(root: Path) -> _Tree:
    tree = _Tree()
    _note(tree, MARKER, str(root / MARKER))
    for folder in FOLDERS:
        if (root / folder).is_symlink():
            tree.links.add(folder)
        else:
            _scan(tree, folder, str(root / folder))
    tree.ordered = sorted(tree.files)
    return tree


def _scan(tree: _Tree, folder: str, place: str) -> None:
    """Go through a folder that may have been taken away a moment ago."""
    try:
        listed = list(os.scandir(place))
    except OSError:
        return
    for entry in listed:
        path = f"{folder}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            _scan(tree, path, entry.path)
        else:
            _note(tree, path, entry.path)


def _note(tree: _Tree, path: str, place: str) -> None:
    """Enter a file, or a link; nothing else is one, neither a pipe nor what has just been taken away."""
    try:
        found = os.lstat(place)
    except OSError:
        return
    if stat.S_ISLNK(found.st_mode):
        tree.links.add(path)
    elif stat.S_ISREG(found.st_mode):
        tree.files[path] = _Stamp(found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino)
