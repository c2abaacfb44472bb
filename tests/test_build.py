"""The sample office, built as a clerk builds it: strict, the same bytes however it is built, only what changed."""

import json
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from cadre_docs.build import Options, build
from cadre_docs.diagnostics import Severity
from cadre_docs.office import Office
from cadre_docs.records.office_profile import Format
from running import copy_built, copy_competition

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


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    }


def test_the_sample_office_is_lawful(sample: Path) -> None:
    result = build(Office(sample), Options(formats=(Format.HTML,)))
    told = [(one.code, str(one.message)) for one in result.diagnostics if one.severity is not Severity.INFO]
    assert told == []


@pytest.mark.slow
def test_one_process_and_several_write_the_same_bytes(sample: Path) -> None:
    """As of a day on which there are papers of every format, and not yet two hundred of them."""
    office = Office(sample, as_of=date(2014, 11, 19))
    build(office, Options(output="one", jobs=1))
    build(office, Options(output="two", jobs=2))
    one, two = contents(sample / "one"), contents(sample / "two")
    assert one.keys() == two.keys()
    assert {".docx", ".pdf", ".xlsx", ".html", ".js", ".ics"} <= {Path(path).suffix for path in one}
    assert [path for path in one if one[path] != two[path]] == []


@pytest.fixture
def quick_sample(tmp_path: Path) -> Path:
    """The competition's office, built in the formats that are written quickly."""
    return copy_built(copy_competition, QUICK, tmp_path / "sample")


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


def test_a_day_earlier_less_has_happened(sample: Path) -> None:
    office = Office(sample, as_of=date(2014, 11, 19))
    build(office, Options(formats=(Format.HTML,)))
    names = {path.rpartition("/")[2] for path in contents(sample / "build" / "documents")}
    days = sorted(name for name in names if name.startswith("报名人数每日公布"))
    assert days == [f"报名人数每日公布（2014-11-{day}）.html" for day in (17, 18, 19)]
    assert not any(name.startswith(("任前公示", "评分表", "竞岗对象名单")) for name in names)


def test_a_file_of_an_earlier_build_that_is_no_longer_made_is_removed(built_sample: Path) -> None:
    result = build(Office(built_sample, as_of=date(2014, 11, 19)), Options(formats=(Format.HTML,)))
    assert result.removed > 0
    assert not any("任前公示" in path for path in contents(built_sample / "build"))


def test_a_build_of_one_type_leaves_the_others_alone(built_sample: Path) -> None:
    before = contents(built_sample / "build")
    result = build(Office(built_sample), Options(formats=(Format.HTML,), only="publicity-notice"))
    assert result.removed == 0
    assert contents(built_sample / "build") == before


def test_two_promotions_and_one_lateral_move_have_their_papers(sample: Path) -> None:
    build(Office(sample), Options(formats=(Format.HTML,), only="appointment-form"))
    build(Office(sample), Options(formats=(Format.HTML,), only="probation-notice"))
    names = sorted(path.rpartition("/")[2] for path in contents(sample / "build" / "documents"))
    assert len([name for name in names if name.startswith("干部任免审批表")]) == 3
    assert len([name for name in names if name.startswith("试用期满考核通知")]) == 2


@pytest.mark.slow
def test_a_killed_build_leaves_the_last_output_whole(built_sample: Path) -> None:
    before = contents(built_sample / "build")
    command = [sys.executable, "-m", "cadre_docs", "build", "--as-of", "2014-12-20", "--jobs", "1"]
    process = subprocess.Popen(command, cwd=built_sample, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    staging = built_sample / "build" / ".staging"
    while process.poll() is None and not any(path.is_file() for path in staging.rglob("*")):
        pass
    process.kill()
    assert process.wait() == -signal.SIGKILL
    assert contents(built_sample / "build") == before
    result = build(Office(built_sample), Options(formats=(Format.HTML,)))
    assert (result.written, result.removed) == (0, 0)
    assert contents(built_sample / "build") == before
    assert not staging.exists()
