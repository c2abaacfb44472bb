"""The office's own pages, the page for a wrong address, the list of all pages, and the page that searches."""

from collections.abc import Iterator, Sequence
from functools import partial

from cadre_docs.site.context import SECTIONS, Link, Site
from cadre_docs.site.markdown import to_html
from cadre_docs.site.page import SitePage, digest
from cadre_docs.site.search import Findable, Index


def pages(site: Site) -> Iterator[SitePage]:
    """The office's own pages and the page for a wrong address."""
    for page in site.inputs.text_pages:
        path = f"pages/{page.slug}.html"
        context = {"title": page.title, "text": to_html(page.text)}
        yield site.theme.page(path, "text", "text", path, context)
    yield site.theme.page("404.html", "missing", "missing", "", {"title": "没有这个页面"})


def findables(site: Site) -> Iterator[Findable]:
    """The office's own pages."""
    for page in site.inputs.text_pages:
        yield Findable(f"pages/{page.slug}.html", page.title, "说明", page.text)


def site_map(site: Site) -> SitePage:
    """Every page except those of posts, which the lists of their exercise hold."""
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
            *((Link("职位表", f"exercises/{exercise.id}/positions.html"),) if site.positions[exercise.id] else ()),
        )
    )
    library = site.inputs.library
    groups = (
        ("栏目", tuple(Link(title, path) for path, title in SECTIONS)),
        ("说明", tuple(Link(page.title, f"pages/{page.slug}.html") for page in site.inputs.text_pages)),
        ("工作任务", tasks),
        ("各项工作", exercises),
        ("公告", tuple(Link(notice.title, f"notices/{notice.slug}.html") for notice in site.notices)),
        ("政策", tuple(Link(f"《{pack.title}》", f"policy/{pack.id}.html") for pack in library.packs)),
        ("规则", tuple(Link(rule.title, f"rules/{rule.code}.html") for rule in library.rules)),
        ("单位", tuple(site.unit(key) for key in sorted(site.listed_units))),
    )
    context = {"title": "网站地图", "groups": tuple(group for group in groups if group[1])}
    return site.theme.page("sitemap.html", "sitemap", "sitemap", "", context)


def search_pages(site: Site, documents: Sequence[Findable]) -> Iterator[SitePage]:
    """The page that searches, and the scripts of its index."""
    index = Index(documents)
    known = digest_of_documents(documents)
    yield site.theme.page("search/index.html", "search", "search", "search/index.html", {"title": "检索"})
    yield SitePage("search/manifest.js", index.manifest, (known,), "search-manifest")
    for number in range(index.chunks):
        yield SitePage(f"search/documents-{number}.js", partial(index.chunk, number), (known,), "search-documents")
    for number in range(index.shards):
        yield SitePage(f"search/terms-{number}.js", partial(index.shard, number), (known,), "search-terms")


def digest_of_documents(documents: Sequence[Findable]) -> str:
    """A digest of everything that search may find."""
    return digest(tuple(documents))
