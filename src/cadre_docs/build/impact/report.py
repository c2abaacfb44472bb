"""An impact as a report: titled tables in both languages, for the office with names or for the public as counts.

The public report is made of ``Counts`` alone, so nothing that a record says can reach it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cadre_docs.build.diff.compare import Named
from cadre_docs.build.diff.telling import words_of
from cadre_docs.build.impact.effect import Impact
from cadre_docs.diagnostics import Message, say
from cadre_docs.policy.finding import Judged
from cadre_docs.policy.impact import FindingChange, LawfulDay
from cadre_docs.policy.rule import rules

Cell = tuple[Message, ...]
"""The lines of a cell."""


@dataclass(frozen=True, slots=True)
class Part:
    """One table of a report; ``empty`` is said where it has no rows."""

    title: Message
    columns: tuple[Message, ...]
    rows: tuple[tuple[Cell, ...], ...]
    empty: Message


@dataclass(frozen=True, slots=True)
class Report:
    """A report: its title, some lines, and its parts."""

    title: Message
    lead: tuple[Message, ...]
    parts: tuple[Part, ...]


_CHANGES = {
    "appears": say("出现", "appears"),
    "disappears": say("消失", "disappears"),
    "changes": say("改变", "changes"),
    "closes": say("不得出具", "withheld now"),
    "opens": say("可以出具", "no longer withheld"),
    "added": say("新增", "added"),
    "removed": say("不再有", "removed"),
    "changed": say("文字改变", "text changes"),
}
_SEVERITIES = {"error": say("错误", "error"), "warning": say("警告", "warning"), "info": say("提示", "note")}
_NONE = say("没有变化。", "No change.")
_TITLE = say("政策变动影响", "What the policy changes")
_PUBLIC_TITLE = say("政策变动影响（只列数目）", "What the policy changes (counts only)")


def plain(text: object) -> Message:
    """A text that is the same in both languages."""
    return say("{x}", "{x}", x=text)


def internal_report(impact: Impact) -> Report:
    """Everything, with names: for the office only."""
    parts = (_terms(impact), _findings(impact), _gates(impact), _documents(impact), _dates(impact), _concerned(impact))
    return Report(_TITLE, _lead(impact), parts)


def public_report(impact: Impact) -> Report:
    """Counts only, and the values of the policy, which are public."""
    counted = counts(impact)
    return Report(_PUBLIC_TITLE, _lead(impact), (_terms(impact), *(_counted(one) for one in counted)))


@dataclass(frozen=True, slots=True)
class Counts:
    """How often each thing happens: ``what`` it is about, ``rows`` of a change, its name, its clause, and a number."""

    what: str
    rows: tuple[tuple[str, Message, str, int], ...]


def counts(impact: Impact) -> tuple[Counts, ...]:
    """The impact as numbers by rule, document type and stage: no place, no person, no date of a record."""
    types = {name.partition(":")[2]: title for name, title in impact.names.items() if name.startswith("type:")}
    documents = [
        *(("added", one) for one in impact.documents.added),
        *(("removed", one) for one in impact.documents.removed),
        *(("changed", one) for one in impact.documents.changed),
    ]
    return (
        _count("findings", ((one.what, _title(one.told), _clause(one.told)) for one in impact.findings)),
        _count("gates", ((_gate(one.closes), _type(types, one.document), "") for one in impact.gates)),
        _count("documents", ((what, _type(types, one), "") for what, one in documents)),
        _count("dates", (("changes", move.name, "") for move in impact.dates)),
        Counts("people", (("", say("涉及人员", "people concerned"), "", len(impact.people)),)),
        Counts("posts", (("", say("涉及职位", "posts concerned"), "", len(impact.posts)),)),
    )


def _count(what: str, entries: Iterable[tuple[str, Message, str]]) -> Counts:
    return Counts(what, tuple((*entry, number) for entry, number in Counter(entries).items()))


def _title(judged: Judged) -> Message:
    rule = rules().get(judged.diagnostic.code)
    return rule.title if rule else plain(judged.diagnostic.code)


def _clause(judged: Judged) -> str:
    return str(judged.diagnostic.clause) if judged.diagnostic.clause else ""


def _gate(closes: bool) -> str:
    return "closes" if closes else "opens"


def _type(types: dict[str, str], one: Named) -> Message:
    return plain(types.get(one.document_type, one.document_type))


_COUNTED = {
    "findings": say("发现", "Findings"),
    "gates": say("文件关口", "Gates"),
    "documents": say("文件文字", "Documents"),
    "dates": say("日期", "Dates"),
    "people": say("涉及人员", "People"),
    "posts": say("涉及职位", "Posts"),
}


def _counted(counted: Counts) -> Part:
    rows = tuple(
        ((_CHANGES.get(what, plain("")),), (name,), (plain(clause),), (plain(number),))
        for what, name, clause, number in counted.rows
    )
    columns = (say("变化", "change"), say("名称", "name"), say("依据", "clause"), say("数目", "number"))
    return Part(_COUNTED[counted.what], columns, rows, _NONE)


def _lead(impact: Impact) -> tuple[Message, ...]:
    settings = "、".join(impact.settings)
    lines = [
        say(
            "由“{old_zh}”到“{new_zh}”，基准日期 {on}。",
            "From {old_en} to {new_en}, as of {on}.",
            old_zh=impact.old.text("zh"),
            new_zh=impact.new.text("zh"),
            old_en=impact.old.text("en"),
            new_en=impact.new.text("en"),
            on=impact.as_of,
        ),
    ]
    if settings:
        lines.append(say("假设：{settings}。", "Supposed: {settings}.", settings=settings))
    if not impact.changes:
        lines.append(say("没有任何影响。", "Nothing changes."))
        return tuple(lines)
    findings = Counter(one.what for one in impact.findings)
    gates = Counter(_gate(one.closes) for one in impact.gates)
    documents = impact.documents
    lines.append(
        say(
            "发现：出现 {a} 条、消失 {d} 条、改变 {c} 条；文件：不得出具 {closes} 份、重新可以出具 {opens} 份、"
            "文字改变 {changed} 份、新增 {added} 份、不再有 {removed} 份；"
            "日期变动 {dates} 处；涉及 {people} 人、{posts} 个职位。",
            "Findings: {a} appear, {d} disappear, {c} change. Documents: {closes} withheld now, {opens} no longer "
            "withheld, {changed} with other text, {added} added, {removed} removed. Dates moved: {dates}. "
            "Concerned: {people} people, {posts} posts.",
            a=findings["appears"],
            d=findings["disappears"],
            c=findings["changes"],
            closes=gates["closes"],
            opens=gates["opens"],
            changed=len(documents.changed),
            added=len(documents.added),
            removed=len(documents.removed),
            dates=len(impact.dates),
            people=len(impact.people),
            posts=len(impact.posts),
        )
    )
    return tuple(lines)


def _terms(impact: Impact) -> Part:
    columns = (say("取值", "value"), say("原", "old"), say("新", "new"))
    rows = tuple(((plain(one.name),), (plain(one.old or "—"),), (plain(one.new or "—"),)) for one in impact.terms)
    return Part(say("政策的不同", "What the policies say otherwise"), columns, rows, _NONE)


def _findings(impact: Impact) -> Part:
    columns = (
        say("变化", "change"),
        say("级别", "weight"),
        say("规则", "rule"),
        say("说明", "what was found"),
        say("依据", "clause"),
        say("位置", "place"),
    )
    return Part(_COUNTED["findings"], columns, tuple(_finding(one) for one in impact.findings), _NONE)


def _finding(change: FindingChange) -> tuple[Cell, ...]:
    told = change.told.diagnostic
    weights = [one.diagnostic.severity.value for one in (change.old, change.new) if one is not None]
    weight = tuple(_SEVERITIES[one] for one in dict.fromkeys(weights))
    message: Cell = (told.message,)
    if change.old and change.new and change.old.diagnostic.message != told.message:
        message = (
            say("原：{zh}", "old: {en}", **_both(change.old.diagnostic.message)),
            say("新：{zh}", "new: {en}", **_both(told.message)),
        )
    place = f"{told.position.file}:{told.position.line}" if told.position else ""
    return (
        (_CHANGES[change.what],),
        weight,
        (plain(told.code),),
        message,
        (plain(_clause(change.told)),),
        (plain(place),),
    )


def _gates(impact: Impact) -> Part:
    columns = (say("变化", "change"), say("文件", "document"), say("因何", "because of"))
    rows = tuple(
        ((_CHANGES[_gate(one.closes)],), (plain(one.document.title),), tuple(_causes((*one.old, *one.new))))
        for one in impact.gates
    )
    return Part(_COUNTED["gates"], columns, rows, _NONE)


def _causes(found: Iterable[Judged]) -> Iterator[Message]:
    for code, clause in dict.fromkeys((one.diagnostic.code, _clause(one)) for one in found):
        yield plain(f"{code} {clause}".strip())


def _documents(impact: Impact) -> Part:
    columns = (say("变化", "change"), say("文件", "document"), say("文字", "words"))
    documents = impact.documents
    looks = say("只有版式不同", "only the looks differ")
    rows: list[tuple[Cell, ...]] = [((_CHANGES["added"],), (plain(one.title),), ()) for one in documents.added]
    rows += [((_CHANGES["removed"],), (plain(one.title),), ()) for one in documents.removed]
    rows += [
        ((_CHANGES["changed"],), (plain(one.title),), tuple(plain(words_of(c)) for c in one.changes) or (looks,))
        for one in documents.changed
    ]
    return Part(_COUNTED["documents"], columns, tuple(rows), _NONE)


def _dates(impact: Impact) -> Part:
    """Those that move alike share a row; a count is explained once and named where it comes up again."""
    columns = (
        say("环节", "stage"),
        say("对象", "of what"),
        say("原", "old"),
        say("新", "new"),
        say("怎样算出", "how counted"),
    )
    alike: dict[tuple[Message, LawfulDay, LawfulDay], list[str]] = {}
    for move in impact.dates:
        alike.setdefault((move.name, move.old, move.new), []).append(impact.names.get(move.key.about, move.key.about))
    explained: dict[Cell, Message] = {}
    rows = []
    for (stage, old, new), names in alike.items():
        how = tuple(_how(old, new))
        told = (say("同“{zh}”", "as for {en}", **_both(explained[how])),) if how and how in explained else how
        explained.setdefault(how, stage)
        rows.append(((stage,), (plain("、".join(names)),), _day(old), _day(new), told))
    return Part(_COUNTED["dates"], columns, tuple(rows), _NONE)


def _how(old: LawfulDay, new: LawfulDay) -> Iterator[Message]:
    if old.day == new.day:
        return
    for zh, en, day in (("原", "old", old), ("新", "new", new)):
        if day.reason is not None:
            yield say(zh + "：{zh}", en + ": {en}", **_both(day.reason))
        yield from day.count.explain() if day.count else ()


def _day(one: LawfulDay) -> Cell:
    if one.day is None or one.status is None:
        return (one.status or plain(one.day or "—"),)
    return (say("{day}（{zh}）", "{day} ({en})", day=one.day, **_both(one.status)),)


def _concerned(impact: Impact) -> Part:
    people = [plain(impact.names.get(f"person:{one}", one)) for one in impact.people]
    posts = [plain(impact.names.get(f"position:{one}", one)) for one in impact.posts]
    rows = tuple(
        ((title,), (plain("、".join(one.text("zh") for one in names)),), (plain(len(names)),))
        for title, names in ((_COUNTED["people"], people), (_COUNTED["posts"], posts))
        if names
    )
    return Part(
        say("涉及的人员和职位", "People and posts concerned"),
        (say("类别", "kind"), say("姓名或职位", "names"), say("数目", "number")),
        rows,
        _NONE,
    )


def _both(message: Message) -> dict[str, str]:
    return {"zh": message.text("zh"), "en": message.text("en")}
