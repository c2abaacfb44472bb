"""Which documents there are as of a date."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Position, Severity, say
from cadre_docs.documents.compiler.faults import near
from cadre_docs.documents.document_type import DocumentType
from cadre_docs.documents.occasion import Occasion
from cadre_docs.documents.selectors import READY, SELECTORS
from cadre_docs.procedures.procedure import Case
from cadre_docs.records.model import Sensitivity


@dataclass(frozen=True, slots=True)
class PlannedDocument:
    """A document that exists as of the case's date, not yet compiled.

    ``key`` is unique within the type and exercise and safe in a file name; empty where there is one per exercise.
    ``title`` is for people (``任前公示（2014-12-15）``); ``day`` is the date on the document; ``refs`` are the records
    concerned.
    """

    type: DocumentType
    exercise: str
    key: str
    title: str
    day: date
    refs: frozenset[str]
    occasion: Occasion

    @property
    def audience(self) -> Sensitivity:
        """Who may read it."""
        return self.type.audience

    @property
    def stem(self) -> str:
        """A path without suffix, unique in the office: ``competition-2014/daily-count-2014-11-17``."""
        return f"{self.exercise}/{self.type.slug}" + (f"-{self.key}" if self.key else "")

    @property
    def about(self) -> str:
        """What it is about, as diagnostics name it."""
        records = self.occasion.records
        return records[0].ref if self.key and records else f"exercise:{self.exercise}"


def planned_documents(case: Case, types: Mapping[str, DocumentType]) -> tuple[PlannedDocument, ...]:
    """The documents of an exercise that exist as of ``case.as_of``, by type and then in the order of their subjects.

    Raises BrokenInputError where a ``type.yaml`` names a selector that does not exist.
    """
    faults = tuple(fault for one in types.values() for fault in unknown_selectors(one))
    if faults:
        raise BrokenInputError(faults)
    return tuple(planned for one in types.values() for planned in _of_type(case, one))


def unknown_selectors(one: DocumentType) -> Iterator[Diagnostic]:
    """The names in ``about`` and ``ready`` that no table has."""
    about, ready = one.metadata.about, one.metadata.ready
    if about not in SELECTORS:
        yield _unknown(one, "about", about, SELECTORS)
    elif about == "exercise" and ready not in READY:
        yield _unknown(one, "ready", ready, READY)
    elif about != "exercise" and ready:
        yield _unknown(one, "ready", ready, {})


def _of_type(case: Case, one: DocumentType) -> Iterator[PlannedDocument]:
    if case.exercise.sort not in one.metadata.exercises:
        return
    title = one.title_in(case.exercise.sort)
    for occasion in SELECTORS[one.metadata.about](case, one.slug, one.metadata.ready):
        yield PlannedDocument(
            type=one,
            exercise=case.exercise.id,
            key=occasion.key,
            title=f"{title}（{occasion.label}）" if occasion.label else title,
            day=occasion.day,
            refs=occasion.references(case),
            occasion=occasion,
        )


def _unknown(one: DocumentType, key: str, value: str, known: Mapping[str, object]) -> Diagnostic:
    return Diagnostic(
        code="unknown-selector",
        severity=Severity.ERROR,
        message=say("{key}: 没有“{value}”", "{key}: there is no {value}", key=key, value=value or "—"),
        hint=near(value, known),
        position=Position(f"templates/{one.slug}/type.yaml"),
    )
