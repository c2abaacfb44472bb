"""Building an office: this module's ``build`` reads as the manual of the program."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cadre_docs.diagnostics import Diagnostic, HasLines
from cadre_docs.office import Office, OutputFolder
from cadre_docs.records.office_profile import Format

if TYPE_CHECKING:
    from cadre_docs.build.cache import Cache

Progress = Callable[[int, int, str], None]
"""Told how many files of how many are done, and which was the last."""


@dataclass(frozen=True, slots=True)
class Options:
    """What to build. ``only`` is ``site`` or the slug of a document type; no formats means those of the office."""

    output: str = "build"
    only: str = ""
    formats: tuple[Format, ...] = ()
    jobs: int = 0


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build found and did. ``sources`` has the lines of the files that diagnostics point at."""

    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, HasLines]
    is_broken: bool
    written: int
    kept: int
    removed: int


def build(office: Office, options: Options = Options(), progress: Progress | None = None) -> BuildResult:
    """Build an office into its output folder. Raises BrokenInputError where nothing could be built at all.

    A file is replaced only when all of them are ready; an error in one document does not keep the others back.
    """
    from cadre_docs.build.assess import assess
    from cadre_docs.build.cache import load_cache
    from cadre_docs.build.compose import compose
    from cadre_docs.build.digest import inputs_digest
    from cadre_docs.build.jobs import document_jobs, notices, page_jobs
    from cadre_docs.build.workshop import Workshop
    from cadre_docs.site.gather import gather
    from cadre_docs.site.links import check_addresses
    from cadre_docs.site.plan import plan_site

    output = OutputFolder(office.root / options.output)
    with output.locked():
        cache, inputs = load_cache(output), inputs_digest(office, repr((office.as_of, options.only, options.formats)))
        if cache.is_current(inputs, output):
            output.discard()
            return _as_before(office, cache)
        assessment = assess(office)
        composition = compose(assessment, options.only)
        workshop = Workshop(assessment, output, cache, options, progress)
        formats = options.formats or assessment.records.office.formats
        workshop.make(document_jobs(assessment, composition.documents, formats))
        if options.only in ("", "site") and not workshop.keeps_last_site:
            shown = notices(assessment, composition.documents, workshop.files, workshop.sizes)
            site = gather(workshop.computed(shown))
            workshop.make_copies(site)
            pages = plan_site(site)
            workshop.faults += check_addresses(pages)
            workshop.make(page_jobs(pages))
        workshop.inspect()
        workshop.publish()
        found = (*assessment.diagnostics, *composition.faults, *composition.withheld, *workshop.faults)
        workshop.remember(inputs, found)
        return BuildResult(
            diagnostics=found,
            sources=assessment.loaded.sources,
            is_broken=assessment.is_broken,
            written=workshop.written,
            kept=workshop.kept,
            removed=workshop.removed,
        )


def _as_before(office: Office, cache: "Cache") -> BuildResult:
    """Nothing has changed since the last build: what it told is told again, and no file is touched."""
    from cadre_docs.records.load import load

    sources = load(office).sources if cache.told else {}
    return BuildResult(cache.told, sources, cache.is_broken, written=0, kept=len(cache.files), removed=0)
