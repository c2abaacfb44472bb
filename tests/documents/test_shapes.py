"""What is parsed once for many values yields what parsing the whole text each time would yield."""

import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError
from functools import partial
from typing import Any, TypeAlias

import pytest
from document_fixtures import TemplateOffice, png
from sample_offices import Sample, judged, samples, types
from test_injection import NASTY

from cadre_docs.documents.compiler import form, markdown, units
from cadre_docs.documents.compiler.slots import UnfitError
from cadre_docs.documents.composing import compile_body, compile_document
from cadre_docs.documents.making import copier
from cadre_docs.documents.planning import planned_documents
from cadre_docs.documents.tree import Cell, Image, LineBreak, Paragraph, Run, Table
from cadre_docs.office import Office
from running import ROOT

Compilation: TypeAlias = Callable[[], object]
Both: TypeAlias = Callable[[Compilation], tuple[object, object]]

VALUES = (*NASTY, "一\n二", "𠮷野喆", "a b", "12,5", "（一", " 两边有空格 ")
MARKDOWN = """\
# {{ v }}关于{{ v }}的通知

:::recipients
{{ v }}、各单位
:::

## 甲{{ v }}

前**{{ v }}**后 *{{ v }}*{{ v }}
{{ v }}接着{% if v %}说{% endif %}\\
另一行。

| 序号 | 名称 |
|---|:-:|
{% for one in range(3) %}
| {{ loop.index }} | {{ v }} |
{% endfor %}

<table caption="{{ v }}"><col width="20mm"><col width="30mm">
<tr header><th colspan="2">{{ v }}</th></tr>

{% for one in range(3) %}
<tr><td>{{ v }}</td><td>第{{ loop.index }}个<b>{{ v }}</b>{{ v }}</td></tr>
{% endfor %}
</table>

:::signature
{{ v }}
2026年1月14日
:::

:::annex {{ v }}

附件{{ v }}
"""
FORM = """\
<h1>{{ v }}登记表</h1>
<section top="25mm" left="{{ 20 + n }}mm">
<p size="{{ n + 10 }}">{{ v }}</p>
<table align="left" role="kai" caption="{{ v }}"><thead><tr><th>名称</th><th>{{ v }}</th></tr></thead>
<tbody>
{% for one in range(3) %}
<tr height="10mm">{% if loop.first %}<td rowspan="3">{{ v }}</td>{% endif %}
<td align="{{ align }}"><p>甲{{ v }}</p><p>{{ v }}</p></td></tr>
{% endfor %}
</tbody></table>
<hr>
<table><tr><td>单独<br>{{ v }}</td></tr></table>
</section>
"""
LETTER = """\
# {{ v }}关于{{ v }}的函

:::recipients
{{ v }}、各单位
:::

{% for one in range(count) %}
第{{ loop.index }}项{{ v }}：前**{{ v }}**后{{ v }}

{{ v }}

{% endfor %}
## {{ v }}

:::signature
某委{{ v }}
2026年1月14日
:::
"""
PLAIN_FORM = """\
<h1>{{ v }}登记表</h1>
<section>
<p>{{ v }}</p>
<table><thead><tr><th>名称</th><th>{{ v }}</th></tr></thead>
{% for one in range(count) %}
<tr>{% if loop.first %}<td rowspan="2">{{ v }}</td>{% endif %}<td>{{ v }}<br>{{ loop.index }}</td></tr>
{% endfor %}
</table>
<table><tr><td>单独</td><td>{{ v }}</td></tr></table>
</section>
"""
PLANS = [(units._plan, "document.md", LETTER), (form._plan, "form.html", PLAIN_FORM)]


@pytest.fixture
def both(monkeypatch: pytest.MonkeyPatch) -> Both:
    """The result of a compilation by shapes alone, and that of one in which every text is parsed as a whole."""

    def refused(*arguments: object) -> None:
        raise UnfitError

    def run(compilation: Compilation) -> tuple[object, object]:
        found = []
        for name in ("_as_a_whole", "_by_shape"):
            with monkeypatch.context() as patched:
                patched.setattr(form, name, refused)
                patched.setattr(markdown, name, refused)
                found.append(compilation())
        return found[0], found[1]

    return run


@pytest.mark.parametrize("sample", [sample for sample in samples() if sample.length == "longest"], ids=str)
def test_a_document_of_each_type_is_the_same_both_ways(sample: Sample, both: Both) -> None:
    office = Office(ROOT)
    cases = judged(sample).cases.values()
    first = {one.type.slug: (one, case) for case in cases for one in planned_documents(case, types())}
    for planned, case in first.values():
        by_shape, whole = both(partial(compile_document, planned, case, office))
        assert by_shape == whole


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize(("file", "source"), [("document.md", MARKDOWN), ("form.html", FORM)])
def test_whatever_the_value_both_ways_agree(
    file: str, source: str, value: str, both: Both, templates: TemplateOffice
) -> None:
    templates.write(f"t/{file}", source)
    values = {"v": value, "n": 2, "align": "left"}
    by_shape, whole = both(lambda: compile_body(f"t/{file}", values, templates.office))
    assert by_shape == whole


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize(("file", "source"), [("document.md", LETTER), ("form.html", PLAIN_FORM)])
def test_what_is_planned_for_one_document_is_filled_with_the_values_of_the_next(
    file: str, source: str, value: str, both: Both, templates: TemplateOffice
) -> None:
    templates.write(f"t/{file}", source)
    for one, count in (("甲", 2), (value, 2), ("", 2), (value, 2)):
        values = {"v": one, "count": count}
        by_shape, whole = both(lambda values=values: compile_body(f"t/{file}", values, templates.office))
        assert by_shape == whole


@pytest.mark.parametrize(("plan", "file", "source"), PLANS)
def test_a_document_of_one_plan_is_planned_once(plan: Any, file: str, source: str, templates: TemplateOffice) -> None:
    templates.write(f"t/{file}", source.replace("{{ v }}", "{{ v }}独此一件", 1))
    before = plan.cache_info()
    bodies = [compile_body(f"t/{file}", {"v": f"第{number}", "count": 2}, templates.office) for number in range(5)]
    assert plan.cache_info().misses == before.misses + 1
    assert plan.cache_info().hits == before.hits + 4
    assert [body.title[:2] for body in bodies] == [f"第{number}" for number in range(5)]


def test_a_longer_form_than_any_is_planned_reads_the_same(
    both: Both, templates: TemplateOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    templates.write("t/form.html", PLAIN_FORM)
    values = {"v": "甲", "count": 2}
    planned = compile_body("t/form.html", values, templates.office)
    monkeypatch.setattr(form, "MOST_PLANNED", 2)
    by_shape, whole = both(lambda: compile_body("t/form.html", values, templates.office))
    assert by_shape == whole == planned


@pytest.mark.parametrize("value", [" ", "\n", "  "])
def test_a_value_of_nothing_but_space_leaves_its_cell_empty(value: str, templates: TemplateOffice) -> None:
    source = "<h1>题</h1>\n<section><table><tr><td>甲</td><td>{{ v }}</td></tr></table></section>\n"
    templates.body(source, "form.html", v="乙")
    (table,) = templates.body(source, "form.html", v=value).sections[0].blocks
    assert isinstance(table, Table)
    assert table.rows[0].cells[1].blocks == (() if "\n" not in value else (Paragraph((LineBreak(),), "center", 0),))


def test_another_value_in_an_attribute_is_another_look(templates: TemplateOffice) -> None:
    source = '<h1>题</h1>\n<section><table><tr><td size="{{ size }}">{{ v }}</td></tr></table></section>\n'
    sizes = []
    for size in (10, 12, 10):
        (table,) = templates.body(source, "form.html", v="甲", size=size).sections[0].blocks
        assert isinstance(table, Table)
        sizes.append(table.rows[0].cells[0].blocks[0].size)
    assert sizes == [10, 12, 10]


def test_a_picture_is_read_each_time(templates: TemplateOffice) -> None:
    source = (
        '<h1>题</h1>\n<section><table><tr><td>{{ v }}<img src="a.png" alt="照片" width="20mm" height="30mm"></td></tr>'
        "</table></section>\n"
    )
    photos = templates.root / "content" / "photos"
    photos.mkdir(parents=True)
    for data in (png(4, 5), png(6, 5)):
        (photos / "a.png").write_bytes(data)
        (table,) = templates.body(source, "form.html", v="甲").sections[0].blocks
        assert isinstance(table, Table)
        image = table.rows[0].cells[0].blocks[0].inlines[1]
        assert isinstance(image, Image)
        assert image.data == data


def test_what_a_mould_casts_is_a_node_like_any_other() -> None:
    cell = Cell((Paragraph((Run("甲"),)),), columns=2)
    made = copier(cell, "blocks")(cell.blocks)
    assert type(made) is Cell
    assert (made, hash(made), repr(made)) == (cell, hash(cell), repr(cell))
    assert pickle.loads(pickle.dumps(made)) == cell
    with pytest.raises(FrozenInstanceError):
        made.columns = 3  # type: ignore[misc]


def test_copies_of_equal_nodes_are_written_as_each_of_them_is() -> None:
    for indent in (2, 2.0, True):
        paragraph = Paragraph((Run("甲"),), indent=indent)
        assert repr(copier(paragraph, "inlines")(paragraph.inlines)) == repr(paragraph)
