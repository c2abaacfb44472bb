"""The worked example of docs/policy-impact.md is what the program prints."""

import re
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cadre_docs.cli import main
from running import ROOT

PAGE = ROOT / "docs" / "policy-impact.md"
EDITED = re.findall(
    r"^```console edit (\S+) (\S+) ([^\n]+?) -> ([^\n]+)\n(.*?)^```", PAGE.read_text("utf-8"), re.M | re.S
)
EXPLAINED = re.findall(r"^```console explain\n\$ cadre-docs ([^\n]+)\n(.*?)^```", PAGE.read_text("utf-8"), re.M | re.S)
EXAMPLES = re.findall(r"^```console\n\$ cadre-docs ([^\n]+)\n(.*?)^```", Path(PAGE).read_text("utf-8"), re.M | re.S)


@cache
def of_the_sample(command: str) -> Result:
    """What a command prints of the repository's own office, asked once for all tests."""
    return CliRunner().invoke(main, ["-C", str(ROOT), "--lang", "en", *command.split()])


@pytest.mark.slow
@pytest.mark.parametrize(("command", "printed"), EXAMPLES, ids=[command for command, _ in EXAMPLES])
def test_the_example_prints_what_the_page_shows(command: str, printed: str) -> None:
    ran = of_the_sample(command)
    assert ran.exit_code == 1, ran.output
    assert ran.output == printed, "run the command and put what it prints into the page, if that is what it should say"


@pytest.mark.slow
@pytest.mark.parametrize(("command", "printed"), EXPLAINED, ids=[command for command, _ in EXPLAINED])
def test_the_explanation_is_what_the_page_shows(command: str, printed: str) -> None:
    ran = of_the_sample(command)
    assert ran.exit_code == 0, ran.output
    assert ran.output == printed


def test_the_page_explains_one_rule() -> None:
    assert len(EXPLAINED) == 1


def test_the_page_has_an_example_of_a_local_and_of_a_national_value() -> None:
    assert len(EXAMPLES) == 2


@pytest.mark.slow
@pytest.mark.parametrize(("path", "after", "old", "new", "transcript"), EDITED, ids=[one[1] for one in EDITED])
def test_snapshots_fail_and_are_accepted_as_the_page_shows(
    sample: Path, path: str, after: str, old: str, new: str, transcript: str
) -> None:
    slug = re.findall(r"--only (\S+)", transcript)[0]
    accepted = ["snapshot", "--update", "--formats", "html", "--only", slug]
    assert CliRunner().invoke(main, ["-C", str(sample), *accepted]).exit_code == 0
    file = sample / path
    head, mark, rest = file.read_text("utf-8").partition(after)
    assert mark
    assert old in rest
    file.write_text(head + mark + rest.replace(old, new, 1), "utf-8")
    for number, (command, printed) in enumerate(
        re.findall(r"^\$ cadre-docs ([^\n]+)\n((?:(?!\$ ).*\n)*)", transcript, re.M)
    ):
        ran = CliRunner().invoke(main, ["-C", str(sample), "--lang", "en", *command.split()])
        assert (ran.exit_code == 0) is bool(number), ran.output
        assert printed in ran.output


def test_the_page_shows_a_local_and_a_national_value_edited() -> None:
    assert {path.split("/")[2] for path, *_ in EDITED} == {"tongxiang-2014", "national", "anhe-2014"}


@pytest.mark.slow
def test_the_readme_gives_the_numbers_of_its_example() -> None:
    command = re.findall(r"`cadre-docs (policy impact [^`]+)`", (ROOT / "README.md").read_text("utf-8"))[0]
    ran = of_the_sample(command)
    assert "Findings: 1 appear" in ran.output
    assert "3 withheld now, 0 no longer withheld, 14 with other text" in ran.output
    assert "Dates moved: 0" in ran.output
