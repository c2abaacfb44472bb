"""Which document types there are: every folder of ``templates/`` with a ``type.yaml``, and their views in here."""

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any

import cadre_docs.documents
from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Position, Severity, say
from cadre_docs.documents.document_type import DocumentType, read_metadata
from cadre_docs.documents.office_heads import with_heads
from cadre_docs.documents.tree import Engine
from cadre_docs.office import Office
from cadre_docs.records.load import PROFILE, read_profile
from cadre_docs.records.office_profile import Format, FormVariant, OfficeProfile, PdfEngine
from cadre_docs.records.shape import written
from cadre_docs.source import Source

TYPE_FILE = "type.yaml"
TEMPLATES = ("document.md", "form.html")
PRESCRIBED = "word.docx"
"""Beside a template: the Word file that a superior prescribes, filled in instead of written from the template."""


def document_types(office: Office) -> Mapping[str, DocumentType]:
    """All document types by slug, sorted. A new folder (and, if it needs one, a module with ``view``) adds one.

    The same objects as long as the files say the same. Raises BrokenInputError with every fault of every ``type.yaml``.
    """
    paths = tuple(office.list("templates"))
    texts = tuple(office.read(path) for path in paths if path.endswith(f"/{TYPE_FILE}"))
    profile = office.read(PROFILE) if office.is_own(PROFILE) else b""
    return _document_types(office, paths, tuple(office.list("templates", own=True)), texts, profile)


@lru_cache(maxsize=4)
def _document_types(
    office: Office, _paths: tuple[str, ...], _own: tuple[str, ...], _texts: tuple[bytes, ...], _profile: bytes
) -> Mapping[str, DocumentType]:
    """Kept while what they come from is the same: ``serve`` and every step of a build ask for them."""
    found: dict[str, DocumentType] = {}
    faults: list[Diagnostic] = []
    profile, source = read_profile(office)
    chosen = _variants(profile, source)
    engine = profile.pdf.engine if profile else PdfEngine.WEASYPRINT
    for path in office.list("templates", TYPE_FILE):
        parts = path.split("/")
        if len(parts) != 3 or parts[2] != TYPE_FILE:
            continue
        try:
            one = _document_type(office, parts[1], path, chosen.pop(parts[1], None))
            found[parts[1]] = replace(one, pdf_engine=_engine(one, engine), prescribed=_prescribed(office, one))
        except BrokenInputError as error:
            faults += error.diagnostics
    faults += (_unknown_variant(one.document, one.variant, place, ()) for one, place in chosen.values())
    found, wrong = with_heads(found, profile, source)
    faults += wrong
    if faults:
        raise BrokenInputError(tuple(faults))
    return MappingProxyType(found)


def template_files(office: Office, slug: str) -> tuple[str, ...]:
    """The files that decide what a type's documents look like: its own folder and what all types share."""
    shared = office.list("templates/shared")
    return (*office.list(f"templates/{slug}"), *shared)


def _prescribed(office: Office, one: DocumentType) -> str:
    """The Word file beside the type's template, where there is one and the type is written as Word at all."""
    path = f"{one.template.rpartition('/')[0]}/{PRESCRIBED}"
    return path if Format.WORD in one.formats and office.has(f"templates/{path}") else ""


def _engine(one: DocumentType, of_office: PdfEngine) -> Engine:
    """What sets the type's PDF files: what its ``type.yaml`` says goes before what the office's ``cadre.yaml`` does."""
    chosen = one.metadata.pdf.engine if one.metadata.pdf else of_office
    return "typst" if chosen is PdfEngine.TYPST else "weasyprint"


def _variants(profile: OfficeProfile | None, source: Source | None) -> dict[str, tuple[FormVariant, Position]]:
    """By slug, the variants that the office's ``cadre.yaml`` switches on, and where it does so."""
    if profile is None or source is None:
        return {}
    return {
        one.document: (one, source.position(written(OfficeProfile, source.value, ("form_variants", number))))
        for number, one in enumerate(profile.form_variants)
    }


def _document_type(
    office: Office, slug: str, path: str, chosen: tuple[FormVariant, Position] | None = None
) -> DocumentType:
    metadata = read_metadata(office.read_text(path), path)
    if chosen is not None:
        return DocumentType(slug, metadata, _template_of_variant(office, slug, *chosen), _view(slug))
    there = [name for name in TEMPLATES if office.has(f"templates/{slug}/{name}")]
    own = [name for name in there if office.is_own(f"templates/{slug}/{name}")]
    templates = own or there
    if len(templates) != 1:
        raise BrokenInputError((_template_missing(path),))
    return DocumentType(slug, metadata, f"{slug}/{templates[0]}", _view(slug))


def _template_of_variant(office: Office, slug: str, one: FormVariant, place: Position) -> str:
    """A variant is a template in a folder of its own below the type's; the view is the same."""
    for name in TEMPLATES:
        if office.has(f"templates/{slug}/{one.variant}/{name}"):
            return f"{slug}/{one.variant}/{name}"
    known = {path.split("/")[2] for path in office.list(f"templates/{slug}") if path.count("/") == 3}
    raise BrokenInputError((_unknown_variant(slug, one.variant, place, tuple(sorted(known))),))


def _unknown_variant(slug: str, variant: str, place: Position, known: tuple[str, ...]) -> Diagnostic:
    return Diagnostic(
        code="unknown-form-variant",
        severity=Severity.ERROR,
        message=say("文种“{slug}”没有表样“{variant}”", "{slug} has no form {variant}", slug=slug, variant=variant),
        hint=say(
            "可用的表样：{known}；自定的放在 templates/{slug}/{variant}/form.html",
            "the forms are: {known}; one of your own is templates/{slug}/{variant}/form.html",
            known="、".join(known) or "—",
            slug=slug,
            variant=variant,
        ),
        position=place,
    )


def _view(slug: str) -> Callable[[Any], Mapping[str, object]] | None:
    name = slug.replace("-", "_")
    if name not in _modules(tuple(cadre_docs.documents.__path__)):
        return None
    return getattr(importlib.import_module(f"cadre_docs.documents.{name}"), "view", None)


@cache
def _modules(folders: tuple[str, ...]) -> frozenset[str]:
    """The modules in these folders: they do not change while the program runs."""
    return frozenset(module.name for module in pkgutil.iter_modules(folders))


def _template_missing(path: str) -> Diagnostic:
    return Diagnostic(
        code="template-missing",
        severity=Severity.ERROR,
        message=say(
            "文种须有且只有一个模板：document.md 或 form.html",
            "a document type has exactly one template: document.md or form.html",
        ),
        position=Position(path),
    )
