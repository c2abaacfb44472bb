"""What the tags of a mended part can do to its XML, found once for all values.

Where each block begins and ends within the same element, any choice of branches is well formed; where no tag stands
between the cells of a row, every row has the cells that the template shows. Then nothing need be parsed afterwards.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from cadre_docs.documents.prescribed.grids import CELL, COLUMN, GRID, ROW, TABLE, W, columns_of

TAG = re.compile(r"\{%-?\s*(\w+)(.*?)%\}|\{\{(.*?)\}\}|\{#.*?#\}", re.S)
BLOCKS = ("if", "for", "macro", "call", "filter", "with", "autoescape", "raw", "block")
TEXT = f"{W}t"
RICH = re.compile(r"\|\s*rich\b|\(")
"""What makes a value one with runs of its own: the filter, or a macro that writes them."""


class Soundness(NamedTuple):
    """``balanced``: well formed with any values; ``steady``: grids fit with any values.

    ``loose`` are expressions that print a plain text where Word shows none: outside of a run.
    """

    balanced: bool
    steady: bool
    loose: tuple[str, ...] = ()


def soundness(source: str) -> Soundness:
    """Of a mended part, as XML with Jinja's tags."""
    marked, spans = _marked(source)
    try:
        root = etree.fromstring(marked.encode(), parser())
    except etree.XMLSyntaxError:
        return Soundness(balanced=False, steady=False)
    loose = tuple(one.text or "" for one in _instructions(root) if one.target == "print" and _is_loose(one))
    return Soundness(_is_balanced(root), not spans and all(map(_is_steady, root.iter(TABLE))), loose)


def parser() -> etree.XMLParser:
    """Reads XML and nothing that it refers to."""
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


def _marked(source: str) -> tuple[str, bool]:
    """The part with a processing instruction for each tag between elements, and whether a tag says a span."""
    parts: list[str] = []
    spans = inside = False
    end = 0
    for tag in TAG.finditer(source):
        plain = source[end : tag.start()]
        parts.append(plain)
        inside = plain.rfind("<") > plain.rfind(">") if "<" in plain or ">" in plain else inside
        if inside:
            spans = spans or plain.endswith('gridSpan w:val="')
            parts.append("0")
        else:
            parts.append(_instruction(tag))
        end = tag.end()
    return "".join((*parts, source[end:])), spans


def _instruction(tag: re.Match[str]) -> str:
    word, rest, printed = tag.groups()
    if printed is not None:
        return f"<?print {printed.replace('?>', '')}?>"
    if word is None:
        return ""
    if word in BLOCKS or (word == "set" and "=" not in rest):
        return "<?begin ?>"
    if word.startswith("end"):
        return "<?end ?>"
    return "<?between ?>" if word in ("else", "elif") else "<?other ?>"


def _instructions(root: etree._Element) -> Iterator[etree._ProcessingInstruction]:
    return (one for one in root.iter(etree.PI) if isinstance(one, etree._ProcessingInstruction))


def _is_loose(instruction: etree._ProcessingInstruction) -> bool:
    parent = instruction.getparent()
    return parent is not None and parent.tag != TEXT and not RICH.search(instruction.text or "")


def _is_balanced(root: etree._Element) -> bool:
    opened: list[etree._Element | None] = []
    for one in _instructions(root):
        parent = one.getparent()
        if one.target == "begin":
            opened.append(parent)
        elif one.target in ("between", "end"):
            if not opened or opened[-1] is not parent:
                return False
            if one.target == "end":
                opened.pop()
    return not opened


def _is_steady(table: etree._Element) -> bool:
    """Whether the grid fits whatever is left out or repeated."""
    grid = table.find(GRID)
    if grid is None or next(table.iterdescendants(TABLE), None) is not None:
        return False
    columns = len(grid.findall(COLUMN))
    always = 0
    for row, is_there in _rows(table):
        cells = row.findall(CELL)
        if len(cells) > columns or any(isinstance(one, etree._ProcessingInstruction) for one in row):
            return False
        if is_there:
            always = max(always, sum(map(columns_of, cells)))
    return always >= columns


def _rows(table: etree._Element) -> Iterator[tuple[etree._Element, bool]]:
    """The rows, and whether each stands outside of all blocks."""
    depth = 0
    for one in table.iter():
        if isinstance(one, etree._ProcessingInstruction):
            depth += (one.target == "begin") - (one.target == "end")
        elif one.tag == ROW:
            yield one, depth == 0
