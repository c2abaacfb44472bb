"""A rule explained: for each exercise and plan, what was in force, what the rule looked at, and what came of it."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from pydantic import ValidationError

from cadre_docs.build.assess import Assessment
from cadre_docs.build.explain.steps import Explanation, Step, both, finding, listed, step
from cadre_docs.diagnostics import Citation, Message, Severity
from cadre_docs.policy.cases import Opened, open_cases
from cadre_docs.policy.finding import Judged
from cadre_docs.policy.pack import Dated, History, Span
from cadre_docs.policy.policy import Policy, Setting, periods
from cadre_docs.policy.rule import Rule
from cadre_docs.policy.watching import Watched, watch
from cadre_docs.procedures.terms import Terms
from cadre_docs.records.model import Record

NAMED = 6
"""Records of a kind that are named one by one; more are counted."""
_WEIGHTS = {
    Severity.ERROR: Message("错误", "error"),
    Severity.WARNING: Message("警告", "warning"),
    Severity.INFO: Message("提示", "information"),
}


def explain_rule(assessment: Assessment, rule: Rule) -> Explanation:
    """Why a rule found what it found, or nothing, in each exercise and plan of its procedure."""
    cases = [one for one in opened(assessment) if one.procedure == rule.procedure]
    steps = tuple(_case(assessment, rule, one) for one in cases)
    if not steps:
        steps = (step("没有这条规则所管的工作或计划", "there is no exercise or plan that this rule is about"),)
    return Explanation("rule", rule.code, _titled(rule), assessment.as_of, steps)


def opened(assessment: Assessment) -> tuple[Opened, ...]:
    """Every exercise and plan with what is in force for it."""
    return tuple(open_cases(assessment.policy, assessment.records, assessment.calendar, assessment.as_of))


def judged_by(assessment: Assessment, rule: str, one: Opened) -> tuple[Judged, ...]:
    """The findings of a rule about an exercise or plan, its posts and its records."""
    found = (judged for judged in assessment.judgement.findings if judged.diagnostic.code == rule)
    if one.case is None:
        return ()
    posts = {f"position:{key}" for key in getattr(one.case, "positions", {})}
    return tuple(judged for judged in found if _is_about(judged, one.subject, posts))


def weighed(setting: Setting) -> Step:
    """How much a rule weighs and which document types it forbids."""
    weight = _WEIGHTS[setting.severity]
    if not setting.gates:
        return both("级别：{weight}", "weight: {weight}", weight=weight)
    gates = " ".join(sorted(setting.gates))
    gated = Message(f"{weight.zh}，限制 {gates}", f"{weight.en}, forbids {gates}")
    return both("级别：{weight}", "weight: {weight}", weight=gated)


def versions(history: History, within: Span) -> Iterator[Step]:
    """Every value of a history with the days for which it holds."""
    for dated, span in periods(history, within):
        yield step("{since} 至 {until}：{value}", "{since} to {until}: {value}", value=written(dated), **_days(span))


def written(dated: Dated) -> str:
    """A value as a pack writes it."""
    return "、".join(dated.value) if isinstance(dated.value, tuple) else dated.value or "—"


def _case(assessment: Assessment, rule: Rule, one: Opened) -> Step:
    setting = one.held.rules.get(rule.code)
    name = getattr(one.subject, "name", one.subject.ref)
    if setting is None:
        why = step(
            "{on} 没有条款启用这条规则（{packs}）",
            "no clause switches this rule on on {on} ({packs})",
            on=one.held.on,
            packs="、".join(one.held.packs),
        )
        return step("{name}：没有查", "{name}: not looked at", why, name=name)
    basis = step(
        "依据：{clause}（{on} 有效）{summary}",
        "clause: {clause} (in force on {on}): {summary}",
        clause=setting.citation,
        on=one.held.on,
        summary=setting.citation.summary,
    )
    if one.case is None:
        broken = tuple(finding(diagnostic) for diagnostic in one.diagnostics)
        return step("{name}：不能判断", "{name}: cannot be judged", basis, *broken, name=name)
    try:
        seen = watch(rule, setting, one)
    except ValidationError:
        unfit = (finding(judged.diagnostic) for judged in judged_by(assessment, rule.code, one))
        return step("{name}：参数不能用", "{name}: a parameter is unfit", basis, *unfit, name=name)
    steps = (basis, weighed(setting), *_looked_at(assessment.policy, setting, seen, one))
    return step("{name}", "{name}", *steps, *_outcome(assessment, rule, one, seen), name=name)


def _looked_at(policy: Policy, setting: Setting, seen: Watched, one: Opened) -> Iterator[Step]:
    values = (*_parameters(policy, setting, seen), *_terms(policy, seen, one))
    yield from listed("用到的数值：", "values that it went by:", values)
    yield from listed("看过的记录：", "records that it looked at:", _records(seen.records.values()))
    counted = (Step(count.summary(), tuple(Step(line) for line in count.explain())) for count in seen.counts.values())
    yield from listed("工作日逐日计算：", "working days, day by day:", counted)


def _parameters(policy: Policy, setting: Setting, seen: Watched) -> Iterator[Step]:
    for name, value in seen.parameters or ():
        yield _value(policy, setting.citation, name, value, rule=setting.code)


def _terms(policy: Policy, seen: Watched, one: Opened) -> Iterator[Step]:
    terms = getattr(one.case, "terms", None)
    if not isinstance(terms, Terms):
        return
    for name, value in seen.terms.items():
        cited = terms.cite(name)
        if cited is not None:
            yield _value(policy, cited, f"{terms.procedure}.{name}", value)


def _value(policy: Policy, cited: Citation, name: str, value: object, rule: str = "") -> Step:
    shown = "、".join(str(part) for part in value) if isinstance(value, tuple) else value
    below: tuple[Step, ...] = ()
    pack = policy.packs.get(cited.pack)
    clause = next((one for one in pack.clauses if one.id == cited.clause), None) if pack else None
    if pack and clause:
        histories = clause.rules[rule].parameters if rule in clause.rules else clause.values
        below = tuple(versions(histories[name], pack.span(clause))) if name in histories else ()
    return step(
        "{name} = {value}（{clause}）", "{name} = {value} ({clause})", *below, name=name, value=shown, clause=cited
    )


def _records(records: Iterable[Record]) -> Iterator[Step]:
    ordered = sorted(records, key=lambda record: record.kind)
    for _, same in groupby(ordered, key=lambda record: record.kind):
        found = tuple(same)
        keys = "、".join(record.key for record in found) if len(found) <= NAMED else "…"
        yield step(
            "{title} {count} 条：{keys}",
            "{kind}, {count}: {keys}",
            title=found[0].title,
            kind=found[0].kind,
            count=len(found),
            keys=keys,
        )


def _outcome(assessment: Assessment, rule: Rule, one: Opened, seen: Watched) -> Iterator[Step]:
    found = judged_by(assessment, rule.code, one)
    if seen.refused:
        yield both("不能判断：{why}", "cannot tell: {why}", why=seen.refused)
    elif not found:
        yield step("没有发现：所看记录都符合", "nothing found: what it looked at is as the clause asks")
    yield from listed("发现 {count} 条：", "findings, {count}:", (finding(judged.diagnostic) for judged in found))


def _is_about(judged: Judged, subject: Record, posts: set[str]) -> bool:
    return any(
        ref == subject.ref or ref in posts or ref.partition(":")[2].partition("/")[0] == subject.key
        for ref in judged.subjects
    )


def _titled(rule: Rule) -> Message:
    return Message(f"规则 {rule.code}：{rule.title.text('zh')}", f"rule {rule.code}: {rule.title.text('en')}")


def _days(span: Span) -> dict[str, object]:
    return {"since": span.since, "until": span.until or "…"}
