"""The one table of renderers, and what every renderer promises."""

import subprocess
import sys

import pytest
import renderer_samples as samples

from cadre_docs.office import Office
from cadre_docs.office.fonts import find_fonts
from cadre_docs.renderers import RENDERERS
from cadre_docs.renderers.provenance import provenance_of

HEAVY = ("weasyprint", "docxtpl", "docx", "lxml", "xlsxwriter", "jinja2", "fontTools")


def test_the_table_names_five_formats() -> None:
    assert {name: renderer.suffix for name, renderer in RENDERERS.items()} == {
        "word": ".docx",
        "pdf": ".pdf",
        "html": ".html",
        "xlsx": ".xlsx",
        "text": ".txt",
    }


def test_importing_the_table_imports_nothing_heavy() -> None:
    modules = "cadre_docs.renderers, cadre_docs.renderers.checks"
    script = f"import sys, {modules}; print([m for m in {HEAVY!r} if m in sys.modules])"
    printed = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert printed.strip() == "[]"


@pytest.mark.parametrize("name", ["word", "pdf", "html", "xlsx"])
def test_a_file_tells_what_it_was_made_from(name: str, office: Office) -> None:
    if name == "pdf" and find_fonts().missing:
        pytest.skip("fonts not installed")
    written = RENDERERS[name].render(samples.table_document(2), office)
    assert provenance_of(written) == samples.PROVENANCE


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04broken", b"%PDF-1.7 nothing", b"<article></article>", b"\xff\xfe"])
def test_a_file_of_others_tells_nothing(data: bytes) -> None:
    assert provenance_of(data) is None
