"""A clause explained: what it says, since when, for which exercises it holds, and what answers it.

What the packs say is public, and so are the exercises that the public knows and the documents that are published. How
much was found under it, and the other documents that cite it, stay inside (decision 0034).
"""

from collections.abc import Iterable, Iterator

from cadre_docs.build.compose import Composed
from cadre_docs.build.explain.ground import NEWEST, Ground, clause_named
from cadre_docs.build.explain.rule import judged_by, name_of, subject_named, weighed
from cadre_docs.build.explain.steps import Explanation, Step, both, finding, listed, public, step, words
from cadre_docs.build.explain.values import versions, written
from cadre_docs.build.jobs import notice_slug
from cadre_docs.diagnostics import Citation, Message, say
from cadre_docs.policy.cases import Opened
from cadre_docs.policy.finding import Judged
from cadre_docs.policy.pack import Certainty, Clause, Pack
from cadre_docs.policy.policy import Setting
from cadre_docs.policy.rule import rules
from cadre_docs.policy.words import title_of


def explain_clause(ground: Ground, pack: Pack, clause: Clause) -> Explanation:
    """What a clause says, what of it is in force, and which rules and documents answer it."""
    steps = (
        *_in_force(pack, clause),
        *_holding(ground, pack, clause),
        *ground.inside(_found(ground, pack, clause)),
        *_citing(ground, pack, clause),
    )
    name = f"{pack.id}/{clause.id}"
    about = say("条款 {cited}（{name}）", "clause {cited} ({name})", cited=pack.cite(clause), name=name)
    wording = tuple(public(one) for one in _wording(ground, pack, clause))
    return Explanation("clause", name, about, ground.assessment.as_of, steps, wording)


def _wording(ground: Ground, pack: Pack, clause: Clause) -> Iterator[Step]:
    """What the pack says of it: its page shows this as the clause itself."""
    yield step("{summary}", "{summary}", summary=clause.summary)
    if clause.status is Certainty.UNCERTAIN:
        yield step("仅见转述，未核对原文：错误按警告处理", "not read at its source: its errors weigh as warnings")
    for name, history in clause.values.items():
        held = versions(ground.assessment.policy, name, history, pack.span(clause))
        yield step("{title}", "{name}", *held, title=title_of(name), name=name)
    if clause.rules:
        switched_on = tuple(
            public(_switched_on(code), (_title(code).text("zh"), f"rule:{code}")) for code in clause.rules
        )
        yield step("规则：", "rules that it switches on:", *switched_on)
    if clause.documents:
        titles, slugs = ground.titles(clause.documents), " ".join(clause.documents)
        yield step("文种：{titles}", "document types that answer it: {slugs}", titles=titles, slugs=slugs)
    if clause.deadline:
        yield step("期限：{text}", "deadline: {text}", text=clause.deadline)
    if clause.target:
        yield step("结构目标：{text}", "target: {text}", text=clause.target)
    if clause.recorded_only:
        yield step("仅作登记：{text}", "recorded only: {text}", text=clause.recorded_only)
    if clause.note:
        yield step("说明：{note}", "note: {note}", note=clause.note)


def _switched_on(code: str) -> Step:
    title = _title(code)
    return step("{zh}（{code}）", "{code} {en}", code=code, zh=title.text("zh"), en=title.text("en"))


def _title(code: str) -> Message:
    known = rules().get(code)
    if known is None:
        return words("不存在", "there is no such rule")
    return words(known.title.text("zh"), known.title.text("en"))


def _in_force(pack: Pack, clause: Clause) -> Iterator[Step]:
    span = pack.span(clause)
    yield public(
        step(
            "施行：{since} 至 {until}" if span.until else "施行：{since} 起",
            "in force: {since} to {until}",
            since=span.since,
            until=span.until or "…",
        )
    )


def _holding(ground: Ground, pack: Pack, clause: Clause) -> Iterator[Step]:
    """Where it holds: for the public, the latest exercises that it has to do with; the list would be long otherwise."""
    concerned = procedures_of(clause)
    held = (one for one in ground.opened if (pack.id, clause.id) in ground.held(one))
    newest, more = ground.newest(one for one in held if one.procedure in concerned)
    for one in ground.opened:
        shown = one.subject.ref in newest
        if not (shown or ground.whole):
            continue
        values = {"name": name_of(one), "on": one.held.on}
        if (pack.id, clause.id) in ground.held(one):
            instead = _replaced(ground, one, pack, clause)
            holds = step("适用于{name}（按 {on}）", "holds for {name} (as of {on})", *instead, **values)
            yield public(holds, subject_named(one), when=shown)
        else:
            yield step("不适用于{name}（按 {on}）", "does not hold for {name} (as of {on})", **values)
    if more:
        others = step("以前公开的工作或计划还有 {count} 项", "earlier public exercises or plans: {count}", count=more)
        yield public(others)


def procedures_of(clause: Clause) -> frozenset[str]:
    """The procedures whose values it sets or whose rules it switches on."""
    known = rules()
    of_rules = {known[code].procedure for code in clause.rules if code in known}
    return frozenset(of_rules | {name.partition(".")[0] for name in clause.values})


def _replaced(ground: Ground, one: Opened, pack: Pack, clause: Clause) -> Iterator[Step]:
    for name in clause.values:
        value = one.held.values.get(name)
        if value is None or (value.citation.pack, value.citation.clause) == (pack.id, clause.id):
            continue
        instead = both(
            "其中{title}以{clause}为准：{value}",
            "of it, {title} is set by {clause}: {value}",
            title=words(title_of(name), name),
            clause=words(str(value.citation), str(value.citation)),
            value=written(ground.assessment.policy, name, value.value),
        )
        yield public(instead, clause_named(value.citation))


def _found(ground: Ground, pack: Pack, clause: Clause) -> Iterator[Step]:
    """What its rules found wherever they go by this clause."""
    for code in clause.rules:
        found: list[Judged] = []
        weights: list[Step] = []
        for one in ground.opened:
            setting = one.held.rules.get(code)
            if setting and _is_of(setting, pack, clause):
                weights = [weighed(ground, setting)]
                found += judged_by(ground, code, one)
        title = _title(code)
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


def _is_of(setting: Setting, pack: Pack, clause: Clause) -> bool:
    cited: Citation = setting.citation
    return (cited.pack, cited.clause) == (pack.id, clause.id)


def openly_citing(ground: Ground, pack: Pack, clause: Clause) -> list[Composed]:
    """The published documents that cite a clause and name nobody in their titles, the newest first."""
    citing = ground.citing.get((pack.id, clause.id), ())
    return [one for one in citing if one.planned.stem in ground.published and one.planned.stem not in ground.naming]


def _citing(ground: Ground, pack: Pack, clause: Clause) -> Iterator[Step]:
    published = openly_citing(ground, pack, clause)
    newest = published[:NEWEST]
    lines = (public(_line(one), (one.planned.title, f"notice:{notice_slug(one.planned.stem)}")) for one in newest)
    if len(published) > NEWEST:
        shown = listed(
            "引用它的公开文件 {all} 份，最近的有：",
            "published documents that cite it, {all}, the latest:",
            lines,
            all=len(published),
        )
    else:
        shown = listed("引用它的公开文件：", "published documents that cite it:", lines)
    yield from (public(one) for one in shown)
    told = {one.planned.stem for one in newest}
    citing = ground.citing.get((pack.id, clause.id), ())
    yield from ground.inside(_others(one for one in citing if one.planned.stem not in told))


def _others(citing: Iterable[Composed]) -> Iterator[Step]:
    yield from listed("引用它的其他文件 {count} 份：", "other documents that cite it, {count}:", map(_line, citing))


def _line(one: Composed) -> Step:
    """A document by its title; its stem, in which a person's id may stand, is for the office only."""
    stem = one.planned.stem
    return step("{title}", "{title}", step("编号：{stem}", "name: {stem}", stem=stem), title=one.planned.title)
