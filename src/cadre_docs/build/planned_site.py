"""The site as it would be built, planned in memory: its pages, and the files beside them. Nothing is written."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from cadre_docs.build.assess import Assessment
from cadre_docs.build.compose import Composition
from cadre_docs.build.job import SITE, Job
from cadre_docs.build.jobs import document_jobs, notice_slug, notices, site_path
from cadre_docs.build.workshop import computed
from cadre_docs.records.office_profile import Format
from cadre_docs.site.embargo import is_public
from cadre_docs.site.gather import gather
from cadre_docs.site.page import SitePage
from cadre_docs.site.plan import plan_site


@dataclass(frozen=True, slots=True)
class PlannedSite:
    """The pages of a site and, by path from its root, the files of the documents that are public on the date."""

    pages: tuple[SitePage, ...]
    downloads: dict[str, Job]


def planned_site(
    assessment: Assessment, composition: Composition, size: Callable[[str], int], *, searched: bool = True
) -> PlannedSite:
    """The site of an office whose input can be used; ``composition`` has its public documents.

    ``size`` gives the bytes of a file of the site, 0 where they are not known. Where nothing of it will be
    ``searched``, the index leaves out the text of notices. Raises BrokenInputError where a layout cannot be read.
    """
    files: dict[str, list[Job]] = {}
    for job in document_jobs(assessment, composition.documents, assessment.records.office.formats):
        files.setdefault(job.stem, []).append(job)
    sizes = {job.path: size(site_path(stem, job)) for stem, made in files.items() for job in made}
    public = notices(assessment, composition.documents, files, sizes, searched=searched)
    site = gather(computed(assessment, composition, public))
    shown = {one.slug for one in site.notices if is_public(one.on, one.withdrawn_on, site.as_of)}
    downloads = {
        site_path(stem, job): replace(job, path=f"{SITE}/{site_path(stem, job)}", stem=notice_slug(stem))
        for stem, made in files.items()
        for job in made
        if job.format != Format.HTML.value and notice_slug(stem) in shown
    }
    return PlannedSite(plan_site(site, assessment.desk.pages), downloads)
