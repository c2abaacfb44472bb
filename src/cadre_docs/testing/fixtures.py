"""What the fixtures of the plugin give to a test."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from cadre_docs.build import BuildResult, Options, build
from cadre_docs.build.assess import Assessment
from cadre_docs.build.compose import compose
from cadre_docs.build.parts import text_file
from cadre_docs.build.snapshot_report import as_text
from cadre_docs.build.snapshots import Comparison
from cadre_docs.cli.speech import language
from cadre_docs.documents.tree import Document
from cadre_docs.office import Office
from cadre_docs.office.office import MARKER
from cadre_docs.records.model import Sensitivity
from cadre_docs.records.office_profile import Format


@dataclass(frozen=True, slots=True)
class OfficeDocument:
    """One document: its type, title and audience, its tree, and its text as a snapshot keeps it."""

    stem: str
    type: str
    title: str
    audience: Sensitivity
    tree: Document
    text: str


@dataclass(frozen=True, slots=True)
class OfficeBuild:
    """A finished build: where it is, and what it found and did."""

    folder: Path
    result: BuildResult


@dataclass(frozen=True, slots=True)
class AcceptedDocuments:
    """The documents of an office against its snapshots."""

    comparison: Comparison

    def check(self) -> None:
        """Fails the test, with the list that ``cadre-docs snapshot`` prints, where a document is not as accepted."""
        if self.comparison.faults:
            pytest.fail("\n".join(str(one.message) for one in self.comparison.faults), pytrace=False)
        if self.comparison.differences:
            pytest.fail(as_text(self.comparison, language((), os.environ)), pytrace=False)


def office_above(places: Sequence[Path]) -> Office:
    """The office in or nearest above the first of the places that has one; fails the test where none has."""
    for place in places:
        start = place.resolve()
        for folder in (start, *start.parents):
            if (folder / MARKER).is_file():
                return Office(folder)
    pytest.fail(f"no {MARKER} in or above {places[-1]}: set cadre_office in the ini file", pytrace=False)


def documents(assessment: Assessment) -> Mapping[str, OfficeDocument]:
    """Every document that may be made, by stem."""
    return {
        one.planned.stem: OfficeDocument(
            one.planned.stem,
            one.planned.type.slug,
            one.planned.title,
            one.planned.audience,
            one.document,
            text_file(one.document, assessment.office).decode(),
        )
        for one in compose(assessment).documents
    }


def built(office: Office, folder: Path, formats: Sequence[str]) -> OfficeBuild:
    """The office built into a folder; ValueError for a format that does not exist."""
    wanted = tuple(Format.of(name) for name in formats)
    return OfficeBuild(folder, build(office, Options(output=str(folder), formats=wanted, jobs=1)))
