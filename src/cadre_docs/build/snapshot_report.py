"""What ``cadre-docs snapshot`` tells: which documents are not as they were accepted, and in what."""

import json
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from cadre_docs.build.snapshots import Comparison, Difference, Kind
from cadre_docs.diagnostics import Lang, Message, say, shown
from cadre_docs.diagnostics.screen import json_shown

FORMAT = 1
LONGEST = 24
"""Lines of differences shown of one document; the rest is counted."""
AROUND = 14
"""Characters of an unchanged stretch that are shown on either side of a change."""
ALIKE = 0.4
"""How alike two lines are, from 0 to 1, for one to count as the other changed."""

_KINDS = {
    Kind.CHANGED: say("内容已变", "changed"),
    Kind.LOOKS: say("版式已变", "looks different"),
    Kind.MISSING: say("没有快照", "no snapshot"),
    Kind.STALE: say("快照多余", "stale snapshot"),
}


def as_text(comparison: Comparison, lang: Lang) -> str:
    """The comparison for a person: each document with its differences, then one line that counts them."""
    lines = [text for one in comparison.differences for text in _block(one, lang)]
    if lines:
        lines.append("")
    return "\n".join((*lines, *(one.text(lang) for one in _summary(comparison)))) + "\n"


def as_json(comparison: Comparison) -> str:
    """The comparison for a program; texts in both languages."""
    content = {
        "format": FORMAT,
        "as_of": comparison.as_of.isoformat(),
        "accepted_on": comparison.accepted_on.isoformat() if comparison.accepted_on else None,
        "same": comparison.same,
        "made_by_other_version": comparison.other_engine,
        "differences": [_entry(one) for one in comparison.differences],
    }
    return json_shown(json.dumps(content, ensure_ascii=False, indent=1)) + "\n"


def changes(was: str, now: str) -> Iterator[str]:
    """Line by line what differs: ``~`` a line with the change marked in it, ``-`` a line gone, ``+`` a line added."""
    before, after = was.splitlines(), now.splitlines()
    for kind, start, end, begin, finish in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        gone, come = before[start:end], after[begin:finish]
        if len(gone) == len(come):
            yield from (text for old, new in zip(gone, come, strict=True) for text in _changed(old, new))
            continue
        yield from (f"- {line.strip()}" for line in gone)
        yield from (f"+ {line.strip()}" for line in come)


def _changed(old: str, new: str) -> Iterator[str]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < ALIKE:
        yield f"- {old.strip()}"
        yield f"+ {new.strip()}"
        return
    operations = matcher.get_opcodes()
    pieces = []
    for number, (kind, start, end, begin, finish) in enumerate(operations):
        if kind == "equal":
            pieces.append(_shortened(old[start:end], first=number == 0, last=number == len(operations) - 1))
            continue
        pieces.append(f"[-{old[start:end]}-]" if end > start else "")
        pieces.append(f"{{+{new[begin:finish]}+}}" if finish > begin else "")
    yield f"~ {''.join(pieces).strip()}"


def _shortened(text: str, *, first: bool, last: bool) -> str:
    head = "" if first else text[:AROUND]
    tail = "" if last else text[len(text) - AROUND :]
    return text if len(text) <= len(head) + len(tail) else f"{head}…{tail}"


def _block(one: Difference, lang: Lang) -> Iterator[str]:
    about = f"  {one.title}" if one.title else ""
    yield shown(f"{_KINDS[one.kind].text(lang)}  {one.stem}{about}")
    if one.reason:
        yield f"    {one.reason.text(lang)}"
    found = list(changes(one.was, one.now)) if one.kind is Kind.CHANGED else list(one.parts)
    yield from (f"    {shown(line)}" for line in found[:LONGEST])
    if len(found) > LONGEST:
        yield "    " + say("（另有 {more} 处）", "({more} more)", more=len(found) - LONGEST).text(lang)


def _summary(comparison: Comparison) -> Iterator[Message]:
    if comparison.other_engine:
        yield say(
            "{count} 个快照由另一版本的程序生成：只比较文字，不比较版式",
            "{count} snapshots were made by another version of the program: compared by text, not by looks",
            count=comparison.other_engine,
        )
    if comparison.accepted_on not in (None, comparison.as_of):
        yield say(
            "快照按 {accepted} 接受，现按 {as_of} 比较",
            "the snapshots were accepted as of {accepted}, this is as of {as_of}",
            accepted=comparison.accepted_on,
            as_of=comparison.as_of,
        )
    counted = [(kind, sum(one.kind is kind for one in comparison.differences)) for kind in Kind]
    if not comparison.differences:
        yield say("{same} 份文件都与快照一致", "{same} documents are as they were accepted", same=comparison.same)
        return
    told = [(_KINDS[kind], count) for kind, count in counted if count]
    yield say(
        "{told_zh}；一致 {same}",
        "{told_en}; the same: {same}",
        told_zh="，".join(f"{label.text('zh')} {count}" for label, count in told),
        told_en=", ".join(f"{label.text('en')}: {count}" for label, count in told),
        same=comparison.same,
    )
    yield say(
        "逐项核对无误后，用 cadre-docs snapshot --update 接受",
        "when you have reviewed them, accept with: cadre-docs snapshot --update",
    )


def _entry(one: Difference) -> dict[str, Any]:
    return {
        "kind": one.kind.value,
        "document": one.stem,
        "title": one.title,
        "type": one.type,
        "reason": {"zh": one.reason.text("zh"), "en": one.reason.text("en")} if one.reason else None,
        "changes": list(changes(one.was, one.now)) if one.kind is Kind.CHANGED else [],
        "parts": list(one.parts),
    }
