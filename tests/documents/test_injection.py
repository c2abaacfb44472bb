"""A value is text, wherever it stands and whatever it looks like."""

import pytest
from document_fixtures import TemplateOffice, words_of

from cadre_docs.documents.tree import Heading, Paragraph, Table

NASTY = (
    "**粗**",
    "*斜*",
    "<script>alert(1)</script>",
    "<table><tr><td>x</td></tr></table>",
    "| a | b |",
    "{{ x }}",
    "{% for x in y %}",
    "{# 注 #}",
    ":::note",
    "# 标题",
    "- 项目",
    "1. 项目",
    "---",
    "&lt;&amp;",
    "\\",
    "`代码`",
    "![图](x.png)",
    "[链接](http://example.invalid)",
    '" onload="x',
)


@pytest.mark.parametrize("name", NASTY)
def test_in_a_paragraph_it_stays_as_it_is(name: str, templates: TemplateOffice) -> None:
    body = templates.body("# 题\n\n{{ name }}\n\n前{{ name }}后\n", name=name)
    assert words_of(body) == [name, f"前{name}后"]
    assert all(isinstance(block, Paragraph) for block in body.sections[0].blocks)


@pytest.mark.parametrize("name", NASTY)
def test_in_titles_headings_and_blocks_it_stays_as_it_is(name: str, templates: TemplateOffice) -> None:
    body = templates.body("# {{ name }}\n\n## {{ name }}\n\n:::center\n{{ name }}\n:::\n", name=name)
    assert body.title == name
    assert words_of(body) == [f"一、{name}", name]
    assert isinstance(body.sections[0].blocks[0], Heading)


@pytest.mark.parametrize("name", NASTY)
def test_in_tables_it_stays_as_it_is(name: str, templates: TemplateOffice) -> None:
    source = (
        "# 题\n\n| 甲 | 乙 |\n|---|---|\n| {{ name }} | 丙 |\n\n"
        "<table>\n<tr><td>{{ name }}</td><td>丁</td></tr>\n</table>\n"
    )
    body = templates.body(source, name=name)
    assert words_of(body) == ["甲", "乙", name, "丙", name, "丁"]
    assert all(isinstance(block, Table) for block in body.sections[0].blocks)


@pytest.mark.parametrize("name", NASTY)
def test_in_a_form_and_its_attributes_it_stays_as_it_is(name: str, templates: TemplateOffice) -> None:
    source = (
        '<h1>{{ name }}</h1>\n<section>\n<table caption="{{ name }}"><tr><td>{{ name }}</td></tr></table>\n</section>\n'
    )
    body = templates.body(source, "form.html", name=name)
    (table,) = body.sections[0].blocks
    assert isinstance(table, Table)
    assert (body.title, table.caption, words_of(body)) == (name, name, [name])


def test_a_newline_in_a_value_breaks_the_line_and_nothing_else(templates: TemplateOffice) -> None:
    body = templates.body("# 题\n\n前{{ text }}后\n", text="一\n\n# 二")
    assert words_of(body) == ["前一\n\n# 二后"]


@pytest.mark.parametrize(
    "expression", ["macro() ~ name", "macro() + name", "[macro(), name] | joined", "macro() % name"]
)
def test_the_output_of_a_macro_cannot_carry_a_value_past_the_disguise(
    expression: str, templates: TemplateOffice
) -> None:
    source = "{% macro macro() %}甲{% endmacro %}\n# 题\n\n{{ " + expression + " }}\n"
    fault = templates.fault(source, name="**粗**")
    assert fault.code in ("template-forbidden", "not-a-text")
    assert fault.place == ("templates/t/document.md", 4)


def test_values_inside_a_macro_are_in_disguise_too(templates: TemplateOffice) -> None:
    source = "{% macro shown(name) %}**{{ name }}**{% endmacro %}\n# 题\n\n{{ shown(name) }}\n"
    body = templates.body(source, name="*斜*")
    assert words_of(body) == ["*斜*"]
    assert body.sections[0].blocks[0].inlines[0].bold  # type: ignore[union-attr]
