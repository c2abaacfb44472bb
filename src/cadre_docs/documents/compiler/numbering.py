"""The numbers of headings: 一、（一）1. （1）, each level counted anew under the one above (GB/T 9704-2012, 7.3.3)."""

from typing import Literal, cast

from cadre_docs.documents.words import numeral

Level = Literal[1, 2, 3, 4]


class Numbering:
    """Counts headings as they come."""

    def __init__(self) -> None:
        self._counts = [0, 0, 0, 0]

    def next(self, level: int) -> tuple[Level, str]:
        """The level and the number of the next heading. Raises ValueError past 99 or beyond level 4."""
        self._counts[level - 1] += 1
        self._counts[level:] = [0] * (4 - level)
        return cast(Level, level), label(level, self._counts[level - 1])


def label(level: int, count: int) -> str:
    """How a level writes its count."""
    match level:
        case 1:
            return f"{numeral(count)}、"
        case 2:
            return f"（{numeral(count)}）"
        case 3:
            return f"{count}."
        case 4:
            return f"（{count}）"
    raise ValueError(f"no level {level}")
