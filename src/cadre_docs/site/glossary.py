"""Words of the trade: a page that explains them, and links in texts that say on the spot what a word means."""

import re
from dataclasses import dataclass
from functools import cached_property
from html import escape
from typing import NamedTuple

from markupsafe import Markup

from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Severity, say
from cadre_docs.office import Office
from cadre_docs.source import read

FILE = "site/glossary.yaml"
PATH = "policy/glossary.html"
_TAGS = re.compile(r"(<[^>]*>)")
_CLOSED = ("a", "code", "h1", "h2", "h3", "h4", "h5", "h6")
"""Elements in whose text no word is linked."""


class Word(NamedTuple):
    """A word and what it means."""

    text: str
    meaning: str
    anchor: str


@dataclass(frozen=True)
class Glossary:
    """The words, in the order of their file."""

    words: tuple[Word, ...] = ()

    def marker(self, root: str) -> "Marker":
        """What links words on one page: each the first time that it occurs."""
        return Marker(self, root)

    @cached_property
    def by_text(self) -> dict[str, Word]:
        """The words by themselves."""
        return {word.text: word for word in self.words}

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """Any of the words, the longest first."""
        ordered = sorted(self.by_text, key=len, reverse=True)
        return re.compile("|".join(map(re.escape, ordered))) if ordered else None


class Marker:
    """Links words in the texts of one page; ``root`` is the way from its folder to the site's root."""

    def __init__(self, glossary: Glossary, root: str) -> None:
        self._glossary = glossary
        self._root = root
        self._seen: set[str] = set()

    def text(self, plain: str) -> Markup:
        """A plain text with links."""
        return Markup(self._linked(escape(plain, quote=False)))

    def html(self, written: str) -> Markup:
        """An HTML text with links; what is a link, a heading or code already stays as it is."""
        inside = 0
        parts = []
        for part in _TAGS.split(written):
            if part.startswith("<"):
                name = part.strip("</>").split()[0].lower() if part.strip("</>") else ""
                if name in _CLOSED:
                    inside += -1 if part.startswith("</") else 1
                parts.append(part)
            else:
                parts.append(part if inside else self._linked(part))
        return Markup("".join(parts))

    def _linked(self, text: str) -> str:
        pattern = self._glossary.pattern
        return pattern.sub(self._link, text) if pattern else text

    def _link(self, match: re.Match[str]) -> str:
        word = self._glossary.by_text[match[0]]
        if word.text in self._seen:
            return match[0]
        self._seen.add(word.text)
        meaning = escape(word.meaning, quote=True)
        return f'<a class="term" href="{self._root}{PATH}#{word.anchor}" title="{meaning}">{match[0]}</a>'


def glossary(office: Office) -> Glossary:
    """The words of ``site/glossary.yaml``, a mapping of words to meanings. Raises BrokenInputError where it is none."""
    if not office.has(FILE):
        return Glossary()
    source = read(office.read_text(FILE), file=FILE)
    value = source.value
    wrong = list(source.diagnostics)
    if not wrong and not (isinstance(value, dict) and all(isinstance(text, str) for text in value.values())):
        message = say("词汇表应写成“词语: 释义”", "the glossary must be words with their meanings")
        hint = say("每行一个词语和它的释义", "one word with its meaning on each line")
        wrong.append(
            Diagnostic(code="glossary", severity=Severity.ERROR, message=message, hint=hint, position=source.position())
        )
    if wrong or not isinstance(value, dict):
        raise BrokenInputError(tuple(wrong))
    pairs = ((str(word).strip(), str(meaning).strip()) for word, meaning in value.items())
    return Glossary(tuple(Word(word, meaning, f"term-{number}") for number, (word, meaning) in enumerate(pairs, 1)))
