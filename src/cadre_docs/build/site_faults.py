"""What is wrong with the office's own part of its site, told by ``check`` before anything is built."""

from collections.abc import Iterable, Iterator, Mapping

from cadre_docs.build.assess import Assessment
from cadre_docs.build.compose import compose
from cadre_docs.build.job import SITE
from cadre_docs.build.pool import cores
from cadre_docs.diagnostics import BrokenInputError, Diagnostic
from cadre_docs.office import Office
from cadre_docs.site.inputs import BrokenPage
from cadre_docs.site.links import check_addresses, own_layouts
from cadre_docs.site.own_pages import OwnPages, own_pages
from cadre_docs.site.page import SitePage


def site_faults(assessment: Assessment) -> tuple[Diagnostic, ...]:
    """What ``build`` would tell of the office's own pages and layouts. The desk is not used again.

    An office that has neither has no such faults. With layouts of its own every page is made, since any may break; its
    own pages show their faults when the site is planned. Where input is broken no site is built, and only what a page
    says of itself can be judged.
    """
    own, layouts = own_pages(assessment.office), _replaced_layouts(assessment.office)
    if assessment.is_broken:
        return tuple(_told(own.broken))
    if not (own.pages or own.broken or layouts):
        return ()
    try:
        return tuple(dict.fromkeys(_of_site(assessment, own, layouts)))
    except BrokenInputError as error:
        return tuple(dict.fromkeys((*_told(own.broken), *error.diagnostics)))


def _replaced_layouts(office: Office) -> Mapping[str, str]:
    """The layouts that an office has in place of ours, by path; ours are not its own even where we are the office."""
    return {} if office.root.resolve() == office.defaults.resolve() else own_layouts(office)


def _told(broken: Iterable[BrokenPage]) -> Iterator[Diagnostic]:
    return (fault for page in broken for fault in page.faults)


def _of_site(assessment: Assessment, own: OwnPages, layouts: Mapping[str, str]) -> Iterator[Diagnostic]:
    # Only now: an office without pages of its own needs nothing of what plans a site.
    from cadre_docs.build.jobs import page_jobs
    from cadre_docs.build.planned_site import planned_site
    from cadre_docs.build.preview import Pages
    from cadre_docs.build.reading_ahead import read_ahead

    read_ahead(own.pages, cores())
    composition = compose(assessment, SITE, processes=cores())
    site = planned_site(assessment, composition, lambda path: 0, searched=False)
    yield from check_addresses(site.pages)
    if layouts:
        jobs = {job.path.removeprefix(f"{SITE}/"): job for job in page_jobs(site.pages)}
        yield from (fault for faults in Pages({**jobs, **site.downloads}).check(layouts) for fault in faults)
    else:
        yield from _of_refused(site.pages)


def _of_refused(pages: Iterable[SitePage]) -> Iterator[Diagnostic]:
    from cadre_docs.site.text_pages import REFUSED

    for page in pages:
        if page.kind == REFUSED:
            try:
                page.render()
            except BrokenInputError as error:
                yield from error.diagnostics
