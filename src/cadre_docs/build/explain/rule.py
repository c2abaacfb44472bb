"""A rule explained: for each exercise and plan, what was in force, what the rule looked at, and what came of it.

What the policy says is public wherever the exercise is, and so is whether the rule holds the exercise up, which the
page of the exercise tells too. What the rule looked at, how much of it, and its findings stay inside (decision 0034).
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from pydantic import ValidationError

from cadre_docs.build.explain.ground import Ground, clause_named
from cadre_docs.build.explain.steps import Explanation, Named, Step, both, finding, listed, public, step, words
from cadre_docs.build.explain.values import given, used
from cadre_docs.diagnostics import Message, Severity
from cadre_docs.policy.cases import Opened
from cadre_docs.policy.docket import parameters_of
from cadre_docs.policy.finding import Judged
from cadre_docs.policy.policy import Setting
from cadre_docs.policy.rule import Rule
from cadre_docs.policy.watching import Watched, watch
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.model import Record

NAMED = 6
"""Records of a kind that are named one by one; more are counted."""
_NOT_COVERED = "calendar-not-covered"
_WEIGHTS = {
    Severity.ERROR: Message("错误", "error"),
    Severity.WARNING: Message("警告", "warning"),
    Severity.INFO: Message("提示", "information"),
}


def explain_rule(ground: Ground, rule: Rule) -> Explanation:
    """Why a rule found what it found, or nothing, in each exercise and plan of its procedure."""
    cases = [one for one in ground.opened if one.procedure == rule.procedure]
    shown, more = ground.newest(cases)
    looked_into = [one for one in cases if ground.whole or one.subject.ref in shown]
    told = ((_case(ground, rule, one), one.subject.ref in shown) for one in looked_into)
    steps = [public(case, when=case.public and is_shown) for case, is_shown in told]
    if not shown:
        nothing = step("没有已公开的工作或计划由这条规则判断", "no exercise or plan that is public is judged by it")
        steps.insert(0, public(nothing))
    if more:
        others = step("以前公开的工作或计划还有 {count} 项", "earlier public exercises or plans: {count}", count=more)
        steps.append(public(others))
    return Explanation("rule", rule.code, _titled(rule), ground.assessment.as_of, tuple(steps))


def judged_by(ground: Ground, rule: str, one: Opened) -> tuple[Judged, ...]:
    """The findings of a rule about an exercise or plan, its posts and its records."""
    if one.case is None or rule not in ground.found:
        return ()
    posts = {f"position:{key}" for key in getattr(one.case, "positions", {})}
    return tuple(judged for judged in ground.found[rule] if _is_about(judged, one.subject, posts))


def weighed(ground: Ground, setting: Setting) -> Step:
    """How much a rule weighs and which document types it forbids."""
    weight = _WEIGHTS[setting.severity]
    if not setting.gates:
        return both("级别：{weight}", "weight: {weight}", weight=weight)
    gates = sorted(setting.gates)
    gated = words(f"{weight.zh}，限制出具{ground.titles(gates)}", f"{weight.en}, forbids {' '.join(gates)}")
    return both("级别：{weight}", "weight: {weight}", weight=gated)


def subject_named(one: Opened) -> Named:
    """An exercise or plan by its name, and its ref."""
    return name_of(one), one.subject.ref


def name_of(one: Opened) -> str:
    """What an exercise or plan is called."""
    return str(getattr(one.subject, "name", one.subject.ref))


def _case(ground: Ground, rule: Rule, one: Opened) -> Step:
    setting = one.held.rules.get(rule.code)
    if setting is None:
        return _not_looked_at(ground, one)
    basis = step(
        "依据：{clause}（{on} 有效）{summary}",
        "clause: {clause} (in force on {on}): {summary}",
        clause=setting.citation,
        on=one.held.on,
        summary=setting.citation.summary,
    )
    if one.case is None:
        broken = tuple(finding(diagnostic) for diagnostic in one.diagnostics)
        return step("{name}：不能判断", "{name}: cannot be judged", basis, *broken, name=name_of(one))
    try:
        parameters_of(rule, setting)
    except ValidationError:
        unfit = (finding(judged.diagnostic) for judged in judged_by(ground, rule.code, one))
        return step("{name}：参数不能用", "{name}: a parameter is unfit", basis, *unfit, name=name_of(one))
    steps = (
        public(basis, clause_named(setting.citation)),
        public(weighed(ground, setting)),
        *given(ground.assessment.policy, rule, setting, one),
        *ground.inside(_watched(ground, rule, setting, one)),
        *_consequence(ground, rule, one),
    )
    return public(step("{name}", "{name}", *steps, name=name_of(one)), subject_named(one))


def _not_looked_at(ground: Ground, one: Opened) -> Step:
    known = ground.assessment.policy.packs
    why = step(
        "{on} 没有条款启用这条规则（{names}）",
        "no clause switches this rule on on {on} ({packs})",
        on=one.held.on,
        names="、".join(f"《{known[pack].name}》" if pack in known else pack for pack in one.held.packs),
        packs="、".join(one.held.packs),
    )
    return public(step("{name}：没有查", "{name}: not looked at", public(why), name=name_of(one)), subject_named(one))


def _watched(ground: Ground, rule: Rule, setting: Setting, one: Opened) -> Iterator[Step]:
    """What the rule looked at on its way, and what it found: all of it for the office only."""
    seen = watch(rule, setting, one)
    yield from listed(
        "还用到的数值：",
        "other values that it went by:",
        used(ground.assessment.policy, rule, one, seen.terms),
    )
    yield from listed("看过的记录：", "records that it looked at:", _records(seen.records.values()))
    counted = (Step(count.summary(), tuple(Step(line) for line in count.explain())) for count in seen.counts.values())
    yield from listed("工作日逐日计算：", "working days, day by day:", counted)
    yield from _outcome(judged_by(ground, rule.code, one), seen)


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


def _outcome(found: tuple[Judged, ...], seen: Watched) -> Iterator[Step]:
    if seen.refused:
        yield both("不能判断：{why}", "cannot tell: {why}", why=seen.refused)
    elif not found:
        yield step("没有发现：所看记录都符合", "nothing found: what it looked at is as the clause asks")
    yield from listed("发现 {count} 条：", "findings, {count}:", (finding(judged.diagnostic) for judged in found))


def holds_up(ground: Ground, rule: Rule, one: Opened) -> bool | None:
    """Whether a rule holds an exercise up, where its page says so too; None of all others: nothing is told of them."""
    setting = one.held.rules.get(rule.code)
    told = not rule.internal and ground.knows(one.subject) and ground.shows_stages(one.subject)
    if setting is None or not told or not isinstance(one.subject, Exercise) or setting.severity is not Severity.ERROR:
        return None
    if ground.assessment.is_broken or any(
        judged.diagnostic.clause == setting.citation for judged in judged_by(ground, _NOT_COVERED, one)
    ):
        return None
    return any(judged.is_blocking for judged in judged_by(ground, rule.code, one))


def _consequence(ground: Ground, rule: Rule, one: Opened) -> Iterator[Step]:
    held_up = holds_up(ground, rule, one)
    if held_up is True:
        yield public(step("目前因这条规则受阻", "it is held up by this rule"))
    elif held_up is False:
        yield public(step("目前不因这条规则受阻", "it is not held up by this rule"))


def _is_about(judged: Judged, subject: Record, posts: set[str]) -> bool:
    return any(
        ref == subject.ref or ref in posts or ref.partition(":")[2].partition("/")[0] == subject.key
        for ref in judged.subjects
    )


def _titled(rule: Rule) -> Message:
    return words(f"规则 {rule.code}：{rule.title.text('zh')}", f"rule {rule.code}: {rule.title.text('en')}")
