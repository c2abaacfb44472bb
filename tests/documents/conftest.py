"""A small office with one competition, and offices whose templates a test writes itself."""

import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from document_fixtures import OFFICE, TemplateOffice, case_of

import cadre_docs.documents
from cadre_docs.office import Office
from cadre_docs.procedures.competition.case import CompetitionCase


@pytest.fixture
def office() -> Office:
    return Office(OFFICE)


@pytest.fixture
def case_on() -> Callable[..., CompetitionCase]:
    return case_of


@pytest.fixture
def templates(tmp_path: Path) -> TemplateOffice:
    return TemplateOffice(tmp_path)


@pytest.fixture
def add_view(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, str], None]]:
    """Adds a view to the package of documents without touching a file of it."""
    folder = tmp_path / "views"
    folder.mkdir()
    monkeypatch.setattr(cadre_docs.documents, "__path__", [*cadre_docs.documents.__path__, str(folder)])
    added: list[str] = []

    def add(name: str, source: str) -> None:
        (folder / f"{name}.py").write_text(source, encoding="utf-8")
        added.append(name)
        importlib.invalidate_caches()

    yield add
    for name in added:
        sys.modules.pop(f"cadre_docs.documents.{name}", None)
        vars(cadre_docs.documents).pop(name, None)
