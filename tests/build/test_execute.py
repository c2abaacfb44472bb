"""Jobs give the same files in one process and in several, and a job that fails concerns only its own file."""

from pathlib import Path

import pytest

from cadre_docs.build.cache import Cache, Kept, load_cache, store_cache
from cadre_docs.build.execute import executor
from cadre_docs.build.job import Job
from cadre_docs.build.manifest import Artifact, manifest, read_manifest
from cadre_docs.diagnostics import BrokenInputError, Citation, Diagnostic, Position, Severity, say
from cadre_docs.office import OutputFolder


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
    rendered = {one.path: one.sha256 for one in executor(processes)(jobs, output, {})}
    assert set(rendered) == {one.path for one in jobs}
    assert all(output.staged(one.path) == one.render() for one in jobs)


def test_several_processes_give_the_same_digests_as_one(tmp_path: Path) -> None:
    jobs = [job(number) for number in range(40)]
    found = [
        sorted((one.path, one.sha256) for one in executor(processes)(jobs, OutputFolder(tmp_path / str(processes)), {}))
        for processes in (1, 2)
    ]
    assert found[0] == found[1]


@pytest.mark.parametrize("processes", [1, 2])
def test_a_job_that_fails_says_so_and_leaves_no_file(tmp_path: Path, processes: int) -> None:
    output = OutputFolder(tmp_path)
    jobs = [job(number) for number in range(20)]
    jobs += [Job("broken.txt", "n", "text", "", broken), Job("failing.txt", "n", "text", "", failing)]
    rendered = {one.path: one for one in executor(processes)(jobs, output, {})}
    assert [one.code for one in rendered["broken.txt"].faults] == ["c"]
    (fault,) = rendered["failing.txt"].faults
    assert fault.code == "unforeseen-fault"
    assert "ZeroDivisionError: by nought {x}" in fault.message.text("zh")
    assert len([one for one in rendered.values() if one.sha256]) == 20
    with pytest.raises(FileNotFoundError):
        output.staged("failing.txt")


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
    told = Diagnostic(
        code="c",
        severity=Severity.WARNING,
        message=say("甲 {x}", "a {x}", x=1),
        position=Position("a.yaml", 1, 2, 3, 4),
        hint=say("乙", "b"),
        clause=Citation("方案", "一"),
        subject="position:a",
    )
    files = {path: Kept("key-1", "sha", stamp) for path in paths if (stamp := output.stamp(path))}
    return Cache("inputs", (told,), False, files)


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


@pytest.mark.parametrize("data", [b"", b"{", b'{"version": 0}', b'{"version": 2, "inputs": "", "files": {"a": [1]}}'])
def test_a_cache_that_cannot_be_trusted_is_empty(tmp_path: Path, data: bytes) -> None:
    (tmp_path / ".cache.json").write_bytes(data)
    assert load_cache(OutputFolder(tmp_path)) == Cache()
