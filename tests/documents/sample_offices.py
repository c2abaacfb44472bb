"""The samples of each procedure: an office in one file, plain or as long as it gets, and its documents."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from cadre_docs.calendar import china
from cadre_docs.documents.composing import compile_document
from cadre_docs.documents.document_type import DocumentType
from cadre_docs.documents.planning import PlannedDocument, planned_documents
from cadre_docs.documents.tree import Document
from cadre_docs.documents.types import document_types
from cadre_docs.office import Office
from cadre_docs.policy import Judgement, Policy, judge, load_policy
from cadre_docs.records.kinds import kinds
from cadre_docs.records.model import Origin, Record
from cadre_docs.records.office_profile import OfficeProfile
from cadre_docs.records.records import Records
from cadre_docs.source import read
from running import ROOT

SAMPLES = Path(__file__).parent / "samples"


@dataclass(frozen=True)
class Sample:
    """One file of samples: ``<procedure>-plain.yaml`` or ``<procedure>-longest.yaml``."""

    path: Path

    @property
    def procedure(self) -> str:
        """What it shows: the name before ``-plain`` or ``-longest``."""
        return self.path.stem.rpartition("-")[0]

    @property
    def length(self) -> str:
        """``plain`` or ``longest``."""
        return self.path.stem.rpartition("-")[2]

    def __str__(self) -> str:
        return self.path.stem


def samples() -> tuple[Sample, ...]:
    """All of them."""
    return tuple(Sample(path) for path in sorted(SAMPLES.glob("*.yaml")))


@cache
def types() -> Mapping[str, DocumentType]:
    """The document types that ship with the program."""
    return document_types(Office(ROOT))


@cache
def packs() -> Policy:
    """The packs that ship with the program."""
    return load_policy(Office(ROOT))


@cache
def judged(sample: Sample) -> Judgement:
    """What the rules say of a sample."""
    raw = _raw(sample)
    as_of = date.fromisoformat(raw.pop("as_of"))
    profile = _profile(raw.pop("policies"))
    return judge(packs(), Records(profile, _records(raw, sample)), china(), as_of, lambda record, path: None)


@cache
def documents(sample: Sample) -> tuple[tuple[PlannedDocument, Document], ...]:
    """Every document of a sample, compiled."""
    office = Office(ROOT)
    found = []
    for case in judged(sample).cases.values():
        for planned in planned_documents(case, types()):
            found.append((planned, compile_document(planned, case, office)))
    return tuple(found)


def longest_documents(sample: Sample) -> Mapping[str, Document]:
    """Of a sample, the longest document of each type, by slug."""
    longest: dict[str, Document] = {}
    for planned, document in documents(sample):
        slug = planned.type.slug
        if slug not in longest or len(repr(document)) > len(repr(longest[slug])):
            longest[slug] = document
    return longest


def _raw(sample: Sample) -> dict[str, Any]:
    source = read(sample.path.read_text("utf-8"), file=sample.path.name)
    assert not source.diagnostics, source.diagnostics
    assert isinstance(source.value, dict), sample
    return dict(source.value)


def _profile(policies: list[str]) -> OfficeProfile:
    return OfficeProfile.model_validate(
        {
            "name": "中共安禾市委组织部",
            "short_name": "安禾市委组织部",
            "city": "安禾市",
            "issuer": "中共安禾市委组织部",
            "policies": policies,
            "contact": {"department": "干部科", "address": "安禾市禾苗路1号", "phone": "0000-8800123"},
            "site": {"title": "样例"},
        }
    )


def _records(raw: Mapping[str, Any], sample: Sample) -> Iterator[Record]:
    known = kinds()
    assert set(raw) <= set(known), f"{sample}: {set(raw) - set(known)}"
    for plural, records in raw.items():
        for number, fields in enumerate(records):
            yield known[plural].model_validate(fields).placed(Origin(sample.path.name, (plural, number)))
