"""Which words of a whole text have changed: short, with a little of what stands around them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from cadre_docs.build.diff.words import compare_words

SENTENCE = re.compile(r"[^。；;\n]*[。；;\n]|[^。；;\n]+$")
AROUND = 8
"""Characters shown before and after a change."""
LONGEST = 60
"""Characters of a change that are shown."""


@dataclass(frozen=True, slots=True)
class Change:
    """One changed place: what stood there, what stands there, and the text around it. Line ends are left out."""

    before: str
    old: str
    new: str
    after: str

    def __str__(self) -> str:
        old = f"[-{_short(self.old)}-]" if self.old else ""
        new = f"{{+{_short(self.new)}+}}" if self.new else ""
        return f"…{self.before}{old}{new}{self.after}…"


def changes(old: str, new: str) -> tuple[Change, ...]:
    """The places in which two texts differ, in their order; spaces and line ends count for nothing."""
    return tuple(_changes(re.sub(r"\s+", "", old), re.sub(r"\s+", "", new)))


def _changes(old: str, new: str) -> Iterator[Change]:
    """Sentence by sentence first, then word by word within those that differ."""
    before, after = SENTENCE.findall(old), SENTENCE.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, begins, ends, others_begin, others_end in matcher.get_opcodes():
        if kind != "equal":
            place = sum(map(len, before[:begins]))
            yield from _within(old, place, before[begins:ends], after[others_begin:others_end])


def _within(text: str, place: int, old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    """The changes from some sentences of the text, which begin at a place in it, to some others."""
    removed = added = ""
    for stretch in (*compare_words("".join(old), "".join(new)), None):
        if stretch is not None and stretch.kind == "removed":
            removed += stretch.text
        elif stretch is not None and stretch.kind == "added":
            added += stretch.text
        else:
            end = place + len(removed)
            if removed or added:
                yield Change(text[max(0, place - AROUND) : place], removed, added, text[end : end + AROUND])
            removed = added = ""
            place = end + (len(stretch.text) if stretch else 0)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST // 2]}……{text[-LONGEST // 2 :]}"
