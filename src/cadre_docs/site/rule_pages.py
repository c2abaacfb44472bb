"""The rules: a list for each procedure, and a page for each rule with its parameters and the clauses behind it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple

from cadre_docs.records.exercise import ExerciseKind
from cadre_docs.site.clauses import clause_paths
from cadre_docs.site.context import Link, Site
from cadre_docs.site.glossary import Glossary
from cadre_docs.site.inputs import PolicyPack, PolicyRule, PolicyValue
from cadre_docs.site.markdown import to_html
from cadre_docs.site.page import SitePage, digest
from cadre_docs.site.reasons import told
from cadre_docs.site.search import Findable

_SECTION = "policy/index.html"
_CHINESE = re.compile("[\u4e00-\u9fff]")
_WRAPPED = re.compile(r"\n(?![^：:\n]{2,12}[：:]|[-*\d])(?=(.))")
"""A new line that only keeps a docstring narrow: what follows begins neither a labelled line nor a list."""


class SetBy(NamedTuple):
    """A clause that switches a rule on, with the parameters that it gives and the papers that the rule holds up."""

    clause: Link
    summary: str
    severity: str
    parameters: tuple[PolicyValue, ...]


def pages(site: Site) -> Iterator[SitePage]:
    """The lists and the rules."""
    library = site.inputs.library
    setters, words = _setters(library.packs), digest(site.glossary.words)
    for name, path, rules in by_procedure(library.rules):
        rows = tuple((Link(rule.title, f"rules/{rule.code}.html"), len(setters.get(rule.code, ()))) for rule in rules)
        yield site.theme.page(path, "rules", "rules", _SECTION, {"title": f"规则：{name}", "name": name, "rules": rows})
        for rule in rules:
            plain: dict[str, Any] = {
                "title": rule.title,
                "code": rule.code,
                "file": f"policy/rules/{rule.procedure}/{rule.code.replace('-', '_')}.py",
                "procedure": Link(name, path),
                "set_by": setters.get(rule.code, ()),
                "told": told(site, "rule", rule.code),
            }
            parts = (words, digest(rule.text, plain))
            context = partial(_with_text, plain, rule.text, site.glossary)
            yield site.theme.page_later(f"rules/{rule.code}.html", "rule", "rule", _SECTION, parts, context)


def _with_text(plain: Mapping[str, Any], text: str, glossary: Glossary) -> Mapping[str, Any]:
    """With the rule's text as HTML, which only a page that is rendered pays for."""
    marker = glossary.marker("../")
    shown = tuple((lang, marker.html(to_html(one, deeper=1, keep_lines=True))) for lang, one in _languages(text))
    return {**plain, "text": shown}


def findables(site: Site) -> Iterator[Findable]:
    """Every rule."""
    for rule in site.inputs.library.rules:
        text = f"{rule.code} {rule.text}"
        yield Findable(f"rules/{rule.code}.html", rule.title, "规则", text, procedure_name(rule.procedure))


def by_procedure(rules: Iterable[PolicyRule]) -> tuple[tuple[str, str, tuple[PolicyRule, ...]], ...]:
    """For each procedure its name, the page that lists its rules, and these."""
    found: dict[str, list[PolicyRule]] = {}
    for rule in rules:
        found.setdefault(rule.procedure, []).append(rule)
    return tuple(
        (procedure_name(key), f"rules/of-{key.replace('_', '-')}.html", tuple(members))
        for key, members in sorted(found.items())
    )


def procedure_name(key: str) -> str:
    """What the exercises of a procedure are called; the plan of the office is one too."""
    kinds = {kind.value.replace("-", "_"): kind.label for kind in ExerciseKind}
    return {"plan": "工作计划"}.get(key) or kinds.get(key, key)


def _languages(text: str) -> Iterator[tuple[str, str]]:
    """The Chinese paragraphs of a rule's page and the English ones, each with the language."""
    paragraphs = [
        _WRAPPED.sub(lambda match: "" if _CHINESE.match(match[1]) else " ", one) for one in text.split("\n\n")
    ]
    for lang, wanted in (("zh-CN", True), ("en", False)):
        found = [one for one in paragraphs if bool(_CHINESE.search(one)) is wanted]
        if found:
            yield lang, "\n\n".join(found)


def _setters(packs: tuple[PolicyPack, ...]) -> Mapping[str, tuple[SetBy, ...]]:
    found: dict[str, list[SetBy]] = {}
    paths = clause_paths(packs)
    for pack in packs:
        names = {document.id: document.title for document in pack.documents}
        for clause in pack.clauses:
            label = f"《{names.get(clause.document, pack.title)}》{clause.label}"
            link = Link(label, paths[pack.id, clause.id])
            for code, severity in clause.rules:
                own = tuple(one.value for one in clause.parameters if one.rule == code)
                found.setdefault(code, []).append(SetBy(link, clause.summary, severity, own))
    return {code: tuple(links) for code, links in found.items()}
