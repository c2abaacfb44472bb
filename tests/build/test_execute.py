"""Jobs give the same files in one process and in several, and a job that fails concerns only its own file."""

import os
import signal
from functools import partial
from pathlib import Path

import pytest

from cadre_docs.build.cache import PATH, Cache, Kept, load_cache, store_cache
from cadre_docs.build.execute import on_this_machine
from cadre_docs.build.job import Job
from cadre_docs.build.manifest import Artifact, manifest, read_manifest
from cadre_docs.diagnostics import BrokenInputError, Citation, Diagnostic, Position, Severity, say, told
from cadre_docs.office import OutputFolder
from cadre_docs.office.memory import seal
from cadre_docs.source import Source


def job(number: int) -> Job:
    return Job(f"{number}.txt", "notice", "text", f"key-{number}", lambda: b"text %d" % number)


def broken() -> bytes:
    raise BrokenInputError((Diagnostic(code="c", severity=Severity.ERROR, message=say("坏", "broken")),))


def failing() -> bytes:
    raise ZeroDivisionError("by nought {x}")


@pytest.mark.parametrize("processes", [1, 2])
def test_every_job_is_staged_with_its_digest(tmp_path: Path, processes: int) -> None:
    output = OutputFolder(tmp_path)
    jobs = [job(number) for number in range(40)]
    rendered = {one.path: one.sha256 for one in on_this_machine(processes)(jobs, output, {})}
    assert set(rendered) == {one.path for one in jobs}
    assert all(output.staged(one.path) == one.render() for one in jobs)


def test_several_processes_give_the_same_digests_as_one(tmp_path: Path) -> None:
    jobs = [job(number) for number in range(40)]
    found = [
        sorted(
            (one.path, one.sha256)
            for one in on_this_machine(processes)(jobs, OutputFolder(tmp_path / str(processes)), {})
        )
        for processes in (1, 2)
    ]
    assert found[0] == found[1]


@pytest.mark.parametrize("processes", [1, 2])
def test_a_job_that_fails_says_so_and_leaves_no_file(tmp_path: Path, processes: int) -> None:
    output = OutputFolder(tmp_path)
    jobs = [job(number) for number in range(20)]
    jobs += [Job("broken.txt", "n", "text", "", broken), Job("failing.txt", "n", "text", "", failing)]
    rendered = {one.path: one for one in on_this_machine(processes)(jobs, output, {})}
    assert [one.code for one in rendered["broken.txt"].faults] == ["c"]
    (fault,) = rendered["failing.txt"].faults
    assert fault.code == "unforeseen-fault"
    assert "ZeroDivisionError: by nought {x}" in fault.message.text("zh")
    assert len([one for one in rendered.values() if one.sha256]) == 20
    with pytest.raises(FileNotFoundError):
        output.staged("failing.txt")


def deadly() -> bytes:
    os.kill(os.getpid(), signal.SIGKILL)
    return b""


def deadly_once(mark: Path) -> bytes:
    if not mark.exists():
        mark.touch()
        deadly()
    return b"in the end"


def test_a_job_that_kills_its_process_is_tried_again_then_told_with_its_records(tmp_path: Path) -> None:
    output = OutputFolder(tmp_path / "out")
    jobs = [job(number) for number in range(20)]
    jobs.insert(3, Job("deadly.pdf", "n", "pdf", "", deadly, records=("position:a", "person:b", "unit:c", "unit:d")))
    jobs.insert(9, Job("once.pdf", "n", "pdf", "", partial(deadly_once, tmp_path / "mark"), records=("person:b",)))
    rendered = {one.path: one for one in on_this_machine(2)(jobs, output, {}, {})}
    (fault,) = rendered["deadly.pdf"].faults
    assert (fault.code, fault.subject) == ("process-killed", "position:a")
    assert fault.position == Position("deadly.pdf")
    assert "SIGKILL" in fault.message.text("zh")
    assert "position:a、person:b、unit:c…" in fault.message.text("en")
    assert output.staged("once.pdf") == b"in the end"
    assert len([one for one in rendered.values() if one.sha256]) == 21


@pytest.mark.parametrize("processes", [1, 2])
def test_a_disk_that_refuses_stops_the_build_with_one_finding(tmp_path: Path, processes: int) -> None:
    (tmp_path / ".staging").write_bytes(b"a file where a folder should be")
    jobs = [job(number) for number in range(40)]
    with pytest.raises(BrokenInputError) as caught:
        list(on_this_machine(processes)(jobs, OutputFolder(tmp_path), {}, {}))
    assert [one.code for one in caught.value.diagnostics] == ["output-refused"]


def test_a_manifest_reads_back() -> None:
    from datetime import date

    artifact = Artifact("b.pdf", "notice", "pdf", ("position:a",), ("p",), (), "0" * 64)
    made = manifest(date(2014, 12, 26), "cadre-docs", [artifact])
    assert read_manifest(made.to_json()) == made


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"as_of": "x", "engine": "", "artifacts": []}'])
def test_what_is_not_a_manifest_is_not_read_as_one(data: bytes) -> None:
    with pytest.raises(ValueError):
        read_manifest(data)


def kept(output: OutputFolder, *paths: str) -> Cache:
    fault = Diagnostic(
        code="c",
        severity=Severity.WARNING,
        message=say("甲 {x}", "a {x}", x=1),
        position=Position("a.yaml", 1, 2, 3, 4),
        hint=say("乙", "b"),
        clause=Citation("方案", "一"),
        subject="position:a",
    )
    files = {path: Kept("key-1", "sha", stamp) for path in paths if (stamp := output.stamp(path))}
    sources = {"a.yaml": Source("a.yaml", "# a\n- b\n", None)}
    return Cache("inputs", told((fault,), sources, is_broken=False), files)


def test_the_cache_holds_a_file_only_while_it_is_untouched(tmp_path: Path) -> None:
    output = OutputFolder(tmp_path)
    output.stage("1.txt", b"text 1")
    output.publish(["1.txt"])
    cache = kept(output, "1.txt")
    store_cache(output, cache)
    assert load_cache(output) == cache
    assert cache.holds(job(1), output) == "sha"
    assert cache.holds(Job("1.txt", "n", "text", "other-key", broken), output) == ""
    assert cache.is_current("inputs", output)
    assert not cache.is_current("other inputs", output)
    (tmp_path / "1.txt").write_bytes(b"meddled")
    assert cache.holds(job(1), output) == ""
    assert not cache.is_current("inputs", output)


@pytest.mark.parametrize("data", [b"", b"{", b'{"version": 0}', b'{"version": 4, "inputs": "", "files": {"a": [1]}}'])
def test_a_cache_that_cannot_be_read_is_empty(tmp_path: Path, data: bytes) -> None:
    (tmp_path / PATH).write_bytes(data)
    assert load_cache(OutputFolder(tmp_path)) == Cache()
    (tmp_path / PATH).write_bytes(seal(PATH, data).hex().encode() + b"\n" + data)
    assert load_cache(OutputFolder(tmp_path)) == Cache()


def test_a_cache_that_was_truncated_or_edited_is_empty(tmp_path: Path) -> None:
    output = OutputFolder(tmp_path / "one")
    output.stage("1.txt", b"text 1")
    output.publish(["1.txt"])
    store_cache(output, kept(output, "1.txt"))
    file = output.root / PATH
    good = file.read_bytes()
    assert load_cache(output) != Cache()
    for bad in (good[:-1], good[:40], good.replace(b"key-1", b"key-2"), good.replace(b'"sha"', b'"abc"'), b"\n" + good):
        assert bad != good
        file.write_bytes(bad)
        assert load_cache(output) == Cache()
    file.write_bytes(good)
    assert load_cache(output).files.keys() == {"1.txt"}
