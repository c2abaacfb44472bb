"""What runs on a worker of a cluster: the plan is made here once, from the same files, and jobs are asked for by path.

So no function and no document travels, only the office's files, the paths and keys of jobs, and what came of them.
"""

import shutil
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from cadre_docs.build.assess import Assessment, assess
from cadre_docs.build.bundle import Order, unpack
from cadre_docs.build.compose import Composition, compose
from cadre_docs.build.digest import digest
from cadre_docs.build.egress import secrets
from cadre_docs.build.execute import render
from cadre_docs.build.job import SITE, Job, Rendered
from cadre_docs.build.jobs import document_jobs, notices, page_jobs
from cadre_docs.build.machinery import different, machinery
from cadre_docs.build.workshop import computed, published_texts
from cadre_docs.diagnostics import BrokenInputError
from cadre_docs.office import OutputFolder
from cadre_docs.site.gather import gather
from cadre_docs.site.plan import plan_site

TOKEN = ".cluster"
"""The file among what is staged by which a worker knows that it sees the same folder."""
Asked = Sequence[tuple[str, str]]
"""Jobs by path and key."""


@dataclass(frozen=True, slots=True)
class Made:
    """What came of one job, how many seconds of processor time it took, and its bytes unless it is staged already."""

    rendered: Rendered
    seconds: float
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """What a worker made of a batch; or, by name, the parts in which it is not like the machine that asked."""

    made: tuple[Made, ...] = ()
    differs: tuple[str, ...] = ()


class Bench:
    """One build on this worker: the office unpacked, the plan, and the jobs by path."""

    def __init__(self, order: Order, bundle: bytes, scratch: str) -> None:
        self.order = order
        self._pages: dict[str, Job] = {}
        self.root = Path(tempfile.mkdtemp(prefix="cadre-docs-", dir=scratch or None))
        unpack(bundle, self.root)
        self.office = order.office(self.root)
        self.output = _shared(order)
        self.differs = () if order.is_met_by(self.office) else ("defaults",)

    @cached_property
    def assessment(self) -> Assessment:
        """The office, assessed as on the machine that asked."""
        return assess(self.office)

    @cached_property
    def composition(self) -> Composition:
        """All documents."""
        return compose(self.assessment, self.order.only)

    @cached_property
    def documents(self) -> Mapping[str, Job]:
        """The jobs of the documents, by path."""
        formats = self.order.options().formats or self.assessment.records.office.formats
        return {job.path: job for job in document_jobs(self.assessment, self.composition.documents, formats)}

    @cached_property
    def hidden(self) -> Mapping[str, str]:
        """Values that no public file may hold."""
        return secrets(self.assessment.records, published_texts(self.office))

    def pages(self, sizes: Mapping[str, int]) -> Mapping[str, Job]:
        """The pages of the site, planned once: ``sizes`` are those of all documents."""
        if not self._pages:
            files: dict[str, list[Job]] = {}
            for job in self.documents.values():
                files.setdefault(job.stem, []).append(job)
            shown = notices(self.assessment, self.composition.documents, files, sizes)
            site = gather(computed(self.assessment, self.composition, shown))
            self._pages.update((job.path, job) for job in page_jobs(plan_site(site)))
        return self._pages

    def make(self, asked: Asked, sizes: Mapping[str, int], *, staging: bool) -> Batch:
        """Render jobs; stage them where the output is shared with this machine, unless their bytes are asked for."""
        jobs = self.pages(sizes) if asked[0][0].startswith(f"{SITE}/") else self.documents
        if any(path not in jobs or jobs[path].key != key for path, key in asked):
            return Batch(differs=("plan",))
        return Batch(tuple(self._made(jobs[path], staging) for path, _ in asked))

    def _made(self, job: Job, staging: bool) -> Made:
        start = time.thread_time()
        rendered, data = render(job, self.hidden)
        seconds = time.thread_time() - start
        if not rendered.sha256:
            return Made(rendered, seconds)
        if staging and self.output:
            self.output.stage(job.path, data)
            return Made(rendered, seconds)
        return Made(rendered, seconds, data)

    def close(self) -> None:
        """Leave nothing of the office on this machine."""
        shutil.rmtree(self.root, ignore_errors=True)


_one_at_a_time = threading.Lock()
_benches: list[Bench] = []


def on_worker(order: Order, bundle: bytes, sizes: Mapping[str, int], asked: Asked, staging: bool) -> tuple[str, Batch]:
    """The task that dask runs: the worker's address, and what it made. Scratch is what dask clears when it starts."""
    from distributed import get_worker

    worker = get_worker()
    return worker.address, make(order, bundle, sizes, asked, staging=staging, scratch=worker.local_directory)


def make(
    order: Order, bundle: bytes, sizes: Mapping[str, int], asked: Asked, *, staging: bool, scratch: str = ""
) -> Batch:
    """Render a batch on this worker, in ``scratch``. Raises BrokenInputError where the disk refuses a file.

    One batch at a time: what renders keeps its fonts and templates per process.
    """
    with _one_at_a_time:
        differs = different(dict(order.machinery), machinery())
        if differs:
            return Batch(differs=differs)
        if digest(bundle) != order.bundle:
            return Batch(differs=("bundle",))
        if not _benches or _benches[0].order != order:
            _clear()
            _benches.append(Bench(order, bundle, scratch))
        bench = _benches[0]
        return bench.make(asked, sizes, staging=staging) if not bench.differs else Batch(differs=bench.differs)


def forget(token: str) -> None:
    """Leave nothing of a build on this worker; ``token`` says which. A batch under way is not waited for."""
    threading.Thread(target=_forget, args=(token,)).start()


def _forget(token: str) -> None:
    with _one_at_a_time:
        if _benches and _benches[0].order.token == token:
            _clear()


def _clear() -> None:
    while _benches:
        _benches.pop().close()


def _shared(order: Order) -> OutputFolder | None:
    """The output folder of the machine that asked, where this one sees the same folder at the same place."""
    output = OutputFolder(Path(order.folder))
    try:
        return output if output.staged(TOKEN) == order.token.encode() else None
    except (OSError, BrokenInputError):
        return None
