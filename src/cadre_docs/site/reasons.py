"""The explanations on pages: the public steps as they were told, with links where a step names what has a page."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cadre_docs.site.context import Link, Site
from cadre_docs.site.inputs import Reason


class Told(NamedTuple):
    """A step: its text in parts, some of which lead somewhere, and the steps below it."""

    parts: tuple[Link, ...]
    steps: tuple["Told", ...]


def told(site: Site, kind: str, key: str) -> tuple[Told, ...]:
    """The public steps of an explanation; none where there is no such explanation."""
    return tuple(_told(site, site.inputs.reasons.get(f"{kind}:{key}", ())))


def _told(site: Site, reasons: Iterable[Reason]) -> Iterator[Told]:
    for one in reasons:
        yield Told(tuple(_parts(site, one)), tuple(_told(site, one.steps)))


def _parts(site: Site, one: Reason) -> Iterator[Link]:
    """The text, cut where it names what has a page; nothing of it is left out or written otherwise."""
    rest = one.text
    for words, ref in one.named:
        path = _path(site, ref)
        before, found, after = rest.partition(words)
        if found and path:
            yield from (Link(before),) if before else ()
            yield Link(words, path)
            rest = after
    if rest:
        yield Link(rest)


def _path(site: Site, ref: str) -> str:
    """The page of what a step names, from the site's root; empty where it has none that may be seen."""
    kind, _, key = ref.partition(":")
    if kind == "clause":
        pack, _, clause = key.partition("/")
        return site.clauses.get((pack, clause), "")
    if kind == "rule":
        return f"rules/{key}.html" if key in site.rules else ""
    if kind == "exercise":
        return f"exercises/{key}/index.html" if key in site.names else ""
    return f"notices/{key}.html" if kind == "notice" and key in site.notice_slugs else ""
