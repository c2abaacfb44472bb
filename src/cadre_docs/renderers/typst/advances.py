"""How wide each character is set: read from the fonts themselves, with the face that stands in where one has it not."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from cadre_docs.office.fonts import Face, FontFiles

SANS: tuple[Face, ...] = ("hei", "hei-bold", "fallback-sans")
"""Faces for which the sans fallback stands in before the serif one."""
SIMPLIFIED = "SC"
"""What the name of a face ends with, in a file of several, that has the forms of mainland China."""


def stand_ins(face: Face) -> tuple[Face, ...]:
    """The face itself and those that stand in for characters that it has not, in order."""
    fallbacks: tuple[Face, ...] = ("fallback-serif", "fallback-sans")
    return tuple(dict.fromkeys((face, *(reversed(fallbacks) if face in SANS else fallbacks))))


class Advances(dict[str, float]):
    """The width of each character of a face in ems. Chinese characters are one em wide in every face."""

    def __init__(self, face: Face, fonts: FontFiles) -> None:
        super().__init__()
        self._paths = [path for one in stand_ins(face) if (path := fonts.path(one))]

    def __missing__(self, character: str) -> float:
        self[character] = width = 1.0 if is_ideograph(character) else self._measured(ord(character))
        return width

    def _measured(self, code: int) -> float:
        return next((widths[code] for path in self._paths if code in (widths := _widths(path))), 1.0)


def is_ideograph(character: str) -> bool:
    """Whether the character is a Chinese character as such."""
    return "\u4e00" <= character <= "\u9fff" or "\u3400" <= character <= "\u4dbf" or character >= "\U00020000"


@lru_cache(maxsize=16)
def _widths(path: Path) -> Mapping[int, float]:
    """The width in ems of every code point that a font file has."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    with TTFont(path, fontNumber=_number(path), lazy=True) as font:
        metrics, units = font["hmtx"].metrics, font["head"].unitsPerEm
        return {code: metrics[name][0] / units for code, name in font.getBestCmap().items()}


def _number(path: Path) -> int:
    """Which font of a collection is the one for mainland China; -1 for a file of one font."""
    if path.suffix.lower() != ".ttc":
        return -1
    from fontTools.ttLib import TTCollection

    with TTCollection(path, lazy=True) as collection:
        names = [font["name"].getDebugName(1) or "" for font in collection.fonts]
    return next((number for number, name in enumerate(names) if name.endswith(SIMPLIFIED)), 0)
