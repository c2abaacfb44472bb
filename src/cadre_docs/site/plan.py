"""The plan of the site: every file that it consists of, with what each comes from."""

from collections.abc import Callable, Iterable

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
from cadre_docs.site.page import SitePage
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


def plan_site(inputs: SiteInputs) -> tuple[SitePage, ...]:
    """Every file of the site as of a date. Nothing is rendered yet.

    Raises BrokenInputError where a layout cannot be read.
    """
    site, broken = text_pages.without_broken(Site(inputs))
    found = [page for pages in PAGES for page in pages(site)]
    documents = tuple(document for findables in FINDABLES for document in findables(site))
    found += text_pages.search_pages(site, documents)
    found.append(text_pages.site_map(site))
    found += site.theme.assets()
    found += broken
    return tuple(found)
