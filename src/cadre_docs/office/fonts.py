"""Which font files this machine has: the faces of official documents and those that stand in for a missing character.

Searched in order: the folder named by the environment variable ``CADRE_DOCS_FONTS``, ``.cache/fonts`` beside the
defaults (where the set-up puts them), the user's fonts, the system's fonts.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from cadre_docs.office.office import defaults_folder

Face = Literal["fang", "kai", "hei", "song", "song-bold", "hei-bold", "fallback-serif", "fallback-sans"]

FILE_NAMES: dict[Face, tuple[str, ...]] = {
    "fang": ("FandolFang-Regular.otf",),
    "kai": ("FandolKai-Regular.otf",),
    "hei": ("FandolHei-Regular.otf",),
    "hei-bold": ("FandolHei-Bold.otf",),
    "song": ("FandolSong-Regular.otf",),
    "song-bold": ("FandolSong-Bold.otf",),
    "fallback-serif": ("NotoSerifCJK-Regular.ttc", "NotoSerifCJKsc-Regular.otf", "NotoSerifSC-Regular.otf"),
    "fallback-sans": ("NotoSansCJK-Regular.ttc", "NotoSansCJKsc-Regular.otf", "NotoSansSC-Regular.otf"),
}
"""The file names a face is known by, the preferred one first."""

REQUIRED: tuple[Face, ...] = ("fang", "kai", "hei", "song", "song-bold")
"""The faces without which an official document cannot be set."""
FALLBACKS: tuple[Face, ...] = ("fallback-serif", "fallback-sans")
"""The faces that have the characters which those lack."""
INSTALLS_FACES = "make setup"
"""The command that brings the required faces: the set-up takes them out of Debian's texlive-lang-chinese."""
INSTALLS_FALLBACKS = "sudo apt-get install fonts-noto-cjk"
"""The command that brings the fallbacks."""


@dataclass(frozen=True, slots=True)
class FontFiles:
    """The font files found, by face."""

    paths: tuple[tuple[Face, Path], ...]

    def path(self, face: Face) -> Path | None:
        """The file of a face, or None where the machine has none."""
        return dict(self.paths).get(face)

    @property
    def missing(self) -> tuple[str, ...]:
        """The preferred file names of required faces that were not found."""
        found = dict(self.paths)
        return tuple(FILE_NAMES[face][0] for face in REQUIRED if face not in found)

    @property
    def missing_fallbacks(self) -> tuple[str, ...]:
        """The preferred file names of fallbacks that were not found."""
        found = dict(self.paths)
        return tuple(FILE_NAMES[face][0] for face in FALLBACKS if face not in found)


def find_fonts() -> FontFiles:
    """The fonts of this machine; looked for once per process and set of folders."""
    return _find(tuple(_folders()))


def covered_characters(path: Path) -> frozenset[int]:
    """The code points a font file has a glyph for; read once per process."""
    return _coverage(path)


def _folders() -> Iterator[Path]:
    named = os.environ.get("CADRE_DOCS_FONTS")
    if named:
        yield Path(named)
    yield defaults_folder() / ".cache" / "fonts"
    yield Path.home() / ".local" / "share" / "fonts"
    yield Path("/usr/local/share/fonts")
    yield Path("/usr/share/fonts")


@lru_cache(maxsize=8)
def _find(folders: tuple[Path, ...]) -> FontFiles:
    by_name: dict[str, Path] = {}
    wanted = {name for names in FILE_NAMES.values() for name in names}
    for folder in folders:
        for file in sorted(folder.rglob("*.[ot]t[fc]")) if folder.is_dir() else ():
            if file.name in wanted:
                by_name.setdefault(file.name, file)
    found = []
    for face, names in FILE_NAMES.items():
        path = next((by_name[name] for name in names if name in by_name), None)
        if path is not None:
            found.append((face, path))
    return FontFiles(tuple(found))


@lru_cache(maxsize=16)
def _coverage(path: Path) -> frozenset[int]:
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    number = 0 if path.suffix.lower() == ".ttc" else -1
    with TTFont(path, fontNumber=number, lazy=True) as font:
        return frozenset(font.getBestCmap() or {})
