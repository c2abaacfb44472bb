"""Which document types there are: every folder of ``templates/`` with a ``type.yaml``, and their views in here."""

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from typing import Any

import cadre_docs.documents
from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Position, Severity, say
from cadre_docs.documents.document_type import DocumentType, read_metadata
from cadre_docs.office import Office

TYPE_FILE = "type.yaml"
TEMPLATES = ("document.md", "form.html")


def document_types(office: Office) -> Mapping[str, DocumentType]:
    """All document types by slug, sorted. A new folder (and, if it needs one, a module with ``view``) adds one.

    Raises BrokenInputError with every fault of every ``type.yaml``.
    """
    found: dict[str, DocumentType] = {}
    faults: list[Diagnostic] = []
    for path in office.list("templates", TYPE_FILE):
        parts = path.split("/")
        if len(parts) != 3 or parts[2] != TYPE_FILE:
            continue
        try:
            found[parts[1]] = _document_type(office, parts[1], path)
        except BrokenInputError as error:
            faults += error.diagnostics
    if faults:
        raise BrokenInputError(tuple(faults))
    return found


def template_files(office: Office, slug: str) -> tuple[str, ...]:
    """The files that decide what a type's documents look like: its own folder and what all types share."""
    shared = office.list("templates/shared")
    return (*office.list(f"templates/{slug}"), *shared)


def _document_type(office: Office, slug: str, path: str) -> DocumentType:
    metadata = read_metadata(office.read_text(path), path)
    there = [name for name in TEMPLATES if office.has(f"templates/{slug}/{name}")]
    own = [name for name in there if office.is_own(f"templates/{slug}/{name}")]
    templates = own or there
    if len(templates) != 1:
        raise BrokenInputError((_template_missing(path),))
    return DocumentType(slug, metadata, f"{slug}/{templates[0]}", _view(slug))


def _view(slug: str) -> Callable[[Any], Mapping[str, object]] | None:
    name = slug.replace("-", "_")
    if name not in {module.name for module in pkgutil.iter_modules(cadre_docs.documents.__path__)}:
        return None
    return getattr(importlib.import_module(f"cadre_docs.documents.{name}"), "view", None)


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
