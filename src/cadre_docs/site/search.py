"""The search index: overlapping character pairs for Chinese, whole words for Latin letters and digits.

The index is split into small scripts, so that a page opened from a folder can load just the parts that a query needs:
terms by a hash that the browser computes too, documents in rows of a hundred. Decision 0014.
"""

import json
import re
import unicodedata
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from operator import add, sub
from typing import NamedTuple, TypeVar

from cadre_docs.site.page import digest_of

T = TypeVar("T")
_WORDS = re.compile("[0-9a-z]+|[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_LINES = re.compile(r"[+|](?:[-=+|]|\s(?=[+|]))*[+|]|(?<=\s)\|(?=\s)|[-=]{3,}")
"""What a table in plain text is drawn with."""
_PER_CHUNK = 100
_SHOWN = 220
"""Characters of a document's text that are kept to be shown under its title."""
_POSTINGS_PER_SHARD = 12_000


@dataclass(frozen=True, slots=True)
class Words:
    """All that search needs of a text: its length, its beginning, its terms in lines, and a digest of the whole."""

    length: int
    shown: str
    terms: str = field(repr=False)
    digest: str


class Findable(NamedTuple):
    """A page that search may find. ``path`` is from the site's root; ``text`` holds public text only, or its words.

    ``unit`` and ``year`` are what results can be narrowed to; empty and 0 where a page belongs to none.
    """

    path: str
    title: str
    kind: str
    text: str | Words
    context: str = ""
    unit: str = ""
    year: int = 0


def terms(text: str) -> Iterator[str]:
    """What a text is found by: pairs of neighbouring Chinese characters (and the last one alone), words otherwise."""
    for match in _WORDS.finditer(unicodedata.normalize("NFKC", text).lower()):
        word = match.group()
        if word[0] < "\u3400":
            yield word
            continue
        for start in range(len(word) - 1):
            yield word[start : start + 2]
        yield word[-1]


def _distinct(text: str) -> set[str]:
    """The ``terms`` of a text, each once: the loop over all words of an office, therefore without a step per term."""
    found: set[str] = set()
    for word in set(_WORDS.findall(unicodedata.normalize("NFKC", text).lower())):
        if word[0] < "\u3400":
            found.add(word)
        else:
            found.update(map(add, word, word[1:]))
            found.add(word[-1])
    return found


def words_of(text: str) -> Words:
    """What search needs of a text."""
    return Words(len(text), _shortened(text), "\n".join(sorted(_distinct(text))), digest_of((text,)))


def _length(text: str | Words) -> int:
    return text.length if isinstance(text, Words) else len(text)


def _beginning(text: str | Words) -> str:
    return text.shown if isinstance(text, Words) else _shortened(text)


def _terms_of(text: str | Words) -> Set[str]:
    if isinstance(text, Words):
        return set(text.terms.split("\n")) if text.terms else set()
    return _distinct(text)


def shard_of(term: str, shards: int) -> int:
    """Which shard holds a term. Chinese goes by its first character, so that one character alone can be looked up."""
    text = term[0] if term[0] >= "\u3400" else term
    found = 0
    for character in text:
        found = (found * 31 + ord(character)) % 65521
    return found % shards


@dataclass(frozen=True, eq=False)
class Index:
    """The index over documents, in the order in which they are given; equal ranks keep that order."""

    documents: Sequence[Findable]

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of documents, in order of appearance."""
        return tuple(dict.fromkeys(document.kind for document in self.documents))

    @cached_property
    def chunks(self) -> int:
        """How many scripts hold the documents."""
        return -(-len(self.documents) // _PER_CHUNK)

    @cached_property
    def shards(self) -> int:
        """How many scripts hold the terms; estimated from the amount of text, so that it needs no index."""
        letters = sum(min(_length(document.text), 4000) + len(document.title) for document in self.documents)
        return max(1, min(256, letters // _POSTINGS_PER_SHARD))

    def manifest(self) -> bytes:
        """What the browser loads first: sizes, and the kind, unit and year of each document."""
        marks = {kind: _DIGITS[number] for number, kind in enumerate(self.kinds)}
        units = tuple(dict.fromkeys(("", *(document.unit for document in self.documents))))
        years = (0, *sorted({document.year for document in self.documents} - {0}))
        facts = {
            "shards": self.shards,
            "documents": len(self.documents),
            "chunk": _PER_CHUNK,
            "kinds": self.kinds,
            "kindOf": "".join(marks[document.kind] for document in self.documents),
            "units": units,
            "unitOf": _runs([document.unit for document in self.documents], units),
            "years": years,
            "yearOf": _runs([document.year for document in self.documents], years),
        }
        return _script("manifest", facts)

    def chunk(self, number: int) -> bytes:
        """A script with the addresses, titles and first words of a hundred documents."""
        rows = [
            [document.path, document.title, document.context, _beginning(document.text)]
            for document in self.documents[number * _PER_CHUNK : (number + 1) * _PER_CHUNK]
        ]
        return _script("documents", rows, number)

    def shard(self, number: int) -> bytes:
        """A script with the postings of one shard's terms: distances in base 36; ``!`` where the title has the term."""
        titled, texts = self._postings
        found = {term: _encoded(texts[term], titled.get(term, ())) for term in self._shards[number]}
        return _script("terms", found, number)

    def prepare(self) -> None:
        """Work out what all shards have in common."""
        self._shards  # noqa: B018  (a cached property)

    @cached_property
    def _shards(self) -> tuple[list[str], ...]:
        """The terms of each shard, sorted."""
        found: tuple[list[str], ...] = tuple([] for _ in range(self.shards))
        for term in sorted(self._postings[1]):
            found[shard_of(term, self.shards)].append(term)
        return found

    @cached_property
    def _postings(self) -> "tuple[dict[str, array[int]], dict[str, array[int]]]":
        """For each term the numbers of the documents that have it in their title, and of all that have it, in order."""
        titled: dict[str, array[int]] = defaultdict(_numbers)
        found: dict[str, array[int]] = defaultdict(_numbers)
        for number, document in enumerate(self.documents):
            in_title = _distinct(document.title)
            for term in in_title:
                titled[term].append(number)
            for term in in_title | _distinct(document.context) | _terms_of(document.text):
                found[term].append(number)
        return titled, found


def _numbers() -> "array[int]":
    return array("I")


def _runs(values: Sequence[T], known: Sequence[T]) -> str:
    """The place of each value in ``known``, in base 36; ``3*5`` is the same one five times."""
    places = {value: place for place, value in enumerate(known)}
    parts = []
    for value, members in groupby(values):
        times = sum(1 for _ in members)
        parts.append(_base36(places[value]) + (f"*{_base36(times)}" if times > 1 else ""))
    return ",".join(parts)


def _encoded(numbers: Sequence[int], titled: Iterable[int]) -> str:
    distances = map(sub, numbers, (-1, *numbers))
    parts = [_SMALL[distance] if distance < len(_SMALL) else _base36(distance) for distance in distances]
    for number in titled:
        parts[bisect_left(numbers, number)] += "!"
    return ",".join(parts)


def _base36(number: int) -> str:
    found = ""
    while number:
        number, digit = divmod(number, 36)
        found = _DIGITS[digit] + found
    return found or "0"


_SMALL = tuple(_base36(number) for number in range(2048))


def _shortened(text: str) -> str:
    text = " ".join(_LINES.sub(" ", text).split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _script(name: str, value: object, number: int | None = None) -> bytes:
    """A call that hands the value to the page's script; ``<`` is escaped although no page inlines it."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    written = written.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    first = "" if number is None else f"{number},"
    return f"cadreSearch.{name}({first}{written});\n".encode()
