"""Verdicts on files, told: as text for a person and as JSON for a program."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from cadre_docs.build.verify import INPUTS, OTHER, Verdict, Verification
from cadre_docs.diagnostics import Lang, Message, say, shown
from cadre_docs.diagnostics.screen import json_shown

MOST_CHANGES = 10
"""Changed places shown to a person; JSON has all of them."""
VERDICTS: dict[Verdict, Message] = {
    Verdict.SAME: say("✓ 与现有记录一致", "✓ the same as the records yield now"),
    Verdict.DIFFERS: say("✗ 与现有记录不一致", "✗ differs from what the records yield now"),
    Verdict.ALTERED: say("✗ 生成后被改动过", "✗ altered after it was made"),
    Verdict.NOT_MADE: say("✗ 现有记录不会生成此件", "✗ the records do not yield this document now"),
    Verdict.FOREIGN: say(
        "? 不是本程序生成的文件，或其来源标记已丢失", "? not a file of ours, or its properties have been lost"
    ),
    Verdict.UNREADABLE: say("? 无法核对", "? cannot be verified"),
}


def exit_status(found: Iterable[Verification]) -> int:
    """0 where every file is the same, 2 where one could not be verified at all, otherwise 1."""
    verdicts = {one.verdict for one in found}
    if Verdict.UNREADABLE in verdicts:
        return 2
    return 0 if verdicts <= {Verdict.SAME} else 1


def as_text(found: Iterable[tuple[str, Verification]], lang: Lang) -> str:
    """A line for each file and its verdict; below it what has changed: ``[-in the file-]{+from the records+}``."""
    return "".join(f"{line}\n" for name, one in found for line in _lines(name, one, lang))


def _lines(name: str, one: Verification, lang: Lang) -> Iterator[str]:
    def line(zh: str, en: str, **values: object) -> str:
        return say(zh, en, **values).text(lang)

    yield line("{name}：{verdict}", "{name}: {verdict}", name=shown(name), verdict=VERDICTS[one.verdict].text(lang))
    if one.provenance and one.title:
        yield line(
            "  文件：{title}（{document}），基准日期 {as_of}",
            "  document: {title} ({document}), as of {as_of}",
            title=shown(one.title),
            document=shown(one.document),
            as_of=one.provenance.as_of,
        )
    elif one.provenance:
        yield line(
            "  文种：{kind}，基准日期 {as_of}",
            "  document type: {kind}, as of {as_of}",
            kind=shown(one.provenance.document_type),
            as_of=one.provenance.as_of,
        )
    if one.inputs:
        joined = line("、", ", ").join(INPUTS.get(key, OTHER).text(lang) for key in one.inputs)
        yield line("  已变化的依据：{inputs}", "  changed since: {inputs}", inputs=joined)
    yield from (line("  文字：{change}", "  words: {change}", change=shown(str(place))) for place in _first(one))
    if len(one.changes) > MOST_CHANGES:
        rest = len(one.changes) - MOST_CHANGES
        yield line("  另有 {rest} 处文字不同", "  {rest} more places differ", rest=rest)
    yield from (line("  说明：{note}", "  note: {note}", note=shown(note.text(lang))) for note in one.notes)


def _first(one: Verification) -> Iterable[object]:
    return one.changes[:MOST_CHANGES]


def as_json(found: Iterable[tuple[str, Verification]]) -> str:
    """The verdicts for a program."""
    content = {"files": [_entry(name, one) for name, one in found]}
    return json_shown(json.dumps(content, ensure_ascii=False, indent=1)) + "\n"


def _entry(name: str, one: Verification) -> dict[str, Any]:
    return {
        "file": name,
        "verdict": one.verdict.value,
        "document": one.document or None,
        "title": one.title or None,
        "document_type": one.provenance.document_type if one.provenance else None,
        "as_of": one.provenance.as_of if one.provenance else None,
        "made_by": one.provenance.engine if one.provenance else None,
        "changed_inputs": list(one.inputs),
        "changes": [asdict(place) for place in one.changes],
        "notes": [{"zh": note.text("zh"), "en": note.text("en")} for note in one.notes],
    }
