"""The preview of a site: planned in memory, each file made when it is first asked for, and nothing written anywhere."""

import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from cadre_docs.build.assess import Assessment, assess
from cadre_docs.build.compose import compose, once
from cadre_docs.build.desk import Desk
from cadre_docs.build.egress import inspect
from cadre_docs.build.execute import render
from cadre_docs.build.job import SITE, Job, Rendered
from cadre_docs.build.jobs import page_jobs
from cadre_docs.build.planned_site import planned_site
from cadre_docs.build.workshop import published_texts
from cadre_docs.diagnostics import BrokenInputError, Diagnostic, HasLines
from cadre_docs.documents.types import document_types
from cadre_docs.office import Office
from cadre_docs.office.undisturbed import undisturbed
from cadre_docs.office.watched import watched
from cadre_docs.records.model import Sensitivity
from cadre_docs.site.links import check_addresses, check_links, own_layouts
from cadre_docs.site.page import SitePage


@dataclass(frozen=True, slots=True)
class News:
    """What is to be told, with the lines of the files that it points at."""

    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, HasLines]


@dataclass(frozen=True, slots=True)
class Shown:
    """One file of the preview: its bytes or, where there are none to be shown, what is wrong with it."""

    data: bytes
    faults: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class _Made:
    """What came of the job with this key; its bytes, unless only its faults were wanted so far."""

    key: str
    rendered: Rendered
    data: bytes | None


class Pages:
    """The files of one plan of the site, by path from its root. Several threads may ask for them."""

    def __init__(
        self, jobs: Mapping[str, Job], hidden: Mapping[str, str] | None = None, before: "Pages | None" = None
    ) -> None:
        self.jobs = jobs
        self.rendered = 0
        """How many files were made for this plan; others were made for an earlier one, and are the same."""
        self._hidden = hidden or {}
        self._lock = threading.Lock()
        kept, unsure = before.made() if before else ({}, frozenset[str]())
        same = before is not None and before.hides(self._hidden)
        self._made = {
            path: made
            for path, made in kept.items()
            if path in jobs and jobs[path].key == made.key and (same or made.data is not None)
        }
        self._uninspected = {path for path in self._made if path in unsure or not same}
        """Files made earlier, not yet looked through for the values that must be hidden now."""

    def get(self, path: str) -> Shown | None:
        """A file; None where the site has none there. What is not public is never handed out."""
        if path not in self.jobs:
            return None
        made = self._of(path, whole=True)
        faults = (*made.rendered.faults, *made.rendered.leaks)
        return Shown(b"" if faults else made.data or b"", faults)

    def size(self, path: str) -> int:
        """The bytes of a file that has been made; 0 of any other."""
        made = self._made.get(path)
        return made.rendered.size if made else 0

    def check(self, layouts: Mapping[str, str]) -> Iterator[tuple[Diagnostic, ...]]:
        """What is wrong with each page and, last, with the links between them; a page at a time.

        A page that cannot be made is not there for links either.
        """
        links, there = [], set(self.jobs)
        for path, job in self.jobs.items():
            if job.format == "html":
                rendered = self._of(path, whole=False).rendered
                links += [rendered.links] if rendered.links else []
                there -= {path} if rendered.faults else set()
                yield (*rendered.faults, *rendered.leaks)
        yield check_links(links, there, layouts)

    def hides(self, hidden: Mapping[str, str]) -> bool:
        """Whether these are the values that its files were looked through for."""
        return self._hidden == hidden

    def made(self) -> tuple[Mapping[str, _Made], frozenset[str]]:
        """What has been made so far, by path, and what of it has not been looked through for this plan."""
        with self._lock:
            return dict(self._made), frozenset(self._uninspected)

    def _of(self, path: str, *, whole: bool) -> _Made:
        with self._lock:
            made = self._made.get(path)
            if made is None or (whole and made.data is None):
                rendered, data = render(self.jobs[path], self._hidden)
                self.rendered += 1
                made = self._made[path] = _Made(self.jobs[path].key, rendered, data if whole else None)
            elif path in self._uninspected:
                made = self._made[path] = self._inspected(self.jobs[path], made)
            self._uninspected.discard(path)
            return made

    def _inspected(self, job: Job, made: _Made) -> _Made:
        leaks = tuple(inspect(job.path, made.data or b"", self._hidden))
        return replace(made, rendered=replace(made.rendered, leaks=leaks))


class Preview:
    """The site of an office as it is now, planned again after every change; broken input leaves the last one standing.

    What ``publish`` publishes is another matter: nothing here is written, and no file but those of the site can be
    had, least of all a document that is not public.
    """

    def __init__(self, office: Office) -> None:
        self.office = watched(office)
        self.desk = Desk()
        self.pages = Pages({})
        self._assessment: Assessment | None = None
        self._page_jobs: dict[str, tuple[SitePage, Job]] = {}
        self._told: frozenset[Diagnostic] = frozenset()

    def look(self) -> bool:
        """Whether a file of the office's own has changed since the last look."""
        return bool(self.office.look(own=True))

    def renew(self) -> News:
        """Plan the site again. Returns what is wrong, as far as planning it shows."""
        with undisturbed():
            return self._renew()

    def _renew(self) -> News:
        self._assessment = None
        try:
            assessment = assess(self.office, self.desk)
            found = assessment.diagnostics if assessment.is_broken else self._planned(assessment)
        except BrokenInputError as error:
            return self._news(error.diagnostics, {})
        if not assessment.is_broken:
            self._assessment = assessment
        return self._news(found, assessment.loaded.sources)

    def check(self) -> Iterator[News]:
        """The slower checks, a step at a time: every page, the links, and the documents that are not public.

        Each step yields what has not been told since the site was planned; most yield nothing.
        """
        assessment = self._assessment
        if assessment is None:
            return
        for found in self.pages.check(own_layouts(self.office)):
            yield self._further(found, assessment)
        faults: list[Diagnostic] = []
        for slug, one in document_types(self.office).items():
            if one.audience is not Sensitivity.PUBLIC:
                composition = compose(assessment, slug, trees=False)
                faults += composition.faults
                yield self._further((*once(faults), *composition.withheld), assessment)

    def _planned(self, assessment: Assessment) -> tuple[Diagnostic, ...]:
        composition = compose(assessment, SITE)
        site = planned_site(assessment, composition, self.pages.size)
        hidden = assessment.desk.secrets.of(assessment.records, published_texts(self.office))
        self.pages = Pages(self._jobs_of(site.pages) | site.downloads, hidden, self.pages)
        return (*assessment.diagnostics, *composition.faults, *composition.withheld, *check_addresses(site.pages))

    def _jobs_of(self, pages: tuple[SitePage, ...]) -> dict[str, Job]:
        """The jobs of all pages by path; that of a page which is the same object as last time is the same too."""
        before = self._page_jobs
        kept = {page.path: before[page.path] for page in pages if page.path in before and before[page.path][0] is page}
        new = tuple(page for page in pages if page.path not in kept)
        kept |= {page.path: (page, job) for page, job in zip(new, page_jobs(new), strict=True)}
        self._page_jobs = {page.path: kept[page.path] for page in pages}
        return {path: job for path, (_, job) in self._page_jobs.items()}

    def _news(self, found: tuple[Diagnostic, ...], sources: Mapping[str, HasLines]) -> News:
        self._told = frozenset(found)
        return News(found, sources)

    def _further(self, found: tuple[Diagnostic, ...], assessment: Assessment) -> News:
        new = tuple(dict.fromkeys(one for one in found if one not in self._told))
        self._told |= frozenset(new)
        return News(new, assessment.loaded.sources)
