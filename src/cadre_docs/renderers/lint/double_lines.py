"""The double lines of a letter as a Word file can hold them: borders of a paragraph, or a flat row of a table."""

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from cadre_docs.renderers.lint.properties import PREFIX, Properties, child, flat, number

MM_OF_TWIP = 25.4 / 1440
FLATTEST = 120.0
"""Twips up to which a row is no more than the room between two lines."""
DRAWINGS = tuple(f"{PREFIX}{name}" for name in ("drawing", "pict", "object"))


class DoubleLine(NamedTuple):
    """Two lines close together: the weights of the upper and the lower one, in points or relative to each other.

    ``width`` is in mm, None where the file does not say it; ``color`` as the file has it. A drawing cannot be measured:
    both weights are 0.
    """

    above: float
    below: float
    width: float | None
    color: str


def of_paragraph(look: Properties) -> Iterator[DoubleLine]:
    """The borders of a paragraph that are double lines."""
    for side in ("top", "bottom"):
        kind, color = look.get(f"pBdr/{side}@val", ""), look.get(f"pBdr/{side}@color", "auto")
        if kind.startswith("thickThin"):
            yield DoubleLine(2, 1, None, color)
        elif kind.startswith("thinThick") and not kind.startswith("thinThickThin"):
            yield DoubleLine(1, 2, None, color)
        elif kind == "double":
            yield DoubleLine(1, 1, None, color)


def of_table(element: etree._Element) -> tuple[DoubleLine, ...]:
    """The flat rows of a table with a line above and one below."""
    width = number(flat(child(element, "tblPr")).get("tblW@w", "0")) * MM_OF_TWIP
    found = []
    for row in element.findall(f"{PREFIX}tr"):
        height = number(flat(child(row, "trPr")).get("trHeight@val", ""), FLATTEST + 1)
        cell = flat(child(row, "tc", "tcPr"))
        above, below = (number(cell.get(f"tcBorders/{side}@sz", "0")) / 8 for side in ("top", "bottom"))
        if height <= FLATTEST and above and below:
            found.append(DoubleLine(above, below, width or None, cell.get("tcBorders/top@color", "auto")))
    return tuple(found)


def of_footer(root: etree._Element) -> tuple[DoubleLine, ...]:
    """All double lines of a footer; a drawing may be one."""
    found = [line for one in root.iter(f"{PREFIX}pPr") for line in of_paragraph(flat(one))]
    found += [line for table in root.iter(f"{PREFIX}tbl") for line in of_table(table)]
    found += [DoubleLine(0, 0, None, "auto") for _ in root.iter(*DRAWINGS)]
    return tuple(found)
