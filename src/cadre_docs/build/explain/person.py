"""A person explained, for the office only: applications day by day, findings, and the documents that concern them.

No step of it is public.
"""

from collections.abc import Iterable, Iterator

from cadre_docs.build.assess import Assessment
from cadre_docs.build.explain.steps import Explanation, Step, both, finding, listed, step
from cadre_docs.build.whereabouts import Whereabouts
from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.competition.applications import ApplicationState, applications_at
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.moments import local
from cadre_docs.records.person import Person
from cadre_docs.records.position import Position
from cadre_docs.records.unit import Unit


def explain_person(assessment: Assessment, person: Person, found: Iterable[Whereabouts]) -> Explanation:
    """What the records say of a person, as of the date: nothing of it is for the public."""
    steps: list[Step] = []
    for case in assessment.judgement.cases.values():
        if isinstance(case, CompetitionCase):
            steps += listed("{name}：", "{name}:", _applications(case, person), name=case.exercise.name)
    if not steps:
        steps.append(step("没有报名", "no applications"))
    about = [judged for judged in assessment.judgement.findings if person.ref in judged.subjects]
    steps += listed("发现 {count} 条：", "findings, {count}:", (finding(judged.diagnostic) for judged in about))
    if not about:
        steps.append(step("没有关于此人的发现", "no finding is about this person"))
    steps += listed("有关文件 {count} 份：", "documents, {count}:", _documents(person, found))
    named = say("干部 {name}（{id}，仅供内部）", "person {name} ({id}; internal)", name=person.name, id=person.id)
    return Explanation("person", person.id, named, assessment.as_of, tuple(steps))


def _applications(case: CompetitionCase, person: Person) -> Iterator[Step]:
    """The state of the application at the end of each day on which it changed."""
    last: tuple[object, ...] = ()
    days = sorted({local(event.at).date() for event in case.log})
    for day in (day for day in days if day <= case.as_of):
        state = applications_at(case, day).get(person.id)
        if state is None:
            continue
        now = (state.position, state.status, len(state.also))
        if now != last:
            last = now
            yield _state(case, state, day)


def _state(case: CompetitionCase, state: ApplicationState, day: object) -> Step:
    post = case.records.find(Position, state.position)
    unit = case.records.find(Unit, post.unit) if post else None
    name = f"{unit.label if unit else ''}{post.name if post else state.position}"
    below = []
    if state.review and state.review.reason:
        below.append(step("审查意见：{text}", "the review says: {text}", text=state.review.reason))
    if state.also:
        posts = "、".join(one.position for one in state.also)
        below.append(step("同时另报：{posts}", "applied besides for: {posts}", posts=posts))
    head = say("{day} {name}（{position}）", "{day} {name} ({position})", day=day, name=name, position=state.position)
    return both("{head}：{status}", "{head}: {status}", *below, head=head, status=state.status.label)


def _documents(person: Person, found: Iterable[Whereabouts]) -> Iterator[Step]:
    for one in found:
        if person.ref in one.planned.refs:
            state = Message("可出具", "may be made") if one.is_made else Message("不得出具", "withheld")
            named = say("{stem}  {title}", "{stem}  {title}", stem=one.planned.stem, title=one.planned.title)
            yield both("{named}：{state}", "{named}: {state}", named=named, state=state)
