"""Output is staged, then moved into place; a build that dies leaves the last good one."""

import errno
import os
import threading
from pathlib import Path

import pytest

from cadre_docs.diagnostics import BrokenInputError
from cadre_docs.office import OutputFolder


def test_a_staged_file_is_not_seen_until_it_is_published(tmp_path: Path) -> None:
    output = OutputFolder(tmp_path)
    output.stage("a/b.txt", b"new")
    assert output.read("a/b.txt") is None
    output.publish(["a/b.txt"])
    output.discard()
    assert output.read("a/b.txt") == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_discarding_leaves_the_last_good_file(tmp_path: Path) -> None:
    output = OutputFolder(tmp_path)
    output.stage("a.txt", b"good")
    output.publish(["a.txt"])
    output.stage("a.txt", b"bad")
    output.discard()
    assert output.read("a.txt") == b"good"


def test_removing_takes_empty_folders_along(tmp_path: Path) -> None:
    output = OutputFolder(tmp_path)
    for path in ("a/b/c.txt", "a/d.txt"):
        output.stage(path, b"")
    output.publish(["a/b/c.txt", "a/d.txt"])
    output.remove(["a/b/c.txt", "never-there.txt"])
    assert not (tmp_path / "a" / "b").exists()
    assert (tmp_path / "a" / "d.txt").exists()


def test_no_output_leaves_its_folder(tmp_path: Path) -> None:
    with pytest.raises(BrokenInputError):
        OutputFolder(tmp_path / "out").stage("../../escaped.txt", b"")
    assert not (tmp_path / "escaped.txt").exists()


def test_a_full_disk_is_one_clear_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, data: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(BrokenInputError) as caught:
        OutputFolder(tmp_path).stage("a.txt", b"")
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.code == "output-refused"
    assert "磁盘已满" in diagnostic.message.text("zh")


def test_a_second_build_waits_for_the_first(tmp_path: Path) -> None:
    first = threading.Event()
    waited: list[bool] = []

    def second() -> None:
        with OutputFolder(tmp_path).locked() as had_to_wait:
            assert first.is_set()
            waited.append(had_to_wait)

    with OutputFolder(tmp_path).locked() as had_to_wait:
        assert had_to_wait is False
        thread = threading.Thread(target=second)
        thread.start()
        while "-> FLOCK" not in Path("/proc/locks").read_text(encoding="ascii"):
            threading.Event().wait(0.01)
        first.set()
    thread.join(10)
    assert waited == [True]
