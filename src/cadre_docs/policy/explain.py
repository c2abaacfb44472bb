"""Packs and rules in words: what ``cadre-docs policy list | show | explain`` prints, in either language."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from cadre_docs.diagnostics import Lang, Message, Severity, say
from cadre_docs.policy.pack import Certainty, Clause, Dated, Pack, RuleSetting
from cadre_docs.policy.policy import Policy, periods
from cadre_docs.policy.rule import Rule, rules
from cadre_docs.policy.words import in_chinese

SECTIONS = (("查什么", "Checks"), ("为什么", "Why"), ("怎么办", "What to do"), ("示例", "Example"))
"""The parts of a rule's page, in order, in Chinese and in English."""

_WEIGHTS = {
    Severity.ERROR: say("错误", "error"),
    Severity.WARNING: say("警告", "warning"),
    Severity.INFO: say("提示", "information"),
}


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a rule's page."""

    zh: str
    en: str
    text_zh: str
    text_en: str


@dataclass(frozen=True, slots=True)
class Page:
    """A rule's page: its first sentence, and its parts in both languages."""

    summary: str
    sections: tuple[Section, ...]


def sections(rule: Rule) -> Page:
    """A rule's page, taken from its docstring; a part that the docstring lacks is left out."""
    summary, _, rest = rule.page.partition("\n")
    texts = dict(_parts(rest))
    found = tuple(
        Section(zh, en, texts.get(zh, ""), texts.get(en, "")) for zh, en in SECTIONS if zh in texts or en in texts
    )
    return Page(summary.strip(), found)


def list_packs(policy: Policy, lang: Lang) -> str:
    """One line for each pack: id, title, days in force, how many clauses and rules."""
    return "\n".join(_pack_line(pack, lang) for pack in policy.packs.values()) + "\n"


def show_pack(policy: Policy, name: str, lang: Lang) -> str | None:
    """A pack clause by clause, with values, rules and what answers each; None where there is no such pack."""
    pack = policy.packs.get(name)
    if pack is None:
        return None
    lines = [_pack_line(pack, lang)]
    comma = "，" if lang == "zh" else ", "
    for document in pack.sources:
        about = (document.issuer, document.number, _days(document.in_force.since, document.in_force.until, lang))
        lines.append(f"  《{document.title}》 {comma.join(part for part in about if part)}")
        if document.note:
            lines.append(f"    {document.note}")
    for clause in pack.clauses:
        lines += ["", *_clause_lines(policy, pack, clause, lang)]
    return "\n".join(lines) + "\n"


def explain_rule(policy: Policy, code: str, lang: Lang) -> str | None:
    """A rule's page and the clauses that switch it on; None where there is no such rule."""
    rule = rules().get(code)
    if rule is None:
        return None
    lines = [f"{rule.code}  {rule.title.text(lang)}", ""]
    for section in sections(rule).sections:
        heading, text = (section.zh, section.text_zh) if lang == "zh" else (section.en, section.text_en)
        lines.append(f"{heading}：{text}" if lang == "zh" else f"{heading}: {text}")
    lines += ["", say("依据", "Switched on by").text(lang)]
    for pack in policy.packs.values():
        for clause in pack.clauses:
            if code in clause.rules:
                cited = f"{pack.cite(clause)}（{pack.id}）" if lang == "zh" else f"{pack.cite(clause)} ({pack.id})"
                lines.append(f"  {cited}  {_setting(clause.rules[code], lang)}")
    return "\n".join(lines) + "\n"


def not_found(name: str, known: Iterator[str] | tuple[str, ...]) -> Message:
    """What to say of a pack or rule that does not exist."""
    close = get_close_matches(name, tuple(known), n=1)
    if close:
        return say(
            "没有“{name}”，是否为“{close}”？", "there is no {name}; did you mean {close}?", name=name, close=close[0]
        )
    return say("没有“{name}”", "there is no {name}", name=name)


def _pack_line(pack: Pack, lang: Lang) -> str:
    since = min(document.in_force.since for document in pack.sources)
    ends = [document.in_force.until for document in pack.sources]
    until = None if None in ends else max(end for end in ends if end)
    count = say(
        "{clauses} 条，启用规则 {rules} 条",
        "{clauses} clauses, {rules} rules",
        clauses=len(pack.clauses),
        rules=len({code for clause in pack.clauses for code in clause.rules}),
    )
    return f"{pack.id}  {pack.name}  {_days(since, until, lang)}  {count.text(lang)}"


def _days(since: object, until: object, lang: Lang) -> str:
    if until is None:
        return say("{since} 起", "from {since}", since=since).text(lang)
    return say("{since} 至 {until}", "{since} to {until}", since=since, until=until).text(lang)


def _clause_lines(policy: Policy, pack: Pack, clause: Clause, lang: Lang) -> Iterator[str]:
    doubt = f"  [{say('未核对原文', 'not read at its source').text(lang)}]"
    cited = f"{pack.cite(clause)}{doubt if clause.status is Certainty.UNCERTAIN else ''}"
    yield f"{cited}  {' '.join(clause.rows)}".rstrip()
    yield f"  {clause.summary}"
    if clause.succeeded_by:
        names = "、".join(clause.succeeded_by)
        yield f"  {say('由 {names} 代替', 'succeeded by {names}', names=names).text(lang)}"
    if clause.lapsed:
        yield f"  {say('失效：{why}', 'lapsed: {why}', why=clause.lapsed).text(lang)}"
    if clause.note:
        yield f"  {say('说明：{note}', 'note: {note}', note=clause.note).text(lang)}"
    for name, history in clause.values.items():
        for dated, span in periods(history, pack.span(clause)):
            yield f"  {name} = {_value(policy, name, dated, lang)}  ({_days(span.since, span.until, lang)})"
    for code, setting in clause.rules.items():
        yield f"  {code}  {_setting(setting, lang)}"
    if clause.documents:
        yield f"  {say('文种：{slugs}', 'documents: {slugs}', slugs=' '.join(clause.documents)).text(lang)}"
    if clause.deadline:
        yield f"  {say('期限：{text}', 'deadline: {text}', text=clause.deadline).text(lang)}"
    if clause.target:
        yield f"  {say('结构目标：{text}', 'target: {text}', text=clause.target).text(lang)}"
    if clause.recorded_only:
        yield f"  {say('仅作登记：{text}', 'recorded only: {text}', text=clause.recorded_only).text(lang)}"


def _value(policy: Policy, name: str, dated: Dated, lang: Lang) -> str:
    """The value in Chinese words; in English as the pack writes it, since that is what ``--set`` takes."""
    if dated.value is None:
        return say("（来源未写明）", "(not given by the source)").text(lang)
    if lang == "zh":
        return in_chinese(policy, name, dated.value)
    return "、".join(dated.value) if isinstance(dated.value, tuple) else dated.value


def _setting(setting: RuleSetting, lang: Lang) -> str:
    weight = _WEIGHTS[setting.severity].text(lang)
    if not setting.gates:
        return weight
    gates = " ".join(setting.gates)
    return say("{weight}，限制 {gates}", "{weight}, forbids {gates}", weight=weight, gates=gates).text(lang)


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """Each part of a page by its heading; lines that belong together are joined as the language joins them."""
    heading, lines = "", list[str]()
    headings = {zh + "：": zh for zh, _ in SECTIONS} | {en + ":": en for _, en in SECTIONS}
    for line in (*text.splitlines(), ""):
        start = next((mark for mark in headings if line.startswith(mark)), None)
        if start is None and line.strip():
            lines.append(line.strip())
            continue
        if heading:
            yield heading, ("" if heading in dict(SECTIONS) else " ").join(lines)
        heading = headings[start] if start else ""
        lines = [line[len(start) :].strip()] if start else []
