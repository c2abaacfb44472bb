"""The largest type in which a text fits a cell of a form whose height never grows (forms shrink text, never cut it)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from math import ceil

from cadre_docs.diagnostics import say
from cadre_docs.documents.compiler.faults import TemplateFaultError
from cadre_docs.documents.widths import widths_of

TWIPS_PER_POINT = 20
Step = tuple[Decimal, Decimal]
"""A type size and its exact line, in points."""
LADDER: tuple[Step, ...] = tuple(
    (Decimal(size), Decimal(line))
    for size, line in ((14, "16"), (13, "15"), (12, "13.5"), (11, "12.5"), (10, "11"), (9, "10"), (8, "8.5"))
)
"""The steps down which a cell's type goes, the largest first."""
RESUME_LADDER: tuple[Step, ...] = tuple((Decimal(size), Decimal(size + 1)) for size in (14, 13, 12, 11, 10, 9, 8))
"""The same for the résumé, whose lines are a point higher than its type."""
SMALLEST_UNBROKEN = 11
"""The type in points down to which a line is set smaller rather than broken."""
SLACK = 0.98
"""Share of the width that is counted on: renderers differ by fractions of a point."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text with the size and exact line, in points, in which it fits."""

    text: str
    size: Decimal
    line: Decimal


@dataclass(frozen=True, slots=True)
class FittedLines:
    """Several paragraphs with the size and exact line, in points, in which all of them fit."""

    entries: tuple[str, ...]
    size: Decimal
    line: Decimal


def fitted(text: str, width: int, height: int, ladder: Sequence[Step] = LADDER) -> Fitted:
    """A text in a cell of so many twips, rather smaller than broken. TemplateFaultError where no type is small enough.

    Each of its lines stays on one line down to ``SMALLEST_UNBROKEN``; below, or where that fails, they may be broken.
    """
    for size, line in ladder:
        lines = text.split("\n")
        wide = max(map(width_of, lines)) * float(size) * TWIPS_PER_POINT <= width * SLACK
        if size >= SMALLEST_UNBROKEN and wide and len(lines) * line * TWIPS_PER_POINT <= height:
            return Fitted(text, size, line)
    size, line = size_for([text], width, height, ladder)
    return Fitted(text, size, line)


def fit(text: str, width: int, height: int, line: int = 16) -> Fitted:
    """What the filter ``fit`` gives: a text in the type that its cell allows; ``line`` is that of full-sized type."""
    return fitted(text, width, height, ((LADDER[0][0], Decimal(line)), *LADDER[1:]))


def fit_lines(lines: Sequence[str], width: int, height: int, hang: float = 0) -> FittedLines:
    """What the filter ``fit_lines`` gives: the entries of a résumé, all in the one type that their cell allows."""
    return FittedLines(tuple(lines), *size_for(lines, width, height, RESUME_LADDER, hang))


def size_for(
    paragraphs: Sequence[str],
    width: int,
    height: int,
    ladder: Sequence[Step],
    hang: float = 0,
) -> Step:
    """The largest size and line of a ladder for paragraphs; ``hang`` is the indent of all lines but the first."""
    for size, line in ladder:
        characters = width / TWIPS_PER_POINT * SLACK / float(size)
        needed = sum(_lines(part, characters, hang) for text in paragraphs for part in text.split("\n"))
        if needed * line * TWIPS_PER_POINT <= height:
            return size, line
    start = "".join(paragraphs)[:20]
    raise TemplateFaultError(
        "text-does-not-fit",
        say("文字太长，表格放不下：“{start}……”", "this text is too long for its cell: {start}…", start=start),
        say("精简记录中的文字，或另附材料", "shorten the text in the record, or attach it on a sheet of its own"),
    )


def width_of(text: str) -> float:
    """Width in Chinese characters: a wide character is 1, any other a half, and Word parts a word of the latter.

    Between a character and a Latin word or a figure Word sets a quarter of an em of its own accord.
    """
    widths = list(widths_of(text))
    gaps = sum(
        (one.isalnum() and other.isalnum()) and (first != second)
        for (one, other), (first, second) in zip(pairwise(text), pairwise(widths), strict=True)
    )
    return sum(widths) + gaps / 4


def _lines(text: str, characters: float, hang: float) -> int:
    beyond = width_of(text) - int(characters)
    return 1 if beyond <= 0 else 1 + ceil(beyond / max(1.0, int(characters) - hang))
