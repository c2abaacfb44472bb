"""The office's own pages, the page for a wrong address, the list of all pages, and the page that searches."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from cadre_docs.diagnostics import BrokenInputError, Diagnostic
from cadre_docs.site.context import SECTIONS, Link, Site
from cadre_docs.site.directives import comes_from, faults, page_html
from cadre_docs.site.glossary import PATH as GLOSSARY
from cadre_docs.site.inputs import BrokenPage, TextPage
from cadre_docs.site.months import months
from cadre_docs.site.own_text import gist
from cadre_docs.site.page import SitePage, digest
from cadre_docs.site.rule_pages import by_procedure
from cadre_docs.site.search import Findable, Index
from cadre_docs.site.versions import PATH as VERSIONS

REFUSED = "refused"
"""The kind of a page that has faults: it is never made."""


def pages(site: Site) -> Iterator[SitePage]:
    """The office's own pages and the page for a wrong address."""
    for page in site.inputs.text_pages:
        path = f"pages/{page.slug}.html"
        later = partial(_context, site, page)
        yield site.theme.page_later(path, "text", "text", path, (digest(page.title, *comes_from(site, page)),), later)
    yield site.theme.page("404.html", "missing", "missing", "", {"title": "没有这个页面"})


def _context(site: Site, page: TextPage) -> Mapping[str, str]:
    return {"title": page.title, "text": page_html(site, page, "../")}


def without_faulty_directives(site: Site) -> Site:
    """The site less the office's own pages whose directives are at fault."""
    return without(site, {page.slug: found for page in site.inputs.text_pages if (found := faults(site, page))})


def without(site: Site, faulty: Mapping[str, tuple[Diagnostic, ...]]) -> Site:
    """The site less some of the office's own pages (slugs, with what is wrong): nothing of them is published.

    What is wrong with a page that is left out already is added to what is known of it.
    """
    if not faulty:
        return site
    sound = tuple(page for page in site.inputs.text_pages if page.slug not in faulty)
    broken = {page.slug: page.faults for page in site.inputs.broken_pages}
    broken |= {slug: (*broken.get(slug, ()), *found) for slug, found in faulty.items()}
    left_out = tuple(BrokenPage(slug, found) for slug, found in broken.items())
    return Site(replace(site.inputs, text_pages=sound, broken_pages=left_out))


def refused(site: Site) -> Iterator[SitePage]:
    """The pages that have faults. Rendering one of them raises BrokenInputError with them; nothing leads to it."""
    for page in site.inputs.broken_pages:
        yield SitePage(f"pages/{page.slug}.html", partial(_refuse, page.faults), (digest(page.faults),), REFUSED)


def _refuse(found: tuple[Diagnostic, ...]) -> bytes:
    raise BrokenInputError(found)


def findables(site: Site) -> Iterator[Findable]:
    """The office's own pages."""
    for page in site.inputs.text_pages:
        yield Findable(f"pages/{page.slug}.html", page.title, "说明", gist(page.text).words)


def site_map(site: Site) -> SitePage:
    """Every page except those of posts and of rules, which lists of their own hold."""
    tasks = tuple(
        Link(f"{task.number}. {task.name}", f"plan/{plan.id}/{task.id}.html")
        for plan in site.plans
        for task in plan.tasks
    )
    exercises = tuple(
        link
        for exercise in site.exercises
        for link in (
            Link(exercise.name, f"exercises/{exercise.id}/index.html"),
            *(
                (Link(f"{exercise.name}：职位表", f"exercises/{exercise.id}/positions.html"),)
                if site.positions[exercise.id]
                else ()
            ),
        )
    )
    library = site.inputs.library
    groups = (
        ("栏目", tuple(Link(title, path) for path, title in SECTIONS)),
        ("说明", tuple(Link(page.title, f"pages/{page.slug}.html") for page in site.inputs.text_pages)),
        ("工作任务", tasks),
        ("各项工作", exercises),
        ("公告", tuple(Link(notice.title, f"notices/{notice.slug}.html") for notice in site.notices)),
        ("政策库", tuple(Link(title, path) for title, path in _library(site))),
        ("政策", tuple(Link(f"《{pack.title}》", f"policy/{pack.id}.html") for pack in library.packs)),
        ("规则", tuple(Link(name, path) for name, path, _ in by_procedure(library.rules))),
        ("月历", tuple(Link(f"{one.year}年{one.month}月", one.path) for one in months(site))),
        ("单位", tuple(site.unit(key) for key in sorted(site.listed_units))),
    )
    context = {"title": "网站地图", "groups": tuple(group for group in groups if group[1])}
    return site.theme.page("sitemap.html", "sitemap", "sitemap", "", context)


def _library(site: Site) -> Iterator[tuple[str, str]]:
    """The pages of the policy library that are about all packs."""
    yield "新旧对照", VERSIONS
    if site.inputs.library.coverage:
        yield "落实情况", "policy/coverage.html"
    if site.glossary.words:
        yield "词汇", GLOSSARY


def search_pages(site: Site, documents: Sequence[Findable]) -> Iterator[SitePage]:
    """The page that searches, and the scripts of its index."""
    index = Index(documents)
    known = digest_of_documents(documents)
    yield site.theme.page("search/index.html", "search", "search", "search/index.html", {"title": "检索"})
    yield SitePage("search/manifest.js", index.manifest, (known,), "search-manifest")
    for number in range(index.chunks):
        yield SitePage(f"search/documents-{number}.js", partial(index.chunk, number), (known,), "search-documents")
    for number in range(index.shards):
        shard = partial(index.shard, number)
        yield SitePage(f"search/terms-{number}.js", shard, (known,), "search-terms", index.prepare)


def digest_of_documents(documents: Sequence[Findable]) -> str:
    """A digest of everything that search may find."""
    return digest(tuple(documents))
