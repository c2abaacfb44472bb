"""``check`` remembers what it told: the same is told again, whatever changes is seen, and nothing false is believed."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

import cadre_docs
from cadre_docs.build.assess import assess
from cadre_docs.build.init import init
from cadre_docs.cli import check, main
from cadre_docs.diagnostics import Told, as_github, as_json, as_sarif, as_text, told, told_from
from cadre_docs.office import Office
from cadre_docs.office import memory as remembering
from cadre_docs.office.basis import basis
from cadre_docs.office.memory import recall, remember
from cadre_docs.source import source

BASIS = "ab" * 32


@pytest.fixture(autouse=True)
def key_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the key of this test is, instead of the person's own."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state" / "cadre-docs" / "key"


@pytest.fixture
def office(starter: Path) -> Office:
    return Office(starter)


@pytest.fixture
def bare(tmp_path: Path) -> Office:
    """An office of which only its folder matters."""
    (tmp_path / "office").mkdir()
    return Office(tmp_path / "office")


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[Office]:
    """The offices that were really looked at, their templates aside: what those are is not in question here."""
    seen: list[Office] = []

    def noted(office: Office) -> Told:
        seen.append(office)
        assessment = assess(office)
        return told(assessment.diagnostics, assessment.loaded.sources, is_broken=assessment.is_broken)

    monkeypatch.setattr(check, "_checked", noted)
    return seen


def spoil(office: Office) -> None:
    """Faults of every sort: findings, a broken record, a template that fails, braces in what is said."""
    records = office.root / "content" / "records"
    for name, old, new in (
        ("applications.yaml", "consent_on: 2026-03-08", "consent_on: 2026-03-10"),
        ("people.yaml", "name: 甲一", 'nmae: "{甲一} <b>"'),
    ):
        text = (records / name).read_text(encoding="utf-8")
        assert old in text
        (records / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    (records / "more.yaml").write_text("职位：\n  - 编号: 一\n", encoding="utf-8")


@pytest.mark.parametrize("broken", [False, True], ids=["sound", "broken"])
def test_what_is_told_again_is_what_was_told(office: Office, counted: list[Office], broken: bool) -> None:
    if broken:
        spoil(office)
    cold, again = check._remembered(office), check._remembered(office)
    assert len(counted) == 1
    assert again == cold
    assert bool(again.diagnostics) is broken
    for lang in ("zh", "en"):
        for color in (False, True):
            shown = as_text(cold.diagnostics, cold.sources, lang, color=color)
            assert as_text(again.diagnostics, again.sources, lang, color=color) == shown
            assert ("^" in shown) is broken
        assert as_sarif(again.diagnostics, lang) == as_sarif(cold.diagnostics, lang)
        assert as_github(again.diagnostics, lang) == as_github(cold.diagnostics, lang)
    assert as_json(again.diagnostics) == as_json(cold.diagnostics)


def test_the_command_says_the_same_and_ends_alike_with_and_without_its_memory(
    office: Office, counted: list[Office]
) -> None:
    spoil(office)
    runs = [
        CliRunner().invoke(main, ["--office", str(office.root), "--lang", "en", "check", *more])
        for more in ([], [], ["--no-cache"])
    ]
    assert len(counted) == 2
    assert {(run.exit_code, run.output) for run in runs} == {(2, runs[0].output)}
    assert "nmae" in runs[0].output


def test_without_cache_nothing_is_written(office: Office, key_of_its_own: Path) -> None:
    CliRunner().invoke(main, ["--office", str(office.root), "check", "--no-cache"])
    assert not (office.root / remembering.FOLDER).exists()
    assert not key_of_its_own.exists()


def test_the_memory_is_hidden_from_git_and_from_others(office: Office, key_of_its_own: Path) -> None:
    remember(office, "check", BASIS, b"told")
    subprocess.run(["git", "init", "--quiet", str(office.root)], check=True)
    listed = subprocess.run(
        ["git", "-C", str(office.root), "status", "--porcelain", "-uall"], capture_output=True, text=True, check=True
    )
    assert "content/records/people.yaml" in listed.stdout
    assert ".cache" not in listed.stdout
    assert [path.stat().st_mode & 0o077 for path in (key_of_its_own, office.root / remembering.FOLDER / "check")] == [
        0,
        0,
    ]


def test_positions_are_looked_for_only_when_something_is_to_be_said(
    office: Office, counted: list[Office], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    really = source.places
    monkeypatch.setattr(source, "places", lambda text: asked.append(text) or really(text))
    assert not check._remembered(office).diagnostics
    assert counted
    assert not [text for text in asked if "kind: terms" not in text and "clauses" not in text]
    spoil(office)
    assert check._remembered(office).diagnostics
    assert any("consent_on" in text for text in asked)


def test_a_file_saved_while_the_check_runs_belongs_to_the_next_check(
    office: Office, counted: list[Office], monkeypatch: pytest.MonkeyPatch
) -> None:
    really = check._checked

    def saving(office: Office) -> Told:
        before = really(office)
        spoil(office)
        return before

    monkeypatch.setattr(check, "_checked", saving)
    assert not check._remembered(office).diagnostics
    monkeypatch.setattr(check, "_checked", really)
    assert check._remembered(office).is_broken


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with one input of every kind: its own, a default under it, a program, and fonts."""
    folder = tmp_path_factory.mktemp("inputs")
    init(folder / "office", "competition", "en")
    for path, content in {
        "office/content/policies/anhe/2026.yaml": "a",
        "office/content/pages/help.md": "a",
        "office/content/photos/p1.jpg": "a",
        "office/templates/notice/document.md": "a",
        "office/templates/letterheads/red.docx": "a",
        "office/templates/shared/.hidden.md": "a",
        "office/site/glossary.yaml": "a",
        "office/site/layouts/base.html": "a",
        "defaults/content/policies/national/pack.yaml": "a",
        "defaults/templates/notice/form.html": "a",
        "defaults/site/styles/site.css": "a",
        "cadre_docs/__init__.py": "a",
        "cadre_docs/policy/rules/late.py": "a",
        "cadre_docs/calendar/data/cn-2026.toml": "a",
    }.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    return folder


INPUTS = (
    "office/cadre.yaml",
    "office/content/records/people.yaml",
    "office/content/policies/anhe/2026.yaml",
    "office/content/pages/help.md",
    "office/content/photos/p1.jpg",
    "office/templates/notice/document.md",
    "office/templates/letterheads/red.docx",
    "office/templates/shared/.hidden.md",
    "office/site/glossary.yaml",
    "office/site/layouts/base.html",
    "defaults/content/policies/national/pack.yaml",
    "defaults/templates/notice/form.html",
    "defaults/site/styles/site.css",
    "cadre_docs/__init__.py",
    "cadre_docs/policy/rules/late.py",
    "cadre_docs/calendar/data/cn-2026.toml",
)


def _appended(file: Path) -> None:
    file.write_bytes(file.read_bytes() + b" ")


def _swapped(file: Path) -> None:
    """The same length and the same time of change."""
    before = file.stat()
    data = file.read_bytes()
    file.write_bytes(bytes([data[0] ^ 1]) + data[1:])
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def _renamed(file: Path) -> None:
    file.rename(file.with_name(f"z{file.name}"))


def _moved_down(file: Path) -> None:
    (file.parent / "deeper").mkdir()
    file.rename(file.parent / "deeper" / file.name)


def _joined_by_another(file: Path) -> None:
    file.with_name(f"a{file.name}").write_bytes(b"")


CHANGES = (_appended, _swapped, _renamed, _moved_down, _joined_by_another, Path.unlink)


@pytest.mark.parametrize("path", INPUTS)
def test_every_change_of_every_kind_of_input_is_another_basis(
    path: str, laid_out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, change in enumerate(CHANGES):
        if path == "office/cadre.yaml" and change is _joined_by_another:
            continue
        folder = tmp_path / str(number)
        shutil.copytree(laid_out, folder, copy_function=os.link)
        monkeypatch.setattr(cadre_docs, "__file__", str(folder / "cadre_docs" / "__init__.py"))
        office = Office(folder / "office", defaults=folder / "defaults")
        before = basis(office)
        assert before
        assert before == basis(office)
        file = folder / path
        data = file.read_bytes()
        file.unlink()  # the others share it
        file.write_bytes(data)
        assert basis(office) == before
        change(file)
        assert basis(office) != before, f"{change.__name__} {path}"


def test_the_date_the_fonts_and_what_git_has_of_the_packs_are_part_of_the_basis(
    laid_out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "office"
    shutil.copytree(laid_out / "office", folder)
    office = Office(folder, defaults=laid_out / "defaults")
    found = [basis(office), basis(replace(office, as_of=date(2026, 3, 1))), basis(replace(office, as_of=date.max))]
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "FandolFang-Regular.otf").write_bytes(b"a")
    monkeypatch.setenv("CADRE_DOCS_FONTS", str(tmp_path / "fonts"))
    found.append(basis(office))
    git = ["git", "-C", str(folder), "-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false"]
    subprocess.run([*git, "init", "--quiet"], check=True)
    subprocess.run([*git, "add", "-A"], check=True)
    assert basis(office) == found[-1]
    subprocess.run([*git, "commit", "--quiet", "-m", "packs"], check=True)
    found.append(basis(office))
    assert len(set(found)) == 5
    assert all(found)


@pytest.mark.parametrize("path", ["content/records", "content/records/people.yaml", "cadre.yaml", "templates"])
def test_an_office_with_a_link_in_it_is_not_remembered(
    path: str, office: Office, counted: list[Office], tmp_path: Path
) -> None:
    target = office.root / path
    if target.exists():
        shutil.move(target, tmp_path / "elsewhere")
    else:
        (tmp_path / "elsewhere").mkdir()
    target.symlink_to(tmp_path / "elsewhere")
    assert basis(office) == ""
    remember(office, "check", "", b"told")
    assert recall(office, "check", "") is None
    assert not (office.root / remembering.FOLDER).exists()


def damages(kept: bytes) -> Iterator[bytes]:
    yield b""
    yield from (kept[:length] for length in (1, 31, 32, 33, len(kept) - 1))
    yield kept + b" "
    yield from (kept[:at] + bytes([kept[at] ^ 1]) + kept[at + 1 :] for at in range(len(kept)))
    yield bytes(32) + kept[32:]
    yield kept[32:]


def test_a_memory_that_is_damaged_in_any_byte_is_none(bare: Office) -> None:
    remember(bare, "check", BASIS, b'[false,[],["x"]]')
    file = bare.root / remembering.FOLDER / "check"
    kept = file.read_bytes()
    assert recall(bare, "check", BASIS) == b'[false,[],["x"]]'
    for damaged in damages(kept):
        file.write_bytes(damaged)
        assert recall(bare, "check", BASIS) is None
    file.write_bytes(kept)
    assert recall(bare, "check", BASIS) is not None


def test_a_memory_of_something_else_of_another_folder_or_under_another_key_is_none(
    bare: Office, tmp_path: Path, key_of_its_own: Path
) -> None:
    remember(bare, "check", BASIS, b"told")
    assert recall(bare, "check", "cd" * 32) is None
    folder = bare.root / remembering.FOLDER
    (folder / "other").write_bytes((folder / "check").read_bytes())
    assert recall(bare, "other", BASIS) is None
    copied = tmp_path / "copied"
    shutil.copytree(bare.root, copied)
    assert recall(Office(copied), "check", BASIS) is None
    key = key_of_its_own.read_bytes()
    key_of_its_own.write_bytes(bytes(32))
    assert recall(bare, "check", BASIS) is None
    key_of_its_own.write_bytes(key)
    assert recall(bare, "check", BASIS) == b"told"


@pytest.mark.parametrize("spoilt", ["readable by others", "too short", "a folder", "a link"])
def test_a_key_that_others_could_know_is_no_key_and_gives_way_to_a_new_one(
    spoilt: str, bare: Office, tmp_path: Path, key_of_its_own: Path
) -> None:
    remember(bare, "check", BASIS, b"told")
    if spoilt == "readable by others":
        key_of_its_own.chmod(0o640)
    elif spoilt == "too short":
        key_of_its_own.write_bytes(b"short")
    elif spoilt == "a folder":
        key_of_its_own.unlink()
        key_of_its_own.mkdir()
    else:
        key_of_its_own.rename(tmp_path / "elsewhere")
        key_of_its_own.symlink_to(tmp_path / "elsewhere")
    assert recall(bare, "check", BASIS) is None
    remember(bare, "check", BASIS, b"told")
    assert recall(bare, "check", BASIS) == (None if spoilt == "a folder" else b"told")


def no_folder_for_the_cache(office: Office, _key: Path) -> None:
    (office.root / ".cache").write_text("in the way")


def no_folder_for_the_key(_office: Office, key: Path) -> None:
    key.parent.parent.mkdir(parents=True)
    key.parent.write_text("in the way")


@pytest.mark.parametrize("hindered", [no_folder_for_the_cache, no_folder_for_the_key])
def test_where_nothing_can_be_kept_the_check_is_made_each_time(
    hindered: Callable[[Office, Path], None], office: Office, counted: list[Office], key_of_its_own: Path
) -> None:
    hindered(office, key_of_its_own)
    assert not check._remembered(office).diagnostics
    assert not check._remembered(office).diagnostics
    assert len(counted) == 2


def test_a_disk_that_fills_up_leaves_the_last_memory_whole(bare: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    remember(bare, "check", BASIS, b"told")

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "no space left")

    monkeypatch.setattr(Path, "replace", full)
    remember(bare, "check", BASIS, b"told otherwise")
    assert recall(bare, "check", BASIS) == b"told"
    assert sorted(path.name for path in (bare.root / remembering.FOLDER).iterdir()) == [".gitignore", "check"]


def test_a_person_without_a_home_folder_does_without_a_memory(bare: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError

    monkeypatch.delenv("XDG_STATE_HOME")
    monkeypatch.setattr(Path, "home", homeless)
    remember(bare, "check", BASIS, b"told")
    assert recall(bare, "check", BASIS) is None


def test_what_was_told_is_the_same_after_its_bytes(office: Office) -> None:
    spoil(office)
    before = check._checked(office)
    assert told_from(before.to_bytes()) == before
    assert {one.code for one in before.diagnostics} >= {"records-left-out", "unknown-key"}
