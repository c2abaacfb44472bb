"""The folder that a build writes: files are staged first, then moved into place, so that none is ever half-written."""

import errno
import fcntl
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Position, Severity, say
from cadre_docs.office.office import inside

STAGING = ".staging"
LOCK = ".lock"


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells cheaply whether a file is still the one that was written: its size and time of change in ns."""

    size: int
    changed: int


@dataclass(frozen=True, slots=True)
class OutputFolder:
    """One output folder. Paths are POSIX and relative to it; none can leave it."""

    root: Path

    def stage(self, path: str, data: bytes) -> None:
        """Write a file beside the output, not yet visible. Raises BrokenInputError where the disk refuses."""
        target = inside(self.root / STAGING, path)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        except OSError as error:
            raise BrokenInputError((_refused(path, error),)) from None

    def publish(self, paths: Iterable[str]) -> None:
        """Move staged files into place; each is replaced whole."""
        for path in paths:
            target = inside(self.root, path)
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
                inside(self.root / STAGING, path).replace(target)
            except OSError as error:
                raise BrokenInputError((_refused(path, error),)) from None

    def discard(self) -> None:
        """Throw away whatever is staged."""
        shutil.rmtree(self.root / STAGING, ignore_errors=True)

    def remove(self, paths: Iterable[str]) -> None:
        """Remove files that are no longer wanted, and folders left empty by that."""
        for path in paths:
            target = inside(self.root, path)
            target.unlink(missing_ok=True)
            for folder in target.parents:
                if folder == self.root or not folder.is_dir() or any(folder.iterdir()):
                    break
                folder.rmdir()

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
            found = (self.root / path).stat()
        except OSError:
            return None
        return Stamp(found.st_size, found.st_mtime_ns)

    @contextmanager
    def locked(self) -> Iterator[bool]:
        """Keep other builds out of the folder; yields whether it had to wait for one."""
        try:
            self.root.mkdir(parents=True, exist_ok=True)
            handle = os.open(self.root / LOCK, os.O_CREAT | os.O_RDWR, 0o644)
        except OSError as error:
            raise BrokenInputError((_refused(LOCK, error),)) from None
        try:
            waited = False
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                waited = True
                fcntl.flock(handle, fcntl.LOCK_EX)
            yield waited
        finally:
            os.close(handle)


def _refused(path: str, error: OSError) -> Diagnostic:
    reasons = {
        errno.ENOSPC: say("磁盘已满", "the disk is full"),
        errno.EACCES: say(
            "没有写入权限，或文件正被其他程序打开", "no permission, or another program has the file open"
        ),
        errno.EROFS: say("输出位置是只读的", "the output is read-only"),
    }
    reason = reasons.get(error.errno or 0, say("系统拒绝写入", "the system refused to write"))
    return Diagnostic(
        code="output-refused",
        severity=Severity.ERROR,
        message=say("不能写入“{path}”：" + reason.zh, "cannot write {path}: " + reason.en, path=path),
        hint=say("处理后重新生成；上次的成果未改动", "mend it and build again; the last good output is untouched"),
        position=Position(path),
    )
