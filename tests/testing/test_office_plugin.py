"""The pytest plugin, as an office that was just made uses it."""

import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from cadre_docs.build.init import init
from cadre_docs.build.snapshots import Options, Snapshots
from cadre_docs.office import Office
from cadre_docs.records.office_profile import Format

pytest_plugins = "pytester"

HEAVY = ("pydantic", "yaml", "jinja2", "lxml", "weasyprint", "syrupy", "click", "cadre_docs.build", "cadre_docs.office")
WORD = Options(formats=(Format.WORD,))


@pytest.fixture
def new_office(pytester: pytest.Pytester) -> Path:
    """A new office as ``cadre-docs init`` makes it, in the folder of the inner run."""
    init(pytester.path / "office", "competition", "zh")
    return pytester.path / "office"


def run(pytester: pytest.Pytester, *arguments: str | Path) -> pytest.RunResult:
    return pytester.runpytest_subprocess("-p", "no:cacheprovider", "-p", "no:xdist", *arguments)


def test_the_plugin_is_found_by_its_entry_point() -> None:
    found = {one.name: one.value for one in entry_points(group="pytest11")}
    assert found["cadre-docs"] == "cadre_docs.testing.plugin"


def test_the_plugin_imports_nothing_heavy_before_a_fixture_is_asked_for() -> None:
    program = f"import sys, cadre_docs.testing.plugin; print([name for name in {HEAVY} if name in sys.modules])"
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert shown.stdout == "[]\n"


def test_the_tests_of_a_new_office_pass_once_its_documents_are_accepted(
    pytester: pytest.Pytester, new_office: Path
) -> None:
    Snapshots(Office(new_office), WORD).update()
    run(pytester, new_office).assert_outcomes(passed=3)


def test_documents_that_nobody_has_accepted_fail_with_the_list(pytester: pytest.Pytester, new_office: Path) -> None:
    result = run(pytester, new_office)
    result.assert_outcomes(passed=2, failed=1)
    result.stdout.fnmatch_lines(["*vacancy-announcement*", "*cadre-docs snapshot --update*"])


def test_a_finding_of_the_office_fails_its_test(pytester: pytest.Pytester, new_office: Path) -> None:
    Snapshots(Office(new_office), WORD).update()
    file = new_office / "content" / "records" / "applications.yaml"
    text = file.read_text(encoding="utf-8")
    assert "2026-03-08" in text
    file.write_text(text.replace("2026-03-08", "2026-03-10", 1), encoding="utf-8")
    result = run(pytester, new_office, "-k", "nothing_is_found")
    result.assert_outcomes(failed=1, deselected=2)


def test_a_build_and_documents_are_fixtures(pytester: pytest.Pytester, new_office: Path) -> None:
    pytester.makeini(f"[pytest]\ncadre_office = {new_office.name}\ncadre_formats = html\n")
    pytester.makepyfile(
        """
        def test_build(office, office_build):
            assert not office_build.result.is_broken
            assert (office_build.folder / "site" / "index.html").is_file()
            assert not (office.root / "build").exists()
            assert {path.suffix for path in (office_build.folder / "documents").rglob("*.*")} == {".html"}

        def test_documents(office_documents):
            one = office_documents["competition-2026/vacancy-announcement"]
            assert one.type == "vacancy-announcement"
            assert one.tree.title and one.title in one.text.replace("\\n", "")
        """
    )
    run(pytester, "test_a_build_and_documents_are_fixtures.py").assert_outcomes(passed=2)


def test_a_folder_that_is_no_office_says_what_to_set(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("def test_it(office_findings): pass")
    result = run(pytester)
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*cadre_office*"])


def test_syrupy_keeps_a_document_as_the_same_text_file(pytester: pytest.Pytester, new_office: Path) -> None:
    Snapshots(Office(new_office), WORD).update()
    stem = "competition-2026/vacancy-announcement"
    (new_office / "tests" / "test_look.py").write_text(
        f"def test_look(office_documents, document_snapshot):\n"
        f"    assert office_documents[{stem!r}] == document_snapshot\n",
        encoding="utf-8",
    )
    look = new_office / "tests" / "test_look.py"
    assert run(pytester, look).ret == 1
    assert run(pytester, look, "--snapshot-update").ret == 0
    assert run(pytester, look).ret == 0
    written = new_office / "tests" / "__snapshots__" / "test_look" / "test_look.txt"
    assert written.read_bytes() == (new_office / "snapshots" / f"{stem}.txt").read_bytes()
