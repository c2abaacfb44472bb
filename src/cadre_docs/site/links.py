"""Whether every link and anchor of the site leads somewhere, and no two pages share an address."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from posixpath import dirname, join, normpath
from sys import intern
from types import MappingProxyType
from urllib.parse import unquote, urlsplit

from cadre_docs.diagnostics import Diagnostic, Message, Position, Severity, say
from cadre_docs.office import Office
from cadre_docs.site.page import SitePage

SITE = "site"
"""The folder of the office's own layouts, and of the site in what is built."""
_TAG = re.compile(r"<[a-zA-Z][^<>\s]*\s[^<>]*>")
_REFERENCE = re.compile(r"""\s(?:href|src|action)\s*=\s*"([^"]*)\"""")
_ID = re.compile(r"""\sid\s*=\s*"([^"]*)\"""")
DEAD = "site-dead-link"
"""The code of a link that leads nowhere."""
TWICE = "site-anchor-twice"
"""The code of an id that stands twice on a page."""
_ELSEWHERE = ("mailto:", "tel:")
_AWAY = re.compile(r"^(?:\.\./)+")


def check_addresses(pages: Iterable[SitePage]) -> Iterator[Diagnostic]:
    """Two pages with one address; letter case does not tell them apart, since shared drives do not either."""
    same: dict[str, list[str]] = {}
    for page in pages:
        same.setdefault(page.path.casefold(), []).append(page.path)
    for paths in same.values():
        if len(paths) > 1:
            message = say(
                "网站有 {times} 个页面用同一地址：{paths}（不分大小写）",
                "{times} pages share one address: {paths} (letter case does not count)",
                times=len(paths),
                paths="、".join(paths),
            )
            hint = say("给其中一条记录换一个编号，或给一个文件改名", "give one record another id, or rename a file")
            position = Position(f"{SITE}/{paths[0]}")
            yield Diagnostic(
                code="site-address-twice", severity=Severity.ERROR, message=message, hint=hint, position=position
            )


@dataclass(frozen=True, slots=True)
class PageLinks:
    """What one page offers to links and where its own lead, each once: read as it is rendered, checked when all are."""

    path: str
    ids: tuple[str, ...]
    links: tuple[str, ...]

    def shared(self) -> "PageLinks":
        """The same, its texts in memory once for all pages: most pages of a site have most of their links in common."""
        return PageLinks(self.path, tuple(map(intern, self.ids)), tuple(map(intern, self.links)))


def read_links(path: str, data: bytes) -> PageLinks:
    """The ids and the links of a rendered page."""
    tags = _TAG.findall(data.decode())
    ids = tuple([name for tag in tags for name in _named_by(tag)[0]])
    links = dict.fromkeys([link for tag in tags for link in _named_by(tag)[1]])
    return PageLinks(path, ids, tuple(links))


@lru_cache(maxsize=4096)
def _named_by(tag: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The ids and the links that a tag has: masthead and footer bring the same tags to every page."""
    return tuple(map(unescape, _ID.findall(tag))), tuple(map(unescape, _REFERENCE.findall(tag)))


def check_links(
    pages: Iterable[PageLinks],
    files: Iterable[str] = (),
    layouts: Mapping[str, str] = MappingProxyType({}),
    checked: Iterable[PageLinks] = (),
) -> tuple[Diagnostic, ...]:
    """What is wrong with the links of all pages; ``files`` are the paths of everything else that links may lead to.

    Links must be relative and lead to a page, file or anchor of the site; nothing may be loaded from elsewhere. Ids
    must be unique on their page. ``layouts`` are the texts of the office's own layouts and partials by path: a dead
    link that stands in one of them is told once, at its line there, and not for each page. Of the pages ``checked``
    before only the anchors matter.
    """
    all_pages = tuple(pages)
    anchors = {page.path: frozenset(page.ids) for page in (*all_pages, *checked)}
    known = anchors.keys() | frozenset(files)
    found: list[Diagnostic] = []
    dead: dict[tuple[Position, str], int] = {}
    for page in all_pages:
        found += _twice(page)
        for link in page.links:
            target, fragment, outside = leads_to(page.path, link)
            gone = outside or (target != "" and target not in known)
            if gone or (fragment and fragment not in anchors.get(target, ())):
                place = _written_at(link, layouts)
                key = (place, _AWAY.sub("", link)) if place else (Position(f"{SITE}/{page.path}"), link)
                dead[key] = dead.get(key, 0) + 1
    found += (_dead(position, link, times) for (position, link), times in dead.items())
    return tuple(sorted(found, key=lambda one: (one.position or Position(""), str(one.message))))


def own_layouts(office: Office) -> Mapping[str, str]:
    """The texts of the office's own layouts and partials, by path."""
    return {path: office.read_text(path) for path in office.list(SITE, ".html", own=True)}


def _written_at(link: str, layouts: Mapping[str, str]) -> Position | None:
    """Where an office's own layout writes a link of a page; the way back to the site's root may be computed there."""
    end = re.escape(_AWAY.sub("", link))
    wanted = re.compile(rf"""(?:href|src|action)\s*=\s*["']?[^"'>]*?{end}["'\s>]""")
    for path, text in layouts.items():
        found = wanted.search(text)
        if found:
            line = text.count("\n", 0, found.start()) + 1
            return Position(path, line=line, end_line=line)
    return None


def leads_to(path: str, link: str) -> tuple[str, str, bool]:
    """Where a link on the page at ``path`` leads, from the site's root, and its anchor.

    The last is whether it leads out of the site. Empty for addresses of mail and telephone.
    """
    target, fragment, outside = _leads_from(dirname(path), link)
    return (path if target is None else target), fragment, outside


@lru_cache(maxsize=4096)
def _leads_from(folder: str, link: str) -> tuple[str | None, str, bool]:
    """Where a link on a page of a folder leads; None to the page itself. Most pages of a folder lead to the same."""
    if link.startswith(_ELSEWHERE):
        return "", "", False
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or link.startswith("/"):
        return "", "", True
    if not parts.path:
        return None, unquote(parts.fragment), False
    target = normpath(join(folder, unquote(parts.path)))
    return target, unquote(parts.fragment), target.startswith("..")


def _twice(page: PageLinks) -> Iterator[Diagnostic]:
    for name, times in Counter(page.ids).items():
        if times > 1:
            message = say(
                "页面上有 {times} 处同名锚点 {name}", "the id {name} stands {times} times", times=times, name=name
            )
            yield _found(TWICE, page.path, message)


def _dead(position: Position, link: str, times: int) -> Diagnostic:
    message = (
        say("链接 {link} 没有去处", "the link {link} leads nowhere", link=link)
        if times == 1
        else say(
            "链接 {link} 没有去处，{times} 个页面上有",
            "the link {link} leads nowhere; it stands on {times} pages",
            link=link,
            times=times,
        )
    )
    return _fault(DEAD, position, message)


def _found(code: str, path: str, message: Message) -> Diagnostic:
    return _fault(code, Position(f"{SITE}/{path}"), message)


def _fault(code: str, position: Position, message: Message) -> Diagnostic:
    return Diagnostic(
        code=code,
        severity=Severity.ERROR,
        message=message,
        hint=say("改正链接，或补上它指向的页面", "mend the link, or add the page that it leads to"),
        position=position,
    )
