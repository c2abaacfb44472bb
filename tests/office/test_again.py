"""A file that is read time and again is read once, and every change of it is noticed."""

import os
from pathlib import Path

import pytest

from cadre_docs.office import Office, again
from cadre_docs.office.watched import watched

PATH = "templates/letterheads/notice.docx"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """An office over defaults that have one file, on a disk on which nothing is young."""
    monkeypatch.setattr(again, "COARSEST", -1)
    monkeypatch.setattr(again, "_kept", {})
    for root in ("own", "defaults"):
        (tmp_path / root / "templates" / "letterheads").mkdir(parents=True)
    (tmp_path / "defaults" / PATH).write_bytes(b"default")
    return Office(tmp_path / "own", defaults=tmp_path / "defaults")


def test_what_stays_is_the_same_object(office: Office) -> None:
    assert office.read_again(PATH) is office.read_again(PATH)


def test_an_office_that_is_watched_answers_as_of_its_last_look(office: Office) -> None:
    seen = watched(office)
    before = seen.read_again(PATH)
    (office.defaults / PATH).write_bytes(b"changed")
    assert seen.read_again(PATH) is before
    seen.look()
    assert seen.read_again(PATH) == b"changed"


def test_a_file_of_the_office_s_own_goes_before_the_default_from_when_it_is_there(office: Office) -> None:
    assert office.read_again(PATH) == b"default"
    (office.root / PATH).write_bytes(b"own")
    assert office.read_again(PATH) == b"own"
    (office.root / PATH).unlink()
    assert office.read_again(PATH) == b"default"
    (office.defaults / PATH).unlink()
    with pytest.raises(FileNotFoundError):
        office.read_again(PATH)


def test_a_change_that_leaves_size_and_time_as_they_were_is_noticed(office: Office) -> None:
    file = office.defaults / PATH
    found = file.stat()
    assert office.read_again(PATH) == b"default"
    replaced = file.with_suffix(".new")
    replaced.write_bytes(b"changed")
    os.utime(replaced, ns=(found.st_atime_ns, found.st_mtime_ns))
    replaced.replace(file)
    assert office.read_again(PATH) == b"changed"


def test_a_file_that_was_changed_a_moment_ago_is_read_each_time(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(again, "COARSEST", 2_000_000_000)
    monkeypatch.setattr(again, "_stamp", lambda place: (2**62, 0, 7, 1, 1))
    before = office.read_again(PATH)
    assert office.read_again(PATH) is before
    (office.defaults / PATH).write_bytes(b"changed")
    assert office.read_again(PATH) == b"changed"


def test_few_and_small_files_are_kept(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(again, "MOST", 3)
    monkeypatch.setattr(again, "LARGEST", 8)
    for number in range(7):
        path = f"templates/{number}.md"
        (office.defaults / path).write_bytes(b"x" * (number + 3))
        assert office.read_again(path) == b"x" * (number + 3)
    assert 0 < len(again._kept) <= 3
    assert all(len(kept.data) <= 8 for kept in again._kept.values())
