"""Ctrl-C, a full disk and a second build at the command line: one clear word, and the last output stands."""

import errno
import fcntl
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from running import ROOT, Run

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "LC_ALL": "C.UTF-8"}
BUILD = [sys.executable, "-m", "cadre_docs", "build", "--formats", "html"]


def start(folder: Path, *arguments: str, largest_file: int = resource.RLIM_INFINITY) -> "subprocess.Popen[str]":
    """A build in a session of its own, so that a signal to its group meets all its processes, as Ctrl-C does."""

    def begin() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))

    return subprocess.Popen(
        [*BUILD, *arguments],
        cwd=folder,
        env=ENVIRONMENT,
        start_new_session=True,
        preexec_fn=begin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def members(group: int) -> list[int]:
    """The processes of a group that are still at work."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            state, _, _group = (folder / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()[:3]
        except (OSError, ValueError):
            continue
        if int(_group) == group and state != "Z":
            found.append(int(folder.name))
    return found


def test_ctrl_c_ends_every_process_and_leaves_the_last_output(starter: Path) -> None:
    last = starter / "build" / "documents" / "last.html"
    last.parent.mkdir(parents=True)
    last.write_text("good", encoding="utf-8")
    process = start(starter, "--jobs", "2")
    staging = starter / "build" / ".staging"
    while process.poll() is None and not any(path.is_file() for path in staging.rglob("*")):
        time.sleep(0.005)
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 130
    assert told == "interrupted; the files in the output are whole\n"
    assert members(process.pid) == []
    assert contents(starter / "build") == {".lock": b"", "documents/last.html": b"good"}


def test_a_second_build_says_that_it_waits(starter: Path) -> None:
    lock = starter / "build" / ".lock"
    lock.parent.mkdir()
    with lock.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        process = start(starter, "--only", "vacancy-announcement")
        assert process.stderr is not None
        assert process.stderr.readline().startswith("another build is writing this output folder")
        os.killpg(process.pid, signal.SIGINT)
        out, told = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, "")
    assert told == "interrupted; the files in the output are whole\n"


def test_a_disk_that_is_full_is_one_finding(starter: Path) -> None:
    process = start(starter, "--only", "application-form-blank", largest_file=2000)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 2
    assert "1 finding: 1 error." in told
    assert "the disk is full, or a limit of size is reached" in told
    assert os.strerror(errno.EFBIG) not in told
    assert contents(starter / "build").keys() == {".lock"}


@pytest.mark.parametrize("address", ["tcp://198.51.100.7:8786", "198.51.100.7:8786"])
def test_records_do_not_travel_unencrypted_unasked(starter: Path, run: Run, address: str) -> None:
    done = run("build", "--scheduler", address, folder=starter)
    assert done.returncode == 2
    assert "not encrypted" in done.stderr
    assert "tls://" in done.stderr
