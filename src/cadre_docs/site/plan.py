"""The plan of the site: every file that it consists of, with what each comes from."""

from collections.abc import Callable, Iterable

from cadre_docs.office.undisturbed import undisturbed
from cadre_docs.site import (
    calendars,
    deadlines,
    exercises,
    home,
    months,
    notices,
    policy_pages,
    positions,
    rule_pages,
    structure,
    text_pages,
    units,
    versions,
    work_plan,
)
from cadre_docs.site.context import Site
from cadre_docs.site.inputs import SiteInputs
from cadre_docs.site.kept import KeptPages
from cadre_docs.site.page import SitePage
from cadre_docs.site.page_links import dead_links
from cadre_docs.site.search import Findable

PAGES: tuple[Callable[[Site], Iterable[SitePage]], ...] = (
    home.pages,
    work_plan.pages,
    deadlines.pages,
    months.pages,
    calendars.pages,
    exercises.pages,
    structure.pages,
    positions.pages,
    notices.pages,
    policy_pages.pages,
    versions.pages,
    rule_pages.pages,
    units.pages,
    text_pages.pages,
)
FINDABLES: tuple[Callable[[Site], Iterable[Findable]], ...] = (
    work_plan.findables,
    exercises.findables,
    structure.findables,
    notices.findables,
    policy_pages.findables,
    rule_pages.findables,
    text_pages.findables,
    positions.findables,
)


@undisturbed()
def plan_site(inputs: SiteInputs, kept: KeptPages | None = None) -> tuple[SitePage, ...]:
    """Every file of the site as of a date. Nothing is rendered yet.

    Of the office's own pages those with faults are told of when they are rendered, and the site is planned without
    them. With the ``kept`` pages of the last plan, only groups that would see something new are planned. Raises
    BrokenInputError where a layout cannot be read.
    """
    kept = kept or KeptPages()
    site = text_pages.without_faulty_directives(Site(inputs))
    found = _planned(site, kept)
    dead = dead_links(site, found, inputs.text_pages)
    if dead:
        sound, site = site.inputs.text_pages, text_pages.without(site, dead)
        found = found if site.inputs.text_pages == sound else _planned(site, kept)
    return (*found, *text_pages.refused(site))


def _planned(site: Site, kept: KeptPages) -> list[SitePage]:
    found = [page for pages in PAGES for page in kept.of(pages, site)]
    documents = tuple(document for findables in FINDABLES for document in kept.of(findables, site))
    found += text_pages.search_pages(site, documents)
    found.append(text_pages.site_map(site))
    found += site.theme.assets()
    return found
