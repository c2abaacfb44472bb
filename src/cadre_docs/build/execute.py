"""Executing jobs: here, or in several processes that share this one's memory. The bytes are the same either way."""

import hashlib
import multiprocessing
import os
import traceback
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import PurePath
from typing import Protocol

from cadre_docs.build.job import Job, Rendered
from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Position, Severity, say
from cadre_docs.office import OutputFolder

FEW_JOBS = 8
CHUNKS_PER_PROCESS = 8
LARGEST_CHUNK = 64


class Executor(Protocol):
    """Renders jobs and stages their files; yields what came of each, in any order."""

    def __call__(self, jobs: Sequence[Job], output: OutputFolder) -> Iterator[Rendered]:
        """Run all jobs."""
        ...


def executor(processes: int) -> Executor:
    """The executor for a number of processes; 0 means one per core."""
    wanted = processes or len(os.sched_getaffinity(0))
    return _in_process if wanted == 1 else _Pool(wanted)


def _in_process(jobs: Sequence[Job], output: OutputFolder) -> Iterator[Rendered]:
    for job in jobs:
        yield _render(job, output)


def _render(job: Job, output: OutputFolder) -> Rendered:
    """A job that fails leaves no file; its faults say why."""
    try:
        data = job.render()
        output.stage(job.path, data)
    except BrokenInputError as error:
        return Rendered(job.path, faults=error.diagnostics)
    except Exception as error:  # noqa: BLE001  (a renderer is others' code: what it raises concerns this one file)
        return Rendered(job.path, faults=(_unforeseen(job, error),))
    return Rendered(job.path, sha256=hashlib.sha256(data).hexdigest())


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

    shared: tuple[Sequence[Job], OutputFolder]

    def __init__(self, processes: int) -> None:
        self.processes = processes

    def __call__(self, jobs: Sequence[Job], output: OutputFolder) -> Iterator[Rendered]:
        if len(jobs) < FEW_JOBS:
            yield from _in_process(jobs, output)
            return
        _Pool.shared = (jobs, output)
        chunk = max(1, min(LARGEST_CHUNK, len(jobs) // (self.processes * CHUNKS_PER_PROCESS)))
        context = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(self.processes, context) as pool:
            yield from pool.map(_render_shared, range(len(jobs)), chunksize=chunk)


def _render_shared(index: int) -> Rendered:
    jobs, output = _Pool.shared
    return _render(jobs[index], output)
