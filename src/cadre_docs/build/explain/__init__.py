"""What ``cadre-docs explain`` tells: why a finding arose or did not, what holds a document up, what a person did."""

from collections.abc import Iterator

from cadre_docs.build.assess import Assessment
from cadre_docs.build.explain.ground import Ground
from cadre_docs.build.explain.steps import Explanation, as_json, as_text

__all__ = ["Explanation", "as_json", "as_text", "explain", "names"]


def explain(assessment: Assessment, name: str) -> tuple[Explanation, ...]:
    """The explanations of everything that goes by a name; none where nothing does.

    A rule goes by its code; a clause by ``pack/clause`` or its id; a document by its stem, its type's slug or title;
    a person by id or name. ``rule:``, ``clause:``, ``document:`` or ``person:`` before the name says which is meant.
    """
    ground = Ground(assessment)
    kind, mark, rest = name.partition(":")
    if mark and kind in _KINDS:
        return tuple(_KINDS[kind](ground, rest))
    return tuple(one for look in _KINDS.values() for one in look(ground, name))


def names(assessment: Assessment) -> Iterator[str]:
    """Everything that can be asked about, for a hint; people by id only."""
    from cadre_docs.build.whereabouts import whereabouts
    from cadre_docs.documents.types import document_types
    from cadre_docs.policy.rule import rules
    from cadre_docs.records.person import Person

    yield from rules()
    yield from (f"{pack.id}/{clause.id}" for pack in assessment.policy.packs.values() for clause in pack.clauses)
    yield from document_types(assessment.office)
    yield from (one.planned.stem for one in whereabouts(assessment))
    yield from (person.id for person in assessment.records.all(Person))


def _rules(ground: Ground, name: str) -> Iterator[Explanation]:
    from cadre_docs.build.explain.rule import explain_rule
    from cadre_docs.policy.rule import rules

    rule = rules().get(name)
    if rule is not None:
        yield explain_rule(ground, rule)


def _clauses(ground: Ground, name: str) -> Iterator[Explanation]:
    from cadre_docs.build.explain.clause import explain_clause

    yield from (
        explain_clause(ground, pack, clause)
        for pack in ground.assessment.policy.packs.values()
        for clause in pack.clauses
        if name in (clause.id, f"{pack.id}/{clause.id}")
    )


def _documents(ground: Ground, name: str) -> Iterator[Explanation]:
    from cadre_docs.build.explain.document import explain_absence, explain_document
    from cadre_docs.build.whereabouts import whereabouts

    there = tuple(whereabouts(ground.assessment))
    found = [one for one in there if name in (one.planned.stem, one.planned.title)]
    if found:
        yield from (explain_document(ground, one) for one in found)
        return
    for slug, one in ground.types.items():
        if name in (slug, one.title) or _would_be(name, slug, ground.assessment):
            yield explain_absence(ground, one, (each for each in there if each.planned.type.slug == slug))


def _would_be(name: str, slug: str, assessment: Assessment) -> bool:
    """Whether a name is that of a document of the type that does not exist as of the date."""
    exercise, _, rest = name.partition("/")
    return exercise in assessment.judgement.cases and (rest == slug or rest.startswith(f"{slug}-"))


def _people(ground: Ground, name: str) -> Iterator[Explanation]:
    from cadre_docs.build.explain.person import explain_person
    from cadre_docs.build.whereabouts import whereabouts
    from cadre_docs.records.person import Person

    assessment = ground.assessment
    found = [person for person in assessment.records.all(Person) if name in (person.id, person.name)]
    if found:
        there = tuple(whereabouts(assessment))
        yield from (explain_person(assessment, person, there) for person in found)


_KINDS = {"rule": _rules, "clause": _clauses, "document": _documents, "person": _people}
