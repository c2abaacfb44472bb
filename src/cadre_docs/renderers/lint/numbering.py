"""Numbers that Word counts itself, written out: 一、 as the reader of the page sees it."""

import re
from dataclasses import dataclass, field

from lxml import etree

from cadre_docs.renderers.lint.properties import PREFIX, child, flat, number, value

DIGITS = "〇一二三四五六七八九"
CHINESE = (
    "chineseCounting",
    "chineseCountingThousand",
    "ideographTraditional",
    "japaneseCounting",
    "taiwaneseCounting",
    "taiwaneseCountingThousand",
)
CIRCLED = ("decimalEnclosedCircle", "decimalEnclosedCircleChinese")


def chinese(count: int) -> str:
    """A number below 100 in Chinese as headings write it: 十、十一、二十."""
    if not 0 < count < 100:
        return str(count)
    tens, ones = divmod(count, 10)
    return ("" if tens < 2 else DIGITS[tens]) + ("十" if tens else "") + (DIGITS[ones] if ones else "")


@dataclass(slots=True)
class Numbering:
    """The lists of a file, counting on as its paragraphs are read in order."""

    levels: dict[str, dict[int, etree._Element]]
    lists: dict[str, str]
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def properties(self, key: str, level: int) -> dict[str, str]:
        """The paragraph properties that a level of a list brings with it."""
        return flat(child(self._level(key, level), "pPr"))

    def label(self, key: str, level: int) -> str:
        """The number of the next paragraph of a list; empty for bullets and for lists that do not exist."""
        element = self._level(key, level)
        if element is None:
            return ""
        counts = self.counts.setdefault(self.lists.get(key, key), {})
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        start = int(number(value(child(element, "start"), default="1"), 1))
        counts[level] = counts[level] + 1 if level in counts else start
        if value(child(element, "numFmt")) in ("bullet", "none"):
            return ""
        return re.sub(r"%(\d)", lambda match: self._written(key, int(match[1]) - 1, counts), _text(element))

    def _written(self, key: str, level: int, counts: dict[int, int]) -> str:
        count, kind = counts.get(level, 1), value(child(self._level(key, level), "numFmt"))
        if kind in CHINESE:
            return chinese(count)
        if kind in CIRCLED and count <= 20:
            return chr(0x2460 + count - 1)
        return str(count)

    def _level(self, key: str, level: int) -> etree._Element | None:
        return self.levels.get(self.lists.get(key, ""), {}).get(level)


def read_numbering(root: etree._Element | None) -> Numbering:
    """The lists of a file from its numbering part."""
    if root is None:
        return Numbering({}, {})
    levels = {
        value(one, "abstractNumId"): {int(number(value(level, "ilvl"))): level for level in one.findall(f"{PREFIX}lvl")}
        for one in root.findall(f"{PREFIX}abstractNum")
    }
    lists = {value(one, "numId"): value(child(one, "abstractNumId")) for one in root.findall(f"{PREFIX}num")}
    return Numbering(levels, lists)


def _text(element: etree._Element) -> str:
    return value(child(element, "lvlText"))
