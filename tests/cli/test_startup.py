"""What a command does not use, it does not import: start-up judged by what is loaded, never by time."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import get_args

import pytest

from cadre_docs.cli.group import COMMANDS
from cadre_docs.cli.lint import PROFILES
from cadre_docs.cli.listing import SAID
from cadre_docs.cli.speech import speaker
from cadre_docs.diagnostics import Lang
from cadre_docs.renderers.lint import Profile
from running import ROOT

HEAVY = {
    "docx",
    "docxtpl",
    "jinja2",
    "lxml",
    "markdown_it",
    "PIL",
    "pydantic",
    "python_calamine",
    "weasyprint",
    "xlsxwriter",
    "yaml",
}
LISTING = """\
import sys
from cadre_docs.cli import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
print(*sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
print(*sorted(name for name in sys.modules if name.startswith("cadre_docs.")), file=sys.stderr)
"""


def loaded(folder: Path, *arguments: str) -> tuple[set[str], set[str]]:
    """The packages that a run has imported, and the modules of ours."""
    command = [sys.executable, "-c", LISTING, *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    packages, ours = done.stderr.splitlines()[-2:]
    return set(packages.split()), set(ours.split())


@pytest.mark.parametrize("arguments", [("--version",), ("--help",)])
def test_version_and_help_import_nothing_but_click_and_the_list_of_commands(arguments: tuple[str, ...]) -> None:
    packages, ours = loaded(ROOT, *arguments)
    assert packages & (HEAVY | {"json", "decimal", "email", "hashlib", "pathlib", "dataclasses"}) == set()
    assert ours == {f"cadre_docs.{name}" for name in ("cli", "cli.group", "cli.listing", "cli.speech")}


def test_the_list_says_of_each_command_what_the_command_says_of_itself() -> None:
    told: dict[str, list[str | None]] = {name: [] for name in COMMANDS}
    for name, module in COMMANDS.items():
        for lang in get_args(Lang):
            told[name].append(import_module(f"cadre_docs.cli.{module}").command(speaker(lang)).help)
    assert {name: list(said) for name, said in SAID.items()} == told


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_imports_nothing_heavy(command: str) -> None:
    packages, _ = loaded(ROOT, command, "--help")
    assert packages & HEAVY == set()


def test_check_imports_neither_weasyprint_nor_word(starter: Path) -> None:
    packages, ours = loaded(starter, "check")
    assert "pydantic" in packages
    assert packages & {"weasyprint", "docxtpl", "docx", "lxml", "xlsxwriter", "python_calamine", "PIL"} == set()
    assert [name for name in ours if name.startswith("cadre_docs.renderers.word")] == []


def test_the_profiles_of_lint_are_those_of_the_linter() -> None:
    assert get_args(Profile) == PROFILES
