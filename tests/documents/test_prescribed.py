"""Prescribed Word files are filled in as docxtpl, the oracle, fills them; what is wrong is told by paragraph."""

import zipfile
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from document_fixtures import TemplateOffice, words_of
from docxtpl import DocxTemplate, RichText
from jinja2 import Environment
from lxml import etree
from word_templates import p, r, tbl, tc, tr, word_file

from cadre_docs.documents.compiler.faults import TemplateFaultError
from cadre_docs.documents.prescribed import filling
from cadre_docs.documents.prescribed.filling import fill
from cadre_docs.documents.tree import Document, FilledWord, Provenance
from cadre_docs.documents.types import document_types
from cadre_docs.office import Office
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.renderers import RENDERERS, RenderError

PROVENANCE = Provenance("试验", "2026-01-14", *("sha256:0123456789abcdef",) * 5)
PATH = "templates/form/word.docx"
VALUES: Mapping[str, Any] = {
    "title": "拟任职位 A&B <甲> “乙”",
    "lines": "第一行\n第二行\t后",
    "empty": "",
    "number": 3,
    "color": "FFDD00",
    "heads": ["姓名", "性别", "出生年月"],
    "people": [
        {"name": "甲一", "terms": ["1990.01至今", "1985.02—1989.12"], "good": True},
        {"name": "乙<二>", "terms": [], "good": False},
        {"name": "丙三", "terms": ["2001.01"], "good": True},
    ],
}
LOOKS = '<w:rPr><w:b/><w:rFonts w:eastAsia="仿宋_GB2312"/></w:rPr>'
DRAWING = '<w:r><w:drawing><wp:inline><wp:docPr id="7" name="图"/></wp:inline></w:drawing></w:r>'
EACH = "{%tr for one in people %}"
CORPUS: Mapping[str, str] = {
    "values": p("{{ title }}") + p("{{ lines }}", "、", r("{{ lines }}", LOOKS)) + p("{{ empty }}"),
    "tags torn over runs": p("{", r("{ ti", LOOKS), "tle", r("}", LOOKS), "}", "。")
    + p("{% i", r("f number %}有{%", LOOKS), " endif %}"),
    "conditions": p("{% if number > 2 %}多{% elif number %}少{% else %}无{% endif %}")
    + p("{%p if empty %}") + p("不出现") + p("{%p else %}") + p("出现") + p("{%p endif %}"),
    "words within tags": p("{% if title == “x” or number &gt; 2 %}是{% endif %}"),
    "loops over paragraphs": p("{%p for one in people %}") + p("{{ loop.index }}. {{ one.name }}") + p("{%p endfor %}"),
    "loops over rows": tbl(2, tr("姓名", "经历"), tr(EACH, ""), tr("{{ one.name }}", "{{ one.terms|joined('；') }}"),
        tr("{%tr endfor %}", "")),
    "rows in rows": tbl(2, tr("姓名", "经历"), tr(EACH, ""), tr("{{ one.name }}", ""),
        tr("{%tr for term in one.terms %}", ""), tr("", "{{ term }}"), tr("{%tr endfor %}", ""),
        tr("{%tr endfor %}", "")),
    "loops over columns": tbl(3, tr("{%tc for head in heads %}", "{{ head }}", "{%tc endfor %}"),
        tr("{%tc for head in heads %}", "{{ loop.index }}", "{%tc endfor %}")),
    "more columns than the grid": tbl(2, tr("{%tc for head in heads %}", "{{ head }}", "{%tc endfor %}")),
    "fewer columns than the grid": tbl(4, tr("{%tc for one in people if one.good %}", "{{ one.name }}",
        "{%tc endfor %}")),
    "rows that may be missing": tbl(3, tr("{%tr if empty %}"), tr("甲", "乙", "丙"), tr("{%tr endif %}"),
        tr("丁", "戊")),
    "a table in a table": tbl(1, tr(tc(tbl(2, tr("{{ number }}", "二")), p("后")))),
    "loops over runs": p("{%r for one in people %}", "{{ one.name }}；", "{%r endfor %}"),
    "cells merged downwards": tbl(2, tr(EACH, ""), tr("{% vm %}职位", "{{ one.name }}"), tr("{%tr endfor %}", "")),
    "cells merged across": tbl(3, tr("{%tc for head in heads %}", "{% hm %}表头", "{%tc endfor %}"),
        tr("{%tc for head in heads %}", "{{ head }}", "{%tc endfor %}")),
    "cells over columns": tbl(3, tr("{% colspan number %}{{ title }}"), tr("一", "二", "三")),
    "coloured cells": tbl(2, tr("{% cellbg color %}{{ title }}", "二"),
        tr(tc("{% cellbg color %}三", looks='<w:tcW w:w="1" w:type="dxa"/><w:shd w:fill="AAAAAA"/>'), "四")),
    "rich text": p("前", "{{r title|rich(bold=true) }}", "后",
        "{{r number|rich(color='FF0000', size=28, underline=true) }}"),
    "paragraphs run together": p("甲{%- if number %}") + p("乙") + p("{%- endif -%}") + p("丙"),
    "braces that are no tag": p("{_{ title }_} {_% if %_}"),
    "comments": p("{# 不印 #}甲") + p("{#p 整段不印 #}") + tbl(1, tr("{#tr 整行不印 #}"), tr("乙")),
    "pictures": p("甲", DRAWING) + p("{%p for one in people %}") + p("{{ one.name }}", DRAWING) + p("{%p endfor %}"),
    "macros": p("{% macro whole(one) %}{{ one.name }}同志{% endmacro %}",
        "{% for one in people %}{{ whole(one) }}{% endfor %}"),
}  # fmt: skip


PARSED = {
    "loops over columns",
    "more columns than the grid",
    "fewer columns than the grid",
    "rows that may be missing",
    "a table in a table",
    "cells merged downwards",
    "cells merged across",
    "cells over columns",
    "paragraphs run together",
}
"""Templates whose grids depend on the values, and one whose tags begin in one paragraph and end in another."""


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def with_template(office: Office, data: bytes) -> Office:
    path = office.root / PATH
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return office


def by_docxtpl(data: bytes) -> dict[str, bytes]:
    """The parts that docxtpl makes of a template and the same values."""
    environment = Environment(autoescape=True)
    environment.filters["rich"] = lambda value, **looks: RichText(str(value), **looks)
    environment.filters["joined"] = lambda values, separator: separator.join(values)
    template = DocxTemplate(BytesIO(data))
    template.render(dict(VALUES), environment)
    saved = BytesIO()
    template.save(saved)
    with zipfile.ZipFile(saved) as package:
        return {name: package.read(name) for name in package.namelist()}


def ours(office: Office, data: bytes) -> FilledWord:
    return fill(with_template(office, data), PATH, VALUES)


def canonical(data: bytes | str) -> bytes:
    return etree.tostring(etree.fromstring(data if isinstance(data, bytes) else data.encode()), method="c14n")


@pytest.mark.parametrize("name", CORPUS)
def test_docxtpl_makes_the_same_xml(name: str, office: Office) -> None:
    data = word_file(CORPUS[name])
    found = dict(ours(office, data).parts)
    assert canonical(found["word/document.xml"]) == canonical(by_docxtpl(data)["word/document.xml"])


def test_docxtpl_makes_the_same_headers_footers_and_footnotes(office: Office) -> None:
    content = p("{{ title }}", r("{% for one in people %}{{ one.name }}，{% endfor %}", LOOKS), "{{ lines }}")
    note = f'<w:footnote w:id="1">{content}</w:footnote>'
    data = word_file(p("{{ number }}"), header=content, footer=content, footnotes=note)
    theirs = by_docxtpl(data)
    found = dict(ours(office, data).parts)
    assert set(found) == {"word/document.xml", "word/header1.xml", "word/footer1.xml", "word/footnotes1.xml"}
    for name, xml in found.items():
        assert canonical(xml) == canonical(theirs[name])


def test_a_plain_part_is_left_as_it_is(office: Office) -> None:
    found = ours(office, word_file(p("{{ title }}"), footer=p("甲")))
    assert [name for name, _ in found.parts] == ["word/document.xml"]


@pytest.mark.parametrize("name", CORPUS)
def test_only_tags_that_can_break_something_have_a_document_parsed(
    name: str, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    parsed: list[str] = []
    read = filling._parsed

    def noting(xml: str, part: Any, path: str, *, fit: bool) -> str:
        parsed.append(part.name)
        return read(xml, part, path, fit=fit)

    monkeypatch.setattr(filling, "_parsed", noting)
    ours(office, word_file(CORPUS[name]))
    assert bool(parsed) == (name in PARSED)


def test_dates_choices_and_numbers_are_written_as_everywhere(office: Office) -> None:
    data = word_file(p("{{ day }}，{{ share|percent }}"))
    found = fill(with_template(office, data), PATH, {"day": date(2014, 3, 8), "share": Decimal("0.7")})
    assert "2014年3月8日，70%" in found.parts[0][1]


def test_a_template_that_has_changed_is_compiled_anew(office: Office) -> None:
    before = ours(office, word_file(p("{{ title }}")))
    after = ours(office, word_file(p("职位：{{ title }}")))
    assert "职位：" not in before.parts[0][1]
    assert "职位：" in after.parts[0][1]
    assert before.digest != after.digest


@pytest.mark.parametrize(
    ("body", "code", "paragraph"),
    [
        (p("一") + p("二") + p("{{ titel }}"), "undefined-variable", 3),
        (p("一") + p("{{ people[0].nmae }}"), "undefined-variable", 2),
        (p("一") + p("{", r("{ titel", LOOKS), "}", "}"), "undefined-variable", 2),
        (p("一") + p("{%p for one in people %}") + p("{{ one.name }}"), "template-syntax", 2),
        (p("一") + p("二") + p("{%p endif %}"), "template-syntax", 3),
        (tbl(1, tr("一"), tr(EACH), tr("{{ one.name }}"), tr("{%tr endif %}")), "template-syntax", 2),
        (p("一") + p("{{ title + }}"), "template-syntax", 2),
        (p("一") + p("{{ title|upper }}"), "template-syntax", 2),
        (p("一") + p("{{ title.__class__ }}"), "template-forbidden", 2),
        (p("一") + p("{{ nothing }}"), "empty-value", 2),
        (p("一") + p("{{ people }}"), "not-a-text", 2),
        (p("一") + p("{{ bell }}"), "unprintable-character", 2),
        (p("一") + p("{{r title }}"), "text-outside-run", 2),
        (tbl(1, tr("{% if empty %}")) + p("二") + p("{% endif %}"), "template-torn", 1),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_paragraph(body: str, code: str, paragraph: int, office: Office) -> None:
    values = {**VALUES, "nothing": None, "bell": "甲\x07"}
    with pytest.raises(TemplateFaultError) as caught:
        fill(with_template(office, word_file(body)), PATH, values)
    assert caught.value.code == code
    assert caught.value.place == (PATH, paragraph)
    if code != "template-torn":
        assert caught.value.message.text("zh").startswith(f"正文第 {paragraph} 段：")


def test_a_file_that_word_could_not_open_is_refused(office: Office) -> None:
    entities = BytesIO()
    with zipfile.ZipFile(entities, "w") as package, zipfile.ZipFile(BytesIO(word_file(p("甲")))) as original:
        for name in original.namelist():
            content = original.read(name)
            if name == "word/document.xml":
                content = content.replace(b"<w:document", b'<!DOCTYPE w [<!ENTITY a "b">]><w:document')
            package.writestr(name, content)
    for data in (b"", b"PK\x03\x04", entities.getvalue()):
        with pytest.raises(TemplateFaultError) as caught:
            ours(office, data)
        assert (caught.value.code, caught.value.place) == ("not-a-word-file", (PATH, 1))


def test_the_file_is_the_template_with_what_was_filled_and_our_properties(office: Office) -> None:
    data = word_file(p("{{ title }}"), header=p("{{ number }}"), footer=p("甲"))
    document = Document("题", (), word=ours(office, data), provenance=PROVENANCE)
    written = RENDERERS["word"].render(document, office)
    assert written == RENDERERS["word"].render(document, office)
    with zipfile.ZipFile(BytesIO(written)) as package, zipfile.ZipFile(BytesIO(data)) as original:
        assert set(package.namelist()) == set(original.namelist()) | {"docProps/app.xml", "docProps/custom.xml"}
        assert package.read("word/footer1.xml") == original.read("word/footer1.xml")
        assert "拟任职位" in package.read("word/document.xml").decode()
        assert "甲某" not in package.read("docProps/core.xml").decode()
    assert docx.Document(BytesIO(written)).paragraphs[0].text == VALUES["title"]


def test_a_template_changed_between_filling_and_writing_is_told(office: Office) -> None:
    document = Document("题", (), word=ours(office, word_file(p("{{ title }}"))))
    with_template(office, word_file(p("职位：{{ title }}")))
    with pytest.raises(RenderError, match="just been changed"):
        RENDERERS["word"].render(document, office)


class TestOfAType:
    """``templates/<type>/word.docx`` beside the template of the other formats."""

    def test_its_word_file_is_the_prescribed_one_and_its_tree_that_of_the_template(
        self, templates: TemplateOffice, case_on: Callable[..., CompetitionCase]
    ) -> None:
        with_type(templates, p("{{ exercise.title }}"))
        document = templates.compile("# 题\n\n正文", case_on())
        assert words_of(document) == ["正文"]
        assert document.word is not None
        assert case_on().exercise.title in document.word.parts[0][1]

    def test_it_sees_no_more_than_the_template_does(
        self, templates: TemplateOffice, case_on: Callable[..., CompetitionCase]
    ) -> None:
        with_type(templates, p("一") + p("{{ person_of('p1').phone }}"))
        found = templates.finding("# 题\n", case_on())
        assert found.code == "field-not-public"
        assert found.position is not None
        assert (found.position.file, found.position.line) == ("templates/t/word.docx", 2)

    def test_a_type_that_is_never_written_as_word_leaves_it_alone(self, templates: TemplateOffice) -> None:
        with_type(templates, p("甲"))
        assert document_types(templates.office)["t"].prescribed == "t/word.docx"
        templates.type(formats="[pdf]")
        assert document_types(templates.office)["t"].prescribed == ""


def with_type(templates: TemplateOffice, body: str) -> None:
    (templates.root / "templates" / "t" / "word.docx").write_bytes(word_file(body))
