"""A folder with a ``cadre.yaml``, laid over the defaults that ship with the program."""

import codecs
import errno
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from os.path import realpath
from pathlib import Path, PurePosixPath

from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Position, Severity, say
from cadre_docs.office.again import again

MARKER = "cadre.yaml"
FOLDERS = ("content", "templates", "site")
"""Where the files of an office are, besides its ``cadre.yaml``."""
LARGEST_TEXT_FILE = 64 * 1024 * 1024
NO_LINKS = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK
"""How files are opened that must be no symbolic links; whoever writes to a pipe is not waited for."""
_AT_ONCE = 1 << 16
"""Bytes of a file that are read with one call; few files have more."""
_NO_FILE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENXIO, errno.EBADF})
"""Why a file that is named cannot be opened where there is none, or a socket, or a circle of links."""


def defaults_folder() -> Path:
    """Where the templates, site sources and policy packs that ship with the program are."""
    packaged = Path(__file__).parent.parent / "defaults"
    return packaged if packaged.is_dir() else Path(__file__).parents[3]


@dataclass(frozen=True, slots=True)
class Office:
    """The one object through which the rest of the program reads files and learns the date.

    ``root`` is the folder with the ``cadre.yaml``; ``as_of`` the date on which everything is judged (given on the
    command line or pinned in ``cadre.yaml``; nothing reads the clock behind it). Paths are POSIX and relative to the
    office; an office's own file overrides the default at the same path.
    """

    root: Path
    as_of: date | None = None
    defaults: Path = field(default_factory=defaults_folder)

    def read(self, path: str) -> bytes:
        """The bytes of one file of the office or, where it has none, of the defaults.

        Raises FileNotFoundError where neither has it, BrokenInputError where the path leaves the office or the file
        is larger than any record file could be.
        """
        for root in (self.root, self.defaults):
            data = _read(root, path)
            if data is not None:
                return data
        raise FileNotFoundError(path)

    def read_again(self, path: str) -> bytes:
        """The same for a file that is read time and again: the same bytes as long as it is the same file."""
        places = tuple(f"{root}/{path}" for root in (self.root, self.defaults))
        return again(places, lambda: self.read(path))

    def read_text(self, path: str) -> str:
        """The text of one file, UTF-8 with or without a byte-order mark; BrokenInputError where it is not UTF-8."""
        return _text(path, self.read(path))

    def read_texts(self, paths: Iterable[str]) -> Iterator[tuple[str, str | BrokenInputError]]:
        """The texts of the office's own files, in the order given; in place of one that cannot be used, why.

        Quicker than one by one where files of one folder follow each other: the folder is looked up once for them, and
        no link is followed on the way. Raises FileNotFoundError as ``read`` does.
        """
        current: str | None = None
        handle: int | None = None
        try:
            for path in paths:
                folder, _, name = path.rpartition("/")
                if folder != current:
                    handle, current = _moved(handle, self.root, folder), folder
                data = None if handle is None else _unless_link(name, handle)
                text: str | BrokenInputError
                try:
                    text = _text(path, self.read(path) if data is None else data)
                except BrokenInputError as error:
                    text = error
                yield path, text
        finally:
            if handle is not None:
                os.close(handle)

    def has(self, path: str) -> bool:
        """Whether the office or the defaults have a file at this path."""
        return self._find(path) is not None

    def is_own(self, path: str) -> bool:
        """Whether the file is the office's own rather than one of the defaults."""
        return inside(self.root, path).is_file()

    def list(self, folder: str, suffix: str = "", *, own: bool = False) -> Iterator[str]:
        """Sorted paths below a folder, the defaults' too unless ``own``; hidden files and folders are passed over."""
        roots = (self.root,) if own else (self.root, self.defaults)
        named = PurePosixPath(folder)
        if any(part.startswith(".") for part in named.parts if part != ".."):
            return
        found = {path for root in roots for path in _below(str(inside(root, folder)), named.as_posix())}
        yield from sorted(path for path in found if path.endswith(suffix))

    def _find(self, path: str) -> Path | None:
        for root in (self.root, self.defaults):
            candidate = inside(root, path)
            if candidate.is_file():
                return candidate
        return None


def inside(root: Path, path: str) -> Path:
    """A path below a root; BrokenInputError where it would leave it."""
    candidate = f"{root}/{path}"
    if _leads_out(path) or not f"{realpath(candidate)}{os.sep}".startswith(_resolved(root)):
        raise BrokenInputError((_outside(path),))
    return Path(candidate)


def _leads_out(path: str) -> bool:
    """Whether a path leads out of its folder by its own words."""
    return path.startswith("/") or (".." in path and ".." in path.split("/"))


@cache
def _resolved(root: Path) -> str:
    """Where a root really is, ending as a folder. It is asked for with every file, and does not move meanwhile."""
    return realpath(root).rstrip(os.sep) + os.sep


def _read(root: Path, path: str) -> bytes | None:
    """The bytes of a file below a root, or None where there is none; raises as ``Office.read`` does.

    What was opened is asked where it is: a link put in its place a moment later changes nothing.
    """
    try:
        handle = -1 if _leads_out(path) else os.open(f"{root}/{path}", os.O_RDONLY | os.O_NONBLOCK)
    except OSError as error:
        if error.errno not in _NO_FILE:
            raise
        handle = -1
    if handle < 0:
        inside(root, path)
        return None
    try:
        if not _where(handle).startswith(_resolved(root)):
            inside(root, path)
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode):
            return None
        if found.st_size > LARGEST_TEXT_FILE:
            raise BrokenInputError((_too_large(path),))
        return _all_of(handle)
    finally:
        os.close(handle)


def _where(handle: int) -> str:
    """Where an open file really is; empty where the system does not tell."""
    try:
        return os.readlink(f"/proc/self/fd/{handle}")  # noqa: PTH115  (asked for with every file: a Path costs more)
    except OSError:
        return ""


def _all_of(handle: int, most: int = sys.maxsize) -> bytes:
    """All bytes of an open file, of a larger one than ``most`` some more than that; few have more than come at once."""
    data = os.read(handle, _AT_ONCE)
    while len(data) <= most and (more := os.read(handle, max(_AT_ONCE, len(data)))):
        data += more
    return data


def read_at(name: str, folder: int, most: int = sys.maxsize) -> bytes:
    """The bytes of a file in an open folder, by few calls; OSError where it is not there, or a symbolic link.

    Of a file larger than ``most`` bytes the beginning, which is larger too.
    """
    handle = os.open(name, NO_LINKS, dir_fd=folder)
    try:
        return _all_of(handle, most)
    finally:
        os.close(handle)


def _unless_link(name: str, folder: int) -> bytes | None:
    """The bytes of a file in an open folder, or None where a closer look has to tell why not."""
    try:
        data = read_at(name, folder, LARGEST_TEXT_FILE)
    except OSError:
        return None
    return data if len(data) <= LARGEST_TEXT_FILE else None


def _moved(before: int | None, root: Path, folder: str) -> int | None:
    """A handle on a folder below a root in place of the one before; None where a link is on the way, or no folder."""
    if before is not None:
        os.close(before)
    if _leads_out(folder):
        return None
    handle = os.open(root, os.O_RDONLY | os.O_DIRECTORY)
    for part in PurePosixPath(folder).parts:
        above = handle
        try:
            handle = os.open(part, NO_LINKS | os.O_DIRECTORY, dir_fd=above)
        except OSError:
            return None
        finally:
            os.close(above)
    return handle


def _text(path: str, data: bytes) -> str:
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        raise BrokenInputError((_not_utf8(path, error),)) from None


def _below(place: str, path: str) -> Iterator[str]:
    """The paths of all files below a folder, but for hidden ones; a link to a file is one, a link to a folder none."""
    try:
        with os.scandir(place) as found:
            entries = [entry for entry in found if not entry.name.startswith(".")]
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return
    for entry in entries:
        inner = entry.name if path == "." else f"{path}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from _below(entry.path, inner)
        elif entry.is_file(follow_symlinks=False) or (entry.is_symlink() and Path(entry.path).is_file()):
            yield inner


def _outside(path: str) -> Diagnostic:
    return Diagnostic(
        code="path-leaves-office",
        severity=Severity.ERROR,
        message=say("路径“{path}”超出了办公室文件夹", "the path {path} leaves the office folder", path=path),
        hint=say("只使用办公室文件夹内的相对路径", "use a relative path inside the office folder"),
        position=Position(file=path),
    )


def _too_large(path: str) -> Diagnostic:
    return Diagnostic(
        code="file-too-large",
        severity=Severity.ERROR,
        message=say("文件超过 {limit} MB", "the file is larger than {limit} MB", limit=LARGEST_TEXT_FILE >> 20),
        hint=say("把记录拆成多个文件", "split the records into several files"),
        position=Position(file=path),
    )


def _not_utf8(path: str, error: UnicodeDecodeError) -> Diagnostic:
    return Diagnostic(
        code="not-utf8",
        severity=Severity.ERROR,
        message=say(
            "文件不是 UTF-8 编码（第 {offset} 字节）", "the file is not UTF-8 (byte {offset})", offset=error.start
        ),
        hint=say("用编辑器另存为 UTF-8 编码", "save the file as UTF-8"),
        position=Position(file=path),
    )
