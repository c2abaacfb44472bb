"""From the office's policy packs and rules to what the policy library shows of them."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import get_args

from cadre_docs.diagnostics import Severity
from cadre_docs.policy.coverage import Answer, coverage
from cadre_docs.policy.pack import Certainty, Clause, Pack, Scalar, SourceDocument, Span
from cadre_docs.policy.policy import Policy, periods
from cadre_docs.policy.rule import Rule, rules
from cadre_docs.procedures.terms import Terms
from cadre_docs.records.choice import Choice
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

_YES = {"yes": "是", "no": "否", "true": "是", "false": "否"}
_SEVERITIES = {Severity.ERROR: "必须", Severity.WARNING: "一般", Severity.INFO: "提示"}


def library(policy: Policy, document_titles: Mapping[str, str] | None = None) -> PolicyLibrary:
    """Every pack with its clauses, and every rule; ``document_titles`` are those of the document types."""
    titles = document_titles or {}
    packs = tuple(_pack(pack, titles) for _, pack in sorted(policy.packs.items()))
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
        types=tuple(clause.documents),
        parameters=tuple(_parameters(clause, span)),
        successors=tuple(_successor(pack, name) for name in clause.succeeded_by),
        lapsed=clause.lapsed or "",
    )


def _values(clause: Clause, span: Span) -> Iterator[PolicyValue]:
    for name, history in clause.values.items():
        for dated, held in periods(history, span):
            title, words = _value_fields().get(name, (name, {}))
            yield PolicyValue(name, title, _text(dated.value, words), held.since, held.until)


def _parameters(clause: Clause, span: Span) -> Iterator[PolicyParameter]:
    for code, setting in clause.rules.items():
        known = _rules().get(code)
        fields = known.parameters.model_fields if known and known.parameters else {}
        for name, history in setting.parameters.items():
            title = (fields[name].title if name in fields else None) or name
            words = _words(fields[name].annotation) if name in fields else {}
            for dated, held in periods(history, span):
                yield PolicyParameter(code, PolicyValue(name, title, _text(dated.value, words), held.since, held.until))


def _successor(pack: Pack, name: str) -> tuple[str, str]:
    """``clause`` of the same pack, or ``pack/clause``."""
    other, slash, clause = name.rpartition("/")
    return (other, clause) if slash else (pack.id, name)


def _text(value: Scalar, words: Mapping[str, str]) -> str:
    several = value if isinstance(value, tuple) else (value or "",)
    return "、".join(words.get(one, _YES.get(one, one)) for one in several)


def _words(annotation: object) -> Mapping[str, str]:
    """The Chinese names of the members, where a field takes members of a closed list."""
    if isinstance(annotation, type) and issubclass(annotation, Choice):
        return {member.value: member.label for member in annotation}
    return {value: label for inner in get_args(annotation) for value, label in _words(inner).items()}


@cache
def _rules() -> Mapping[str, Rule]:
    return rules()


@cache
def _value_fields() -> Mapping[str, tuple[str, Mapping[str, str]]]:
    """What the terms of each procedure call their values, by ``<procedure>.<name>``, and the words of these."""
    return {
        f"{terms.procedure}.{name}": (field.title or name, _words(field.annotation))
        for terms in Terms.__subclasses__()
        for name, field in terms.model_fields.items()
    }
