"""The policy library: a page for each pack with an anchor for each clause, and a page for each rule."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from cadre_docs.site.context import Link, Site
from cadre_docs.site.inputs import PolicyClause, PolicyDocument, PolicyPack, PolicyRule
from cadre_docs.site.markdown import to_html
from cadre_docs.site.page import SitePage
from cadre_docs.site.search import Findable

_SECTION = "policy/index.html"
_CHINESE = re.compile("[\u4e00-\u9fff]")
_WRAPPED = re.compile(r"\n(?![^：:\n]{2,12}[：:]|[-*\d])(?=(.))")
"""A new line that only keeps a docstring narrow: what follows begins neither a labelled line nor a list."""
_PROCEDURES = {"competition": "跨单位竞岗", "plan": "工作计划", "recruitment": "考试录用"}


class ClauseView(NamedTuple):
    """A clause with links to the rules that decide it."""

    clause: PolicyClause
    rules: tuple[tuple[Link, str], ...]


class DocumentView(NamedTuple):
    """A document of a pack with its clauses."""

    document: PolicyDocument
    clauses: tuple[ClauseView, ...]


class SetBy(NamedTuple):
    """A clause that switches a rule on."""

    clause: Link
    summary: str
    severity: str


def pages(site: Site) -> Iterator[SitePage]:
    """The list of packs and rules, the packs, the rules."""
    library = site.inputs.library
    titles = {pack.id: Link(f"《{pack.title}》", f"policy/{pack.id}.html") for pack in library.packs}
    packs = tuple(
        (pack.id, titles[pack.id], pack.documents[0], len(pack.clauses), _decided(pack)) for pack in library.packs
    )
    rules = tuple(sorted(_by_procedure(library.rules).items()))
    context: dict[str, Any] = {"title": "政策库", "packs": packs, "rules": rules}
    yield site.theme.page(_SECTION, "policy", "policy", _SECTION, context)
    for pack in library.packs:
        context = {
            "title": f"《{pack.title}》",
            "id": pack.id,
            "extends": tuple(titles[name] for name in pack.extends if name in titles),
            "documents": _documents(site, pack),
        }
        yield site.theme.page(f"policy/{pack.id}.html", "pack", "policy-pack", _SECTION, context)
    setters = _setters(library.packs)
    for rule in library.rules:
        context = {
            "title": rule.title,
            "code": rule.code,
            "procedure": _PROCEDURES.get(rule.procedure, rule.procedure),
            "text": tuple((lang, to_html(text, deeper=1, keep_lines=True)) for lang, text in _languages(rule.text)),
            "set_by": setters.get(rule.code, ()),
        }
        yield site.theme.page(f"rules/{rule.code}.html", "rule", "rule", _SECTION, context)


def findables(site: Site) -> Iterator[Findable]:
    """Every clause and every rule."""
    for pack in site.inputs.library.packs:
        names = {document.id: document.title for document in pack.documents}
        for clause in pack.clauses:
            path = f"policy/{pack.id}.html#clause-{clause.id}"
            name = names.get(clause.document, pack.title)
            values = " ".join(value.title for value in clause.values)
            yield Findable(path, f"《{name}》{clause.label}", "条款", f"{clause.summary} {values}", pack.title)
    for rule in site.inputs.library.rules:
        context = _PROCEDURES.get(rule.procedure, rule.procedure)
        yield Findable(f"rules/{rule.code}.html", rule.title, "规则", f"{rule.code} {rule.text}", context)


def _languages(text: str) -> Iterator[tuple[str, str]]:
    """The Chinese paragraphs of a rule's page and the English ones, each with the language."""
    paragraphs = [
        _WRAPPED.sub(lambda match: "" if _CHINESE.match(match[1]) else " ", one) for one in text.split("\n\n")
    ]
    for lang, wanted in (("zh-CN", True), ("en", False)):
        found = [one for one in paragraphs if bool(_CHINESE.search(one)) is wanted]
        if found:
            yield lang, "\n\n".join(found)


def _decided(pack: PolicyPack) -> int:
    return sum(bool(clause.rules) for clause in pack.clauses)


def _by_procedure(rules: tuple[PolicyRule, ...]) -> Mapping[str, tuple[PolicyRule, ...]]:
    found: dict[str, list[PolicyRule]] = {}
    for rule in rules:
        found.setdefault(_PROCEDURES.get(rule.procedure, rule.procedure), []).append(rule)
    return {procedure: tuple(members) for procedure, members in found.items()}


def _documents(site: Site, pack: PolicyPack) -> tuple[DocumentView, ...]:
    views = []
    for document in pack.documents:
        clauses = tuple(_clause(site, clause) for clause in pack.clauses if clause.document == document.id)
        views.append(DocumentView(document, clauses))
    return tuple(views)


def _clause(site: Site, clause: PolicyClause) -> ClauseView:
    linked = []
    for code, severity in clause.rules:
        rule = site.rules.get(code)
        linked.append((Link(rule.title if rule else code, f"rules/{code}.html" if rule else ""), severity))
    return ClauseView(clause, tuple(linked))


def _setters(packs: tuple[PolicyPack, ...]) -> Mapping[str, tuple[SetBy, ...]]:
    found: dict[str, list[SetBy]] = {}
    for pack in packs:
        names = {document.id: document.title for document in pack.documents}
        for clause in pack.clauses:
            label = f"《{names.get(clause.document, pack.title)}》{clause.label}"
            link = Link(label, f"policy/{pack.id}.html#clause-{clause.id}")
            for code, severity in clause.rules:
                found.setdefault(code, []).append(SetBy(link, clause.summary, severity))
    return {code: tuple(links) for code, links in found.items()}
