"""An occasion for a document: that there is something to write, since when, and from what."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from cadre_docs.documents.references import references
from cadre_docs.procedures.procedure import Case
from cadre_docs.records.exercise import Publication
from cadre_docs.records.model import Record


@dataclass(frozen=True, slots=True)
class Occasion:
    """One document yet to be made. ``key`` is a safe part of a file name, empty where a type has one per exercise.

    ``label`` goes into the title in brackets; ``day`` is the date on the document; ``facts`` are what it is about, by
    the names that templates use; ``records`` are what it is made from, the one it is about first.
    """

    day: date
    key: str = ""
    label: str = ""
    facts: Mapping[str, Any] | None = None
    records: tuple[Record, ...] = ()

    def references(self, case: Case) -> frozenset[str]:
        """The records concerned and what they refer to, as ``kind:key``."""
        return references(case.records, (case.exercise, *self.records))


Selector = Callable[[Any, str, str], Iterator[Occasion]]
"""Of a case, the slug of a type and its ``ready``: the documents there are as of the case's date."""


Ready = Callable[[Any], "Readiness | None"]
"""Of a case: whether a document about the whole exercise can be written, and since when."""


@dataclass(frozen=True, slots=True)
class Readiness:
    """That there is something to write: since when, and from what. Before a ``firm`` day it cannot bear a date."""

    day: date
    records: tuple[Record, ...]
    firm: bool = True


@dataclass(frozen=True, slots=True)
class Occasions:
    """What one module of ``documents/occasions`` offers to ``type.yaml``.

    ``selectors`` are what ``about:`` may name, ``ready`` what ``ready:`` may name for a document about an exercise, and
    ``facts`` the names by which templates know what such a document is about.
    """

    selectors: Mapping[str, Selector]
    facts: Mapping[str, tuple[str, ...]]
    ready: Mapping[str, Ready]


def published_on(case: Case, document: str, position: str = "") -> date | None:
    """The first day on which a document (about a post) was made public; None where it is not, or not yet."""
    found = case.records.of(Publication, exercise=case.exercise.id, document=document)
    days = [one.on for one in found if one.on <= case.as_of and (not position or _concerns(one, position))]
    return min(days, default=None)


def _concerns(publication: Publication, position: str) -> bool:
    return not publication.positions or position in publication.positions
