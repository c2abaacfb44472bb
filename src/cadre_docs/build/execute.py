"""Executing jobs: here, or in several processes that share this one's memory. The bytes are the same either way."""

import gc
import hashlib
import traceback
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import PurePath
from typing import Protocol

from cadre_docs.build import Options, Warned
from cadre_docs.build.egress import inspect
from cadre_docs.build.job import SITE, Job, Rendered
from cadre_docs.build.killed import process_killed
from cadre_docs.build.pool import Lost, cores, spread
from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Position, Severity, say
from cadre_docs.office import Office, OutputFolder
from cadre_docs.renderers import RenderError
from cadre_docs.site.links import read_links

FEW_JOBS = 8


class Executor(Protocol):
    """Renders jobs and stages their files; yields what came of each, in any order.

    Raises BrokenInputError where the disk refuses a file: that concerns all of them.
    """

    def __call__(
        self, jobs: Sequence[Job], output: OutputFolder, hidden: Mapping[str, str], sizes: Mapping[str, int]
    ) -> Generator[Rendered]:
        """Run all jobs. ``hidden``: values that no public file may hold; ``sizes``: bytes of the files so far."""
        ...


@contextmanager
def executor(office: Office, options: Options, warned: Warned | None = None) -> Iterator[Executor]:
    """What renders the jobs of a build of an office: a cluster, processes of this machine, or this process."""
    if options.scheduler:
        from cadre_docs.build.cluster import cluster

        with cluster(office, options, warned) as workers:
            yield workers
    else:
        yield on_this_machine(options.jobs)


def on_this_machine(processes: int) -> Executor:
    """The executor for a number of processes; 0 means one per core."""
    wanted = processes or cores()
    return in_process if wanted == 1 else _Forked(wanted)


def in_process(
    jobs: Sequence[Job], output: OutputFolder, hidden: Mapping[str, str], sizes: Mapping[str, int] = {}
) -> Generator[Rendered]:
    """The executor that stays here."""
    gc.freeze()  # records, trees and plans stay: the collector need not go through them for the sake of a page
    try:
        yield from (render_into(output, hidden, job) for job in jobs)
    finally:
        gc.unfreeze()


def render_into(output: OutputFolder, hidden: Mapping[str, str], job: Job) -> Rendered:
    """Render a job and stage its file. Raises BrokenInputError where the disk refuses it."""
    rendered, data = render(job, hidden)
    if rendered.sha256:
        output.stage(job.path, data)
    return rendered


def render(job: Job, hidden: Mapping[str, str]) -> tuple[Rendered, bytes]:
    """What came of a job, and its bytes. A job that fails leaves none; its faults say why."""
    try:
        data = job.render()
    except BrokenInputError as error:
        return Rendered(job.path, faults=error.diagnostics), b""
    except RenderError as error:
        fault = replace(error.diagnostic(), position=error.position or Position(job.path))
        return Rendered(job.path, faults=(fault,)), b""
    except Exception as error:  # noqa: BLE001  (a renderer is others' code: what it raises concerns this one file)
        return Rendered(job.path, faults=(_unforeseen(job, error),)), b""
    in_site = job.path.removeprefix(f"{SITE}/")
    return Rendered(
        job.path,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        leaks=tuple(inspect(job.path, data, hidden)) if job.public else (),
        links=read_links(in_site, data) if job.format == "html" and in_site != job.path else None,
    ), data


def _unforeseen(job: Job, error: Exception) -> Diagnostic:
    last = traceback.extract_tb(error.__traceback__)[-1]
    return Diagnostic(
        code="unforeseen-fault",
        severity=Severity.ERROR,
        message=say(
            "生成“{path}”时程序出错：{kind}（{file}:{line}）",
            "writing {path} failed: {kind} ({file}:{line})",
            path=job.path,
            kind=f"{type(error).__name__}: {error}",
            file=PurePath(last.filename).name,
            line=last.lineno,
        ),
        hint=say(
            "这是程序的缺陷，请把本行连同文种“{document_type}”报告给维护人员；其他文件不受影响",
            "this is a fault of the program: report this line and the document type {document_type}; "
            "other files are not affected",
            document_type=job.document_type,
        ),
        position=Position(job.path),
    )


class _Forked:
    """Processes forked after planning, so that records and trees are shared and never sent."""

    def __init__(self, processes: int) -> None:
        self.processes = processes

    def __call__(
        self, jobs: Sequence[Job], output: OutputFolder, hidden: Mapping[str, str], sizes: Mapping[str, int] = {}
    ) -> Generator[Rendered]:
        if len(jobs) < FEW_JOBS:
            yield from in_process(jobs, output, hidden)
            return
        for index, rendered in spread(partial(render_into, output, hidden), jobs, self.processes):
            yield fatal(jobs[index], rendered.ended) if isinstance(rendered, Lost) else rendered


def fatal(job: Job, ended: str) -> Rendered:
    """What is told of a job that has killed two processes; ``ended`` is how the second one ended."""
    return Rendered(job.path, faults=(process_killed(job.path, ended, job.records, Position(job.path)),))
