"""A comparison of documents, told: as text with ``[-removed-]`` and ``{+added+}`` words, and as JSON."""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from cadre_docs.build.diff.compare import Change, Comparison, Difference, Named
from cadre_docs.build.diff.words import Stretch
from cadre_docs.diagnostics import Lang, Message, say, shown
from cadre_docs.diagnostics.screen import json_shown

CONTEXT = 16
"""Characters of unchanged text shown on each side of a change."""
_RED, _GREEN, _BOLD, _PLAIN = "\x1b[31m", "\x1b[32m", "\x1b[1m", "\x1b[0m"
_KINDS = {
    "title": say("标题", "title"),
    "heading": say("小标题", "heading"),
    "paragraph": say("段落", "paragraph"),
    "caption": say("表题", "caption"),
    "row": say("表格行", "row"),
    "page-break": say("换页", "page break"),
}


def as_text(comparison: Comparison, lang: Lang, *, color: bool = False) -> str:
    """The comparison for a person, by document type; a line that says so where nothing differs."""
    lines: list[str] = []
    if not comparison.differs:
        return say("没有差异（{n} 份文件）。", "No differences ({n} documents).", n=comparison.same).text(lang) + "\n"
    entries: list[tuple[Named, Iterable[str]]] = [
        *((one, (_marked("added", say("+ 新增", "+ added"), lang, color),)) for one in comparison.added),
        *((one, (_marked("removed", say("- 删除", "- removed"), lang, color),)) for one in comparison.removed),
        *((one, (f"  {_UNREAD.text(lang)}",)) for one in comparison.unread),
        *((one, change_lines(one, lang, color=color)) for one in comparison.changed),
    ]
    entries.sort(key=lambda entry: (entry[0].document_type, entry[0].path))
    for kind, group in groupby(entries, key=lambda entry: entry[0].document_type):
        lines.append(_painted(f"== {kind}", _BOLD, color))
        for named, told in group:
            lines += [_painted(shown(named.path), _BOLD, color), *told, ""]
    return "\n".join([*lines, _summary(comparison).text(lang)]) + "\n"


def change_lines(one: Difference, lang: Lang, *, color: bool = False) -> Iterator[str]:
    """The changes of one document, a line each."""
    if not one.changes:
        yield "  " + say("文字相同，只有版式不同", "the words are the same, only the looks differ").text(lang)
    for change in one.changes:
        yield f"  {_what(change).text(lang)}  {''.join(_words(change, color))}".rstrip()


def as_json(comparison: Comparison) -> str:
    """The comparison for a program."""
    content = {
        "differs": comparison.differs,
        "same": comparison.same,
        "added": [_named(one) for one in comparison.added],
        "removed": [_named(one) for one in comparison.removed],
        "unread": [_named(one) for one in comparison.unread],
        "changed": [difference_entry(one) for one in comparison.changed],
    }
    return json_shown(json.dumps(content, ensure_ascii=False, indent=1)) + "\n"


def difference_entry(one: Difference) -> Mapping[str, Any]:
    """One document that differs, for JSON."""
    return {
        **_named(one),
        "only_looks": not one.changes,
        "changes": [
            {
                "what": change.what,
                "kind": change.kind,
                "old": change.old or None,
                "new": change.new or None,
                "words": [[stretch.kind, stretch.text] for stretch in change.stretches],
            }
            for change in one.changes
        ],
    }


def words_of(change: Change) -> str:
    """The words of a change on one line, without colours, for a table."""
    return "".join(_words(change, color=False))


_UNREAD = say(
    "有变化，但至少一方没有网页可读：用 --formats html 生成后再比较",
    "differs, but one side keeps no web page to read: build with --formats html and compare again",
)


def _named(one: Named) -> Mapping[str, str]:
    return {"document_type": one.document_type, "path": one.path, "title": one.title}


def _what(change: Change) -> Message:
    kind = _KINDS[change.kind]
    values = {"zh": kind.text("zh"), "en": kind.text("en"), "old": change.old, "new": change.new}
    if change.what == "added":
        return say("+ 第 {new} 段（{zh}）", "+ {new} ({en})", **values)
    if change.what == "removed":
        return say("- 第 {old} 段（{zh}）", "- {old} ({en})", **values)
    if change.what == "moved":
        return say("> 第 {old} 段移至第 {new} 段（{zh}）", "> {old} moved to {new} ({en})", **values)
    return say("~ 第 {new} 段（{zh}）", "~ {new} ({en})", **values)


def _words(change: Change, color: bool) -> Iterator[str]:
    last = len(change.stretches) - 1
    for place, stretch in enumerate(change.stretches):
        yield _stretch(stretch, color, first=place == 0, last=place == last)


def _stretch(stretch: Stretch, color: bool, *, first: bool, last: bool) -> str:
    text = shown(stretch.text)
    if stretch.kind == "removed":
        return f"{_RED}{text}{_PLAIN}" if color else f"[-{text}-]"
    if stretch.kind == "added":
        return f"{_GREEN}{text}{_PLAIN}" if color else f"{{+{text}+}}"
    if len(text) <= 2 * CONTEXT:
        return text
    head = "" if first and not last else text[:CONTEXT]
    tail = "" if last and not first else text[-CONTEXT:]
    return f"{head}…{tail}"


def _marked(kind: str, message: Message, lang: Lang, color: bool) -> str:
    return "  " + _painted(message.text(lang), _RED if kind == "removed" else _GREEN, color)


def _painted(text: str, paint: str, color: bool) -> str:
    return f"{paint}{text}{_PLAIN}" if color else text


def _summary(comparison: Comparison) -> Message:
    return say(
        "改动 {changed} 份，新增 {added} 份，删除 {removed} 份，读不了 {unread} 份，相同 {same} 份。",
        "{changed} changed, {added} added, {removed} removed, {unread} not readable, {same} the same.",
        changed=len(comparison.changed),
        added=len(comparison.added),
        removed=len(comparison.removed),
        unread=len(comparison.unread),
        same=comparison.same,
    )
