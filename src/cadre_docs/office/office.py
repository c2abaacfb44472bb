"""A folder with a ``cadre.yaml``, laid over the defaults that ship with the program."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache
from os import sep
from os.path import realpath
from pathlib import Path, PurePosixPath

from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Position, Severity, say

MARKER = "cadre.yaml"
FOLDERS = ("content", "templates", "site")
"""Where the files of an office are, besides its ``cadre.yaml``."""
LARGEST_TEXT_FILE = 64 * 1024 * 1024


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
        found = self._find(path)
        if found is None:
            raise FileNotFoundError(path)
        if found.stat().st_size > LARGEST_TEXT_FILE:
            raise BrokenInputError((_too_large(path),))
        return found.read_bytes()

    def read_text(self, path: str) -> str:
        """The text of one file, UTF-8 with or without a byte-order mark; BrokenInputError where it is not UTF-8."""
        try:
            return self.read(path).decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise BrokenInputError((_not_utf8(path, error),)) from None

    def has(self, path: str) -> bool:
        """Whether the office or the defaults have a file at this path."""
        return self._find(path) is not None

    def is_own(self, path: str) -> bool:
        """Whether the file is the office's own rather than one of the defaults."""
        return inside(self.root, path).is_file()

    def list(self, folder: str, suffix: str = "", *, own: bool = False) -> Iterator[str]:
        """Sorted paths below a folder, the defaults' too unless ``own``; hidden files and folders are passed over."""
        roots = (self.root,) if own else (self.root, self.defaults)
        found: set[str] = set()
        for root in roots:
            base = inside(root, folder)
            if base.is_dir():
                for file in base.rglob(f"*{suffix}"):
                    relative = file.relative_to(root)
                    if file.is_file() and not any(part.startswith(".") for part in relative.parts):
                        found.add(relative.as_posix())
        yield from sorted(found)

    def _find(self, path: str) -> Path | None:
        for root in (self.root, self.defaults):
            candidate = inside(root, path)
            if candidate.is_file():
                return candidate
        return None


def inside(root: Path, path: str) -> Path:
    """A path below a root; BrokenInputError where it would leave it."""
    within = _within(path)
    candidate = f"{root}/{within}"
    if within is None or not f"{realpath(candidate)}{sep}".startswith(_resolved(root)):
        raise BrokenInputError((_outside(path),))
    return Path(candidate)


@lru_cache(maxsize=4096)
def _within(path: str) -> PurePosixPath | None:
    """The path, where it does not lead out of its folder by its own words."""
    parts = PurePosixPath(path)
    return None if parts.is_absolute() or ".." in parts.parts else parts


@cache
def _resolved(root: Path) -> str:
    """Where a root really is, ending as a folder. It is asked for with every file, and does not move meanwhile."""
    return realpath(root).rstrip(sep) + sep


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
