"""Whether every link and anchor of the site leads somewhere, and no two pages share an address."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from cadre_docs.diagnostics import Diagnostic, Message, Position, Severity, say
from cadre_docs.site.page import SitePage

_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_REFERENCE = re.compile(r"""\s(?:href|src|action)\s*=\s*"([^"]*)\"""")
_ID = re.compile(r"""\sid\s*=\s*"([^"]*)\"""")
_ELSEWHERE = ("mailto:", "tel:")


def check_addresses(pages: Iterable[SitePage]) -> Iterator[Diagnostic]:
    """Two pages with one address; letter case does not tell them apart, since shared drives do not either."""
    counted = Counter(page.path.casefold() for page in pages)
    for path, times in counted.items():
        if times > 1:
            yield _found(
                "site-address-twice",
                path,
                say(
                    "网站有 {times} 个页面用同一地址 {path}",
                    "{times} pages share the address {path}",
                    times=times,
                    path=path,
                ),
            )


@dataclass(frozen=True, slots=True)
class PageLinks:
    """What one page offers to links and where its own lead: read where the page is rendered, checked when all are."""

    path: str
    ids: tuple[str, ...]
    links: frozenset[str]


def read_links(path: str, data: bytes) -> PageLinks:
    """The ids and the links of a rendered page."""
    tags = _TAG.findall(data.decode())
    ids = tuple(unescape(name) for tag in tags if " id" in tag for name in _ID.findall(tag))
    return PageLinks(path, ids, frozenset(unescape(link) for tag in tags for link in _REFERENCE.findall(tag)))


def check_links(pages: Iterable[PageLinks], files: Iterable[str] = ()) -> tuple[Diagnostic, ...]:
    """What is wrong with the links of all pages; ``files`` are the paths of everything else that links may lead to.

    Links must be relative and lead to a page, file or anchor of the site; nothing may be loaded from elsewhere. Ids
    must be unique on their page.
    """
    all_pages = tuple(pages)
    anchors = {page.path: frozenset(page.ids) for page in all_pages}
    known = anchors.keys() | frozenset(files)
    found: list[Diagnostic] = []
    for page in all_pages:
        found += _twice(page)
        for link in page.links:
            target, fragment, outside = _target(page.path, link)
            dead = outside or (target != "" and target not in known)
            if dead or (fragment and fragment not in anchors.get(target, ())):
                found.append(_dead(page.path, link))
    return tuple(sorted(found, key=lambda one: (one.position or Position(""), str(one.message))))


def _target(path: str, link: str) -> tuple[str, str, bool]:
    """Where a link leads, from the site's root; the last is whether it leads out of it."""
    if link.startswith(_ELSEWHERE):
        return "", "", False
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or link.startswith("/"):
        return "", "", True
    target = normpath(join(dirname(path), unquote(parts.path))) if parts.path else path
    return target, unquote(parts.fragment), target.startswith("..")


def _twice(page: PageLinks) -> Iterator[Diagnostic]:
    for name, times in Counter(page.ids).items():
        if times > 1:
            message = say(
                "页面上有 {times} 处同名锚点 {name}", "the id {name} stands {times} times", times=times, name=name
            )
            yield _found("site-anchor-twice", page.path, message)


def _dead(path: str, link: str) -> Diagnostic:
    return _found("site-dead-link", path, say("链接 {link} 没有去处", "the link {link} leads nowhere", link=link))


def _found(code: str, path: str, message: Message) -> Diagnostic:
    return Diagnostic(
        code=code,
        severity=Severity.ERROR,
        message=message,
        hint=say("改正链接，或补上它指向的页面", "mend the link, or add the page that it leads to"),
        position=Position(file=f"site/{path}"),
    )
