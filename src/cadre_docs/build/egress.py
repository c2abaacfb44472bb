"""The last look at everything that would leave the office: no value of a field that is not public may be in it.

The guard keeps such values out of public documents, and the site is made from public facts. This looks at the finished
bytes all the same, since a leak cannot be taken back.
"""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache, cached_property
from html import unescape
from typing import NamedTuple

from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Position, Severity, say
from cadre_docs.records.choice import Choice
from cadre_docs.records.model import Part, Record, Sensitivity, extra_of
from cadre_docs.records.records import Records

SHORTEST = 4
"""Shorter values (a name of three characters, a year) occur by chance."""
ANYWHERE = ""
"""In place of the sequence of a value that is too short to have one: it is looked for in every text."""
BETWEEN = "\0"
"""What no text has in it: a value that two texts would make together stands in neither."""
LIKE_A_DATE = re.compile(r"\d{4}[-./]\d{1,2}([-./]\d{1,2})?")
"""A number such as 2013-01 stands in every public date of that month: finding it there says nothing."""
TEXT = (".html", ".js", ".json", ".ics", ".xml", ".txt", ".css", ".svg")
ARCHIVES = (".docx", ".xlsx")
PLAINEST = frozenset({int, bool, date, type(None)})
"""What most fields hold that are no texts, told by their very type."""


def secrets(records: Records, published: Iterable[str] = ()) -> Mapping[str, str]:
    """Values of fields that are not public, each with the field that holds it, less those that are public elsewhere.

    ``published`` are texts that anybody may read (policies, pages, rules): a word of theirs in an internal field, such
    as 面谈 for how a shortlist was made, gives nothing away. Numbers, dates and choices are left out likewise,
    and references: whether an id is public is for its own record to say.
    """
    return Secrets().of(records, published)


class Secrets:
    """The secrets of an office as they were found last: what has not changed is not looked through again."""

    def __init__(self) -> None:
        self._records: dict[int, tuple[Record, Texts]] = {}
        self._public: frozenset[str] = frozenset()
        self._is_public: dict[str, bool] = {}

    def of(self, records: Records, published: Iterable[str] = ()) -> Mapping[str, str]:
        """See ``secrets``."""
        every = [record for kind in records.by_kind.values() for record in kind.values()]
        self._records = {id(record): self._records.get(id(record)) or (record, _texts_of(record)) for record in every}
        hidden: dict[str, str] = {}
        public = {value for _, value, open_field in _values(records.office, "office", public=True) if open_field}
        for _, texts in self._records.values():
            public.update(texts.shown)
            for value, field in texts.hidden:
                hidden.setdefault(value, field)
        if not hidden:
            return {}
        public.update(published)
        self._look(hidden, frozenset(public))
        return Hidden({value: field for value, field in hidden.items() if not self._is_public[value]})

    def _look(self, hidden: Iterable[str], public: frozenset[str]) -> None:
        """Find out which hidden values stand in a public text, as far as the texts that come or go may change it."""
        everything, come, gone = (BETWEEN.join(one) for one in (public, public - self._public, self._public - public))
        was = self._is_public
        self._is_public = {
            value: (value in come or (value in everything if value in gone else True))
            if was.get(value)
            else value in (come if value in was else everything)
            for value in hidden
        }
        self._public = public


class Hidden(dict[str, str]):
    """Values that no public file may hold, each with its field, in an order in which a text is quickly looked through.

    A text has some thousand sequences of four characters, and an office may have a hundred thousand values: each value
    is looked for only where its own sequence, the one that fewest other values share, stands in the text.
    """

    @cached_property
    def _by_sequence(self) -> Mapping[str, tuple[str, ...]]:
        sequences = {value: _sequences(value) or {ANYWHERE} for value in self}
        shared = Counter(one for found in sequences.values() for one in found)
        found: dict[str, list[str]] = {}
        for value, its_own in sequences.items():
            found.setdefault(min(its_own, key=lambda one: (shared[one], one)), []).append(value)
        return {sequence: tuple(values) for sequence, values in found.items()}

    def held_by(self, text: str) -> list[str]:
        """The values that a text holds, in order."""
        present = self._by_sequence.keys() & (_sequences(text) | {ANYWHERE})
        held = {value for sequence in present for value in self._by_sequence[sequence] if value in text}
        return [value for value in self if value in held] if held else []


def _sequences(text: str) -> set[str]:
    """All sequences of ``SHORTEST`` characters; a shorter text has none."""
    return {text[at : at + SHORTEST] for at in range(len(text) - SHORTEST + 1)}


class Texts(NamedTuple):
    """The texts of one record: those that anybody may read, and the others with their fields."""

    shown: tuple[str, ...]
    hidden: tuple[tuple[str, str], ...]


def _texts_of(record: Record) -> Texts:
    found = tuple(_values(record, record.kind, public=True))
    return Texts(
        tuple(value for _, value, public in found if public),
        tuple(
            (value, field)
            for field, value, public in found
            if not public and len(value) >= SHORTEST and not LIKE_A_DATE.fullmatch(value)
        ),
    )


def inspect(path: str, data: bytes, hidden: Mapping[str, str]) -> Iterator[Diagnostic]:
    """One error for each field whose value a public file holds, in its text, its properties or its name."""
    if not hidden:
        return
    text = path + "\n" + "\n".join(_texts(path, data))
    sought = hidden if isinstance(hidden, Hidden) else Hidden(hidden)
    for value in sought.held_by(text):
        yield _leak(path, sought[value])


def _values(part: Part, owner: str, *, public: bool) -> Iterator[tuple[str, str, bool]]:
    """Every text in a record: field, value, and whether it and everything around it is public."""
    for name, is_open, refers in _fields(type(part)):
        found = getattr(part, name)
        if type(found) in PLAINEST:
            continue
        open_field = public and is_open
        for value in _leaves(found):
            if isinstance(value, Part):
                yield from _values(value, f"{owner}.{name}", public=open_field)
            elif isinstance(value, str) and not isinstance(value, Choice) and not refers:
                yield f"{owner}.{name}", value, open_field


@cache
def _fields(kind: type[Part]) -> tuple[tuple[str, bool, bool], ...]:
    """The fields of a kind of record, whether each is public, and whether it refers to another record."""
    return tuple(
        (name, kind.sensitivity(name) is Sensitivity.PUBLIC, "refers" in extra_of(field))
        for name, field in kind.model_fields.items()
    )


def _leaves(value: object) -> Iterable[object]:
    if isinstance(value, Mapping):
        return (leaf for item in value.values() for leaf in _leaves(item))
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return (leaf for item in value for leaf in _leaves(item))
    return (value,)


def _texts(path: str, data: bytes) -> Iterator[str]:
    if path.endswith(TEXT):
        yield unescape(data.decode("utf-8", "replace"))
    elif path.endswith(ARCHIVES):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member in archive.infolist():
                yield member.filename
                yield unescape(re.sub(r"<[^>]*>", "", archive.read(member).decode("utf-8", "replace")))


def _leak(path: str, field: str) -> Diagnostic:
    return Diagnostic(
        code="not-public",
        severity=Severity.ERROR,
        message=say(
            "公开文件“{path}”含有不公开的字段 {field}，未发布任何文件",
            "the public file {path} holds the field {field}, which is not public; nothing was published",
            path=path,
            field=field,
        ),
        hint=say(
            "从模板或页面中去掉该内容；确需公开的，先把字段标为公开",
            "take it out of the template or page; or mark the field public if it is meant to be",
        ),
        position=Position(path),
    )


def must_not_leave(found: Iterable[Diagnostic]) -> None:
    """Raises BrokenInputError where anything was found: a leak stops the whole publication."""
    leaks = tuple(found)
    if leaks:
        raise BrokenInputError(leaks)
