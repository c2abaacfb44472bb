"""What a template may not do is a finding with its line, the record, and what to do."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal

import pytest
from document_fixtures import TemplateOffice, words_of

from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.records.choice import YearMonth
from cadre_docs.records.person import Sex

TOP = "# 题\n\n第一段。\n\n"
FIFTH = ("templates/t/document.md", 5)


def test_an_undefined_variable_is_named_with_its_line_and_its_neighbours(templates: TemplateOffice) -> None:
    fault = templates.fault(TOP + "{{ exercize }}\n", exercise="x", day="y")
    assert (fault.code, fault.place) == ("undefined-variable", FIFTH)
    assert fault.message.text("zh") == "模板中的“exercize”没有定义"
    assert fault.hint is not None
    assert "exercise" in fault.hint.text("zh")


def test_the_finding_names_the_record_in_both_languages(
    templates: TemplateOffice, case_on: Callable[..., CompetitionCase]
) -> None:
    finding = templates.finding("# 题\n\n{{ nobody }}\n", case_on())
    assert finding.subject == "exercise:trial-2026"
    assert finding.position is not None
    assert (finding.position.file, finding.position.line) == ("templates/t/document.md", 3)
    assert finding.message.text("en") == ("nobody is not defined in the template (document about exercise:trial-2026)")
    assert "exercise:trial-2026" in finding.message.text("zh")


def test_a_misspelt_field_is_told_with_those_there_are(
    templates: TemplateOffice, case_on: Callable[..., CompetitionCase]
) -> None:
    finding = templates.finding("# {{ exercise.nmae }}\n", case_on())
    assert finding.code == "unknown-field"
    assert finding.hint is not None
    assert "name" in finding.hint.text("en")


@pytest.mark.parametrize(
    "expression",
    [
        "''.__class__",
        "name.__class__.__mro__",
        "name.format(1)",
        "name.upper()",
        "f.__globals__",
        "f.__code__",
        "name + name",
        "name * 1000000000",
        "9 ** 999999",
        "range(100000000)",
        "[].append(1)",
    ],
)
def test_forbidden_things_are_refused_where_they_stand(expression: str, templates: TemplateOffice) -> None:
    fault = templates.fault(f"{TOP}{{{{ {expression} }}}}\n", name="甲", f=lambda: "x")
    assert fault.code in ("template-forbidden", "template-failed")
    assert fault.place == FIFTH


@pytest.mark.parametrize("name", ["safe", "escape", "tojson", "xmlattr", "format", "replace", "attr"])
def test_filters_that_make_markup_or_reach_further_do_not_exist(name: str, templates: TemplateOffice) -> None:
    fault = templates.fault(f"{TOP}{{{{ 'x' | {name} }}}}\n")
    assert (fault.code, fault.place) == ("template-syntax", FIFTH)


def test_a_syntax_error_has_its_line(templates: TemplateOffice) -> None:
    fault = templates.fault(TOP + "{% if x %}\n没有结束\n")
    assert fault.code == "template-syntax"
    assert fault.place is not None
    assert fault.place.file == "templates/t/document.md"
    assert fault.place.line >= 5


@pytest.mark.parametrize("name", ["nobody/document.md", "../cadre.yaml", "/etc/passwd"])
def test_only_templates_can_be_included(name: str, templates: TemplateOffice) -> None:
    (templates.root / "cadre.yaml").write_text("name: 秘密", encoding="utf-8")
    fault = templates.fault(f'{TOP}{{% include "{name}" %}}\n')
    assert fault.code in ("template-not-found", "path-leaves-office")


def test_a_fault_in_an_included_file_is_told_there(templates: TemplateOffice) -> None:
    templates.write("shared/part.md", "一\n\n:::nothing\n")
    fault = templates.fault(TOP + '{% include "shared/part.md" %}\n')
    assert fault.place == ("templates/shared/part.md", 3)


def test_a_missing_value_is_told_rather_than_printed(templates: TemplateOffice) -> None:
    fault = templates.fault(TOP + "{{ phone }}\n", phone=None)
    assert (fault.code, fault.place) == ("empty-value", FIFTH)
    assert words_of(templates.body(TOP + "电话{{ phone | blank }}。\n", phone=None))[-1] == "电话。"


@pytest.mark.parametrize("value", [True, 1.5, object(), ["甲"], {"甲": 1}])
def test_only_texts_numbers_and_dates_can_be_written(value: object, templates: TemplateOffice) -> None:
    assert templates.fault(TOP + "{{ value }}\n", value=value).code == "not-a-text"


def test_a_character_that_cannot_be_printed_is_told_by_its_number(templates: TemplateOffice) -> None:
    fault = templates.fault(TOP + "{{ name }}\n", name="张\x07三")
    assert (fault.code, fault.place) == ("unprintable-character", FIFTH)
    assert "U+0007" in fault.message.text("en")


def test_a_template_with_private_use_characters_is_refused(templates: TemplateOffice) -> None:
    assert templates.fault(TOP + "\ue000\n").place == FIFTH


def test_values_are_written_as_official_documents_write_them(templates: TemplateOffice) -> None:
    body = templates.body(
        "# 题\n\n{{ a }} {{ b }} {{ c }} {{ d }} "
        "{{ e | percent }} {{ f | months }} {{ g | dotted }} {{ b | until(h) }}\n",
        a=date(2014, 3, 8),
        b=datetime(2014, 11, 17, 8, 30),
        c=YearMonth(1980, 5),
        d=Sex.FEMALE,
        e=Decimal("0.7"),
        f=18,
        g=YearMonth(1980, 5),
        h=datetime(2014, 11, 17, 17, 30),
    )
    assert words_of(body) == [
        "2014年3月8日 2014年11月17日8:30 1980年5月 女 70% 十八个月 1980.05 2014年11月17日8:30至17:30"
    ]


def test_a_template_is_compiled_again_only_when_its_text_changes(templates: TemplateOffice) -> None:
    assert words_of(templates.body("# 题\n\n一\n")) == ["一"]
    assert words_of(templates.body("# 题\n\n二\n")) == ["二"]
