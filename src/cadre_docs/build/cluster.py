"""Rendering on the workers of a dask scheduler (docs/decisions/0039): the same plan, the same bytes.

The office's files go to each worker once; then batches of jobs by path and key. What comes back, or lies in the shared
output folder, is compared with its SHA-256 before anything is moved into place. A batch whose worker is lost goes to
another; a job that loses two workers is told of, and the others go on.
"""

import hashlib
import secrets
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cadre_docs.build import Options, Warned, cluster_link, cluster_worker
from cadre_docs.build.batches import Batches
from cadre_docs.build.bundle import Order, order, pack
from cadre_docs.build.cluster_worker import TOKEN, Made
from cadre_docs.build.execute import fatal, in_process
from cadre_docs.build.job import SITE, Job, Rendered
from cadre_docs.build.jobs import FILES
from cadre_docs.diagnostics import BrokenInputError, Diagnostic
from cadre_docs.office import Office, OutputFolder

if TYPE_CHECKING:
    from distributed import Client, Future

IN_FLIGHT = 2
"""Batches that each worker has at a time, so that it never waits for the next one to arrive."""
PATIENCE = 10.0
"""Seconds to wait for a result before looking whether any worker is left."""
CONNECTING = 30.0
"""Seconds to wait for the scheduler, and for its first worker."""


@contextmanager
def cluster(office: Office, options: Options, warned: Warned | None = None) -> Iterator["Cluster"]:
    """The executor on the workers of ``options.scheduler``. Raises BrokenInputError where its network is not allowed.

    It connects when the first job is asked for; at the end every worker forgets the office. ``warned`` is told of
    workers that are not used.
    """
    cluster_link.must_be_private(options.scheduler, plain_network=options.plain_network)
    with closing(Cluster(office, options, warned)) as made:
        yield made


@dataclass(slots=True)
class _Flight:
    """A batch on its way; ``alone`` where it is a job whose worker was lost before, tried once more."""

    jobs: list[Job]
    alone: bool = False


@dataclass(slots=True)
class _Run:
    """One list of jobs on its way through the cluster."""

    batches: Batches
    sizes: "_Sent"
    output: OutputFolder
    flights: dict["Future", _Flight] = field(default_factory=dict)
    again: list[Job] = field(default_factory=list)


class _Sent:
    """What every worker is sent once; and once more when no worker is left that has it."""

    def __init__(self, content: object) -> None:
        self._content = content
        self._future: Future | None = None

    def on(self, client: "Client") -> "Future":
        if self._future is None or self._future.status != "finished":
            (self._future,) = client.scatter([self._content], broadcast=True, hash=False)
        return self._future


class Cluster:
    """The executor. One client for a whole build; ``refused`` are workers that are not like this machine."""

    def __init__(self, office: Office, options: Options, warned: Warned | None = None) -> None:
        self.office, self.options = office, options
        self._warned = warned
        self.refused: dict[str, Diagnostic] = {}
        self._token = secrets.token_hex(16)
        self._client: Client | None = None
        self._bundle: _Sent | None = None
        self._order: Order | None = None
        self._count = 0

    def __call__(
        self, jobs: Sequence[Job], output: OutputFolder, hidden: Mapping[str, str], sizes: Mapping[str, int] = {}
    ) -> Generator[Rendered]:
        """Copies of documents are made here, since the documents stand here; all others by the workers."""
        copies = tuple(job for job in jobs if job.path.startswith(f"{SITE}/{FILES}/"))
        yield from in_process(copies, output, hidden)
        rest = tuple(job for job in jobs if not job.path.startswith(f"{SITE}/{FILES}/"))
        if rest:
            client = self._connected(output)
            run = _Run(Batches(rest), _Sent(dict(sizes)), output)
            try:
                yield from self._results(client, run)
            finally:
                if client.status == "running":
                    client.cancel(list(run.flights), force=True)

    def close(self) -> None:
        """Let every worker forget the office, and leave the cluster."""
        if self._client is not None:
            if self._client.status == "running":
                self._client.run(cluster_worker.forget, self._token, on_error="ignore")
            self._client.close()

    def _connected(self, output: OutputFolder) -> "Client":
        output.stage(TOKEN, self._token.encode())
        if self._client is None:
            self._client = cluster_link.connected(self.options.scheduler, CONNECTING)
            data = pack(self.office)
            self._order = order(self.office, self.options, data, output.root, self._token)
            self._bundle = _Sent(data)
        return self._client

    def _results(self, client: "Client", run: _Run) -> Iterator[Rendered]:
        while True:
            self._send(client, run)
            if not run.flights:
                return
            for future in cluster_link.ended(client, tuple(run.flights), PATIENCE, self._able):
                yield from self._landed(run, future, run.flights.pop(future))

    def _send(self, client: "Client", run: _Run) -> None:
        """Keep the workers busy; a job that has lost its worker goes alone, when all others are done."""
        able = self._able(client)
        while run.batches.waiting and len(run.flights) < IN_FLIGHT * len(able):
            self._submit(client, run, _Flight(run.batches.next(len(able))), able)
        if run.again and not run.flights:
            self._submit(client, run, _Flight([run.again.pop()], alone=True), able)

    def _submit(self, client: "Client", run: _Run, flight: _Flight, able: Sequence[str]) -> None:
        assert self._bundle is not None
        bundle = self._bundle.on(client)
        self._count += 1
        future = client.submit(
            cluster_worker.on_worker,
            self._order,
            bundle,
            run.sizes.on(client),
            tuple((job.path, job.key) for job in flight.jobs),
            not flight.alone,
            key=f"cadre-docs-{self._token}-{self._count}",
            pure=False,
            workers=list(able) if self.refused else None,
            allow_other_workers=bool(self.refused),
        )
        run.flights[future] = flight

    def _able(self, client: "Client") -> tuple[str, ...]:
        """The workers that have not refused; one that starts again is waited for. Raises BrokenInputError."""
        present = client.scheduler_info(n_workers=-1)["workers"] or cluster_link.returned(client, PATIENCE)
        able = tuple(address for address in present if address not in self.refused)
        if not able:
            raise BrokenInputError((*self.refused.values(), cluster_link.nobody_left(self.options.scheduler)))
        return able

    def _landed(self, run: _Run, future: "Future", flight: _Flight) -> Iterator[Rendered]:
        jobs = {job.path: job for job in flight.jobs}
        result = cluster_link.result(future)
        if result is None:
            yield from _once_more(run, flight, flight.jobs, "KilledWorker")
            return
        worker, batch = result
        if batch.differs:
            self._refuse(worker, batch.differs)
            run.again.extend(flight.jobs) if flight.alone else run.batches.give_back(flight.jobs)
            return
        for made in batch.made:
            run.batches.learn(jobs[made.rendered.path], made.seconds)
            if _is_here(made, run.output):
                yield made.rendered
            else:
                yield from _once_more(run, flight, [jobs[made.rendered.path]], "SHA-256")

    def _refuse(self, worker: str, differs: tuple[str, ...]) -> None:
        if worker not in self.refused:
            self.refused[worker] = cluster_link.refused(worker, differs)
            if self._warned:
                self._warned((self.refused[worker],))


def _once_more(run: _Run, flight: _Flight, jobs: Sequence[Job], ended: str) -> Iterator[Rendered]:
    """Jobs whose worker was lost, or whose file did not arrive as made: told of where it was the second time."""
    if flight.alone:
        yield from (fatal(job, ended) for job in jobs)
    else:
        run.again.extend(jobs)


def _is_here(made: Made, output: OutputFolder) -> bool:
    """Whether the bytes of a job are staged here as the worker made them; those that it sent are staged now."""
    rendered = made.rendered
    if not rendered.sha256:
        return True
    if made.data is None:
        try:
            return hashlib.sha256(output.staged(rendered.path)).hexdigest() == rendered.sha256
        except OSError:
            return False
    output.stage(rendered.path, made.data)
    return hashlib.sha256(made.data).hexdigest() == rendered.sha256
