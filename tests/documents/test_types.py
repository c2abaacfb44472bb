"""A document type is a folder, and a module where it needs one; nothing else is edited."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from document_fixtures import OFFICE, TemplateOffice, case_of, document_of, words_of
from word_templates import p, word_file

from cadre_docs.diagnostics import BrokenInputError, Diagnostic
from cadre_docs.documents.checking import check_templates
from cadre_docs.documents.compiler.blocks import MARKS, WITH_CONTENT
from cadre_docs.documents.compiler.environment import PLAIN_FILTERS
from cadre_docs.documents.document_type import Metadata
from cadre_docs.documents.planning import planned_documents
from cadre_docs.documents.selectors import FACTS, SELECTORS
from cadre_docs.documents.subject import CONTEXT
from cadre_docs.documents.types import document_types, template_files
from cadre_docs.documents.words import FILTERS
from cadre_docs.office import Office
from cadre_docs.records.model import Sensitivity


def faults(office: Office) -> tuple[Diagnostic, ...]:
    with pytest.raises(BrokenInputError) as caught:
        document_types(office)
    return caught.value.diagnostics


def test_a_folder_with_a_template_is_a_new_type(templates: TemplateOffice) -> None:
    templates.type("retirement-letter", title="荣誉退休函")
    templates.write("retirement-letter/document.md", "# {{ exercise.name }}\n\n文\n")
    found = document_types(templates.office)["retirement-letter"]
    assert (found.title, found.audience, found.view) == ("荣誉退休函", Sensitivity.PUBLIC, None)
    assert document_of(case_of(), templates.office, "retirement-letter").title == "试验市机关中层干部跨单位竞岗"


def test_a_module_in_the_package_is_its_view(templates: TemplateOffice, add_view: Callable[[str, str], None]) -> None:
    add_view("two_words", "def view(subject):\n    return {'count': len(subject.positions())}\n")
    templates.type("two-words")
    templates.write("two-words/document.md", "# 题\n\n共{{ count }}个职位\n")
    assert words_of(document_of(case_of(), templates.office, "two-words")) == ["共2个职位"]


def test_an_office_s_own_template_goes_before_ours(templates: TemplateOffice) -> None:
    templates.write("work-schedule/document.md", "# 本市自己的安排\n\n文\n")
    templates.write("score-sheet/document.md", "# 评分单\n\n文\n")
    assert document_of(case_of(), templates.office, "work-schedule").title == "本市自己的安排"
    assert document_of(case_of(), templates.office, "score-sheet").title == "评分单"


@pytest.mark.parametrize(
    ("changed", "code", "line"),
    [
        ({"audience": "everybody"}, "bad-document-type", 3),
        ({"tilte": "题"}, "unknown-key", 9),
        ({"formats": "[word, wordperfect]"}, "bad-document-type", 7),
        ({"title": ""}, "bad-document-type", 1),
        ({"letterhead": "../x"}, "bad-document-type", 9),
    ],
)
def test_a_wrong_type_file_is_told_at_its_line(
    changed: dict[str, str], code: str, line: int, templates: TemplateOffice
) -> None:
    templates.write("t/document.md", "# 题\n")
    templates.type("t", **changed)
    (fault,) = faults(templates.office)
    assert fault.position is not None
    assert (fault.code, fault.position.file, fault.position.line) == (code, "templates/t/type.yaml", line)


def test_a_type_has_exactly_one_template(templates: TemplateOffice) -> None:
    templates.write("t/form.html", "<h1>题</h1>\n")
    assert [fault.code for fault in faults(templates.office)] == ["template-missing"]
    for name in ("form.html", "document.md"):
        (templates.root / "templates" / "t" / name).unlink()
    assert [fault.code for fault in faults(templates.office)] == ["template-missing"]


@pytest.mark.parametrize(
    "changed", [{"about": "exersise"}, {"ready": "revewed"}, {"about": "ballot", "ready": "reviewed"}]
)
def test_an_unknown_selector_is_told(changed: dict[str, str], templates: TemplateOffice) -> None:
    templates.write("t/document.md", "# 题\n")
    templates.type("t", **changed)
    types = {"t": document_types(templates.office)["t"]}
    with pytest.raises(BrokenInputError) as caught:
        planned_documents(case_of(), types)
    (fault,) = caught.value.diagnostics
    assert fault.code == "unknown-selector"
    assert "unknown-selector" in [one.code for one in check_templates(templates.office)]


def test_our_own_templates_have_no_faults() -> None:
    assert check_templates(Office(OFFICE)) == ()


def test_the_check_finds_every_fault_of_every_template(templates: TemplateOffice) -> None:
    templates.write("t/document.md", "# 题\n\n{{ exercize.name }}\n\n{{ day.__class__ }}\n")
    templates.type("u")
    templates.write("u/document.md", "# 题\n\n{{ day | dat }}\n")
    templates.type("v")
    templates.write("v/document.md", '# 题\n\n{% include "shared/nobody.md" %}\n')
    prescribed = word_file(p("一") + p("{{ exercize.name }}") + p("{{ exercise._case }}"))
    (templates.root / "templates" / "t" / "word.docx").write_bytes(prescribed)
    found = [
        (one.position.file, one.position.line, one.code) for one in check_templates(templates.office) if one.position
    ]
    assert found == [
        ("templates/t/document.md", 3, "undefined-variable"),
        ("templates/t/document.md", 5, "template-forbidden"),
        ("templates/t/word.docx", 2, "undefined-variable"),
        ("templates/t/word.docx", 3, "template-forbidden"),
        ("templates/u/document.md", 3, "template-syntax"),
        ("templates/v/document.md", 1, "template-not-found"),
    ]


OF_THE_OFFICE = {"waiver-register"}
"""Papers that no clause asks for: the office keeps them for itself."""


def test_every_type_says_what_it_answers_and_which_stage_it_belongs_to() -> None:
    for one in document_types(Office(OFFICE)).values():
        assert one.metadata.basis or one.slug in OF_THE_OFFICE, one.slug
        assert one.stage or one.slug in OF_THE_OFFICE, one.slug
        assert one.formats, one.slug
        assert one.metadata.description.isascii(), one.slug


def test_the_facts_of_each_selector_are_those_it_is_said_to_give() -> None:
    assert set(FACTS) == set(SELECTORS)
    case = case_of()
    for planned in planned_documents(case, document_types(Office(OFFICE))):
        assert set(planned.occasion.facts or {}) == FACTS[planned.type.metadata.about], planned.stem


def test_the_files_of_a_type_are_its_folder_and_what_all_share(templates: TemplateOffice) -> None:
    templates.write("t/document.md", "# 题\n")
    files = template_files(templates.office, "t")
    assert files[:2] == ("templates/t/document.md", "templates/t/type.yaml")
    assert "templates/shared/person.md" in files


def test_the_guide_names_every_filter_block_fact_and_key() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "adding-a-document-type.md").read_text(encoding="utf-8")
    for name in (*FILTERS, *PLAIN_FILTERS, *CONTEXT, *Metadata.model_fields):
        assert re.search(rf"\b{name}\b", guide), name
    for name in (*WITH_CONTENT, *MARKS):
        assert f":::{name}" in guide, name
