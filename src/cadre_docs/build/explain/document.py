"""A document explained: it is made, or withheld by which findings, or not yet due and which stage it waits for.

Of a document that is published the public may read that it is made, which rules guard it, what it cites and the digests
of what it is made from; of every other document nothing. Waivers and records stay inside (decision 0034).
"""

from collections.abc import Iterable, Iterator

from cadre_docs.build.compose import Composed, Composition
from cadre_docs.build.explain.ground import Ground, clause_named
from cadre_docs.build.explain.steps import Explanation, Step, both, finding, listed, public, step, words
from cadre_docs.build.whereabouts import Whereabouts
from cadre_docs.diagnostics import Message, say
from cadre_docs.documents.document_type import DocumentType
from cadre_docs.policy.finding import ALL_DOCUMENTS
from cadre_docs.policy.rule import Rule, rules
from cadre_docs.procedures.exercises import status_of
from cadre_docs.procedures.procedure import Case
from cadre_docs.procedures.stage import StageState
from cadre_docs.records.model import Sensitivity

_AUDIENCES = {
    Sensitivity.PUBLIC: Message("公开", "public"),
    Sensitivity.INTERNAL: Message("内部", "internal"),
    Sensitivity.CONFIDENTIAL: Message("机密", "confidential"),
}


def explain_document(ground: Ground, one: Whereabouts) -> Explanation:
    """Of a document that the records call for: whether it is made, and what it rests on."""
    planned = one.planned
    made = ground.made.get(planned.stem)
    steps = (
        *(_made(ground, made) if made else ground.inside(_withheld(ground.composition, one))),
        step("日期：{day}", "dated: {day}", day=planned.day),
        both("对象：{audience}", "audience: {audience}", audience=_AUDIENCES[planned.audience]),
        *(_basis(made) if made else ()),
    )
    is_published = planned.stem in ground.published
    shown = tuple(public(each, when=is_published) for each in steps)
    inner = ground.inside(_inside(ground, made, planned.refs))
    about = say("文件 {title}（{stem}）", "document {title} ({stem})", title=planned.title, stem=planned.stem)
    return Explanation("document", planned.stem, about, ground.assessment.as_of, (*shown, *inner))


def explain_absence(ground: Ground, one: DocumentType, found: Iterable[Whereabouts]) -> Explanation:
    """Of a document type: which of its documents there are, and for each exercise without any, what it waits for."""
    there = tuple(found)
    assessment = ground.assessment
    steps = [
        *listed("现有 {count} 份：", "there are {count}:", (_line(each) for each in there)),
        *(
            _not_yet(case, one)
            for case in assessment.judgement.cases.values()
            if all(each.case is not case for each in there)
        ),
    ]
    about = say("文种 {title}（{slug}）", "document type {title} ({slug})", title=one.title, slug=one.slug)
    return Explanation("document", one.slug, about, assessment.as_of, tuple(steps))


def _made(ground: Ground, made: Composed) -> Iterator[Step]:
    planned = made.planned
    opened = next(one for one in ground.opened if one.subject.ref == f"exercise:{planned.exercise}")
    known = rules()
    gating = (
        known[code]
        for code, setting in sorted(opened.held.rules.items())
        if not setting.gates.isdisjoint((planned.type.slug, ALL_DOCUMENTS))
        and code in known
        and known[code].procedure == opened.procedure
    )
    guards = listed("把关的规则：", "rules that guard it:", map(_rule, gating))
    yield step("已具备条件，照常生成", "it is made", *map(public, guards))


def _rule(rule: Rule) -> Step:
    title = rule.title.text("zh")
    return public(
        step("{zh}（{code}）", "{code} {en}", zh=title, code=rule.code, en=rule.title.text("en")),
        (title, f"rule:{rule.code}"),
    )


def _withheld(composition: Composition, one: Whereabouts) -> Iterator[Step]:
    if one.missing:
        yield step(
            "未生成：有记录读不进来（{record}）", "withheld: a record cannot be read ({record})", record=one.missing
        )
    elif one.blocking:
        below = (finding(judged.diagnostic) for judged in one.blocking)
        yield step("不得出具，受以下发现限制：", "withheld, forbidden by these findings:", *below)
    else:
        folder = f"templates/{one.planned.type.slug}/"
        flaws = (
            finding(fault)
            for fault in composition.faults
            if fault.subject == one.planned.about or (fault.position and fault.position.file.startswith(folder))
        )
        yield step("模板或内容有误，未能生成：", "its template or its text has a fault:", *flaws)


def _basis(made: Composed) -> Iterator[Step]:
    """What a document cites and is made from: the document says the one itself, and digests give nothing away."""
    clauses = (public(step("{clause}", "{clause}", clause=cited), clause_named(cited)) for cited in made.clauses)
    yield from listed("引用的条款：", "clauses that it cites:", clauses)
    provenance = made.document.provenance
    if provenance:
        digests = (
            ("记录", "records", provenance.records),
            ("模板", "template", provenance.template),
            ("政策", "policy", provenance.policy),
            ("日历", "calendar", provenance.calendar),
            ("程序", "engine", provenance.engine),
        )
        parts = (public(step("{zh} {digest}", "{en} {digest}", zh=zh, en=en, digest=of)) for zh, en, of in digests)
        yield step("来源：", "made from:", *parts)


def _inside(ground: Ground, made: Composed | None, refs: Iterable[str]) -> Iterator[Step]:
    waivers = ground.assessment.judgement.waivers
    used = (
        step(
            "{id}：{by} 于 {on} 批准，{reason}",
            "{id}: approved by {by} on {on}: {reason}",
            id=waiver.id,
            by=waiver.approved_by,
            on=waiver.approved_on,
            reason=waiver.reason,
        )
        for waiver in (waivers[key] for key in (made.waivers if made else ()))
    )
    yield from listed("所依据的例外审批：", "waivers that it rests on:", used)
    yield from listed("依据的记录 {count} 条：", "records that it rests on, {count}:", _refs(refs))


def _refs(refs: Iterable[str]) -> Iterator[Step]:
    return (step("{ref}", "{ref}", ref=ref) for ref in sorted(refs))


def _line(one: Whereabouts) -> Step:
    state = say("可出具", "may be made") if one.is_made else say("不得出具", "withheld")
    named = say("{stem}  {title}", "{stem}  {title}", stem=one.planned.stem, title=one.planned.title)
    return both("{named}：{state}", "{named}: {state}", named=named, state=state)


def _not_yet(case: Case, one: DocumentType) -> Step:
    name = case.exercise.name
    if case.exercise.sort not in one.metadata.exercises:
        return step("{name}：这类工作没有此文种", "{name}: exercises of its kind have no such document", name=name)
    states = {state.stage.slug: state for state in status_of(case).stages}
    state = states.get(one.stage)
    if state is None:
        return step("{name}：尚无所依据的记录", "{name}: what it is made from is not recorded yet", name=name)
    stage = Message(state.stage.name.zh, state.stage.name.en, state.stage.name.values)
    below = tuple(_stage(state))
    return both(
        "{name}：还没有，属于“{stage}”环节（{status}）",
        "{name}: not yet; it belongs to the stage “{stage}” ({status})",
        *below,
        name=words(name, name),
        stage=stage,
        status=state.status.label,
    )


def _stage(state: StageState) -> Iterator[Step]:
    if state.planned:
        yield step("计划 {a} 至 {b}", "planned {a} to {b}", a=state.planned.starts, b=state.planned.ends)
    if state.earliest:
        day = state.earliest.day or "—"
        count = tuple(Step(line) for line in state.earliest.count.explain()) if state.earliest.count else ()
        reason = state.earliest.reason
        yield both(
            "最早 {day}：{reason}",
            "at the earliest {day}: {reason}",
            *count,
            day=say("{d}", "{d}", d=day),
            reason=reason,
        )
    yield from (both("受阻：{why}", "blocked: {why}", why=why) for why in state.blockers)
    yield from (both("待办：{what}", "owed: {what}", what=owed.message) for owed in state.owed)
