"""How wide characters are, in Chinese characters: wide, full-width and ambiguous ones are 1, any other is a half."""

from collections.abc import Iterator
from unicodedata import east_asian_width


class _Widths(dict[str, float]):
    """Widths of the characters seen so far; Unicode is asked once for each."""

    def __missing__(self, character: str) -> float:
        width = self[character] = 1.0 if east_asian_width(character) in "WFA" else 0.5
        return width


_WIDTHS = _Widths()


def widths_of(text: str) -> Iterator[float]:
    """The width of each character."""
    return map(_WIDTHS.__getitem__, text)


def width_of(text: str) -> float:
    """The width of a text."""
    return sum(widths_of(text))
