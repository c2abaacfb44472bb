"""Notices: their list, a page each with the text, the downloads and what they rest on, and the news feed."""

import re
from collections.abc import Iterator
from functools import partial
from itertools import count, groupby
from typing import Any

from markupsafe import Markup

from cadre_docs.site import atom
from cadre_docs.site.context import Link, Site
from cadre_docs.site.inputs import PublishedNotice
from cadre_docs.site.long_notices import shortened
from cadre_docs.site.page import SitePage, digest
from cadre_docs.site.positions import list_path
from cadre_docs.site.reasons import told
from cadre_docs.site.rows import notice_row
from cadre_docs.site.search import Findable

_SECTION = "notices/index.html"
_NEWS = 60
_POSTS_SHOWN = 40
_TABLE = re.compile('<div class="table-wrap">')


def pages(site: Site) -> Iterator[SitePage]:
    """The list, the notices and the feed."""
    months = tuple(
        ((year, month), tuple(notice_row(notice) for notice in notices))
        for (year, month), notices in groupby(site.notices, key=lambda notice: (notice.on.year, notice.on.month))
    )
    yield site.theme.page(_SECTION, "notices", "notices", _SECTION, {"title": "公告", "months": months})
    for notice in site.notices:
        parts = (notice.digest, digest(_plain(site, notice)))
        later = partial(_context, site, notice)
        yield site.theme.page_later(f"notices/{notice.slug}.html", "notice", "notice", _SECTION, parts, later)
    yield _feed(site)


def findables(site: Site) -> Iterator[Findable]:
    """Every notice; under a unit where all its posts are of that one."""
    posts = site.posts
    for notice in site.notices:
        text = f"{notice.number} {notice.on.isoformat()} {notice.text}"
        units = {post.unit for key in notice.positions for post in [posts.get(key)] if post}
        unit = site.unit_names.get(units.pop(), "") if len(units) == 1 else ""
        path = f"notices/{notice.slug}.html"
        yield Findable(path, notice.title, "公告", text, notice.type_title, unit, notice.on.year)


def _context(site: Site, notice: PublishedNotice) -> dict[str, Any]:
    fragment = shortened(notice.fragment())
    # The document renderer escapes what it writes. A page has one main heading: the document's, where it has one.
    text = Markup(_reachable(fragment.html))
    posts = list_path(notice.exercise, 1) if site.positions.get(notice.exercise) else ""
    return {**_plain(site, notice), "text": text, "titled": "<h1" in text, "long": fragment, "posts": posts}


def _reachable(fragment: str) -> str:
    """The text of a notice with every table that may have to be scrolled within reach of the keyboard."""
    numbers = count(1)
    return _TABLE.sub(
        lambda _: f'{_TABLE.pattern[:-1]} role="region" aria-label="表 {next(numbers)}" tabindex="0">', fragment
    )


def _plain(site: Site, notice: PublishedNotice) -> dict[str, Any]:
    exercise = next((one for one in site.exercises if one.id == notice.exercise), None)
    known = site.posts
    posts = tuple(
        Link(known[key].name, f"exercises/{notice.exercise}/positions/{key}.html")
        for key in notice.positions[:_POSTS_SHOWN]
        if key in known and known[key].exercise == notice.exercise
    )
    clauses = (site.clause(clause) for clause in notice.clauses)
    return {
        "title": notice.title,
        "notice": notice_row(notice),
        "number": notice.number,
        "withdrawn_on": notice.withdrawn_on,
        "exercise": Link(exercise.name, f"exercises/{exercise.id}/index.html") if exercise else None,
        "positions": posts,
        "more_positions": max(0, len(notice.positions) - _POSTS_SHOWN),
        "clauses": tuple(link for link in clauses if link),
        "provenance": notice.provenance,
        "told": told(site, "notice", notice.slug),
    }


def _feed(site: Site) -> SitePage:
    profile = site.inputs.profile
    entries = tuple(
        atom.Entry(notice.slug, notice.title, notice.on, f"notices/{notice.slug}.html", notice.type_title)
        for notice in site.notices[:_NEWS]
    )
    write = partial(atom.feed, profile.site.title, profile.name, profile.issuer, site.as_of, entries)
    parts = (digest(profile.site.title, profile.name, profile.issuer, site.as_of, entries),)
    return SitePage("feed.xml", write, parts, "feed")
