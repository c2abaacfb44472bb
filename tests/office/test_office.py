"""The office is the only door, and nobody leaves through it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from cadre_docs.diagnostics import BrokenInputError
from cadre_docs.office import Office
from cadre_docs.office import office as door
from cadre_docs.office.watched import watched


@pytest.fixture
def office(tmp_path: Path) -> Office:
    for name in ("mine", "defaults"):
        (tmp_path / name / "templates").mkdir(parents=True)
    (tmp_path / "mine" / "cadre.yaml").write_text("name: 甲\n", encoding="utf-8")
    (tmp_path / "defaults" / "templates" / "a.md").write_text("default", encoding="utf-8")
    (tmp_path / "defaults" / "templates" / "b.md").write_text("default", encoding="utf-8")
    (tmp_path / "mine" / "templates" / "b.md").write_text("own", encoding="utf-8")
    (tmp_path / "mine" / "templates" / ".hidden.md").write_text("", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    return Office(tmp_path / "mine", defaults=tmp_path / "defaults")


def test_an_own_file_overrides_the_default(office: Office) -> None:
    assert office.read_text("templates/a.md") == "default"
    assert office.read_text("templates/b.md") == "own"
    assert list(office.list("templates")) == ["templates/a.md", "templates/b.md"]
    assert list(office.list("templates", own=True)) == ["templates/b.md"]


@pytest.mark.parametrize("path", ["../secret.txt", "templates/../../secret.txt", "/etc/passwd"])
def test_no_path_leaves_the_office(office: Office, path: str) -> None:
    with pytest.raises(BrokenInputError) as caught:
        office.read(path)
    assert caught.value.diagnostics[0].code == "path-leaves-office"


def test_no_link_leaves_the_office(office: Office) -> None:
    (office.root / "templates" / "link.md").symlink_to(office.root.parent / "secret.txt")
    with pytest.raises(BrokenInputError):
        office.read("templates/link.md")


def test_a_byte_order_mark_is_not_text(office: Office) -> None:
    (office.root / "bom.yaml").write_bytes("\ufeff名称: 甲".encode())
    assert office.read_text("bom.yaml") == "名称: 甲"


def test_text_in_another_encoding_is_a_finding(office: Office) -> None:
    (office.root / "gbk.yaml").write_bytes("名称: 甲".encode("gbk"))
    with pytest.raises(BrokenInputError) as caught:
        office.read_text("gbk.yaml")
    assert caught.value.diagnostics[0].code == "not-utf8"


def told_of(found: str | BrokenInputError) -> str:
    """A text, or the code of what is wrong with it."""
    return found if isinstance(found, str) else found.diagnostics[0].code


@pytest.mark.parametrize("seen_by", [lambda office: office, watched])
def test_texts_read_one_after_the_other_are_those_read_alone(
    office: Office, seen_by: Callable[[Office], Office]
) -> None:
    root = office.root
    for folder in ("content/records/a", "content/records/b", "elsewhere"):
        (root / folder).mkdir(parents=True)
    (root / "content/records/a/1.yaml").write_bytes("\ufeff甲".encode())
    (root / "content/records/b/2.yaml").write_text("乙", encoding="utf-8")
    (root / "content/records/b/3.yaml").write_bytes("丙".encode("gbk"))
    (root / "content/records/a/4.yaml").symlink_to(root / "elsewhere" / "5.yaml")
    (root / "elsewhere/5.yaml").write_text("丁", encoding="utf-8")
    (root / "content/records/c").symlink_to(root / "elsewhere")
    (root / "content/records/out.yaml").symlink_to(root.parent / "secret.txt")
    (root / "content/records/d").symlink_to(root.parent)
    paths = ["a/1", "b/2", "b/3", "a/4", "c/5", "out", "d/secret"]
    (root.parent / "secret.yaml").write_text("secret", encoding="utf-8")
    read = {
        path: told_of(text) for path, text in seen_by(office).read_texts(f"content/records/{p}.yaml" for p in paths)
    }
    assert list(read.values()) == ["甲", "乙", "not-utf8", "丁", "丁", "path-leaves-office", "path-leaves-office"]
    assert list(read) == [f"content/records/{path}.yaml" for path in paths]
    assert [told_of(text) for _, text in seen_by(office).read_texts(["../secret.txt"])] == ["path-leaves-office"]
    with pytest.raises(FileNotFoundError):
        list(seen_by(office).read_texts(["content/records/a/none.yaml"]))


def test_no_handle_is_left_open(office: Office) -> None:
    def opened() -> int:
        return len(tuple(Path("/proc/self/fd").iterdir()))

    before = opened()
    list(office.read_texts(["templates/b.md", "cadre.yaml", "templates/b.md"]))
    with pytest.raises(FileNotFoundError):
        list(office.read_texts(["templates/b.md", "no/folder.md"]))
    office.read("templates/a.md")
    next(iter(office.read_texts(["templates/b.md", "cadre.yaml"])))
    assert opened() == before


def test_a_link_put_in_the_place_of_a_file_that_was_looked_at_does_not_lead_out(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    within = office.root / "templates" / "b.md"
    opened = os.open

    def swapped(path: str, *more: int, dir_fd: int | None = None) -> int:
        if str(path).endswith("b.md") and not within.is_symlink():
            within.unlink()
            within.symlink_to(office.root.parent / "secret.txt")
        return opened(path, *more, dir_fd=dir_fd)

    monkeypatch.setattr(door.os, "open", swapped)
    with pytest.raises(BrokenInputError):
        office.read("templates/b.md")


def test_what_is_no_file_is_not_read_and_nobody_waits_for_it(office: Office) -> None:
    os.mkfifo(office.root / "templates" / "pipe.md")
    (office.root / "templates" / "round.md").symlink_to("round.md")
    for path in ("templates/pipe.md", "templates/round.md", "templates", "templates/b.md/c"):
        with pytest.raises(FileNotFoundError):
            office.read(path)
    assert list(office.list("templates", own=True)) == ["templates/b.md"]


def test_a_file_larger_than_any_record_file_is_refused_before_it_is_read_in_full(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door, "LARGEST_TEXT_FILE", 200_000)
    for name, size in (("fits", 200_000), ("not", 200_001)):
        (office.root / "templates" / f"{name}.md").write_bytes(b"a" * size)
    paths = ["templates/fits.md", "templates/not.md"]
    assert [told_of(text)[:14] for _, text in office.read_texts(paths)] == ["a" * 14, "file-too-large"]
    assert len(office.read("templates/fits.md")) == 200_000
    with pytest.raises(BrokenInputError):
        office.read("templates/not.md")


def test_files_are_listed_below_folders_but_not_below_links_to_folders(office: Office) -> None:
    folder = office.root / "content"
    for name in ("a/b", ".git", "a/.cache"):
        (folder / name).mkdir(parents=True)
    for name in ("a.yaml", "a/z.yaml", "a/b/y.yaml", ".git/x.yaml", "a/.cache/w.yaml", "a/v.txt"):
        (folder / name).write_text("", encoding="utf-8")
    (folder / "linked").symlink_to(folder / "a")
    (folder / "one.yaml").symlink_to(folder / "a.yaml")
    found = ["content/a.yaml", "content/a/b/y.yaml", "content/a/z.yaml", "content/one.yaml"]
    assert list(office.list("content", ".yaml")) == found
    assert list(office.list("content/a/.cache")) == list(office.list("content/none")) == []
    assert list(office.list(".", ".yaml", own=True)) == ["cadre.yaml", *found]
    with pytest.raises(BrokenInputError):
        list(office.list("../defaults"))
