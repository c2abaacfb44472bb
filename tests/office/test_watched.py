"""A watched office answers as any other, as of the last look at it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from cadre_docs.diagnostics import BrokenInputError
from cadre_docs.office import Office
from cadre_docs.office.watched import WatchedOffice, watched

PATHS = (
    "cadre.yaml",
    "content/records/a.yaml",
    "content/records/.hidden.yaml",
    "content/records/missing.yaml",
    "content/linked.yaml",
    "content/folder/inside.yaml",
    "templates/x/type.yaml",
    "templates/x/document.md",
    "templates/y/type.yaml",
    "templates",
    "site/none.css",
    "elsewhere/file.txt",
    "content//records/a.yaml",
    "./cadre.yaml",
)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """An office over defaults, with a hidden file, links, and an override."""
    own, defaults = tmp_path / "own", tmp_path / "defaults"
    for root, paths in {
        own: ("cadre.yaml", "content/records/a.yaml", "content/records/.hidden.yaml", "templates/x/document.md"),
        defaults: ("templates/x/type.yaml", "templates/x/document.md", "templates/y/type.yaml", "elsewhere/file.txt"),
    }.items():
        for path in paths:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(f"{root.name} {path}", encoding="utf-8")
    (own / "content" / "linked.yaml").symlink_to("records/a.yaml")
    (own / "real").mkdir()
    (own / "real" / "inside.yaml").write_text("inside", encoding="utf-8")
    (own / "content" / "folder").symlink_to("../real")
    return Office(own, defaults=defaults)


FOLDERS = ("content/records", "templates", "templates/x", "site")
"""Folders without links, which a look knows in full."""


def answers(office: Office) -> list[object]:
    """Everything that one may ask."""
    found: list[object] = []
    for path in PATHS:
        found.append((path, office.has(path), office.is_own(path)))
        try:
            found.append(office.read(path))
        except FileNotFoundError as error:
            found.append(str(error))
    for folder in ("content", "elsewhere", "nowhere", *FOLDERS):
        found += [
            list(office.list(folder)),
            list(office.list(folder, own=True)),
            list(office.list(folder, "type.yaml")),
        ]
    return found


def test_it_answers_as_any_other_office(office: Office) -> None:
    assert answers(watched(office)) == answers(office)


@pytest.mark.parametrize("path", ["../outside", "/etc/hostname", "content/../../outside"])
def test_nothing_outside_is_read(path: str, office: Office) -> None:
    with pytest.raises(BrokenInputError):
        watched(office).read(path)


def test_a_link_that_leaves_the_office_is_refused(office: Office, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (office.root / "content" / "out.yaml").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(BrokenInputError):
        watched(office).read("content/out.yaml")


CHANGES: dict[str, Callable[[Path], object]] = {
    "content/records/a.yaml": lambda root: (root / "content/records/a.yaml").write_text("new", encoding="utf-8"),
    "content/records/b.yaml": lambda root: (root / "content/records/b.yaml").write_text("added", encoding="utf-8"),
    "templates/x/document.md": lambda root: (root / "templates/x/document.md").unlink(),
    "cadre.yaml": lambda root: (root / "cadre.yaml").write_text("name: new", encoding="utf-8"),
}


@pytest.mark.parametrize("path", CHANGES)
def test_a_look_tells_what_changed_and_answers_are_new_from_then_on(path: str, office: Office) -> None:
    seen = watched(office)
    seen.look()
    before = answers(seen)
    CHANGES[path](office.root)
    assert answers(seen)[-len(FOLDERS) :] == before[-len(FOLDERS) :]
    assert seen.look(own=True) == {path}
    assert answers(seen) == answers(office)
    assert seen.look() == frozenset()


def test_a_change_that_leaves_size_and_times_as_they_were_is_seen(office: Office) -> None:
    seen, file = watched(office), office.root / "cadre.yaml"
    seen.look()
    assert seen.read("cadre.yaml") == b"own cadre.yaml"
    _forge(seen, file)
    file.write_bytes(b"own cadre.yamL")
    _forge(seen, file)
    assert seen.look() == {"cadre.yaml"}
    assert seen.read("cadre.yaml") == b"own cadre.yamL"


def _forge(seen: WatchedOffice, file: Path) -> None:
    """Let the last look have seen the file with the times that it has now: as a coarse clock would."""
    found = os.lstat(file)
    files = seen._seen.trees[file.parent].files
    files[file.name] = type(files[file.name])(found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino)


def test_a_change_of_the_defaults_is_seen_by_a_whole_look(office: Office) -> None:
    seen = watched(office)
    seen.look()
    (office.defaults / "templates/y/type.yaml").write_text("other", encoding="utf-8")
    assert seen.look(own=True) == frozenset()
    assert seen.look() == {"templates/y/type.yaml"}
    assert seen.read("templates/y/type.yaml") == b"other"
