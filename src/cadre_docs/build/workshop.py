"""The workshop of one build: jobs in, staged files and faults out; then all of them into place at once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from functools import cached_property

from cadre_docs.build import Options, Progress
from cadre_docs.build.assess import Assessment
from cadre_docs.build.cache import Cache, Kept, store_cache
from cadre_docs.build.compose import Composition
from cadre_docs.build.digest import engine
from cadre_docs.build.egress import must_not_leave
from cadre_docs.build.execute import Executor
from cadre_docs.build.explain.reasons import public_reasons
from cadre_docs.build.job import SITE, Job, Rendered
from cadre_docs.build.jobs import copy_jobs
from cadre_docs.build.manifest import PATH, Artifact, manifest, read_manifest
from cadre_docs.diagnostics import Diagnostic
from cadre_docs.diagnostics.told import told
from cadre_docs.documents.types import document_types
from cadre_docs.office import Office, OutputFolder
from cadre_docs.policy.rule import rules
from cadre_docs.renderers import RendererUnavailableError
from cadre_docs.site.embargo import is_public
from cadre_docs.site.gather import Computed
from cadre_docs.site.inputs import PublishedNotice, SiteInputs
from cadre_docs.site.links import DEAD, TWICE, PageLinks, check_links, leads_to, own_layouts, read_links


class Workshop:
    """Collects what a build makes. Nothing is visible before ``publish``."""

    def __init__(
        self,
        assessment: Assessment,
        output: OutputFolder,
        cache: Cache,
        options: Options,
        run: Executor,
        progress: Progress | None = None,
    ) -> None:
        self.assessment = assessment
        self.faults: list[Diagnostic] = []
        self.files: dict[str, list[Job]] = {}
        self.sizes: dict[str, int] = {}
        self.written = self.kept = self.removed = 0
        self._output = output
        self._options = options
        self._progress = progress
        self._cache = cache
        self._hidden = assessment.desk.secrets.of(assessment.records, published_texts(assessment.office))
        self._run = run
        self._artifacts: dict[str, Artifact] = {}
        self._keys: dict[str, str] = {}
        self._staged: list[str] = []
        self._leaks: list[Diagnostic] = []
        self._links: list[PageLinks] = []
        self.keeps_last_site = assessment.is_broken
        """Where input is broken, the last good site stays whole: a page from half of the records misleads."""
        output.discard()

    def make(self, jobs: Sequence[Job]) -> None:
        """Render what has changed and stage it; keep what has not. A job that fails concerns its own file only."""
        plan = {job.path: job for job in jobs}
        held = {path: sha256 for path, job in plan.items() if (sha256 := self._cache.holds(job, self._output))}
        wanted = tuple(job for path, job in plan.items() if path not in held)
        for common in dict.fromkeys(job.ahead for job in wanted if job.ahead):
            common()
        rendered: dict[str, Rendered] = {}
        with closing(self._run(wanted, self._output, self._hidden, self.sizes)) as results:
            for one in results:
                rendered[one.path] = one
                if self._progress:
                    self._progress(len(rendered), len(wanted), one.path)
        for path, job in plan.items():  # in this order, whichever came first
            if path in held:
                self._keep(job, held[path])
            else:
                self._take(job, rendered[path])

    def make_copies(self, site: SiteInputs) -> None:
        """The files of the documents that are public on the date, as the site's own."""
        shown = {one.slug for one in site.notices if is_public(one.on, one.withdrawn_on, site.as_of)}
        stems = [stem for stem in self.files if stem.replace("/", "-") in shown]
        self.make(tuple(copy_jobs(self.files, stems, self._output)))

    def inspect(self) -> None:
        """Nothing that is not public leaves: raises BrokenInputError with every leak. Dead links are faults."""
        if self._leaks:
            self._output.discard()
            must_not_leave(self._leaks)
        layouts = own_layouts(self.assessment.office)
        if self._links_may_be_dead():
            unrendered = map(self._read, self._unrendered())
            self.faults += check_links((*self._links, *unrendered), self._site_paths(), layouts)
        elif self._links:
            self.faults += check_links(self._links, self._site_paths(), layouts, map(self._read, self._anchored()))

    def publish(self) -> None:
        """Move everything into place, take away what is no longer wanted, and write the manifest last."""
        if self.keeps_last_site:
            self._artifacts |= {path: one for path, one in self._last.items() if path.startswith(f"{SITE}/")}
        unwanted = [path for path in self._last if path not in self._artifacts]
        if self._options.only:
            self._artifacts |= {path: one for path, one in self._last.items() if path in unwanted}
            unwanted = [path for path in unwanted if self._is_failed(path)]
        made = manifest(
            self.assessment.as_of, engine(), (one for path, one in self._artifacts.items() if path not in unwanted)
        )
        content = made.to_json()
        if self._output.read(PATH) != content:
            self._output.stage(PATH, content)
            self._staged.append(PATH)
        self._output.publish(self._staged, unwanted)
        self.removed = len(unwanted)
        self._made = made

    def remember(self, inputs: str, found: Iterable[Diagnostic]) -> None:
        """Keep in mind what was built from which inputs, and what was found."""
        keys = {path: kept.key for path, kept in self._cache.files.items()} | self._keys
        files = {
            one.path: Kept(keys[one.path], one.sha256, stamp)
            for one in self._made.artifacts
            if one.path in keys and (stamp := self._output.stamp(one.path))
        }
        sources = self.assessment.loaded.sources
        cache = Cache(inputs, told(found, sources, is_broken=self.assessment.is_broken), files)
        if cache != self._cache:
            store_cache(self._output, cache)
        self._output.discard()

    def _keep(self, job: Job, sha256: str) -> None:
        self.kept += 1
        stamp = self._output.stamp(job.path)
        self._enter(job, sha256, stamp.size if stamp else 0)

    def _take(self, job: Job, rendered: Rendered) -> None:
        self.faults += [fault for fault in rendered.faults if not self._is_told(fault)]
        self._leaks += rendered.leaks
        if rendered.links:
            self._links.append(rendered.links.shared())
        if rendered.sha256:
            self.written += 1
            self._staged.append(job.path)
            self._enter(job, rendered.sha256, rendered.size)

    def _enter(self, job: Job, sha256: str, size: int) -> None:
        self._keys[job.path] = job.key
        self.sizes[job.path] = size
        self._artifacts[job.path] = Artifact(
            job.path, job.document_type, job.format, job.records, job.policy, job.waivers, sha256
        )
        if job.stem:
            self.files.setdefault(job.stem, []).append(job)

    def _is_told(self, fault: Diagnostic) -> bool:
        """A program that is not installed, or a fault of a layout that many pages share, is told of once."""
        if fault.code == RendererUnavailableError.code:
            return any(one.code == fault.code for one in self.faults)
        return fault in self.faults

    def _is_failed(self, path: str) -> bool:
        """Whether the file belongs to what this build was to make, and was not made."""
        last = self._last[path]
        in_site = path.startswith(f"{SITE}/")
        return in_site if self._options.only == "site" else last.document_type == self._options.only and not in_site

    def _site_paths(self) -> list[str]:
        return [path.removeprefix(f"{SITE}/") for path in self._artifacts if path.startswith(f"{SITE}/")]

    def _links_may_be_dead(self) -> bool:
        """Whether a link of a page that was kept may lead nowhere: it did before, or what it leads to has gone."""
        if any(one.code in (DEAD, TWICE) for one in self._cache.told.diagnostics):
            return True
        if any(path.startswith(f"{SITE}/") and path not in self._artifacts for path in self._last):
            return True
        return bool(self._unrendered()) and any(set(self._read(page.path).ids) - set(page.ids) for page in self._links)

    def _unrendered(self) -> list[str]:
        """The pages that were kept."""
        fresh = {page.path for page in self._links}
        return [path for path in self._site_paths() if path.endswith(".html") and path not in fresh]

    def _anchored(self) -> list[str]:
        """Of the pages that were kept, those to whose anchors the new pages lead."""
        targets = {leads_to(page.path, link)[0] for page in self._links for link in page.links if "#" in link}
        return [path for path in self._unrendered() if path in targets]

    def _read(self, path: str) -> PageLinks:
        """A page of the last build."""
        return read_links(path, self._output.read(f"{SITE}/{path}") or b"")

    @cached_property
    def _last(self) -> Mapping[str, Artifact]:
        """The artifacts of the last build; none where its manifest cannot be read, and then nothing is taken away."""
        try:
            return {one.path: one for one in read_manifest(self._output.read(PATH) or b"").artifacts}
        except ValueError:
            return {}


def computed(assessment: Assessment, composition: Composition, notices: tuple[PublishedNotice, ...]) -> Computed:
    """What the site is gathered from; ``notices`` are those of the composition."""
    return Computed(
        office=assessment.office,
        records=assessment.records,
        as_of=assessment.as_of,
        calendar=assessment.calendar,
        policy=assessment.policy,
        cases=assessment.judgement.cases,
        findings=assessment.judgement.findings,
        notices=notices,
        document_titles={slug: one.title for slug, one in document_types(assessment.office).items()},
        statuses=assessment.judgement.statuses,
        reasons=public_reasons(assessment, composition),
        structures=assessment.desk.structures,
    )


def published_texts(office: Office) -> Iterator[str]:
    """What anybody may read besides the records: policies, the office's pages, rules, and what papers are called."""
    for folder in ("content/policies", "content/pages"):
        yield from (office.read_text(path) for path in office.list(folder))
    yield from (rule.page for rule in rules().values())
    yield from (name for one in document_types(office).values() for name in one.names)
