"""The pytest plugin, as an office that was just made uses it."""

import re
import shutil
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from cadre_docs.build.snapshots import Options, Snapshots
from cadre_docs.office import Office
from cadre_docs.records.office_profile import Format
from running import run_pytest, starter_office

HEAVY = ("pydantic", "yaml", "jinja2", "lxml", "weasyprint", "syrupy", "click", "cadre_docs.build", "cadre_docs.office")
STEM = "competition-2026/vacancy-announcement"


@pytest.fixture
def new_office(tmp_path: Path) -> Path:
    """A new office as ``cadre-docs init`` makes it."""
    return starter_office(tmp_path / "office", "zh")


@pytest.fixture(scope="module")
def accepted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new office whose documents are accepted, to be copied."""
    folder = starter_office(tmp_path_factory.mktemp("accepted") / "office", "zh")
    Snapshots(Office(folder), Options(formats=(Format.WORD,))).update()
    return folder


@pytest.fixture
def accepted_office(accepted: Path, tmp_path: Path) -> Path:
    """Such an office, to be changed."""
    return Path(shutil.copytree(accepted, tmp_path / "office"))


def run(folder: Path, *arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    """Pytest in a folder, as its user would run it there."""
    base = f"--basetemp={folder.parent / 'inner'}"
    return run_pytest(
        "-p",
        "no:cacheprovider",
        "-p",
        "no:xdist",
        "-p",
        "no:hypothesispytest",
        "--rootdir",
        folder,
        base,
        *arguments,
        folder=folder,
    )


def outcomes(ran: "subprocess.CompletedProcess[str]") -> dict[str, int]:
    """How many tests passed, failed and so on, as the last line says."""
    last = ran.stdout.rstrip().rpartition("\n")[2]
    return {what: int(number) for number, what in re.findall(r"(\d+) (passed|failed|deselected|errors?)", last)}


def test_the_plugin_is_found_by_its_entry_point() -> None:
    found = {one.name: one.value for one in entry_points(group="pytest11")}
    assert found["cadre-docs"] == "cadre_docs.testing.plugin"


def test_the_plugin_imports_nothing_heavy_before_a_fixture_is_asked_for() -> None:
    program = f"import sys, cadre_docs.testing.plugin; print([name for name in {HEAVY} if name in sys.modules])"
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert shown.stdout == "[]\n"


def test_the_tests_of_a_new_office_pass_once_its_documents_are_accepted(accepted_office: Path) -> None:
    ran = run(accepted_office)
    assert outcomes(ran) == {"passed": 3}, ran.stdout


def test_documents_that_nobody_has_accepted_fail_with_the_list(new_office: Path) -> None:
    ran = run(new_office)
    assert outcomes(ran) == {"passed": 2, "failed": 1}, ran.stdout
    listed, hint = ran.stdout.find("vacancy-announcement"), ran.stdout.find("cadre-docs snapshot --update")
    assert 0 < listed < hint


def test_a_finding_of_the_office_fails_its_test(accepted_office: Path) -> None:
    file = accepted_office / "content" / "records" / "applications.yaml"
    text = file.read_text(encoding="utf-8")
    assert "2026-03-08" in text
    file.write_text(text.replace("2026-03-08", "2026-03-10", 1), encoding="utf-8")
    ran = run(accepted_office, "-k", "nothing_is_found")
    assert outcomes(ran) == {"failed": 1, "deselected": 2}, ran.stdout


def test_a_build_and_documents_are_fixtures(new_office: Path) -> None:
    folder = new_office.parent
    (folder / "pytest.ini").write_text(
        f"[pytest]\ncadre_office = {new_office.name}\ncadre_formats = html\n", encoding="utf-8"
    )
    (folder / "test_fixtures.py").write_text(
        f"""
def test_build(office, office_build):
    assert not office_build.result.is_broken
    assert (office_build.folder / "site" / "index.html").is_file()
    assert not (office.root / "build").exists()
    assert {{path.suffix for path in (office_build.folder / "documents").rglob("*.*")}} == {{".html"}}

def test_documents(office_documents):
    one = office_documents[{STEM!r}]
    assert one.type == "vacancy-announcement"
    assert one.tree.title and one.title in one.text.replace("\\n", "")
""",
        encoding="utf-8",
    )
    ran = run(folder, "test_fixtures.py")
    assert outcomes(ran) == {"passed": 2}, ran.stdout


def test_a_folder_that_is_no_office_says_what_to_set(tmp_path: Path) -> None:
    (tmp_path / "test_none.py").write_text("def test_it(office_findings): pass", encoding="utf-8")
    ran = run(tmp_path)
    assert outcomes(ran) == {"error": 1}, ran.stdout
    assert "cadre_office" in ran.stdout


def test_syrupy_keeps_a_document_as_the_same_text_file(accepted_office: Path) -> None:
    tests = accepted_office / "tests"
    look = tests / "test_look.py"
    one_test = f"(office_documents, document_snapshot):\n    assert office_documents[{STEM!r}] == document_snapshot\n"
    look.write_text(f"def test_look{one_test}", encoding="utf-8")
    updated = run(accepted_office, look, "--snapshot-update")
    assert outcomes(updated) == {"passed": 1}, updated.stdout
    written = tests / "__snapshots__" / "test_look" / "test_look.txt"
    assert written.read_bytes() == (accepted_office / "snapshots" / f"{STEM}.txt").read_bytes()
    look.write_text(f"def test_look{one_test}\n\ndef test_not_yet_kept{one_test}", encoding="utf-8")
    looked = run(accepted_office, look)
    assert outcomes(looked) == {"passed": 1, "failed": 1}, looked.stdout
    assert "FAILED tests/test_look.py::test_not_yet_kept" in looked.stdout
