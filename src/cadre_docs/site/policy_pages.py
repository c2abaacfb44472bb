"""The policy library: its packs clause by clause, what follows from each, and the table of how rows are answered."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from markupsafe import Markup

from cadre_docs.site.clauses import page_path, pages_of
from cadre_docs.site.context import Link, Site
from cadre_docs.site.glossary import PATH as GLOSSARY
from cadre_docs.site.glossary import Marker
from cadre_docs.site.inputs import PolicyClause, PolicyDocument, PolicyPack, PolicyRow, PolicyValue
from cadre_docs.site.page import SitePage
from cadre_docs.site.reasons import Told, told
from cadre_docs.site.rule_pages import by_procedure
from cadre_docs.site.search import Findable
from cadre_docs.site.versions import PATH as VERSIONS

_SECTION = "policy/index.html"
_COVERAGE = "policy/coverage.html"
_KINDS = {
    "rule": "由规则判断",
    "document": "落实为文种",
    "deadline": "落实为期限",
    "target": "作为结构目标",
    "recorded": "仅作登记",
    "": "无着落",
}


class Value(NamedTuple):
    """A value that a clause sets, with all it has been: one of ``held`` for each time."""

    title: str
    held: tuple[PolicyValue, ...]


class ClauseView(NamedTuple):
    """A clause with links to the rules that decide it, the papers that carry it out, and what took its place."""

    clause: PolicyClause
    summary: Markup
    values: tuple[Value, ...]
    rules: tuple[tuple[Link, str], ...]
    documents: tuple[Link, ...]
    successors: tuple[Link, ...]
    told: tuple[Told, ...]


class DocumentView(NamedTuple):
    """A document of a pack with those of its clauses that stand on the page."""

    document: PolicyDocument
    clauses: tuple[ClauseView, ...]
    continued: bool


class RowView(NamedTuple):
    """A row of an inventory with links."""

    row: PolicyRow
    clauses: tuple[Link, ...]
    rules: tuple[Link, ...]


def pages(site: Site) -> Iterator[SitePage]:
    """The list of packs and rules, the packs, the coverage, the words."""
    library = site.inputs.library
    packs = tuple(
        (pack.id, _title(pack), pack.documents[0], len(pack.clauses), sum(bool(one.rules) for one in pack.clauses))
        for pack in library.packs
    )
    context: dict[str, Any] = {
        "title": "政策库",
        "packs": packs,
        "procedures": tuple((Link(name, path), len(rules)) for name, path, rules in by_procedure(library.rules)),
        "coverage": Link("落实情况", _COVERAGE) if library.coverage else None,
        "rows": len(library.coverage),
        "versions": Link("新旧对照", VERSIONS),
        "glossary": Link("词汇", GLOSSARY) if site.glossary.words else None,
        "words": len(site.glossary.words),
    }
    yield site.theme.page(_SECTION, "policy", "policy", _SECTION, context)
    for pack in library.packs:
        yield from _pack(site, pack)
    yield from _coverage(site)
    if site.glossary.words:
        context = {"title": "词汇", "words": site.glossary.words}
        yield site.theme.page(GLOSSARY, "glossary", "glossary", _SECTION, context)


def findables(site: Site) -> Iterator[Findable]:
    """Every clause and every word."""
    for pack in site.inputs.library.packs:
        names = {document.id: document for document in pack.documents}
        for clause in pack.clauses:
            document = names.get(clause.document, pack.documents[0])
            since = clause.since or document.since
            yield Findable(
                site.clauses[pack.id, clause.id],
                f"《{document.title}》{clause.label}",
                "条款",
                f"{clause.summary} {' '.join(value.title for value in clause.values)}",
                pack.title,
                year=since.year if since else 0,
            )
    for word in site.glossary.words:
        yield Findable(f"{GLOSSARY}#{word.anchor}", word.text, "词汇", word.meaning)


def _title(pack: PolicyPack) -> Link:
    return Link(f"《{pack.title}》", page_path(pack.id, 1))


def _pack(site: Site, pack: PolicyPack) -> Iterator[SitePage]:
    titles = {one.id: _title(one) for one in site.inputs.library.packs}
    types = site.notice_of_type
    listed = pages_of(pack)
    seen: set[str] = set()
    for number, (path, clauses) in enumerate(listed, 1):
        marker = site.glossary.marker("../")
        views = []
        for document in pack.documents:
            own = [clause for clause in clauses if _document_of(pack, clause) is document]
            if own or (number == 1 and len(pack.documents) == 1):
                shown = tuple(_clause(site, pack, clause, marker, types) for clause in own)
                views.append(DocumentView(document, shown, document.id in seen))
                seen.add(document.id)
        context = {
            "title": f"《{pack.title}》",
            "id": pack.id,
            "extends": tuple(titles[name] for name in pack.extends if name in titles),
            "documents": tuple(views),
            "several": len(pack.documents) > 1,
            "page": number,
            "pages": tuple((place, other) for place, (other, _) in enumerate(listed, 1)) if len(listed) > 1 else (),
            "contents": _contents(site, pack) if number == 1 and len(listed) > 1 else (),
        }
        yield site.theme.page(path, "pack", "policy-pack", _SECTION, context)


def _contents(site: Site, pack: PolicyPack) -> tuple[Link, ...]:
    """Where each document of a long pack begins."""
    first: dict[str, str] = {}
    for _, clauses in pages_of(pack):
        for clause in clauses:
            first.setdefault(_document_of(pack, clause).title, site.clauses[pack.id, clause.id])
    return tuple(Link(f"《{title}》", path) for title, path in first.items()) if len(first) > 1 else ()


def _document_of(pack: PolicyPack, clause: PolicyClause) -> PolicyDocument:
    return next((one for one in pack.documents if one.id == clause.document), pack.documents[0])


def _clause(site: Site, pack: PolicyPack, clause: PolicyClause, marker: Marker, types: Mapping[str, str]) -> ClauseView:
    linked = []
    for code, severity in clause.rules:
        rule = site.rules.get(code)
        linked.append((Link(rule.title if rule else code, f"rules/{code}.html" if rule else ""), severity))
    found: dict[str, list[PolicyValue]] = {}
    for value in clause.values:
        found.setdefault(value.title, []).append(value)
    slugs = clause.types or ("",) * len(clause.documents)
    return ClauseView(
        clause=clause,
        summary=marker.text(clause.summary),
        values=tuple(Value(title, tuple(held)) for title, held in found.items()),
        rules=tuple(linked),
        documents=tuple(Link(title, types.get(slug, "")) for title, slug in zip(clause.documents, slugs, strict=True)),
        successors=tuple(site.clause_named(*key) for key in clause.successors),
        told=told(site, "clause", f"{pack.id}/{clause.id}"),
    )


def _coverage(site: Site) -> Iterator[SitePage]:
    rows = site.inputs.library.coverage
    if not rows:
        return
    packs = {pack.id: pack for pack in site.inputs.library.packs}
    by_pack: dict[str, list[PolicyRow]] = {}
    for row in rows:
        by_pack.setdefault(row.pack, []).append(row)
    summary = tuple(
        (
            Link(f"《{packs[key].title}》", f"policy/coverage-{key}.html"),
            len(own),
            tuple(Counter(row.kind for row in own)[kind] for kind in _KINDS),
        )
        for key, own in by_pack.items()
    )
    context: dict[str, Any] = {
        "title": "落实情况",
        "kinds": tuple(_KINDS.values()),
        "packs": summary,
        "total": (len(rows), tuple(Counter(row.kind for row in rows)[kind] for kind in _KINDS)),
    }
    yield site.theme.page(_COVERAGE, "coverage", "coverage", _SECTION, context)
    for key, own in by_pack.items():
        context = {
            "title": f"落实情况：《{packs[key].title}》",
            "pack": _title(packs[key]),
            "coverage": Link("落实情况", _COVERAGE),
            "rows": tuple(_row(site, row) for row in own),
            "files": tuple(
                sorted(
                    {
                        file
                        for row in own
                        for file in row.files
                        if file.endswith(".yaml") and not file.startswith("templates")
                    }
                )
            ),
        }
        yield site.theme.page(f"policy/coverage-{key}.html", "coverage_pack", "coverage-pack", _SECTION, context)


def _row(site: Site, row: PolicyRow) -> RowView:
    rules = ((site.rules.get(code), code) for code in row.rules)
    return RowView(
        row,
        tuple(site.clause_named(row.pack, clause, brief=True) for clause in row.clauses),
        tuple(Link(rule.title if rule else code, f"rules/{code}.html" if rule else "") for rule, code in rules),
    )
