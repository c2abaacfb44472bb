"""What the tests of documents share: the case of the small office, and offices with templates of a test's own."""

import struct
import zlib
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from cadre_docs.calendar import china
from cadre_docs.diagnostics import BrokenInputError, Citation, Diagnostic
from cadre_docs.documents.compiler.faults import TemplateFaultError
from cadre_docs.documents.compiler.markdown import Body
from cadre_docs.documents.composing import compile_body, compile_document
from cadre_docs.documents.planning import PlannedDocument, planned_documents
from cadre_docs.documents.subject import Case
from cadre_docs.documents.tree import Document, Heading, Paragraph, Run, Table
from cadre_docs.documents.types import document_types
from cadre_docs.office import Office
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.terms import CompetitionTerms
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.load import load
from cadre_docs.records.records import Records

OFFICE = Path(__file__).parent / "office"

TERMS: dict[str, Any] = {
    "window_first": date(2026, 2, 20),
    "window_last": date(2026, 4, 30),
    "offering_threshold": 8,
    "min_offered": 1,
    "max_active_applications": 1,
    "min_qualified": 2,
    "shortlist_limit": 10,
    "leader_judges": 7,
    "min_dispatched_judges": 2,
    "leader_weight": Decimal("0.7"),
    "mass_weight": Decimal("0.3"),
    "trim_high": 1,
    "trim_low": 1,
    "score_min": Decimal(0),
    "score_max": Decimal(100),
    "score_places": 2,
    "rounding": "half-up",
    "inspected_per_opening": 2,
    "ballot_min_attendance": Fraction(2, 3),
    "ballot_approval": Fraction(1, 2),
    "ballot_base": "due",
    "publicity_min_days": 5,
    "publicity_calendar": "working",
    "probation_months": 12,
}


def terms() -> CompetitionTerms:
    """The terms of the tests, each set by a clause of its own."""
    clauses = {name: Citation("试验市竞岗方案", f"第{number}条") for number, name in enumerate(TERMS, 1)}
    return CompetitionTerms.from_policy(TERMS, clauses)


def case_of(as_of: str = "2026-04-30", records: Records | None = None) -> CompetitionCase:
    """The small office's competition on a date."""
    if records is None:
        loaded = load(Office(OFFICE))
        assert loaded.diagnostics == ()
        records = loaded.records
    return CompetitionCase(records, records.all(Exercise)[0], terms(), china(), date.fromisoformat(as_of))


def planned_of(case: Case, office: Office, slug: str) -> list[PlannedDocument]:
    """The documents of one type."""
    types = document_types(office)
    return list(planned_documents(case, {slug: types[slug]}))


def document_of(case: Case, office: Office, slug: str, number: int = 0) -> Document:
    """The tree of one document."""
    return compile_document(planned_of(case, office, slug)[number], case, office)


def words_of(body: Body | Document) -> list[str]:
    """The text of every paragraph, heading and cell, in order."""
    found: list[str] = []
    for section in body.sections:
        for block in section.blocks:
            match block:
                case Paragraph() | Heading():
                    found.append(block.text)
                case Table():
                    found += ["\n".join(p.text for p in cell.blocks) for row in block.rows for cell in row.cells]
    return found


def png(width: int = 4, height: int = 5) -> bytes:
    """A whole grey picture of so many pixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    pixels = zlib.compress((b"\x00" + b"\x99" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def plain(text: str, **looks: Any) -> Run:
    """A run with nothing special about it."""
    return Run(text, **looks)


class TemplateOffice:
    """An office whose templates a test writes; ``t`` is the type under test."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.office = Office(root)
        self.type()
        self.write("t/document.md", "# 题\n")

    def write(self, path: str, text: str) -> None:
        """A file below ``templates/``."""
        file = self.root / "templates" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def type(self, slug: str = "t", **fields: str) -> None:
        """A ``type.yaml``, some of its keys changed."""
        keys = {
            "title": "试验文种",
            "description": "A type of the tests",
            "audience": "public",
            "about": "exercise",
            "ready": "announced",
            "basis": "[S4-07]",
            "formats": "[word]",
            "form": "notice",
        } | fields
        self.write(f"{slug}/type.yaml", "".join(f"{key}: {value}\n" for key, value in keys.items() if value))

    def body(self, source: str, file: str = "document.md", /, **values: object) -> Body:
        """What a template compiles to."""
        self.write(f"t/{file}", source)
        return compile_body(f"t/{file}", values, self.office)

    def fault(self, source: str, file: str = "document.md", /, **values: object) -> TemplateFaultError:
        """Why a template does not compile."""
        with pytest.raises(TemplateFaultError) as caught:
            self.body(source, file, **values)
        return caught.value

    def compile(self, source: str, case: CompetitionCase) -> Document:
        """The document of type ``t`` about the case."""
        self.write("t/document.md", source)
        return document_of(case, self.office, "t")

    def finding(self, source: str, case: CompetitionCase) -> Diagnostic:
        """Why it cannot be compiled."""
        with pytest.raises(BrokenInputError) as caught:
            self.compile(source, case)
        (diagnostic,) = caught.value.diagnostics
        return diagnostic
