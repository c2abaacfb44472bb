"""A document explained: it is made, or withheld by which findings, or not yet due and which stage it waits for."""

from collections.abc import Iterable, Iterator

from cadre_docs.build.assess import Assessment
from cadre_docs.build.compose import Composed, Composition
from cadre_docs.build.explain.steps import Explanation, Step, both, finding, listed, step
from cadre_docs.build.whereabouts import Whereabouts
from cadre_docs.diagnostics import Message, say
from cadre_docs.documents.document_type import DocumentType
from cadre_docs.procedures.exercises import status_of
from cadre_docs.procedures.procedure import Case
from cadre_docs.procedures.stage import StageState


def explain_document(assessment: Assessment, composition: Composition, one: Whereabouts) -> Explanation:
    """Of a document that the records call for: whether it is made, and what it rests on."""
    planned = one.planned
    made = next((made for made in composition.documents if made.planned.stem == planned.stem), None)
    steps = (
        *_standing(composition, one, made),
        step("日期：{day}", "dated: {day}", day=planned.day),
        step("对象：{audience}", "audience: {audience}", audience=planned.audience.value),
        *(_basis(assessment, made) if made else ()),
        *listed("依据的记录 {count} 条：", "records that it rests on, {count}:", _refs(planned.refs)),
    )
    about = say("文件 {title}（{stem}）", "document {title} ({stem})", title=planned.title, stem=planned.stem)
    return Explanation("document", planned.stem, about, assessment.as_of, steps)


def explain_absence(assessment: Assessment, one: DocumentType, found: Iterable[Whereabouts]) -> Explanation:
    """Of a document type: which of its documents there are, and for each exercise without any, what it waits for."""
    there = tuple(found)
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


def _standing(composition: Composition, one: Whereabouts, made: Composed | None) -> Iterator[Step]:
    if made:
        yield step("已具备条件，照常生成", "it is made")
    elif one.missing:
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


def _basis(assessment: Assessment, made: Composed) -> Iterator[Step]:
    clauses = (step("{clause}", "{clause}", clause=clause) for clause in made.clauses)
    yield from listed("引用的条款：", "clauses that it cites:", clauses)
    waivers = (
        step(
            "{id}：{by} 于 {on} 批准，{reason}",
            "{id}: approved by {by} on {on}: {reason}",
            id=waiver.id,
            by=waiver.approved_by,
            on=waiver.approved_on,
            reason=waiver.reason,
        )
        for waiver in (assessment.judgement.waivers[key] for key in made.waivers)
    )
    yield from listed("所依据的例外审批：", "waivers that it rests on:", waivers)
    provenance = made.document.provenance
    if provenance:
        yield step(
            "来源：记录 {records}，模板 {template}，政策 {policy}",
            "made from: records {records}, template {template}, policy {policy}",
            records=provenance.records,
            template=provenance.template,
            policy=provenance.policy,
        )


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
        name=Message(name, name),
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
