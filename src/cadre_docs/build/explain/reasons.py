"""The public part of every explanation, as the pages of the site show it: the same steps and the same words."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from cadre_docs.build.assess import Assessment
from cadre_docs.build.compose import Composition
from cadre_docs.build.explain.clause import explain_clause, openly_citing, procedures_of
from cadre_docs.build.explain.document import explain_document
from cadre_docs.build.explain.ground import Ground
from cadre_docs.build.explain.rule import explain_rule, holds_up
from cadre_docs.build.explain.steps import Explanation, Step, public_part
from cadre_docs.build.jobs import notice_slug
from cadre_docs.build.whereabouts import Whereabouts
from cadre_docs.policy.cases import Opened
from cadre_docs.policy.rule import rules
from cadre_docs.site.inputs import Reason


def public_reasons(assessment: Assessment, composition: Composition) -> Mapping[str, tuple[Reason, ...]]:
    """What anybody may read of the explanation of every rule, clause and published document.

    Keyed by ``rule:<code>``, ``clause:<pack>/<clause>`` and ``notice:<slug>``. People's explanations have no public
    part; what only the office may read is not even worked out.
    """
    ground = Ground(assessment, composition, whole=False)
    before = assessment.desk.reasons
    now: dict[str, tuple[object, tuple[Reason, ...]]] = {}
    for key, basis, explain in _explanations(ground):
        kept = before.get(key)
        now[key] = kept if kept and kept[0] == basis else (basis, tuple(_reasons(public_part(explain().steps))))
    assessment.desk.reasons = now
    return {key: reasons for key, (_, reasons) in now.items()}


def _explanations(ground: Ground) -> Iterator[tuple[str, object, Callable[[], Explanation]]]:
    """The key of every explanation, what its public part comes from, and how it is worked out.

    A case that was opened again is not by itself a reason to explain anew: its public part knows little of it.
    """
    policy, cases = ground.assessment.policy, ground.assessment.judgement.cases
    around = (policy, ground.types, ground.assessment.as_of)
    opened: dict[str, list[Opened]] = {}
    for one in ground.opened:
        opened.setdefault(one.procedure, []).append(one)
    seen = {procedure: [_seen(ground, one) for one in found] for procedure, found in opened.items()}
    for rule in rules().values():
        held_up = [holds_up(ground, rule, one) for one in opened.get(rule.procedure, ())]
        basis = (around, rule, seen.get(rule.procedure), held_up)
        yield f"rule:{rule.code}", basis, partial(explain_rule, ground, rule)
    for pack in policy.packs.values():
        for clause in pack.clauses:
            held = [seen.get(procedure) for procedure in sorted(procedures_of(clause))]
            citing = [(made.planned.stem, made.planned.title) for made in openly_citing(ground, pack, clause)]
            yield f"clause:{pack.id}/{clause.id}", (around, held, citing), partial(explain_clause, ground, pack, clause)
    subjects = {one.subject.ref: one for one in ground.opened}
    for stem, made in ground.published.items():
        where = Whereabouts(made.planned, cases[made.planned.exercise], ())
        known = _seen(ground, subjects[f"exercise:{made.planned.exercise}"])
        yield f"notice:{notice_slug(stem)}", (around, known, made.content), partial(explain_document, ground, where)


def _seen(ground: Ground, one: Opened) -> object:
    """What public parts know of an exercise or plan, besides whether a rule holds it up."""
    return one.subject, one.procedure, one.held, one.case is None, ground.knows(one.subject)


def _reasons(steps: Iterable[Step]) -> Iterator[Reason]:
    for one in steps:
        yield Reason(one.said.text("zh"), one.named, tuple(_reasons(one.steps)))
