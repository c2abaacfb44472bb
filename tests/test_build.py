"""The sample office, built as a clerk builds it: strict, the same bytes however it is built, only what changed."""

import json
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from cadre_docs.build import BuildResult, Options, build
from cadre_docs.build.drafting import FEW
from cadre_docs.diagnostics import Severity
from cadre_docs.office import Office
from cadre_docs.records.office_profile import Format
from running import copy_built, copy_competition, told_of_last_build

QUICK = (Format.WORD, Format.HTML, Format.XLSX)
TYPES = {
    "application-form",
    "application-form-blank",
    "appointment-form",
    "appointment-notice",
    "ballot-paper",
    "ballot-summary",
    "cancellation-notice",
    "comparison-record",
    "competition-agenda",
    "daily-count",
    "discipline-pledge",
    "headcount-comparison",
    "inspection-list",
    "inspection-notice",
    "inspection-preview",
    "judge-dispatch-letter",
    "judge-list",
    "leading-group-notice",
    "mid-level-table",
    "policy-note",
    "position-report",
    "probation-notice",
    "publicity-notice",
    "qualification-result",
    "review-checklist",
    "review-opinion",
    "score-sheet",
    "score-tally",
    "shortlist",
    "talk-record",
    "vacancy-announcement",
    "work-programme",
    "work-schedule",
}


@dataclass(frozen=True)
class PutBack:
    """The paths of a build, those of the one that was made of an earlier day into the same folder, and its result."""

    before: set[str]
    after: set[str]
    result: BuildResult


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    }


@pytest.fixture
def quick_sample(tmp_path: Path) -> Path:
    """The competition's office, built in the formats that are written quickly."""
    return copy_built(copy_competition, QUICK, tmp_path / "sample")


def test_the_sample_office_is_lawful() -> None:
    diagnostics = told_of_last_build(copy_competition, QUICK)
    assert [(one.code, str(one.message)) for one in diagnostics if one.severity is not Severity.INFO] == []


@pytest.mark.slow
def test_one_process_and_several_write_the_same_bytes(sample: Path) -> None:
    """As of a day on which there are papers of every format, and just enough of them to be composed in several."""
    office = Office(sample, as_of=date(2014, 11, 18))
    build(office, Options(output="one", jobs=1))
    build(office, Options(output="two", jobs=2))
    one, two = contents(sample / "one"), contents(sample / "two")
    assert one.keys() == two.keys()
    assert {".docx", ".pdf", ".xlsx", ".html", ".js", ".ics"} <= {Path(path).suffix for path in one}
    assert len([path for path in one if path.startswith("documents/") and path.endswith(".html")]) >= FEW
    assert [path for path in one if one[path] != two[path]] == []


def test_the_manifest_lists_every_file_with_what_it_came_from(quick_sample: Path) -> None:
    manifest = json.loads((quick_sample / "build" / "manifest.json").read_text(encoding="utf-8"))
    assert list(manifest) == ["as_of", "engine", "artifacts"]
    assert manifest["as_of"] == "2014-12-26"
    keys = {"path", "document_type", "format", "records", "policy", "waivers", "sha256"}
    assert all(set(artifact) == keys for artifact in manifest["artifacts"])
    assert {artifact["path"] for artifact in manifest["artifacts"]} == set(contents(quick_sample / "build")) - {
        "manifest.json"
    }
    papers = [
        artifact for artifact in manifest["artifacts"] if artifact["path"].startswith("documents/competition-2014/")
    ]
    assert {artifact["document_type"] for artifact in papers} == TYPES
    assert all(artifact["records"] for artifact in papers)
    forms = {artifact["document_type"]: set() for artifact in papers}
    for artifact in papers:
        forms[artifact["document_type"]].add(artifact["format"])
    assert all({"word", "html"} <= formats for formats in forms.values())
    assert "xlsx" in forms["daily-count"]


def test_what_has_not_changed_is_not_touched(quick_sample: Path) -> None:
    stamps = {path: path.stat().st_mtime_ns for path in (quick_sample / "build").rglob("*") if path.is_file()}
    again = build(Office(quick_sample), Options(formats=QUICK))
    assert (again.written, again.removed) == (0, 0)
    assert {path: path.stat().st_mtime_ns for path in stamps if path.name != ".lock"} == {
        path: stamp for path, stamp in stamps.items() if path.name != ".lock"
    }


def test_one_changed_record_rewrites_only_what_shows_it(quick_sample: Path) -> None:
    file = quick_sample / "content" / "records" / "competition-2014" / "ballots.yaml"
    text = file.read_text(encoding="utf-8")
    old = next(line for line in text.splitlines() if "teller:" in line)
    file.write_text(text.replace(old, old.split("teller:")[0] + "teller: 计票人示例", 1), encoding="utf-8")
    before = contents(quick_sample / "build" / "documents")
    build(Office(quick_sample), Options(formats=QUICK))
    after = contents(quick_sample / "build" / "documents")
    changed = {path.rpartition("/")[2].partition("（")[0] for path in after if after[path] != before.get(path)}
    assert "票决情况汇总表" in changed
    assert changed <= {"票决情况汇总表", "差额票决票"}


@pytest.fixture(scope="module")
def put_back(tmp_path_factory: pytest.TempPathFactory) -> PutBack:
    """The office built once more, as of a day on which nobody had been scored yet."""
    office = copy_built(copy_competition, QUICK, tmp_path_factory.mktemp("put back") / "sample")
    before = set(contents(office / "build"))
    result = build(Office(office, as_of=date(2014, 11, 19)), Options(formats=(Format.HTML,)))
    return PutBack(before, set(contents(office / "build")), result)


def test_a_day_earlier_less_has_happened(put_back: PutBack) -> None:
    names = {path.rpartition("/")[2] for path in put_back.after if path.startswith("documents/")}
    days = sorted(name for name in names if name.startswith("报名人数每日公布"))
    assert days == [f"报名人数每日公布（2014-11-{day}）.html" for day in (17, 18, 19)]
    assert not any(name.startswith(("任前公示", "评分表", "竞岗对象名单")) for name in names)


def test_a_file_of_an_earlier_build_that_is_no_longer_made_is_removed(put_back: PutBack) -> None:
    assert put_back.result.removed == len(put_back.before - put_back.after) > 0
    assert any("任前公示" in path and path.endswith(".html") for path in put_back.before)
    assert not any("任前公示" in path for path in put_back.after)
    assert not any(path.endswith(".docx") for path in put_back.after), "a format that is no longer wanted"


def test_a_build_of_one_type_leaves_the_others_alone(quick_sample: Path) -> None:
    before = contents(quick_sample / "build")
    result = build(Office(quick_sample), Options(formats=QUICK, only="publicity-notice"))
    assert result.removed == 0
    assert contents(quick_sample / "build") == before


def test_two_promotions_and_one_lateral_move_have_their_papers(quick_sample: Path) -> None:
    names = sorted(path.name for path in (quick_sample / "build" / "documents").rglob("*.html"))
    assert len([name for name in names if name.startswith("干部任免审批表")]) == 3
    assert len([name for name in names if name.startswith("试用期满考核通知")]) == 2


@pytest.mark.slow
def test_a_killed_build_leaves_the_last_output_whole(built_starter: Path) -> None:
    before = contents(built_starter / "build")
    command = [sys.executable, "-m", "cadre_docs", "build", "--as-of", "2026-03-10", "--jobs", "1"]
    process = subprocess.Popen(command, cwd=built_starter, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    staging = built_starter / "build" / ".staging"
    while process.poll() is None and not any(path.is_file() for path in staging.rglob("*")):
        time.sleep(0.005)
    process.kill()
    assert process.wait() == -signal.SIGKILL
    assert contents(built_starter / "build") == before
    result = build(Office(built_starter), Options(formats=(Format.HTML,)))
    assert (result.written, result.removed) == (0, 0)
    assert contents(built_starter / "build") == before
    assert not staging.exists()
