"""From the office's policy packs and rules to what the policy library shows of them."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from cadre_docs.diagnostics import Severity
from cadre_docs.policy.coverage import Answer, coverage
from cadre_docs.policy.pack import Certainty, Clause, Pack, SourceDocument, Span
from cadre_docs.policy.policy import Policy, periods
from cadre_docs.policy.rule import rules
from cadre_docs.policy.words import in_chinese, title_of
from cadre_docs.site.inputs import (
    PolicyClause,
    PolicyDocument,
    PolicyLibrary,
    PolicyPack,
    PolicyParameter,
    PolicyRow,
    PolicyRule,
    PolicyValue,
)

_SEVERITIES = {Severity.ERROR: "必须", Severity.WARNING: "一般", Severity.INFO: "提示"}


def library(policy: Policy, document_titles: Mapping[str, str] | None = None) -> PolicyLibrary:
    """Every pack with its clauses, and every rule; ``document_titles`` are those of the document types."""
    return _library(policy, tuple((document_titles or {}).items()))


@lru_cache(maxsize=2)
def _library(policy: Policy, document_titles: tuple[tuple[str, str], ...]) -> PolicyLibrary:
    """Made once for a policy: it is by far the largest part of the site, and records do not change it."""
    titles = dict(document_titles)
    packs = tuple(_pack(policy, pack, titles) for _, pack in sorted(policy.packs.items()))
    found = tuple(
        PolicyRule(rule.code, rule.title.text("zh"), rule.page, rule.procedure, rule.internal)
        for rule in rules().values()
    )
    return PolicyLibrary(packs, found, tuple(_row(answer, titles) for answer in coverage(policy)))


def _row(answer: Answer, titles: Mapping[str, str]) -> PolicyRow:
    return PolicyRow(
        row=answer.row,
        pack=answer.pack,
        kind=answer.kind,
        clauses=tuple(dict.fromkeys(citation.clause for citation in answer.clauses)),
        rules=answer.rules,
        documents=tuple(titles.get(slug, slug) for slug in answer.documents),
        deadlines=answer.deadlines,
        targets=answer.targets,
        recorded=answer.recorded_only,
        files=answer.files,
        promised=answer.promised,
    )


def _pack(policy: Policy, pack: Pack, titles: Mapping[str, str]) -> PolicyPack:
    return PolicyPack(
        id=pack.id,
        title=pack.name,
        documents=tuple(_document(document) for document in (pack.document, *pack.documents)),
        extends=tuple(pack.extends),
        clauses=tuple(_clause(policy, pack, clause, titles) for clause in pack.clauses),
    )


def _document(document: SourceDocument) -> PolicyDocument:
    return PolicyDocument(
        id=document.id,
        title=document.title,
        issuer=document.issuer or "",
        number=document.number or "",
        issued=document.issued,
        since=document.in_force.since,
        until=document.in_force.until,
        note=document.note or "",
    )


def _clause(policy: Policy, pack: Pack, clause: Clause, titles: Mapping[str, str]) -> PolicyClause:
    span = pack.span(clause)
    return PolicyClause(
        id=clause.id,
        label=clause.label,
        summary=clause.summary,
        document=pack.source(clause).id,
        uncertain=clause.status is Certainty.UNCERTAIN,
        note=clause.note or "",
        rules=tuple((code, _SEVERITIES[setting.severity]) for code, setting in clause.rules.items()),
        values=tuple(_values(policy, clause, span)),
        documents=tuple(titles.get(document, document) for document in clause.documents),
        deadline=clause.deadline or "",
        target=clause.target or "",
        recorded_only=clause.recorded_only or "",
        since=clause.in_force.since if clause.in_force else None,
        until=clause.in_force.until if clause.in_force else None,
        types=tuple(clause.documents),
        parameters=tuple(_parameters(policy, clause, span)),
        successors=tuple(_successor(pack, name) for name in clause.succeeded_by),
        lapsed=clause.lapsed or "",
    )


def _values(policy: Policy, clause: Clause, span: Span) -> Iterator[PolicyValue]:
    for name, history in clause.values.items():
        for dated, held in periods(history, span):
            yield PolicyValue(name, title_of(name), in_chinese(policy, name, dated.value), held.since, held.until)


def _parameters(policy: Policy, clause: Clause, span: Span) -> Iterator[PolicyParameter]:
    for code, setting in clause.rules.items():
        for name, history in setting.parameters.items():
            full = f"{code}.{name}"
            for dated, held in periods(history, span):
                text = in_chinese(policy, full, dated.value)
                yield PolicyParameter(code, PolicyValue(name, title_of(full), text, held.since, held.until))


def _successor(pack: Pack, name: str) -> tuple[str, str]:
    """``clause`` of the same pack, or ``pack/clause``."""
    other, slash, clause = name.rpartition("/")
    return (other, clause) if slash else (pack.id, name)
