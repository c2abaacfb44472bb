"""The papers that the benchmarks write: a notice of one page, a form of two, a table of any length.

Each as values, as a template of ours, and as Word templates for the peers. Every name is invented.
"""

import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docxtpl import DocxTemplate
from jinja2 import Environment
from lxml import etree

from cadre_docs.documents.composing import compile_body
from cadre_docs.documents.tree import Document, Provenance
from cadre_docs.office import Office
from cadre_docs.renderers import RENDERERS
from cadre_docs.renderers.archive import archive, pack
from cadre_docs.renderers.whole import WORD_JOINER

DOCUMENT = "word/document.xml"
ROOT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}document"
DIGEST = "sha256:0123456789abcdef"
PROVENANCE = Provenance("benchmark", "2026-01-14", *(DIGEST,) * 5, document="bench/0", content=DIGEST)
COLUMNS = ("number", "unit", "post", "openings", "education", "remark")
HEADS = ("序号", "单位", "职位", "职数", "学历", "备注")
FIELDS = {
    "name": "姓名",
    "gender": "性别",
    "born": "出生年月",
    "nation": "民族",
    "joined": "入党时间",
    "works": "参加工作时间",
}
OPENING = "根据有关规定，经研究决定，对下列同志进行任前公示，"
RUN = re.compile(r"<w:r>((?:(?!<w:r>).)*?)MERGE_([a-z0-9]+)_(.*?)</w:r>")
FIELD = r'<w:fldSimple w:instr=" MERGEFIELD \2 "><w:r>\1\2\3</w:r></w:fldSimple>'
NOTICE_TEMPLATE = """\
# {{ title }}

:::recipients
{{ recipients }}
:::

{% for one in paragraphs %}
{{ one }}

{% endfor %}
:::signature
{{ issuer }}
{{ day }}
:::
"""
FORM_TEMPLATE = """\
<h1>{{ title }}</h1>
<section top="25mm" right="20mm" bottom="25mm" left="20mm">
<table size="12" line="16"><col width="40mm"><col width="130mm">
{% for one in fields %}
<tr><th>{{ one.label }}</th><td>{{ one.value }}</td></tr>
{% endfor %}
</table>
<table size="12" line="16">
<col width="14mm"><col width="40mm"><col width="40mm"><col width="14mm"><col width="22mm"><col width="40mm">
<thead><tr><th>序号</th><th>单位</th><th>职位</th><th>职数</th><th>学历</th><th>备注</th></tr></thead>
{% for row in rows %}
<tr><td>{{ row.number }}</td><td>{{ row.unit }}</td><td>{{ row.post }}</td>
<td>{{ row.openings }}</td><td>{{ row.education }}</td><td>{{ row.remark }}</td></tr>
{% endfor %}
</table>
</section>
"""


@dataclass(frozen=True)
class Paper:
    """One paper: its values, our template, and the letterhead it is written on."""

    name: str
    values: Mapping[str, Any]
    template: str
    letterhead: str
    provenance: Provenance = PROVENANCE

    def tree(self, office: Office) -> Document:
        """Values and template as a document tree."""
        body = compile_body(self.template, self.values, office)
        return Document(body.title, tuple(body.sections), letterhead=self.letterhead, provenance=self.provenance)


def notice() -> Paper:
    paragraphs = [
        f"{OPENING}第{number}名甲{number}，男，汉族，1979年3月生，大学学历，中共党员，现任安禾市丙镇党政办公室主任，拟任安禾市水务局办公室主任。"
        for number in range(1, 6)
    ]
    values = {
        "title": "任前公示",
        "recipients": "各单位",
        "paragraphs": paragraphs,
        "issuer": "中共安禾市委组织部",
        "day": "2026年1月14日",
    }
    return Paper("notice, 1 page", values, "bench/notice.md", "notice")


def varied(paper: Paper, number: int) -> Paper:
    """The same paper about other people: nothing that was remembered of another one's values helps it."""
    values = dict(paper.values)
    if "paragraphs" in values:
        values["paragraphs"] = [text.replace("名甲", f"名乙{number}") for text in values["paragraphs"]]
        values["title"] = f"{values['title']}（第{number}号）"
    else:
        values["fields"] = [one | {"value": f"{one['value']}之{number}"} for one in values["fields"]]
        values["rows"] = [
            {name: f"{value}之{number}" if len(value) > 1 else value for name, value in row.items()}
            for row in values["rows"]
        ]
    own = f"sha256:{number:016x}"
    provenance = replace(PROVENANCE, records=own, content=own, document=f"bench/{number}")
    return replace(paper, values=values, provenance=provenance)


def table(count: int) -> Paper:
    rows = [
        {
            "number": str(number),
            "unit": f"安禾市第{number}局",
            "post": "办公室主任",
            "openings": "1",
            "education": "大学本科",
            "remark": f"需有五年以上相关工作经历之{number}",
        }
        for number in range(1, count + 1)
    ]
    fields = [{"label": label, "value": f"甲一之{key}"} for key, label in FIELDS.items()]
    name = "form, 2 pages, 20 rows" if count == 20 else f"table, {count:,} rows"
    return Paper(name, {"title": "职位审批表", "fields": fields, "rows": rows}, "bench/form.html", "form")


def office(folder: Path) -> Office:
    """An office with the templates of the benchmark and nothing else of its own."""
    templates = folder / "templates" / "bench"
    templates.mkdir(parents=True)
    (templates / "notice.md").write_text(NOTICE_TEMPLATE, encoding="utf-8")
    (templates / "form.html").write_text(FORM_TEMPLATE, encoding="utf-8")
    return Office(folder)


def tagged(paper: Paper) -> Paper:
    """The same paper with docxtpl's tags for its values: written by us, it is the template that yields our own file."""
    values = dict(paper.values)
    for key in ("title", "recipients", "issuer", "day"):
        if key in values:
            values[key] = f"{{{{ {key} }}}}"
    if "paragraphs" in values:
        values["paragraphs"] = ["{%p for one in paragraphs %}", "{{ one }}", "{%p endfor %}"]
    if "rows" in values:
        values["fields"] = [
            one | {"value": f"{{{{ fields[{number}].value }}}}"} for number, one in enumerate(values["fields"])
        ]
        loop = [dict.fromkeys(COLUMNS, "") | {"number": tag} for tag in ("{%tr for row in rows %}", "{%tr endfor %}")]
        values["rows"] = [loop[0], {name: f"{{{{ row.{name} }}}}" for name in COLUMNS}, loop[1]]
    return replace(paper, values=values)


def with_fields(paper: Paper) -> Paper:
    """The same paper with the names of merge fields for its values."""
    values = dict(paper.values)
    for key in ("title", "recipients", "issuer", "day"):
        if key in values:
            values[key] = f"MERGE_{key}_"
    if "paragraphs" in values:
        values["paragraphs"] = [f"MERGE_paragraph{number}_" for number in range(len(values["paragraphs"]))]
    if "rows" in values:
        values["fields"] = [one | {"value": f"MERGE_value{number}_"} for number, one in enumerate(values["fields"])]
        values["rows"] = [{name: f"MERGE_{name}_" for name in COLUMNS}]
    return replace(paper, values=values)


def lean_template(paper: Paper, office: Office, folder: Path) -> Path:
    """A docxtpl template with the looks of our own file."""
    path = folder / "lean.docx"
    path.write_bytes(RENDERERS["word"].render(tagged(paper).tree(office), office))
    return path


def merge_template(paper: Paper, office: Office, folder: Path) -> Path:
    """A Word file with merge fields and the looks of our own file."""
    path = folder / "merge.docx"
    written = BytesIO(RENDERERS["word"].render(with_fields(paper).tree(office), office))
    with zipfile.ZipFile(written) as package, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name in package.namelist():
            data = package.read(name)
            if name == "word/document.xml":
                data = RUN.sub(FIELD, data.decode()).encode()
            made.writestr(name, data)
    return path


def default_template(paper: Paper, folder: Path) -> Path:
    """A docxtpl template as python-docx makes it: its own styles, and no looks of ours."""
    made = docx.Document()
    values = tagged(paper).values
    if "paragraphs" in values:
        for text in (values["title"], values["recipients"], *values["paragraphs"], values["issuer"], values["day"]):
            made.add_paragraph(text)
    else:
        made.add_paragraph(values["title"])
        _fill(made, [(one["label"], one["value"]) for one in values["fields"]])
        made.add_paragraph()
        _fill(made, [HEADS, *(tuple(row.values()) for row in values["rows"])])
    path = folder / "default.docx"
    made.save(str(path))
    return path


def _fill(made: Any, rows: list[tuple[str, ...]]) -> None:
    put = made.add_table(len(rows), len(rows[0]))
    for row, texts in zip(put.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def raw_limit(path: Path) -> Callable[[Mapping[str, Any]], bytes]:
    """The least that a Word file written by Jinja can cost: docxtpl's patched XML, compiled once.

    The file is whole, with every part of the template's; but all save the text are deflated once.
    """
    with zipfile.ZipFile(path) as package:
        others = [pack(name, package.read(name)) for name in package.namelist() if name != DOCUMENT]
        tagged = DocxTemplate(path).patch_xml(package.read(DOCUMENT).decode())
    template = Environment(autoescape=True).from_string(tagged)
    return lambda values: archive((*others, pack(DOCUMENT, template.render(values).encode())))


def verify(paper: Paper, name: str, data: bytes) -> None:
    """Every contender has written a document with every value; what is quick but incomplete does not count."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        xml = package.read(DOCUMENT).decode().replace(WORD_JOINER, "")
    if etree.fromstring(xml.encode()).tag != ROOT:
        raise SystemExit(f"{name}: what Word would open is no document")
    wanted = [*paper.values.get("paragraphs", ()), *(row["remark"] for row in paper.values.get("rows", ()))]
    missing = [text for text in wanted if text not in xml]
    if missing:
        raise SystemExit(f"{name}: not in the file: {missing[:3]}")
