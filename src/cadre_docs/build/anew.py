"""Building what has changed: this module reads as the manual of the program."""

from cadre_docs.build import BuildResult, Options, Progress, Warned
from cadre_docs.build.assess import assess
from cadre_docs.build.beforehand import lacking
from cadre_docs.build.cache import Cache
from cadre_docs.build.checksums import differing
from cadre_docs.build.compose import Composition, compose
from cadre_docs.build.desk import Desk
from cadre_docs.build.execute import executor
from cadre_docs.build.jobs import document_jobs, notices, page_jobs
from cadre_docs.build.pool import cores
from cadre_docs.build.reading_ahead import read_ahead
from cadre_docs.build.workshop import Workshop, computed
from cadre_docs.office import Office, OutputFolder
from cadre_docs.site.gather import gather
from cadre_docs.site.links import check_addresses
from cadre_docs.site.plan import plan_site


def build_anew(
    office: Office,
    options: Options,
    output: OutputFolder,
    cache: Cache,
    progress: Progress | None = None,
    warned: Warned | None = None,
    desk: Desk | None = None,
) -> tuple[BuildResult, Workshop]:
    """Build an office into a folder that nobody else writes; see ``build``. The workshop has yet to remember it.

    What is composed in another process is not noted on the ``desk`` of this one, so with one it is composed here.
    """
    if warned and (missing := lacking(office, options)):
        warned(missing)
    assessment = assess(office, desk)
    composition = compose(assessment, options.only, processes=1 if desk else options.jobs or cores())
    formats = options.formats or assessment.records.office.formats
    with executor(office, options, warned) as run:
        workshop = Workshop(assessment, output, cache, options, run, progress)
        workshop.make(document_jobs(assessment, composition.documents, formats))
        if options.only in ("", "site") and not workshop.keeps_last_site:
            _make_site(workshop, composition, options)
        workshop.inspect()
        workshop.publish()
    if options.scheduler:
        workshop.faults += differing(output)
    return BuildResult(
        diagnostics=(*assessment.diagnostics, *composition.faults, *composition.withheld, *workshop.faults),
        sources=assessment.loaded.sources,
        is_broken=assessment.is_broken,
        written=workshop.written,
        kept=workshop.kept,
        removed=workshop.removed,
    ), workshop


def _make_site(workshop: Workshop, composition: Composition, options: Options) -> None:
    assessment = workshop.assessment
    shown = notices(assessment, composition.documents, workshop.files, workshop.sizes)
    site = gather(computed(assessment, composition, shown))
    workshop.make_copies(site)
    read_ahead(site.text_pages, options.jobs, assessment.office)
    pages = plan_site(site, assessment.desk.pages)
    workshop.faults += check_addresses(pages)
    workshop.make(page_jobs(pages))
