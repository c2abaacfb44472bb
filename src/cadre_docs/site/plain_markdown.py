"""Markdown of the plainest kind, read without a parser: what most pages of an office are written in.

Paragraphs, headings, flat lists and tables of whole cells, with strong and emphasised words, code and links. A text
with anything else in it, or with anything that could be meant otherwise, is no plain text, and markdown-it-py reads it;
of a plain one both make the same, which ``tests/site/test_site_plain_markdown.py`` tries on texts of all kinds.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

_TRIMMED = " \n\u3000"
"""Of the characters that Markdown trims from a run of text those that a plain one may have."""
_DOUBT = re.compile(r"[^\S\n \u3000]|[\0-\x09\x0b-\x1f\x7f-\x9f]|^ | $", re.M)
"""Blanks and control characters of all sorts, and lines that begin or end with a space."""
_HEADING = re.compile(r"(#{1,6}) ([^ #](?:.*[^ #])?)")
_ITEM = re.compile(r"(?:([-*+])|([0-9]{1,9})([.)])) ([^ ].*)")
_BEGINS_A_LIST = re.compile(r"(?:[-*+]|[0-9]{1,9}[.)])(?: |$)")
_BEGINS_SOMETHING = re.compile(r"[#|<>=:~_+-]|\*(?![*\w])|\*\*(?!\w)")
"""Beginnings of lines that are more than text, or could be; of ``-``, ``+`` and ``*`` only lists are known here."""
_RULE_OF_TABLE = re.compile(r"-+")
_PLAIN = r"[^*_`\[\]\\<&!\n]"
_WORDS = rf"[^\W_](?:{_PLAIN}*[^\W_])?"
_SPECIAL = re.compile(r"[*_`\[\]\\<&!]")
_PIECE = re.compile(
    rf"({_PLAIN}+|!(?!\[)|\n)"
    rf"|\*\*({_WORDS})\*\*(?!\*)"
    rf"|\*({_WORDS})\*(?!\*)"
    r"|`([^`\s[](?:[^`\n[]*[^`\s[])?)`(?!`)"
    rf"|\[({_PLAIN}+)\]\(((?!//)[A-Za-z0-9./#-]+)\)"
)


class Plain(NamedTuple):
    """A plain text: its HTML, its links with the lines on which they stand, and its words for the search."""

    html: str
    links: tuple[tuple[str, int], ...]
    words: str


class _DoubtError(Exception):
    """The text may not be plain."""


def plain(text: str) -> Plain | None:
    """What a plain text comes to; None where it is not certainly plain."""
    if _DOUBT.search(text):
        return None
    reading = _Reading(text.split("\n"))
    try:
        html = "".join(reading.blocks())
    except _DoubtError:
        return None
    return Plain(html, tuple(reading.links), "\n".join(reading.words))


class _Reading:
    """One text while it is read, line by line."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.at = 0
        self.links: list[tuple[str, int]] = []
        self.words: list[str] = []

    def blocks(self) -> list[str]:
        """The HTML of each block."""
        found = []
        above = ""
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if not line:
                self.at += 1
                continue
            if line[0] == "#":
                found.append(self._heading(line))
            elif line[0] == "|":
                found.append(self._table())
            elif _BEGINS_A_LIST.match(line):
                mark = line.lstrip("0123456789")[0]
                if mark == above:  # it goes on with the list above it, with more room between the items
                    raise _DoubtError
                found.append(self._list())
                above = mark
                continue
            else:
                found.append(self._paragraph())
            above = ""
        return found

    def _heading(self, line: str) -> str:
        match = _HEADING.fullmatch(line)
        if match is None:
            raise _DoubtError
        level = len(match[1])
        html = f"<h{level}>{self._inline(match[2], self.at)}</h{level}>\n"
        self.at += 1
        return html

    def _paragraph(self) -> str:
        first = self.at
        while self.at < len(self.lines) and (line := self.lines[self.at]):
            if _BEGINS_SOMETHING.match(line) or _BEGINS_A_LIST.match(line):
                if self.at == first or not self._interrupts(line):
                    raise _DoubtError
                break
            self.at += 1
        text = "\n".join(self.lines[first : self.at])
        return f"<p>{self._inline(text, first)}</p>\n"

    def _interrupts(self, line: str) -> bool:
        """Whether a line ends the paragraph above it, beyond doubt."""
        item = _ITEM.fullmatch(line)
        return line[0] == "#" or (item is not None and item[2] in (None, "1"))

    def _list(self) -> str:
        kind = _ITEM.fullmatch(self.lines[self.at])
        if kind is None:
            raise _DoubtError
        items = []
        while self.at < len(self.lines) and (line := self.lines[self.at]):
            item = _ITEM.fullmatch(line)
            if item is None:
                if line[0] != "#":
                    raise _DoubtError
                break
            text = item[4]
            if (item[1], item[3]) != (kind[1], kind[3]) or _BEGINS_SOMETHING.match(text) or _BEGINS_A_LIST.match(text):
                raise _DoubtError
            items.append(f"<li>{self._inline(text, self.at)}</li>\n")
            self.at += 1
        tag = "ul" if kind[1] else "ol"
        start = "" if kind[1] or int(kind[2]) == 1 else f' start="{int(kind[2])}"'
        return f"<{tag}{start}>\n{''.join(items)}</{tag}>\n"

    def _table(self) -> str:
        rows: list[list[str]] = []
        first = self.at
        while self.at < len(self.lines) and (line := self.lines[self.at]):
            if line[0] != "|" or line[-1] != "|" or len(line) < 2:
                raise _DoubtError
            cells = [cell.strip(_TRIMMED) for cell in line[1:-1].split("|")]
            if rows and len(cells) != len(rows[0]):
                raise _DoubtError
            rows.append(cells)
            self.at += 1
        if len(rows) < 2 or not all(map(_RULE_OF_TABLE.fullmatch, rows[1])):
            raise _DoubtError
        head = f"<table>\n<thead>\n{self._row(rows[0], 'th', first)}</thead>\n"
        body = "".join(self._row(row, "td", first + 2 + number) for number, row in enumerate(rows[2:]))
        return head + (f"<tbody>\n{body}</tbody>\n" if body else "") + "</table>\n"

    def _row(self, cells: Sequence[str], tag: str, at: int) -> str:
        shown = "".join(f"<{tag}>{self._inline(cell, at)}</{tag}>\n" for cell in cells)
        return f"<tr>\n{shown}</tr>\n"

    def _inline(self, text: str, at: int) -> str:
        """The HTML of a run of text, of which the first line has this index."""
        text = text.strip(_TRIMMED)
        if text.startswith(":::"):
            raise _DoubtError
        if not _SPECIAL.search(text):
            self.words.append(text.replace("\n", " "))
            return _escaped(text)
        html, words, end = [], [], 0
        while end < len(text):
            piece = _PIECE.match(text, end)
            if piece is None:
                raise _DoubtError
            end = piece.end()
            plain_text, strong, emphasis, code, label, target = piece.groups()
            words.append(plain_text or strong or emphasis or code or label)
            shown = _escaped(words[-1])
            if strong:
                shown = f"<strong>{shown}</strong>"
            elif emphasis:
                shown = f"<em>{shown}</em>"
            elif code:
                shown = f"<code>{shown}</code>"
            elif target:
                self.links.append((target, at + 1 + text.count("\n", 0, piece.start())))
                shown = f'<a href="{target}">{shown}</a>'
            html.append(shown)
        self.words.append("".join(words).replace("\n", " "))
        return "".join(html)


def _escaped(text: str) -> str:
    """The characters that markdown-it-py escapes, which leaves the apostrophe alone."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text.replace('"', "&quot;") if '"' in text else text
