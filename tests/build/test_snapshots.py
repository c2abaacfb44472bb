"""Snapshots: what was accepted stays, and every change is listed, in exactly the documents that changed."""

import json
import re
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from cadre_docs.build import snapshots as module
from cadre_docs.build.snapshot_manifest import SnapshotManifest, read_snapshot_manifest
from cadre_docs.build.snapshot_report import as_json, as_text, changes
from cadre_docs.build.snapshots import CHECKED, Comparison, Kind, Options, Snapshots, checked_from, compare_snapshots
from cadre_docs.cli import main
from cadre_docs.diagnostics import say
from cadre_docs.documents.tree import Document
from cadre_docs.documents.types import document_types
from cadre_docs.office import Office, OutputFolder
from cadre_docs.records.load import load
from cadre_docs.records.model import Sensitivity
from cadre_docs.records.office_profile import Format
from cadre_docs.renderers import Renderer, RendererUnavailableError
from running import ROOT, copy_competition
from test_privacy import CANARY, Canaries

WORD = Options(formats=(Format.WORD,))
NOTICE = "templates/publicity-notice"


@pytest.fixture(scope="module")
def accepted_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copy_competition(tmp_path_factory.mktemp("accepted") / "office")
    written, removed = Snapshots(Office(folder), WORD).update()
    assert written > 100
    assert removed == 0
    return folder


@pytest.fixture
def accepted(accepted_once: Path, tmp_path: Path) -> Path:
    """A copy of the sample office whose documents have been accepted."""
    return Path(shutil.copytree(accepted_once, tmp_path / "accepted"))


def snapshot(office: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--lang", "en", "-C", str(office), "snapshot", *arguments])


def compare(office: Path, options: Options = Options()) -> Comparison:
    return compare_snapshots(Office(office), options)


def change(office: Path, path: str, edit: Callable[[str], str]) -> None:
    """Edit a file of the office; one that it has from the defaults becomes its own."""
    own = office / path
    if not own.exists():
        own.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / path, own)
    text = own.read_text(encoding="utf-8")
    edited = edit(text)
    assert edited != text
    own.write_text(edited, encoding="utf-8")


def kept(office: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((office / "snapshots" / "manifest.json").read_text(encoding="utf-8"))
    return content


def files(office: Path) -> dict[str, bytes]:
    return {
        path.relative_to(office / "snapshots").as_posix(): path.read_bytes()
        for path in (office / "snapshots").rglob("*")
        if path.is_file() and path.name != CHECKED
    }


def stems(office: Path, slug: str) -> set[str]:
    return {stem for stem, one in kept(office)["documents"].items() if one["type"] == slug}


def test_what_was_accepted_is_the_same_and_no_file_is_opened_for_it(
    accepted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    real = OutputFolder.read

    def reading(self: OutputFolder, path: str) -> bytes | None:
        read.append(path)
        return real(self, path)

    monkeypatch.setattr(OutputFolder, "read", reading)
    found = Snapshots(Office(accepted)).compare()
    assert (found.is_same, found.opened, found.same) == (True, 0, len(kept(accepted)["documents"]))
    assert read == ["manifest.json", "findings.txt"]


def test_where_nothing_changed_since_the_last_check_no_document_is_composed(
    accepted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = compare(accepted)
    monkeypatch.setattr(module, "compose", lambda *_: pytest.fail("composed", pytrace=False))
    assert compare(accepted).same == first.same
    assert not [
        name for name in files(accepted) if not name.endswith(".txt") and name not in ("manifest.json", CHECKED)
    ]
    monkeypatch.undo()
    change(accepted, f"{NOTICE}/document.md", lambda text: text.replace("公示期间", "公示期内", 1))
    assert not compare(accepted).is_same


def test_ten_thousand_snapshots_are_checked_without_opening_one(
    accepted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = OutputFolder(accepted / "snapshots")
    one = next(iter(read_snapshot_manifest(folder.read("manifest.json")).documents.values()))
    many = {f"large/document-{number}": replace(one, size=2) for number in range(10_000)}
    shutil.rmtree(folder.root / "competition-2014")
    (folder.root / "large").mkdir()
    for stem in many:
        (folder.root / f"{stem}.txt").write_text("ab", encoding="utf-8")
    manifest = SnapshotManifest(date(2014, 12, 26), formats=(Format.WORD,), documents=many).to_json()
    (folder.root / "manifest.json").write_bytes(manifest)
    (folder.root / CHECKED).write_bytes(checked_from(Office(accepted), Options(), manifest))
    read: list[str] = []
    real = OutputFolder.read

    def reading(self: OutputFolder, path: str) -> bytes | None:
        read.append(path)
        return real(self, path)

    monkeypatch.setattr(OutputFolder, "read", reading)
    monkeypatch.setattr(module, "compose", lambda *_: pytest.fail("composed", pytrace=False))
    assert compare(accepted).same == 10_000
    assert read == ["manifest.json", CHECKED]


def test_each_document_is_one_readable_text_file_and_its_parts_are_in_the_manifest(accepted: Path) -> None:
    documents = kept(accepted)["documents"]
    assert {f"{stem}.txt" for stem in documents} | {"manifest.json", "findings.txt"} == set(files(accepted))
    tally = next(stem for stem in documents if "/score-tally-" in stem)
    text = files(accepted)[f"{tally}.txt"].decode()
    assert "竞岗得分汇总表" in text
    assert "+--" in text
    assert {"word/document.xml", "word/styles.xml"} <= set(documents[tally]["files"]["word"])


def test_one_word_of_a_template_changes_exactly_the_documents_of_that_type_until_accepted(accepted: Path) -> None:
    before, notices = files(accepted), stems(accepted, "publicity-notice")
    assert len(notices) == 3
    change(accepted, f"{NOTICE}/document.md", lambda text: text.replace("公示期间", "公示期内", 1))

    found = compare(accepted)
    assert {(one.kind, one.stem) for one in found.differences} == {(Kind.CHANGED, stem) for stem in notices}
    assert found.opened == len(notices)
    told = snapshot(accepted)
    assert told.exit_code == 1
    assert set(re.findall(r"^changed  (\S+)", told.output, re.M)) == notices
    assert told.output.count("公示期[-间-]{+内+}") == len(notices)
    assert "cadre-docs snapshot --update" in told.output
    assert files(accepted) == before

    assert snapshot(accepted, "--update").exit_code == 0
    assert snapshot(accepted).exit_code == 0
    after = files(accepted)
    changed = {path for path in after if after[path] != before[path]}
    assert changed == {f"{stem}.txt" for stem in notices} | {"manifest.json"}


def test_a_letterhead_that_looks_different_is_told_by_its_parts(accepted: Path) -> None:
    own = accepted / "templates" / "letterheads" / "notice.docx"
    own.parent.mkdir(parents=True)
    with zipfile.ZipFile(ROOT / "templates" / "letterheads" / "notice.docx") as source, zipfile.ZipFile(own, "w") as to:
        for name in source.namelist():
            data = source.read(name)
            to.writestr(name, data.replace(b'w:val="32"', b'w:val="30"') if name == "word/styles.xml" else data)
    found = compare(accepted)
    assert found.differences
    assert {one.kind for one in found.differences} == {Kind.LOOKS}
    assert {part for one in found.differences for part in one.parts} == {"word: word/styles.xml"}
    assert snapshot(accepted, "--update").exit_code == 0
    assert snapshot(accepted).exit_code == 0


def test_a_missing_a_lost_a_stray_and_a_hand_edited_snapshot_are_each_listed(accepted: Path) -> None:
    folder, content = accepted / "snapshots", kept(accepted)
    missing, lost, edited = sorted(stems(accepted, "publicity-notice"))
    del content["documents"][missing]
    (folder / "manifest.json").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    (folder / f"{missing}.txt").unlink()
    (folder / f"{lost}.txt").unlink()
    (folder / "competition-2014" / "stray.txt").write_text("以前的文件\n", encoding="utf-8")
    text = (folder / f"{edited}.txt").read_text(encoding="utf-8")
    (folder / f"{edited}.txt").write_text(text + "手工添加\n", encoding="utf-8")

    found = {one.stem: one for one in compare(accepted).differences}
    assert {stem: one.kind for stem, one in found.items()} == {
        missing: Kind.MISSING,
        lost: Kind.MISSING,
        edited: Kind.CHANGED,
        "competition-2014/stray": Kind.STALE,
    }
    assert list(changes(found[edited].was, found[edited].now)) == ["- 手工添加"]
    assert snapshot(accepted, "--update").exit_code == 0
    assert snapshot(accepted).exit_code == 0
    assert not (folder / "competition-2014" / "stray.txt").exists()


def test_a_document_that_a_finding_forbids_leaves_a_stale_snapshot_that_says_so(accepted: Path) -> None:
    path = "content/records/competition-2014/publicities.yaml"
    change(accepted, path, lambda text: text.replace("until: 2014-12-29", "until: 2014-12-25", 1))
    stale = [one for one in compare(accepted).differences if one.kind is Kind.STALE]
    assert {one.type for one in stale} >= {"publicity-notice"}
    assert all(one.reason and "publicity-too-short" in one.reason.text("en") for one in stale)


def test_snapshots_of_another_version_are_told_and_compared_by_text(accepted: Path) -> None:
    content = kept(accepted)
    for one in content["documents"].values():
        one |= {"engine": "cadre-docs 0.0.9+0", "key": "0", "files": {"word": {"word/styles.xml": "0"}}}
    (accepted / "snapshots" / "manifest.json").write_text(json.dumps(content), encoding="utf-8")
    count = len(content["documents"])
    found = compare(accepted)
    assert (found.is_same, found.other_engine, found.opened) == (True, count, count)
    assert f"{count} snapshots were made by another version" in as_text(found, "en")

    change(accepted, f"{NOTICE}/document.md", lambda text: text.replace("公示期间", "公示期内", 1))
    assert {one.stem for one in compare(accepted).differences} == stems(accepted, "publicity-notice")


def test_one_type_is_compared_and_accepted_alone(accepted: Path) -> None:
    change(accepted, f"{NOTICE}/document.md", lambda text: text.replace("公示期间", "公示期内", 1))
    change(accepted, "templates/shortlist/document.md", lambda text: text + "\n试加一行。\n")
    assert {one.type for one in compare(accepted, Options(only="shortlist")).differences} == {"shortlist"}
    assert snapshot(accepted, "--update", "--only", "shortlist").exit_code == 0
    assert snapshot(accepted, "--only", "shortlist").exit_code == 0
    assert {one.type for one in compare(accepted).differences} == {"publicity-notice"}


def test_the_date_of_the_last_update_holds_where_the_office_pins_none(accepted: Path) -> None:
    change(accepted, "cadre.yaml", lambda text: text.replace("as_of: 2014-12-26\n", ""))
    assert snapshot(accepted).exit_code == 0
    earlier = snapshot(accepted, "--as-of", "2014-12-01")
    assert earlier.exit_code == 1
    assert "accepted as of 2014-12-26, this is as of 2014-12-01" in earlier.output


def test_the_check_is_told_to_programs_in_both_languages(accepted: Path) -> None:
    change(accepted, f"{NOTICE}/document.md", lambda text: text.replace("公示期间", "公示期内", 1))
    told = json.loads(snapshot(accepted, "--format", "json").output)
    assert {one["kind"] for one in told["differences"]} == {"changed"}
    assert "公示期[-间-]{+内+}" in told["differences"][0]["changes"][0]
    assert json.loads(as_json(compare(accepted))) == told


def test_a_kind_of_file_that_cannot_be_written_is_told_and_left_out(
    starter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unavailable(self: Renderer, document: Document, office: Office) -> bytes:
        if self.suffix == ".pdf":
            raise RendererUnavailableError(say("没有字体", "no fonts"))
        return real(self, document, office)

    real = Renderer.render
    monkeypatch.setattr(Renderer, "render", unavailable)
    told = snapshot(starter, "--update", "--formats", "word,pdf")
    assert told.exit_code == 0
    assert told.output.count("no fonts") == 1
    assert {form for one in kept(starter)["documents"].values() for form in one["files"]} == {"word"}


@pytest.mark.parametrize("manifest", ["<<<<<<< HEAD\n", "[]", '{"version": 1}', '{"version": 99}'])
def test_a_manifest_that_cannot_be_read_is_one_clear_finding(accepted: Path, manifest: str) -> None:
    (accepted / "snapshots" / "manifest.json").write_text(manifest, encoding="utf-8")
    told = snapshot(accepted)
    assert told.exit_code == 2
    assert told.output.count("error[snapshot-manifest-") == 1


def test_broken_input_compares_and_accepts_nothing(accepted: Path) -> None:
    before = files(accepted)
    people = next((accepted / "content" / "records" / "people").glob("*.yaml")).relative_to(accepted).as_posix()
    change(accepted, people, lambda text: text.replace("name:", "nmae:", 1))
    for arguments in ([], ["--update"]):
        told = snapshot(accepted, *arguments)
        assert (told.exit_code, "nmae" in told.output) == (2, True)
    assert files(accepted) == before


def test_a_broken_template_and_an_unknown_type_are_told(accepted: Path) -> None:
    assert snapshot(accepted, "--only", "no-such-type").exit_code == 2
    assert snapshot(accepted, "--formats", "word").exit_code == 2
    change(accepted, f"{NOTICE}/document.md", lambda text: text + "\n{{ no_such_name }}\n")
    told = snapshot(accepted)
    assert told.exit_code == 2
    assert NOTICE in told.output


def test_snapshots_for_the_public_leave_out_the_rest_and_stay_so(accepted: Path) -> None:
    types = document_types(Office(accepted))
    assert compare(accepted, Options(public=True)).is_same
    Snapshots(Office(accepted), Options(public=True)).update()
    slugs = {one["type"] for one in kept(accepted)["documents"].values()}
    assert slugs
    assert {types[slug].audience for slug in slugs} == {Sensitivity.PUBLIC}
    assert {f"{stem}.txt" for stem in kept(accepted)["documents"]} | {"manifest.json", "findings.txt"} == set(
        files(accepted)
    )
    assert snapshot(accepted).exit_code == 0
    assert kept(accepted)["public"] is True
    assert snapshot(accepted, "--internal").exit_code == 1


def test_no_field_that_is_not_public_is_in_snapshots_for_the_public(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    canaries, content = Canaries(), dict[str, list[dict[str, Any]]]()
    for kind in load(Office(sample)).records.by_kind.values():
        for record in kind.values():
            content.setdefault(record.plural, []).append(canaries.record(record))
    for file in (sample / "content" / "records").rglob("*.yaml"):
        file.unlink()
    text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
    (sample / "content" / "records" / "all.yaml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(module, "secrets", lambda records, published: {})
    Snapshots(Office(sample), Options(public=True, formats=(Format.WORD,))).update()
    assert len(canaries.places) > 500
    assert len(files(sample)) > 10
    assert [
        (path, canaries.places[canary])
        for path, data in files(sample).items()
        for canary in CANARY.findall(path + data.decode())
    ] == []


def test_a_leak_stops_the_update_for_the_public(accepted: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = files(accepted)
    monkeypatch.setattr(module, "secrets", lambda records, published: {"任前公示": "person.resume.text"})
    change(accepted, f"{NOTICE}/document.md", lambda text: text.replace("公示期间", "公示期内", 1))
    told = snapshot(accepted, "--update", "--public")
    assert told.exit_code == 2
    assert "person.resume.text" in told.output
    assert files(accepted) == before


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        ("甲\n乙\n丙\n", "甲\n乙\n丙\n", []),
        ("公示期间为五个工作日\n", "公示期间为七个工作日\n", ["~ 公示期间为[-五-]{+七+}个工作日"]),
        ("甲\n乙\n", "甲\n丁戊己庚\n", ["- 乙", "+ 丁戊己庚"]),
        ("甲\n", "甲\n乙\n", ["+ 乙"]),
        ("一" * 50 + "甲" + "二" * 50, "一" * 50 + "乙" + "二" * 50, [f"~ …{'一' * 14}[-甲-]{{+乙+}}{'二' * 14}…"]),
    ],
)
def test_a_difference_shows_the_change_and_a_little_around_it(was: str, now: str, told: list[str]) -> None:
    assert list(changes(was, now)) == told


def test_a_warning_that_changes_no_document_shows_in_the_findings(accepted: Path) -> None:
    kept_findings = (accepted / "snapshots" / "findings.txt").read_text("utf-8")
    (accepted / "content" / "records" / "waivers.yaml").write_text(
        "waivers:\n  - {id: w1, rule: too-few-qualified, subject: exercise:none, reason: 无}\n", "utf-8"
    )
    found = compare_snapshots(Office(accepted))
    told = [one for one in found.differences if one.stem == "findings"]

    assert "waiver-unused" not in kept_findings
    assert ["waiver-unused" in one.now for one in told] == [True]
