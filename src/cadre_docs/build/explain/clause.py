"""A clause explained: what it requires, since when, for which exercises it holds, and what answers it."""

from collections.abc import Iterator

from cadre_docs.build.assess import Assessment
from cadre_docs.build.compose import Composition
from cadre_docs.build.explain.rule import judged_by, opened, versions, weighed
from cadre_docs.build.explain.steps import Explanation, Step, finding, listed, step
from cadre_docs.diagnostics import Message, say
from cadre_docs.policy.finding import Judged
from cadre_docs.policy.pack import Certainty, Clause, Pack
from cadre_docs.policy.rule import rules


def explain_clause(assessment: Assessment, composition: Composition, pack: Pack, clause: Clause) -> Explanation:
    """What a clause says, what of it is in force, and which rules and documents answer it."""
    steps = (
        *_said(assessment, pack, clause),
        *_values(pack, clause),
        *listed("所查规则：", "rules that it switches on:", _rules(assessment, pack, clause)),
        *_answers(composition, pack, clause),
    )
    cited = pack.cite(clause)
    about = say("条款 {cited}（{name}）", "clause {cited} ({name})", cited=cited, name=_name(pack, clause))
    return Explanation("clause", _name(pack, clause), about, assessment.as_of, steps)


def _name(pack: Pack, clause: Clause) -> str:
    return f"{pack.id}/{clause.id}"


def _said(assessment: Assessment, pack: Pack, clause: Clause) -> Iterator[Step]:
    yield step("{summary}", "{summary}", summary=clause.summary)
    span = pack.span(clause)
    yield step("施行：{since} 至 {until}", "in force: {since} to {until}", since=span.since, until=span.until or "…")
    if clause.status is Certainty.UNCERTAIN:
        yield step("仅见转述，未核对原文：错误按警告处理", "not read at its source: its errors weigh as warnings")
    if clause.note:
        yield step("说明：{note}", "note: {note}", note=clause.note)
    for one in opened(assessment):
        name = getattr(one.subject, "name", one.subject.ref)
        if any(held.id == clause.id and held_by.id == pack.id for held_by, held in one.held.clauses):
            yield step("适用于 {name}（按 {on}）", "holds for {name} (as of {on})", name=name, on=one.held.on)
            yield from _replaced(one.held.values, pack, clause)
        else:
            yield step("不适用于 {name}（按 {on}）", "does not hold for {name} (as of {on})", name=name, on=one.held.on)


def _replaced(values: object, pack: Pack, clause: Clause) -> Iterator[Step]:
    held = values if isinstance(values, dict) else {}
    for name in clause.values:
        value = held.get(name)
        if value is not None and (value.citation.pack, value.citation.clause) != (pack.id, clause.id):
            yield step(
                "其中 {name} 以 {clause} 为准：{value}",
                "of it, {name} is set by {clause}: {value}",
                name=name,
                clause=value.citation,
                value="、".join(value.value) if isinstance(value.value, tuple) else value.value or "—",
            )


def _values(pack: Pack, clause: Clause) -> Iterator[Step]:
    for name, history in clause.values.items():
        yield step("{name}", "{name}", *versions(history, pack.span(clause)), name=name)


def _rules(assessment: Assessment, pack: Pack, clause: Clause) -> Iterator[Step]:
    known = rules()
    cases = opened(assessment)
    for code in clause.rules:
        found: list[Judged] = []
        weights: list[Step] = []
        for one in cases:
            setting = one.held.rules.get(code)
            if setting and (setting.citation.pack, setting.citation.clause) == (pack.id, clause.id):
                weights = [weighed(setting)]
                found += judged_by(assessment, code, one)
        title = known[code].title if code in known else Message("不存在", "there is no such rule")
        yield step(
            "{code} {zh}：发现 {count} 条",
            "{code} {en}: findings, {count}",
            *weights,
            *(finding(judged.diagnostic) for judged in found),
            code=code,
            zh=title.text("zh"),
            en=title.text("en"),
            count=len(found),
        )


def _answers(composition: Composition, pack: Pack, clause: Clause) -> Iterator[Step]:
    if clause.documents:
        slugs = " ".join(clause.documents)
        yield step("落实文种：{slugs}", "document types that answer it: {slugs}", slugs=slugs)
    citing = (
        step("{title}（{stem}）", "{title} ({stem})", title=one.planned.title, stem=one.planned.stem)
        for one in composition.documents
        if any((cited.pack, cited.clause) == (pack.id, clause.id) for cited in one.clauses)
    )
    yield from listed("引用它的文件 {count} 份：", "documents that cite it, {count}:", citing)
    if clause.deadline:
        yield step("期限：{text}", "deadline: {text}", text=clause.deadline)
    if clause.target:
        yield step("结构目标：{text}", "target: {text}", text=clause.target)
    if clause.recorded_only:
        yield step("仅作登记：{text}", "recorded only: {text}", text=clause.recorded_only)
