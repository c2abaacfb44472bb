"""Output is staged, then moved into place; a build that dies leaves the last good one."""

import errno
import os
import resource
import signal
import threading
from pathlib import Path

import pytest

from cadre_docs.diagnostics import BrokenInputError
from cadre_docs.office import OutputFolder
from cadre_docs.office.uninterrupted import uninterrupted


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


def published(folder: Path, **files: bytes) -> OutputFolder:
    """An output with a last good build in it, and a new one staged."""
    output = OutputFolder(folder)
    for name, data in files.items():
        output.stage(f"papers/{name}.docx", data)
    output.publish([f"papers/{name}.docx" for name in files])
    for name in files:
        output.stage(f"papers/{name}.docx", b"new")
    output.stage("papers/added.docx", b"new")
    return output


def seen(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".staging" not in path.parts
    }


WHOLE = ["papers/a.docx", "papers/added.docx", "papers/b.docx"]


@pytest.mark.parametrize(
    ("number", "zh", "en"),
    [
        (errno.EACCES, "正被其他程序打开", "another program has the file open"),
        (errno.EBUSY, "正被其他程序打开", "another program has the file open"),
        (errno.EROFS, "只读", "read-only"),
        (errno.ENOSPC, "磁盘已满", "disk is full"),
        (errno.EDQUOT, "超出限额", "limit of size"),
        (errno.EIO, "系统拒绝写入（Input/output error）", "refused to write (Input/output error)"),
    ],
)
def test_where_one_file_cannot_be_replaced_none_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, zh: str, en: str
) -> None:
    output = published(tmp_path, a=b"good a", b=b"good b", c=b"good c")
    before = seen(tmp_path)
    replace = Path.replace

    def refusing(self: Path, target: Path) -> Path:
        if target == tmp_path / "papers" / "b.docx" and ".staging" in self.parts:
            raise OSError(number, os.strerror(number))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refusing)
    with pytest.raises(BrokenInputError) as caught:
        output.publish(WHOLE, ["papers/c.docx"])
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.code == "output-refused"
    assert zh in diagnostic.message.text("zh")
    assert en in diagnostic.message.text("en")
    assert diagnostic.position is not None
    assert diagnostic.position.file == "papers/b.docx"
    assert seen(tmp_path) == before


def test_where_a_file_cannot_be_taken_away_none_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = published(tmp_path, a=b"good a", b=b"good b", c=b"good c")
    before = seen(tmp_path)

    def refusing(self: Path, missing_ok: bool = False) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES)) if self.name == "c.docx" else OSError

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", refusing)
        with pytest.raises(BrokenInputError):
            output.publish(["papers/a.docx", "papers/b.docx"], ["papers/c.docx"])
    assert seen(tmp_path) == before


@pytest.mark.parametrize("mark", ["~$b.docx", ".~lock.b.docx#"])
def test_a_file_open_in_a_word_processor_is_left_to_its_reader(tmp_path: Path, mark: str) -> None:
    output = published(tmp_path, a=b"good a", b=b"good b")
    (tmp_path / "papers" / mark).write_bytes(b"")
    before = seen(tmp_path)
    with pytest.raises(BrokenInputError) as caught:
        output.publish(WHOLE)
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.code == "output-open"
    assert "papers/b.docx" in diagnostic.message.text("zh")
    assert seen(tmp_path) == before
    (tmp_path / "papers" / mark).unlink()
    output.publish(WHOLE)
    assert set(seen(tmp_path).values()) == {b"new"}


@pytest.mark.parametrize(
    ("name", "mark"), [("任前公示.docx", "~$公示.docx"), ("position-table.xlsx", "~$position-table.xlsx")]
)
def test_the_marks_of_word_and_excel_are_known(tmp_path: Path, name: str, mark: str) -> None:
    output = OutputFolder(tmp_path)
    output.stage(name, b"")
    output.publish([name])
    (tmp_path / mark).write_bytes(b"")
    with pytest.raises(BrokenInputError):
        output.remove([name])
    output.stage("another.docx", b"")
    output.publish(["another.docx"])
    assert (tmp_path / name).exists()


def test_a_disk_that_is_really_full_leaves_the_last_good_file(tmp_path: Path) -> None:
    output = published(tmp_path, a=b"good a")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(BrokenInputError) as caught:
            output.stage("papers/a.docx", b"x" * 2000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert "磁盘已满" in caught.value.diagnostics[0].message.text("zh")
    assert output.read("papers/a.docx") == b"good a"


def test_what_a_build_killed_while_moving_had_set_aside_is_put_back(tmp_path: Path) -> None:
    output = published(tmp_path, a=b"good a")
    aside = tmp_path / ".replaced" / "papers" / "a.docx"
    aside.parent.mkdir(parents=True)
    (tmp_path / "papers" / "a.docx").rename(aside)
    with output.locked():
        assert output.read("papers/a.docx") == b"good a"


def test_a_build_that_fails_leaves_nothing_staged(tmp_path: Path) -> None:
    def interrupted() -> None:
        with OutputFolder(tmp_path).locked():
            OutputFolder(tmp_path).stage("a.txt", b"half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert [path.name for path in tmp_path.iterdir()] == [".lock"]


def test_whoever_has_to_wait_is_told_before(tmp_path: Path) -> None:
    told: list[str] = []
    first = OutputFolder(tmp_path).locked()
    first.__enter__()
    thread = threading.Thread(target=lambda: second.__enter__())
    second = OutputFolder(tmp_path).locked(lambda: (told.append("waiting"), first.__exit__(None, None, None))[0])
    thread.start()
    thread.join(10)
    assert told == ["waiting"]
    second.__exit__(None, None, None)


def test_a_file_system_without_locks_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(handle: int, kind: int) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr("fcntl.flock", unknown)
    with pytest.raises(BrokenInputError) as caught, OutputFolder(tmp_path).locked():
        pass
    assert [one.code for one in caught.value.diagnostics] == ["output-refused"]


def test_ctrl_c_waits_until_everything_is_in_place(tmp_path: Path) -> None:
    done = []

    def moving() -> None:
        with uninterrupted():
            signal.raise_signal(signal.SIGINT)
            done.append("moved")

    with pytest.raises(KeyboardInterrupt):
        moving()
    assert done == ["moved"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_link_out_of_the_output_is_never_followed(tmp_path: Path) -> None:
    output, outside = OutputFolder(tmp_path / "build"), tmp_path / "outside"
    outside.mkdir()
    output.stage("a/one.txt", b"1")
    output.publish(["a/one.txt"])
    (output.root / "a" / "two.txt").symlink_to(outside / "two.txt")
    (output.root / "b").symlink_to(outside)
    for path in ("a/two.txt", "b/three.txt"):
        output.stage(path, b"2")
        with pytest.raises(BrokenInputError):
            output.publish([path])
    for path in ("../x", "a/..", "/x", ".."):
        with pytest.raises(BrokenInputError):
            output.stage(path, b"3")
    assert list(outside.iterdir()) == []


def test_staging_goes_on_when_another_has_thrown_the_folder_away(tmp_path: Path) -> None:
    output = OutputFolder(tmp_path)
    output.stage("a/one.txt", b"1")
    OutputFolder(tmp_path).discard()
    output.stage("a/two.txt", b"2")
    assert output.staged("a/two.txt") == b"2"
    output.discard()
    output.stage("a/three.txt", b"3")
    assert output.staged("a/three.txt") == b"3"
