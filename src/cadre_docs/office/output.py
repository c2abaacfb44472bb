"""The folder that a build writes: files are staged first, then moved into place together, so that none is half-written.

Where one of them cannot be moved, those already moved are put back: the output is the new one or the last good one.
"""

import errno
import fcntl
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Position, Severity, say
from cadre_docs.office.office import inside
from cadre_docs.office.open_elsewhere import must_not_be_open
from cadre_docs.office.uninterrupted import uninterrupted

STAGING = ".staging"
ASIDE = ".replaced"
LOCK = ".lock"
NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
TAKEN = frozenset({errno.EACCES, errno.EPERM, errno.EBUSY, errno.ETXTBSY})


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells cheaply whether a file is still the one that was written: its size and time of change in ns."""

    size: int
    changed: int


@dataclass(frozen=True, slots=True)
class OutputFolder:
    """One output folder. Paths are POSIX and relative to it; none can leave it."""

    root: Path
    _staging: "_Places" = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_staging", _Places(self.root / STAGING))

    def stage(self, path: str, data: bytes) -> None:
        """Write a file beside the output, not yet visible. Raises BrokenInputError where the disk refuses."""
        try:
            try:
                self._staging.made(path).write_bytes(data)
            except FileNotFoundError:  # the folder was thrown away by others
                self._staging.forget()
                self._staging.made(path).write_bytes(data)
        except OSError as error:
            raise BrokenInputError((_refused(path, error),)) from None

    def publish(self, paths: Iterable[str], unwanted: Iterable[str] = ()) -> None:
        """Move staged files into place, in order, each replaced whole, and take away the unwanted.

        Raises BrokenInputError where one of them cannot be, for want of room or of permission or because somebody has
        it open; everything is then as it was.
        """
        wanted, gone = tuple(paths), tuple(unwanted)
        must_not_be_open(self.root, (*wanted, *gone))
        with uninterrupted():
            try:
                self._move(wanted, gone)
            finally:
                shutil.rmtree(self.root / ASIDE, ignore_errors=True)

    def discard(self) -> None:
        """Throw away whatever is staged."""
        self._staging.forget()
        shutil.rmtree(self.root / STAGING, ignore_errors=True)

    def remove(self, paths: Iterable[str]) -> None:
        """Remove files that are no longer wanted, and folders left empty by that."""
        self.publish((), paths)

    def read(self, path: str) -> bytes | None:
        """The bytes of a published file, or None."""
        target = inside(self.root, path)
        return target.read_bytes() if target.is_file() else None

    def staged(self, path: str) -> bytes:
        """The bytes of a staged file."""
        return inside(self.root / STAGING, path).read_bytes()

    def stamp(self, path: str) -> Stamp | None:
        """The stamp of a published file, or None where there is none."""
        try:
            found = os.stat(f"{self.root}/{path}")  # noqa: PTH116  (asked of every file of every build)
        except OSError:
            return None
        return Stamp(found.st_size, found.st_mtime_ns)

    @contextmanager
    def locked(self, waiting: Callable[[], None] | None = None) -> Iterator[bool]:
        """Keep other builds out of the folder; yields whether it had to wait for one.

        ``waiting`` is called before it waits. What a build that was killed while moving had set aside is put back; what
        one that fails has staged is thrown away.
        """
        try:
            self.root.mkdir(parents=True, exist_ok=True)
            handle = os.open(self.root / LOCK, os.O_CREAT | os.O_RDWR, 0o644)
        except OSError as error:
            raise BrokenInputError((_refused(LOCK, error),)) from None
        try:
            waited = not _is_free(handle)
            if waited:
                if waiting:
                    waiting()
                _lock(handle, fcntl.LOCK_EX)
            self._restore()
            yield waited
        except BaseException:
            self.discard()
            raise
        finally:
            os.close(handle)

    def _move(self, wanted: Sequence[str], gone: Sequence[str]) -> None:
        new: list[Path] = []
        places, aside = _Places(self.root), _Places(self.root / ASIDE)
        for number, path in enumerate((*wanted, *gone)):
            target = places.of(path)
            try:
                if not _set_aside(aside, path, target):
                    new.append(target)
                if number < len(wanted):
                    self._staging.of(path).replace(places.made(path))
                else:
                    target.unlink(missing_ok=True)
            except OSError as error:
                for made in new:
                    made.unlink(missing_ok=True)
                self._restore()
                raise BrokenInputError((_refused(path, error),)) from None
        for path in gone:
            self._remove_empty(inside(self.root, path).parents)

    def _restore(self) -> None:
        """Put back what was set aside."""
        aside = self.root / ASIDE
        for kept in sorted(aside.rglob("*")) if aside.is_dir() else ():
            if kept.is_file():
                target = self.root / kept.relative_to(aside)
                target.parent.mkdir(parents=True, exist_ok=True)
                kept.replace(target)

    def _remove_empty(self, folders: Iterable[Path]) -> None:
        for folder in folders:
            if folder == self.root or not folder.is_dir() or any(folder.iterdir()):
                break
            folder.rmdir()


class _Places:
    """Places below a root. Each folder is looked at, and made, once and not again for every file in it."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._looked_at: set[str] = set()
        self._made: set[str] = set()

    def of(self, path: str) -> Path:
        """The place of a path; BrokenInputError where it, or a link at it, leads out of the root."""
        folder, _, name = path.rpartition("/")
        if folder not in self._looked_at or name in ("", ".", ".."):
            inside(self._root, folder if folder else path)
            self._looked_at.add(folder)
        place = Path(f"{self._root}/{path}")
        return inside(self._root, path) if name in ("", ".", "..") or place.is_symlink() else place

    def made(self, path: str) -> Path:
        """The same, its folder made."""
        place = self.of(path)
        folder = path.rpartition("/")[0]
        if folder not in self._made:
            place.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(folder)
        return place

    def forget(self) -> None:
        """Look at every folder anew."""
        self._looked_at.clear()
        self._made.clear()


def _set_aside(aside: _Places, path: str, target: Path) -> bool:
    """Keep the file about to be replaced; False where there is none. Linked, so that it is never missing."""
    if not target.is_file():
        return False
    kept = aside.made(path)
    try:
        kept.hardlink_to(target)
    except OSError:
        target.replace(kept)
    return True


def _is_free(handle: int) -> bool:
    """Whether the lock could be taken at once."""
    try:
        _lock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _lock(handle: int, kind: int) -> None:
    """Raises BrokenInputError where the file system knows no locks."""
    try:
        fcntl.flock(handle, kind)
    except BlockingIOError:
        raise
    except OSError as error:
        raise BrokenInputError((_refused(LOCK, error),)) from None


def _refused(path: str, error: OSError) -> Diagnostic:
    if error.errno in NO_ROOM:
        reason = say("磁盘已满或超出限额", "the disk is full, or a limit of size is reached")
    elif error.errno in TAKEN:
        reason = say("没有写入权限，或文件正被其他程序打开", "no permission, or another program has the file open")
    elif error.errno == errno.EROFS:
        reason = say("输出位置是只读的", "the output is read-only")
    else:
        reason = say("系统拒绝写入（{why}）", "the system refused to write ({why})", why=error.strerror or error)
    return Diagnostic(
        code="output-refused",
        severity=Severity.ERROR,
        message=say(
            "不能写入“{path}”：" + reason.zh, "cannot write {path}: " + reason.en, path=path, **dict(reason.values)
        ),
        hint=say("处理后重新生成；上次的成果未改动", "mend it and build again; the last good output is untouched"),
        position=Position(path),
    )
