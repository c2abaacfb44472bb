"""From the office's policy packs and rules to what the policy library shows of them."""

from collections.abc import Iterator, Mapping
from functools import cache

from cadre_docs.diagnostics import Severity
from cadre_docs.policy.pack import Certainty, Clause, Pack, SourceDocument, Span
from cadre_docs.policy.policy import Policy, periods
from cadre_docs.policy.rule import rules
from cadre_docs.procedures.terms import Terms
from cadre_docs.site.inputs import (
    PolicyClause,
    PolicyDocument,
    PolicyLibrary,
    PolicyPack,
    PolicyRule,
    PolicyValue,
)

_SEVERITIES = {Severity.ERROR: "必须", Severity.WARNING: "一般", Severity.INFO: "提示"}


def library(policy: Policy, document_titles: Mapping[str, str] | None = None) -> PolicyLibrary:
    """Every pack with its clauses, and every rule; ``document_titles`` are those of the document types."""
    titles = document_titles or {}
    packs = tuple(_pack(pack, titles) for _, pack in sorted(policy.packs.items()))
    found = tuple(PolicyRule(rule.code, rule.title.text("zh"), rule.page, rule.procedure) for rule in rules().values())
    return PolicyLibrary(packs, found)


def _pack(pack: Pack, titles: Mapping[str, str]) -> PolicyPack:
    return PolicyPack(
        id=pack.id,
        title=pack.name,
        documents=tuple(_document(document) for document in (pack.document, *pack.documents)),
        extends=tuple(pack.extends),
        clauses=tuple(_clause(pack, clause, titles) for clause in pack.clauses),
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


def _clause(pack: Pack, clause: Clause, titles: Mapping[str, str]) -> PolicyClause:
    span = pack.span(clause)
    return PolicyClause(
        id=clause.id,
        label=clause.label,
        summary=clause.summary,
        document=pack.source(clause).id,
        uncertain=clause.status is Certainty.UNCERTAIN,
        note=clause.note or "",
        rules=tuple((code, _SEVERITIES[setting.severity]) for code, setting in clause.rules.items()),
        values=tuple(_values(clause, span)),
        documents=tuple(titles.get(document, document) for document in clause.documents),
        deadline=clause.deadline or "",
        target=clause.target or "",
        recorded_only=clause.recorded_only or "",
        since=clause.in_force.since if clause.in_force else None,
        until=clause.in_force.until if clause.in_force else None,
    )


def _values(clause: Clause, span: Span) -> Iterator[PolicyValue]:
    for name, history in clause.values.items():
        for dated, held in periods(history, span):
            value = "、".join(dated.value) if isinstance(dated.value, tuple) else dated.value
            yield PolicyValue(name, _value_titles().get(name, name), value or "", held.since, held.until)


@cache
def _value_titles() -> Mapping[str, str]:
    """What the terms of each procedure call their values, by ``<procedure>.<name>``."""
    return {
        f"{terms.procedure}.{name}": field.title or name
        for terms in Terms.__subclasses__()
        for name, field in terms.model_fields.items()
    }
