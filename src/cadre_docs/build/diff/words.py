"""Two texts compared word by word: a number or a date is one word, a Chinese character is one, a Latin word is one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

WORD = re.compile(
    r"\[[^\[\]]*\]"  # a picture, as readable.py writes it
    r"|\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日|\d{4}[-./]\d{1,2}(?:[-./]\d{1,2})?"
    r"|\d{1,2}:\d{2}|\d+(?:[.,]\d+)*[%％‰]?"
    r"|[A-Za-z]+(?:['-][A-Za-z]+)*"
    r"|.",
    re.DOTALL,
)
SMALLEST_ISLAND = 2
"""Words in common between two changes that are still read as one change when there are fewer than this."""
MOST_PAIRS = 4_000_000
"""Words of one text times words of the other beyond which only what stands before and after the change is compared."""

Kind = Literal["same", "removed", "added"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some words that stand in both texts, or only in the old one, or only in the new one."""

    kind: Kind
    text: str


def words(text: str) -> list[str]:
    """The words of a text; joined they are the text again."""
    return WORD.findall(text)


def compare_words(old: str, new: str) -> tuple[Stretch, ...]:
    """The old text turned into the new one: what is removed stands before what is added in its place."""
    before, after = words(old), words(new)
    head = _common(before, after)
    tail = _common(before[head:][::-1], after[head:][::-1])
    middle = (before[head : len(before) - tail], after[head : len(after) - tail])
    stretches = [
        Stretch("same", "".join(before[:head])),
        *_middle(*middle),
        Stretch("same", "".join(before[len(before) - tail :])),
    ]
    return tuple(_joined(one for one in stretches if one.text))


def likeness(old: str, new: str) -> float:
    """How much of two texts is the same, from 0 to 1; an upper bound where that already shows them to be unlike."""
    matcher = SequenceMatcher(None, words(old), words(new), autojunk=False)
    bound = min(matcher.real_quick_ratio(), matcher.quick_ratio())
    return bound if bound < 0.5 or len(old) * len(new) > MOST_PAIRS else matcher.ratio()


def _common(old: Sequence[str], new: Sequence[str]) -> int:
    """How many words both begin with."""
    pairs = zip(old, new, strict=False)
    return next((number for number, (one, other) in enumerate(pairs) if one != other), min(len(old), len(new)))


def _middle(old: list[str], new: list[str]) -> Iterator[Stretch]:
    if len(old) * len(new) > MOST_PAIRS:
        yield from (Stretch("removed", "".join(old)), Stretch("added", "".join(new)))
        return
    gone: list[str] = []
    come: list[str] = []
    for what, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal" and not (j - i < SMALLEST_ISLAND and (gone or come) and j < len(old) and m < len(new)):
            yield from (Stretch("removed", "".join(gone)), Stretch("added", "".join(come)))
            gone, come = [], []
            yield Stretch("same", "".join(old[i:j]))
        else:
            gone += old[i:j]
            come += new[k:m]
    yield from (Stretch("removed", "".join(gone)), Stretch("added", "".join(come)))


def _joined(stretches: Iterator[Stretch]) -> Iterator[Stretch]:
    """Neighbours of one kind as one stretch."""
    last: Stretch | None = None
    for one in stretches:
        if last is not None and last.kind == one.kind:
            last = Stretch(one.kind, last.text + one.text)
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last
