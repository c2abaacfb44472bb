"""Versions side by side: what each value was from when to when, and which clause took which one's place."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

from cadre_docs.site.context import Link, Site
from cadre_docs.site.inputs import PolicyClause, PolicyPack
from cadre_docs.site.page import SitePage
from cadre_docs.site.rule_pages import procedure_name

PATH = "policy/versions.html"
_SECTION = "policy/index.html"


class Version(NamedTuple):
    """What a value is under a clause for a time. ``changed`` where it is not what the line above says."""

    since: date
    until: date | None
    value: str
    clause: Link
    now: bool
    changed: bool


class History(NamedTuple):
    """A value that has, or has had, more than one reading."""

    title: str
    versions: tuple[Version, ...]


class Succession(NamedTuple):
    """A clause and what took its place."""

    before: Link
    before_text: str
    ended: date | None
    after: tuple[tuple[Link, str], ...]
    lapsed: str


def pages(site: Site) -> Iterator[SitePage]:
    """One page for the procedures and one for each, with its values."""
    found = _histories(site)
    lists = tuple((Link(procedure_name(key), _path(key)), len(histories)) for key, histories in found.items())
    context = {"title": "新旧对照", "procedures": lists, "successions": tuple(_successions(site))}
    yield site.theme.page(PATH, "versions", "versions", _SECTION, context)
    for key, histories in found.items():
        name = procedure_name(key)
        values: dict[str, Any] = {
            "title": f"新旧对照：{name}",
            "name": name,
            "all": Link("新旧对照", PATH),
            "histories": histories,
        }
        yield site.theme.page(_path(key), "version", "version", _SECTION, values)


def _path(procedure: str) -> str:
    return f"policy/versions-{procedure.replace('_', '-')}.html"


def _histories(site: Site) -> dict[str, tuple[History, ...]]:
    """By procedure, the values for which the packs give more than one, each in the order of time."""
    held: dict[str, list[tuple[str, Version]]] = {}
    for pack, clause in _clauses(site):
        link = site.clause_named(pack.id, clause.id)
        for value in clause.values:
            now = value.since <= site.as_of and (value.until is None or site.as_of <= value.until)
            version = Version(value.since, value.until, value.value, link, now, changed=False)
            held.setdefault(value.name, []).append((value.title, version))
    found: dict[str, list[History]] = {}
    for name, versions in sorted(held.items()):
        if len(versions) > 1:
            found.setdefault(name.partition(".")[0], []).append(_history(versions))
    return {key: tuple(histories) for key, histories in found.items()}


def _history(held: list[tuple[str, Version]]) -> History:
    ordered = sorted((version for _, version in held), key=lambda one: (one.since, one.clause.text))
    before = [None, *ordered]
    marked = (
        one._replace(changed=bool(last and last.value != one.value)) for last, one in zip(before, ordered, strict=False)
    )
    return History(held[0][0], tuple(marked))


def _successions(site: Site) -> Iterator[Succession]:
    clauses = {(pack.id, clause.id): clause for pack, clause in _clauses(site)}
    for pack, clause in _clauses(site):
        if clause.successors or clause.lapsed:
            document = next((one for one in pack.documents if one.id == clause.document), pack.documents[0])
            yield Succession(
                site.clause_named(pack.id, clause.id),
                clause.summary,
                clause.until or document.until,
                tuple(
                    (site.clause_named(*key), clauses[key].summary if key in clauses else "")
                    for key in clause.successors
                ),
                clause.lapsed,
            )


def _clauses(site: Site) -> Iterable[tuple[PolicyPack, PolicyClause]]:
    return ((pack, clause) for pack in site.inputs.library.packs for clause in pack.clauses)
