"""Links that the office's own pages write: which of them lead nowhere, told with the line on which they stand."""

from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches

from cadre_docs.diagnostics import Diagnostic, Message, Position, Severity, say
from cadre_docs.site.context import Site
from cadre_docs.site.inputs import TextPage
from cadre_docs.site.links import leads_to, read_links
from cadre_docs.site.own_pages import FOLDER
from cadre_docs.site.own_text import Written, gist
from cadre_docs.site.page import SitePage


def dead_links(
    site: Site, pages: Iterable[SitePage], written: Iterable[TextPage]
) -> Mapping[str, tuple[Diagnostic, ...]]:
    """What is wrong with the links of the office's own pages, by slug; ``pages`` are all files that are planned.

    ``written`` are the office's own pages, those too that are left out because of their directives: whoever mends one
    is told of everything at once. A page whose anchor is asked for is rendered, which costs something only where a
    page has such a link; files that are not pages have no anchors.
    """
    planned = {page.path: page for page in pages}
    others = frozenset(one.path for notice in site.notices for one in notice.downloads)
    known = planned.keys() | others
    left_out = unpublished(site)
    found: dict[str, tuple[Diagnostic, ...]] = {}
    for page in written:
        wrong = []
        for one in gist(page.text).links:
            target, fragment, outside = leads_to(f"pages/{page.slug}.html", one.link)
            if target in left_out and not outside:
                continue
            if outside or (target and target not in known):
                wrong.append(_fault(page, one, _remedy(target, known, outside=outside)))
            elif fragment and fragment not in _anchors(planned.get(target)):
                wrong.append(_fault(page, one, say("那一页上没有这个锚点", "that page has no such anchor")))
        if wrong:
            found[page.slug] = tuple(wrong)
    return found


def _anchors(page: SitePage | None) -> tuple[str, ...]:
    return read_links(page.path, page.render()).ids if page is not None and page.is_html else ()


def unpublished(site: Site) -> frozenset[str]:
    """The addresses of the pages that have faults: links to them stand as plain words till they are put right."""
    return frozenset(f"pages/{page.slug}.html" for page in site.inputs.broken_pages)


def unpublished_links(site: Site, page: TextPage) -> frozenset[str]:
    """The links of a page, as it writes them, that lead to pages that are left out."""
    left_out = unpublished(site)
    if not left_out:
        return frozenset()
    links = {one.link for one in gist(page.text).links}
    return frozenset(link for link in links if _leads_to_any(page, link, left_out))


def _leads_to_any(page: TextPage, link: str, targets: Collection[str]) -> bool:
    target, _, outside = leads_to(f"pages/{page.slug}.html", link)
    return target in targets and not outside


def _remedy(target: str, known: Collection[str], *, outside: bool) -> Message:
    if outside:
        return say(
            "只能链接到本站的页面、文件和邮箱", "only pages and files of the site and mail addresses can be linked"
        )
    if target.endswith(".md") and f"{target[:-3]}.html" in known:
        return say("网址以 .html 结尾，不是 .md", "addresses end in .html, not in .md")
    folder, _, name = target.rpartition("/")
    beside = [path.rpartition("/")[2] for path in known if path.rpartition("/")[0] == folder]
    close = get_close_matches(name, beside, 1, 0.7)
    if close:
        return say("是不是“{close}”？", "did you mean {close}?", close=f"../{folder}/{close[0]}".replace("//", "/"))
    return say("改正链接，或补上它指向的页面", "mend the link, or add the page that it leads to")


def _fault(page: TextPage, written: Written, hint: Message) -> Diagnostic:
    line = page.first_line + written.line - 1
    return Diagnostic(
        code="site-dead-link",
        severity=Severity.ERROR,
        message=say(
            "链接 {link} 没有去处，这一页不发布",
            "the link {link} leads nowhere; the page is left out",
            link=written.link,
        ),
        hint=hint,
        position=Position(f"{FOLDER}/{page.path}", line=line, end_line=line),
    )
