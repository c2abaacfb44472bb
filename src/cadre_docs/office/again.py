"""Files that are read time and again: their bytes are kept as long as they are the same files."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

COARSEST = 2_000_000_000
"""Nanoseconds within which a file system may give two states of a file one time (FAT; most are far finer)."""
MOST = 256
LARGEST = 1 << 20
"""How many files are kept, and the bytes of the largest."""
_Stamp: TypeAlias = tuple[int, int, int, int, int]


@dataclass(frozen=True, slots=True)
class _Kept:
    stamps: tuple[_Stamp | None, ...]
    data: bytes
    settled: bool


_kept: dict[tuple[str, ...], _Kept] = {}


def again(places: tuple[str, ...], read: Callable[[], bytes]) -> bytes:
    """What ``read`` reads of the first of the places that is a file: the same object as long as nothing there changes.

    A file that was changed so lately that a further change could bear the same times is read each time.
    """
    stamps = tuple([_stamp(place) for place in places])
    kept = _kept.get(places)
    if kept is not None and kept.settled and kept.stamps == stamps:
        return kept.data
    now = time.time_ns()
    data = read()
    if kept is not None and kept.data == data:
        data = kept.data
    settled = all(stamp is None or now - max(stamp[0], stamp[1]) > COARSEST for stamp in stamps)
    if len(data) <= LARGEST:
        if len(_kept) >= MOST:
            _kept.clear()
        _kept[places] = _Kept(stamps, data, settled)
    return data


def _stamp(place: str) -> _Stamp | None:
    """When a file and its entry were changed, in ns, its size, and its number on which disk; None where none is."""
    try:
        found = os.stat(place)  # noqa: PTH116  (making paths would cost more than the look)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino, found.st_dev
