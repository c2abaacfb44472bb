"""Slots: where a value stands in what is parsed once for many values.

A slot is one character of the private use plane 16, which neither a template nor a value in disguise can hold: the n-th
of the plane is the place of the n-th value.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter

from cadre_docs.documents.compiler.disguise import plains

FIRST = 0x100000
"""The character of the first slot."""
MOST = 0xFFFE
"""How many slots there are; what has more values is not parsed as a shape."""
_SLOT = re.compile("([\U00100000-\U0010ffff])")

Values = Sequence[str]
Writer = Callable[[Values], str]


class UnfitError(Exception):
    """Values with which a text does not have a shape that can be parsed once; it is to be compiled as a whole."""


def slotted(parts: Sequence[str], known: Mapping[int, str]) -> str:
    """The parts of a text with slots between them, but for the values that are ``known`` (these in disguise).

    Raises UnfitError where there are more values than slots.
    """
    if len(parts) > MOST:
        raise UnfitError
    between = [known.get(number) or chr(FIRST + number) for number in range(len(parts) - 1)]
    return "".join(text for pair in zip(parts, (*between, ""), strict=True) for text in pair)


def slots_of(text: str) -> list[int]:
    """The numbers of the slots in a text, in order."""
    return [ord(slot) - FIRST for slot in _SLOT.findall(text)]


def apart(text: str) -> tuple[tuple[str, ...], list[int]]:
    """A text with slots taken apart: what stands before, between and after them, and their numbers."""
    return tuple(_SLOT.split(text)[::2]), slots_of(text)


def revealed(values: list[str]) -> list[str]:
    """Values as they read, out of their disguise."""
    return plains(values)


def writer(text: str) -> Writer | None:
    """What puts plain values into a text with slots; None where it has none."""
    parts = _SLOT.split(text)
    if len(parts) == 1:
        return None
    numbers = slots_of(text)
    if len(numbers) == 1:
        take: Writer = itemgetter(numbers[0])
        before, after = parts[0], parts[-1]
        return take if not (before or after) else lambda values: f"{before}{take(values)}{after}"

    def write(values: Values) -> str:
        written = parts.copy()
        written[1::2] = [values[number] for number in numbers]
        return "".join(written)

    return write
