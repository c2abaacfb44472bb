"""What a file's bytes rest on besides the records: the program, the libraries that write, the fonts. Part by part.

Two machines on which all of these are the same write the same bytes.
"""

import importlib.metadata
import platform
import re
import zlib
from collections.abc import Mapping
from functools import cache

from cadre_docs.build.digest import digest, engine
from cadre_docs.office.fonts import find_fonts

PROGRAM = "cadre-docs"


@cache
def machinery() -> Mapping[str, str]:
    """Each part by name with its version or digest."""
    return {
        "cadre-docs": engine(),
        "Python": platform.python_version(),
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
        "Pango": _pango(),
        **{f"font {face}": digest(path.read_bytes()) for face, path in find_fonts().paths},
        **_libraries(),
    }


def different(ours: Mapping[str, str], theirs: Mapping[str, str]) -> tuple[str, ...]:
    """The names of the parts that differ, sorted."""
    return tuple(sorted(name for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name)))


def _libraries() -> dict[str, str]:
    """Every distribution that the program needs, or that one of those needs, with its version; extras left out."""
    found: dict[str, str] = {}
    waiting = [PROGRAM]
    while waiting:
        name = waiting.pop()
        for needed in _needed(name):
            if needed not in found and needed != PROGRAM:
                found[needed] = _version(needed)
                waiting.append(needed)
    return found


def _needed(name: str) -> list[str]:
    try:
        lines = importlib.metadata.requires(name) or []
    except importlib.metadata.PackageNotFoundError:
        return []
    names = (re.match(r"[A-Za-z0-9._-]+", line) for line in lines if "extra ==" not in line)
    return [re.sub(r"[-_.]+", "-", found[0]).lower() for found in names if found]


def _version(name: str) -> str:
    """An empty text for what this machine does not have, such as what only other systems need."""
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return ""


def _pango() -> str:
    """The version of the library that sets the text of a PDF; empty where it is not installed."""
    try:
        from weasyprint.text.ffi import pango
    except OSError:
        return ""
    return str(pango.pango_version())
