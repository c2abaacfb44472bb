"""The basis of what the program says of an office: one digest of everything that it can depend on.

Two runs with the same basis say the same. It is taken from contents, not from times of change; only fonts, which are
large and never written by the office, go by their size and time.
"""

import hashlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import cadre_docs
from cadre_docs.office.fonts import find_fonts
from cadre_docs.office.office import FOLDERS, MARKER, NO_LINKS, Office, read_at
from cadre_docs.office.revision import committed

_TOGETHER = 64
"""Files that are in memory together."""
PACKS = "content/policies"
"""The folder whose committed state matters: packs in force must not have been edited."""


def basis(office: Office) -> str:
    """The digest, in hexadecimal; empty where none can be given: a file cannot be read, or is a symbolic link.

    In it: the date, the office's files and the defaults under them, the packs as last committed, the program's own
    files, Python, the packages beside it, and the fonts of the machine.
    """
    state = hashlib.sha256(repr((office.as_of, sys.version, _packages(), _fonts())).encode())
    own = office.root.resolve() == office.defaults.resolve()
    try:
        for root in (office.root,) if own else (office.root, office.defaults):
            handle = os.open(root, os.O_RDONLY)
            try:
                state.update(b"\0root\0" + _file(MARKER, handle))
                for folder in FOLDERS:
                    _add_folder(state, folder, handle)
            finally:
                os.close(handle)
        _add_folder(state, str(Path(cadre_docs.__file__).parent), None)
    except OSError:
        return ""
    state.update(_committed(office).encode())
    return state.hexdigest()


def _add_folder(state: "hashlib._Hash", name: str, above: int | None) -> None:
    """All files below a folder, hidden ones too, in the order of their names. Raises OSError at a symbolic link.

    By handles and with one update for many files: an office may have ten thousand, and each has to cost little.
    """
    try:
        folder = os.open(name, NO_LINKS | os.O_DIRECTORY, dir_fd=above)
    except FileNotFoundError:
        state.update(b"\0no folder\0")
        return
    try:
        with os.scandir(folder) as found:
            entries = sorted((entry.name, entry.is_dir(follow_symlinks=False)) for entry in found)
        files = [inner for inner, is_folder in entries if not is_folder]
        state.update(b"\0folder\0")
        for first in range(0, len(files), _TOGETHER):
            state.update(b"".join(_file(inner, folder) for inner in files[first : first + _TOGETHER]))
        for inner, is_folder in entries:
            if is_folder and inner != "__pycache__":
                state.update(os.fsencode(inner))
                _add_folder(state, inner, folder)
        state.update(b"\0end\0")
    finally:
        os.close(folder)


def _file(name: str, folder: int) -> bytes:
    """A file's name and bytes, each with its length; a file that is not there counts as such."""
    try:
        data = read_at(name, folder)
    except FileNotFoundError:
        return b"\0no file\0"
    path = os.fsencode(name)
    return b"%d %s %d %s" % (len(path), path, len(data), data)


def _packages() -> tuple[str, ...]:
    """The packages that Python finds, with their versions, by the names of the folders that describe them."""
    folders = [Path(folder) for folder in sys.path if folder.endswith("-packages")]
    return tuple(sorted(name for folder in folders for name in _names(folder) if name.endswith(".dist-info")))


def _names(folder: Path) -> Iterator[str]:
    if folder.is_dir():
        with os.scandir(folder) as found:
            yield from (entry.name for entry in found)


def _fonts() -> tuple[tuple[str, str, int, int], ...]:
    stats = ((face, path, path.stat()) for face, path in find_fonts().paths)
    return tuple((face, str(path), stat.st_size, stat.st_mtime_ns) for face, path, stat in stats)


def _committed(office: Office) -> str:
    """What git has of the packs; asked only where the office has packs of its own."""
    return committed(office.root) if (office.root / PACKS).is_dir() else ""
