"""``cadre-docs lint`` as a person meets it, on files that lie anywhere."""

import json
from pathlib import Path

import pytest

from cadre_docs.renderers.word.letterhead import letterhead
from running import Run


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A Word file that departs from the format in several ways: a letterhead with its tags still in it."""
    path = tmp_path / "信头.docx"
    path.write_bytes(letterhead("table"))
    return path


def test_findings_are_exit_status_one_and_name_the_paragraph(file: Path, run: Run) -> None:
    linted = run("lint", file.name, "--strict", folder=file.parent)
    assert linted.returncode == 1
    assert f"{file.name}:" in linted.stdout
    assert "paragraph " in linted.stdout


@pytest.mark.parametrize("form", ["json", "sarif", "github"])
def test_every_format_is_written(file: Path, run: Run, form: str) -> None:
    linted = run("lint", file.name, "--format", form, "--strict", folder=file.parent)
    assert linted.returncode == 1, linted.stderr
    if form == "github":
        assert "::warning file=" in linted.stdout or "::error file=" in linted.stdout
    else:
        json.loads(linted.stdout)


def test_one_file_that_cannot_be_read_does_not_keep_the_others_back(file: Path, run: Run) -> None:
    (file.parent / "notes.docx").write_text("no Word file", encoding="utf-8")
    linted = run("lint", file.name, "notes.docx", "absent.docx", "--format", "json", folder=file.parent)
    assert linted.returncode == 2
    diagnostics = json.loads(linted.stdout)["diagnostics"]
    assert {"not-a-word-file", "file-unreadable"} < {one["code"] for one in diagnostics}


def test_the_language_is_the_one_asked_for(file: Path, run: Run) -> None:
    assert "段“" in run("--lang", "zh", "lint", file.name, folder=file.parent).stdout


def test_without_a_file_the_use_is_wrong(tmp_path: Path, run: Run) -> None:
    assert run("lint", folder=tmp_path).returncode == 2
