"""Executing jobs: here, or in several processes that share this one's memory. The bytes are the same either way."""

import hashlib
import multiprocessing
import os
import traceback
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import PurePath
from typing import Protocol

from cadre_docs.build.egress import inspect
from cadre_docs.build.job import SITE, Job, Rendered
from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Position, Severity, say
from cadre_docs.office import OutputFolder
from cadre_docs.renderers import RenderError
from cadre_docs.site.links import read_links

FEW_JOBS = 8
CHUNKS_PER_PROCESS = 8
LARGEST_CHUNK = 64


class Executor(Protocol):
    """Renders jobs and stages their files; yields what came of each, in any order."""

    def __call__(self, jobs: Sequence[Job], output: OutputFolder, hidden: Mapping[str, str]) -> Iterator[Rendered]:
        """Run all jobs; ``hidden`` are the values that no public file may hold."""
        ...


def executor(processes: int) -> Executor:
    """The executor for a number of processes; 0 means one per core."""
    wanted = processes or len(os.sched_getaffinity(0))
    return _in_process if wanted == 1 else _Pool(wanted)


def _in_process(jobs: Sequence[Job], output: OutputFolder, hidden: Mapping[str, str]) -> Iterator[Rendered]:
    for job in jobs:
        yield _render(job, output, hidden)


def _render(job: Job, output: OutputFolder, hidden: Mapping[str, str]) -> Rendered:
    """A job that fails leaves no file; its faults say why."""
    try:
        data = job.render()
        output.stage(job.path, data)
    except BrokenInputError as error:
        return Rendered(job.path, faults=error.diagnostics)
    except RenderError as error:
        return Rendered(job.path, faults=(replace(error.diagnostic(), position=Position(job.path)),))
    except Exception as error:  # noqa: BLE001  (a renderer is others' code: what it raises concerns this one file)
        return Rendered(job.path, faults=(_unforeseen(job, error),))
    in_site = job.path.removeprefix(f"{SITE}/")
    return Rendered(
        job.path,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        leaks=tuple(inspect(job.path, data, hidden)) if job.public else (),
        links=read_links(in_site, data) if job.format == "html" and in_site != job.path else None,
    )


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


class _Pool:
    """Processes forked after planning, so that records and trees are shared and never sent."""

    shared: tuple[Sequence[Job], OutputFolder, Mapping[str, str]]

    def __init__(self, processes: int) -> None:
        self.processes = processes

    def __call__(self, jobs: Sequence[Job], output: OutputFolder, hidden: Mapping[str, str]) -> Iterator[Rendered]:
        if len(jobs) < FEW_JOBS:
            yield from _in_process(jobs, output, hidden)
            return
        _Pool.shared = (jobs, output, hidden)
        chunk = max(1, min(LARGEST_CHUNK, len(jobs) // (self.processes * CHUNKS_PER_PROCESS)))
        context = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(self.processes, context) as pool:
            yield from pool.map(_render_shared, range(len(jobs)), chunksize=chunk)


def _render_shared(index: int) -> Rendered:
    jobs, output, hidden = _Pool.shared
    return _render(jobs[index], output, hidden)
