"""A cluster: a real scheduler and workers over TCP on this machine, one killed half-way, one of another release."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

import distributed
import pytest

from cadre_docs.build import Options, build, cluster, cluster_link, cluster_worker
from cadre_docs.build.batches import FIRST, SECONDS, Batches
from cadre_docs.build.bundle import Order, order, pack, unpack
from cadre_docs.build.init import init
from cadre_docs.build.job import Job, Rendered
from cadre_docs.build.machinery import different, machinery
from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Severity, say
from cadre_docs.office import Office, OutputFolder
from cadre_docs.records.office_profile import Format
from running import ROOT

FORMATS = (Format.WORD, Format.HTML)


@contextmanager
def process(module: str, *arguments: str | Path, source: Path = ROOT / "src") -> "Iterator[subprocess.Popen[bytes]]":
    """A process of dask's, on 127.0.0.1 only."""
    command = [sys.executable, "-m", f"distributed.cli.{module}", *map(str, arguments), "--host", "127.0.0.1"]
    environment = {**os.environ, "PYTHONPATH": str(source)}
    quiet = subprocess.DEVNULL
    started = subprocess.Popen([*command, "--no-dashboard"], env=environment, stdout=quiet, stderr=quiet)
    try:
        yield started
    finally:
        started.kill()
        started.wait()


def scheduler(stack: ExitStack, folder: Path) -> str:
    """The address of a new scheduler."""
    told = folder / "scheduler.json"
    stack.enter_context(process("dask_scheduler", "--port", "0", "--scheduler-file", told))
    while not (told.is_file() and told.read_text(encoding="utf-8").endswith("}")):
        time.sleep(0.02)
    address: str = json.loads(told.read_text(encoding="utf-8"))["address"]
    return address


def worker(stack: ExitStack, address: str, folder: Path, source: Path = ROOT / "src") -> "subprocess.Popen[bytes]":
    """A new worker with one thread."""
    arguments = (address, "--no-nanny", "--nthreads", "1", "--local-directory", folder)
    return stack.enter_context(process("dask_worker", *arguments, source=source))


def other_release(folder: Path) -> Path:
    """The program with one more line."""
    shutil.copytree(ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("templates", "site", "content"):
        (folder / name).symlink_to(ROOT / name)
    with (folder / "src" / "cadre_docs" / "__init__.py").open("a", encoding="utf-8") as file:
        file.write("# another release\n")
    return folder / "src"


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    }


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    folder = tmp_path_factory.mktemp("cluster") / "office"
    init(folder, "competition", "en")
    return Office(folder)


@pytest.mark.slow
def test_a_cluster_that_loses_a_worker_writes_the_bytes_of_one_process(office: Office, tmp_path: Path) -> None:
    told: list[Diagnostic] = []
    killed: list[int] = []
    with ExitStack() as stack:
        address = scheduler(stack, tmp_path)
        workers = [worker(stack, address, tmp_path / str(number)) for number in range(2)]
        worker(stack, address, tmp_path / "other", other_release(tmp_path / "release"))
        with distributed.Client(address, set_as_default=False) as client:
            client.wait_for_workers(3)
        build(office, Options(output="one", only="site", formats=FORMATS, jobs=1))

        def kill(_done: int, _total: int, path: str) -> None:
            if not killed and path.startswith("documents/"):
                workers[0].kill()
                killed.append(workers[0].wait())

        options = Options(output="many", only="site", formats=FORMATS, scheduler=address)
        result = build(office, options, kill, told.extend)
        again = build(office, options)
    one, many = contents(office.root / "one"), contents(office.root / "many")
    assert killed == [-9]
    assert [fault.code for fault in result.diagnostics if fault.code in ("process-killed", "file-differs")] == []
    assert (result.written, again.written) == (len(one) - 1, 0)
    assert one == many
    assert [fault.code for fault in told] == ["worker-differs"]
    assert not (office.root / "many" / ".staging").exists()


def test_an_unencrypted_address_beyond_this_machine_is_refused_unless_allowed() -> None:
    for address in ("tcp://127.0.0.1:8786", "tcp://[::1]:8786", "tcp://localhost:8786", "tls://198.51.100.7:8786"):
        cluster_link.must_be_private(address, plain_network=False)
    cluster_link.must_be_private("tcp://198.51.100.7:8786", plain_network=True)
    for address in ("tcp://198.51.100.7:8786", "scheduler.example:8786", "ucx://198.51.100.7:8786"):
        with pytest.raises(BrokenInputError):
            cluster_link.must_be_private(address, plain_network=False)


def test_a_scheduler_that_does_not_answer_is_a_finding() -> None:
    with pytest.raises(BrokenInputError) as caught:
        cluster_link.connected("tcp://127.0.0.1:1", 0.2)
    assert [one.code for one in caught.value.diagnostics] == ["scheduler-unreachable"]


@pytest.fixture
def wanted(office: Office, tmp_path: Path) -> Iterator[tuple[Order, bytes]]:
    """An order for one document type, as this machine gives it, and the bundle."""
    data = pack(office)
    options = Options(only="application-form-blank", formats=(Format.HTML,))
    yield order(office, options, data, tmp_path / "out", "token"), data
    cluster_worker._clear()


def test_a_bundle_holds_the_office_and_always_the_same_bytes(office: Office, tmp_path: Path) -> None:
    data = pack(office)
    assert data == pack(office)
    unpack(data, tmp_path)
    own = list(contents(tmp_path))
    assert "cadre.yaml" in own
    assert all(office.read(path) == (tmp_path / path).read_bytes() for path in own)


def test_a_worker_renders_what_is_asked_for_and_sends_it_where_the_folder_is_not_shared(
    wanted: tuple[Order, bytes],
) -> None:
    one, data = wanted
    bench = cluster_worker.Bench(one, data, "")
    job = next(iter(bench.documents.values()))
    batch = cluster_worker.make(one, data, {}, ((job.path, job.key),), staging=True)
    (made,) = batch.made
    assert made.data == job.render()
    assert made.rendered.size == len(made.data)
    bench.close()
    assert not bench.root.exists()


def test_a_worker_stages_into_a_folder_that_it_shares(wanted: tuple[Order, bytes], tmp_path: Path) -> None:
    one, data = wanted
    output = OutputFolder(tmp_path / "out")
    output.stage(cluster_worker.TOKEN, b"token")
    bench = cluster_worker.Bench(one, data, "")
    job = next(iter(bench.documents.values()))
    (made,) = bench.make(((job.path, job.key),), {}, staging=True).made
    assert made.data is None
    assert output.staged(job.path) == job.render()
    bench.close()


def test_a_worker_that_is_not_alike_refuses(wanted: tuple[Order, bytes]) -> None:
    one, data = wanted
    machine = {**machinery(), "cadre-docs": "another"}
    for changed, differs in (
        (replace(one, machinery=tuple(sorted(machine.items()))), ("cadre-docs",)),
        (replace(one, inputs="other"), ("defaults",)),
        (replace(one, bundle="other"), ("bundle",)),
        (one, ("plan",)),
    ):
        batch = cluster_worker.make(changed, data, {}, (("documents/unknown.html", "key"),), staging=True)
        assert (batch.differs, batch.made) == (differs, ())


def test_the_parts_that_differ_are_named() -> None:
    ours = machinery()
    assert {"cadre-docs", "Python", "weasyprint", "lxml"} <= ours.keys()
    assert different(ours, ours) == ()
    assert different(ours, {**ours, "lxml": "0", "font fang": "0"}) == ("font fang", "lxml")


def waiting(kind: str, form: str, count: int) -> list[Job]:
    return [Job(f"{kind}-{number}.{form}", kind, form, "", bytes) for number in range(count)]


def test_batches_grow_to_what_a_worker_does_in_the_time_set() -> None:
    batches = Batches([*waiting("notice", "word", 20_000), *waiting("form", "pdf", 100)])
    first = batches.next(2)
    assert len(first) == FIRST
    for job in first:
        batches.learn(job, 0.01)
    assert len(batches.next(2)) == pytest.approx(SECONDS / 0.01, abs=1)
    assert batches.expected(waiting("letter", "word", 1)[0]) == pytest.approx(0.01)


def test_batches_shrink_towards_the_end_and_leave_nothing() -> None:
    jobs = waiting("form", "pdf", 100)
    batches = Batches(jobs)
    batches.learn(jobs[0], 0.1)
    sizes = []
    while batch := batches.next(2):
        sizes.append(len(batch))
    assert sum(sizes) == 100
    assert sizes[0] > sizes[-1] == 1
    batches.give_back(jobs[:3])
    assert list(batches.waiting) == jobs[:3]


class Landed:
    """What dask's future is when a batch has ended: with a result, or with what it raises."""

    def __init__(self, result: object, *statuses: str) -> None:
        self._result, self._statuses = result, list(statuses)

    @property
    def status(self) -> str:
        return self._statuses.pop(0)

    def result(self) -> object:
        if isinstance(self._result, Exception):
            raise self._result
        return self._result


class Flown:
    """A cluster in which one batch of one job has just ended, without dask."""

    def __init__(self, folder: Path, *, alone: bool) -> None:
        self.told: list[Diagnostic] = []
        self.job = Job("a.html", "notice", "html", "key", lambda: b"text", records=("position:a",))
        self.cluster = cluster.Cluster(Office(folder), Options(scheduler="tcp://127.0.0.1:1"), self.told.extend)
        self.output = OutputFolder(folder)
        self.run = cluster._Run(Batches([]), None, self.output)
        self.flight = cluster._Flight([self.job], alone=alone)

    def lands(self, result: object) -> list[Rendered]:
        return list(self.cluster._landed(self.run, Landed(result), self.flight))


def lost() -> Exception:
    return distributed.KilledWorker("task", None, 0)


def made(data: bytes, sent: bytes | None) -> tuple[str, cluster_worker.Batch]:
    rendered = Rendered("a.html", hashlib.sha256(data).hexdigest(), len(data))
    return "tcp://127.0.0.1:2", cluster_worker.Batch((cluster_worker.Made(rendered, 0.1, sent),))


@pytest.mark.parametrize(
    ("result", "ended"),
    [
        (lost, "KilledWorker"),
        (CancelledError, "KilledWorker"),
        (lambda: made(b"text", b"spoilt"), "SHA-256"),
        (lambda: made(b"text", None), "SHA-256"),
    ],
    ids=["the worker is lost", "what was sent for it is lost too", "the bytes were spoilt", "the share does not show the file"],
)
def test_a_job_that_does_not_arrive_goes_once_more_alone_and_is_then_told(
    tmp_path: Path, result: Callable[[], object], ended: str
) -> None:
    first = Flown(tmp_path, alone=False)
    assert first.lands(result()) == []
    assert first.run.again == [first.job]
    (rendered,) = Flown(tmp_path, alone=True).lands(result())
    (fault,) = rendered.faults
    assert (fault.code, fault.subject, rendered.sha256) == ("process-killed", "position:a", "")
    assert ended in fault.message.text("zh")


def test_bytes_that_arrive_are_staged_here(tmp_path: Path) -> None:
    flown = Flown(tmp_path, alone=False)
    (rendered,) = flown.lands(made(b"text", b"text"))
    assert rendered.size == 4
    assert flown.output.staged("a.html") == b"text"


def test_the_batch_of_a_worker_that_refuses_goes_to_another(tmp_path: Path) -> None:
    flown = Flown(tmp_path, alone=False)
    assert flown.lands(("tcp://127.0.0.1:2", cluster_worker.Batch(differs=("lxml",)))) == []
    assert list(flown.run.batches.waiting) == [flown.job]
    assert [fault.code for fault in flown.told] == ["worker-differs"]
    assert "lxml" in flown.told[0].message.text("en")


def test_what_a_worker_cannot_do_at_all_stops_the_build(tmp_path: Path) -> None:
    full = Diagnostic(code="output-refused", severity=Severity.ERROR, message=say("满", "full"))
    for error, code in ((BrokenInputError((full,)), "output-refused"), (ModuleNotFoundError("x"), "cluster-failed")):
        with pytest.raises(BrokenInputError) as caught:
            Flown(tmp_path, alone=False).lands(error)
        assert [fault.code for fault in caught.value.diagnostics] == [code]


class Workers:
    """A client of workers that come and go, without dask."""

    def __init__(self) -> None:
        self.waited: list[str] = []
        self.sent: list[object] = []

    def as_current(self) -> ExitStack:
        return ExitStack()

    def scatter(self, contents: list[object], *, broadcast: bool, hash: bool) -> list[Landed]:
        assert (broadcast, hash) == (True, False)
        self.sent += contents
        return [Landed(None, "finished", "cancelled", "finished")]

    def wait_for_workers(self, count: int, timeout: float) -> None:
        self.waited.append(f"{count} in {timeout:.0f} s")

    def scheduler_info(self, n_workers: int) -> dict[str, list[str]]:
        return {"workers": ["tcp://127.0.0.1:2"] if self.waited else []}


def test_a_result_lost_with_its_worker_is_waited_for_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(distributed, "wait", lambda *_, **__: None)
    lost, done = Landed(None, "lost", "lost", "finished"), Landed(None, "pending", "pending", "pending")
    assert cluster_link.ended(Workers(), (lost, done), 1.0, print) == (lost,)


def test_what_no_worker_has_any_more_is_sent_again() -> None:
    workers, sent = Workers(), cluster._Sent("office")
    first = sent.on(workers)
    assert sent.on(workers) is first
    assert sent.on(workers) is not first
    assert workers.sent == ["office", "office"]


def test_a_worker_that_starts_again_is_waited_for(tmp_path: Path) -> None:
    workers = Workers()
    assert Flown(tmp_path, alone=False).cluster._able(workers) == ("tcp://127.0.0.1:2",)
    assert workers.waited == ["1 in 10 s"]
