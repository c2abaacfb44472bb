"""Which program sets PDF files: the office says so in ``cadre.yaml``, a document type for itself in ``type.yaml``."""

import pytest
from document_fixtures import OFFICE, TemplateOffice, case_of

from cadre_docs.diagnostics import BrokenInputError
from cadre_docs.documents.types import document_types
from cadre_docs.records.load import load

ENGLISH = "pdf: {engine: typst}\n"
CHINESE = "PDF 设置:\n  排版引擎: Typst 引擎\n"


def office_says(templates: TemplateOffice, text: str) -> None:
    (templates.root / "cadre.yaml").write_text((OFFICE / "cadre.yaml").read_text("utf-8") + text, "utf-8")


@pytest.mark.parametrize(
    ("office", "own", "engine"),
    [
        ("", "", "weasyprint"),
        (ENGLISH, "", "typst"),
        (CHINESE, "", "typst"),
        ("", "{engine: typst}", "typst"),
        (ENGLISH, "{engine: weasyprint}", "weasyprint"),
    ],
)
def test_a_type_goes_before_the_office(office: str, own: str, engine: str, templates: TemplateOffice) -> None:
    office_says(templates, office)
    templates.type("t", pdf=own)
    assert document_types(templates.office)["t"].pdf_engine == engine
    assert templates.compile("# 题\n\n文字\n", case_of()).pdf_engine == engine


@pytest.mark.parametrize("text", ["pdf: {engine: latex}\n", "pdf: {motor: typst}\n"])
def test_an_unknown_engine_of_an_office_is_told_at_its_line(text: str, templates: TemplateOffice) -> None:
    office_says(templates, text)
    with pytest.raises(BrokenInputError) as caught:
        load(templates.office)
    (fault,) = caught.value.diagnostics
    assert fault.position is not None
    assert fault.position.line == len((templates.root / "cadre.yaml").read_text("utf-8").splitlines())
    assert fault.code in ("not-a-choice", "unknown-key")


@pytest.mark.parametrize("own", ["{engine: latex}", "{motor: typst}", "typst"])
def test_an_unknown_engine_of_a_type_is_told_at_its_line(own: str, templates: TemplateOffice) -> None:
    templates.type("t", pdf=own)
    with pytest.raises(BrokenInputError) as caught:
        document_types(templates.office)
    lines = (templates.root / "templates" / "t" / "type.yaml").read_text("utf-8").splitlines()
    places = {one.position.line for one in caught.value.diagnostics if one.position}
    assert places == {lines.index(f"pdf: {own}") + 1}
