"""An impact told: as text for a terminal, as JSON, and as the document that Word, Excel and web page are made of."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cadre_docs.build.diff.compare import Difference
from cadre_docs.build.diff.telling import as_json as comparison_json
from cadre_docs.build.impact.effect import Impact
from cadre_docs.build.impact.report import Cell, Part, Report, counts
from cadre_docs.build.standalone import standalone
from cadre_docs.diagnostics import Diagnostic, Lang, Message, masked, say, shown
from cadre_docs.diagnostics.screen import json_shown
from cadre_docs.documents.tree import Align, Block, Document, Page, Paragraph, Revision, Row, Run, Section, Table
from cadre_docs.documents.tree import Cell as TableCell
from cadre_docs.office import Office
from cadre_docs.policy.impact import LawfulDay
from cadre_docs.renderers import RENDERERS
from cadre_docs.renderers.measure import width_of

NARROWEST, WIDEST = 5, 28
"""Characters between which a column's longest text is reckoned when widths are shared out."""
_REVISIONS: Mapping[str, Revision] = {"same": "", "removed": "deleted", "added": "inserted"}
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"


def as_text(report: Report, lang: Lang, *, color: bool = False) -> str:
    """The report for a terminal: one paragraph for each row, further lines of a cell indented below it."""
    lines = [_painted(report.title.text(lang), color), *(shown(line.text(lang)) for line in report.lead)]
    for part in report.parts:
        if part.rows:
            lines += ["", _painted(part.title.text(lang), color), *_rows(part, lang)]
    return "\n".join(lines) + "\n"


def as_json(impact: Impact) -> str:
    """The impact for a program, with names: for the office only."""
    return _dumped(
        {
            **_head(impact),
            "findings": [
                {
                    "what": one.what,
                    "old": _diagnostic(one.old.diagnostic if one.old else None),
                    "new": _diagnostic(one.new.diagnostic if one.new else None),
                    "subjects": list(one.told.subjects),
                }
                for one in impact.findings
            ],
            "gates": [
                {
                    "what": "closes" if one.closes else "opens",
                    "document": one.document.path,
                    "document_type": one.document.document_type,
                    "title": one.document.title,
                    "rules": list(dict.fromkeys(judged.diagnostic.code for judged in (*one.old, *one.new))),
                }
                for one in impact.gates
            ],
            "documents": json.loads(comparison_json(impact.documents)),
            "dates": [
                {
                    "exercise": one.key.exercise,
                    "about": one.key.about,
                    "stage": one.key.stage,
                    "name": _both(one.name),
                    "old": _day(one.old),
                    "new": _day(one.new),
                }
                for one in impact.dates
            ],
            "people": [{"person": one, "name": impact.names.get(f"person:{one}", "")} for one in impact.people],
            "posts": [{"position": one, "name": impact.names.get(f"position:{one}", "")} for one in impact.posts],
        }
    )


def public_json(impact: Impact) -> str:
    """The counts for a program."""
    counted = {
        one.what: [
            {"what": what, "name": _both(name), "clause": clause, "number": number}
            for what, name, clause, number in one.rows
        ]
        for one in counts(impact)
    }
    return _dumped({**_head(impact), **counted})


def as_document(report: Report, changed: Sequence[Difference] = ()) -> Document:
    """The report as a document in Chinese, on landscape pages.

    The passages of ``changed`` follow on upright pages, what each loses and gains marked as a revision.
    """
    blocks: list[Block] = [_paragraph(line) for line in report.lead]
    for part in report.parts:
        blocks.append(_table(part) if part.rows else _paragraph(_nothing(part)))
    page = Page(top=25, right=20, bottom=25, left=20, landscape=True)
    title = report.title.text("zh")
    sections = [Section(tuple(blocks), page, "form")]
    if changed:
        sections.append(Section(tuple(_revisions(changed)), Page(top=25, right=26, bottom=25, left=28), "form"))
    return Document(title=title, sections=tuple(sections), letterhead="form", subject=title)


def as_file(report: Report, form: str, office: Office, changed: Sequence[Difference] = ()) -> bytes:
    """The report as ``html``, ``xlsx`` or ``word``. Raises RenderError where it cannot be written.

    Words of changed documents stand in Word as tracked changes and on the page as insertions and deletions; a workbook
    has them in its table of documents only.
    """
    document = as_document(report, () if form == "xlsx" else changed)
    return standalone(document, office) if form == "html" else RENDERERS[form].render(document, office)


def _revisions(changed: Sequence[Difference]) -> Iterator[Block]:
    """Each changed document by its title, then its changed passages whole, in their order."""
    for one in changed:
        yield Paragraph((Run(masked(one.title), role="hei"),), indent=0, keep_with_next=True)
        for change in one.changes:
            runs = (Run(masked(stretch.text), revision=_REVISIONS[stretch.kind]) for stretch in change.stretches)
            moved = (Run(f"（第{change.old}段移至第{change.new}段）", role="kai"),) if change.what == "moved" else ()
            yield Paragraph((*runs, *moved))
        if not one.changes:
            yield Paragraph((Run("文字相同，只有版式不同。", role="kai"),))


def _rows(part: Part, lang: Lang) -> Iterator[str]:
    for row in part.rows:
        firsts = [shown(cell[0].text(lang)) if cell else "" for cell in row]
        yield "  " + "  ".join(first for first in firsts if first)
        for cell in row:
            yield from (f"      {shown(line.text(lang))}" for line in cell[1:])


def _table(part: Part) -> Table:
    head = Row(tuple(_cell((column,), header=True) for column in part.columns), header=True)
    body = tuple(Row(tuple(_cell(cell) for cell in row)) for row in part.rows)
    columns = ([line for row in part.rows for line in row[place]] for place in range(len(part.columns)))
    longest = (max((width_of(line.text("zh")) for line in column), default=0.0) for column in columns)
    shares = tuple(min(max(NARROWEST, width), WIDEST) for width in longest)
    return Table((head, *body), shares=shares, size=10.5, caption=part.title.text("zh"))


_EMPTY = (Message("", ""),)


def _cell(lines: Cell, *, header: bool = False) -> TableCell:
    align: Align = "center" if header else "left"
    blocks = tuple(Paragraph((Run(masked(line.text("zh"))),), align=align, indent=0) for line in lines or _EMPTY)
    return TableCell(blocks, header=header)


def _nothing(part: Part) -> Message:
    return say("{zh}：{none}", "{en}: {none}", **_both(part.title), none=part.empty.text("zh"))


def _paragraph(line: Message) -> Paragraph:
    return Paragraph((Run(masked(line.text("zh"))),))


def _head(impact: Impact) -> dict[str, Any]:
    return {
        "as_of": impact.as_of.isoformat(),
        "old": _both(impact.old),
        "new": _both(impact.new),
        "settings": list(impact.settings),
        "changes": impact.changes,
        "terms": [{"name": one.name, "old": one.old, "new": one.new} for one in impact.terms],
    }


def _diagnostic(one: Diagnostic | None) -> Mapping[str, Any] | None:
    if one is None:
        return None
    return {
        "rule": one.code,
        "severity": one.severity.value,
        "message": _both(one.message),
        "clause": str(one.clause) if one.clause else None,
        "file": one.position.file if one.position else None,
        "line": one.position.line if one.position else None,
        "waived_by": one.waived_by or None,
    }


def _day(one: LawfulDay) -> Mapping[str, Any]:
    return {
        "date": one.day.isoformat() if one.day else None,
        "status": _both(one.status) if one.status else None,
        "reason": _both(one.reason) if one.reason else None,
        "days": [_both(line) for line in one.count.explain()] if one.count else [],
    }


def _both(message: Message) -> dict[str, str]:
    return {"zh": message.text("zh"), "en": message.text("en")}


def _dumped(content: Mapping[str, Any]) -> str:
    return json_shown(json.dumps(content, ensure_ascii=False, indent=1)) + "\n"


def _painted(text: str, color: bool) -> str:
    return f"{_BOLD}{text}{_PLAIN}" if color else text
