"""The worked example of docs/policy-impact.md is what the program prints."""

import re
import shutil
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cadre_docs.cli import main
from running import ROOT, copy_competition, small_office

PAGE = ROOT / "docs" / "policy-impact.md"
EDITED = re.findall(
    r"^```console edit (\S+) (\S+) ([^\n]+?) -> ([^\n]+)\n(.*?)^```", PAGE.read_text("utf-8"), re.M | re.S
)
EXPLAINED = re.findall(r"^```console explain\n\$ cadre-docs ([^\n]+)\n(.*?)^```", PAGE.read_text("utf-8"), re.M | re.S)
EXAMPLES = re.findall(r"^```console\n\$ cadre-docs ([^\n]+)\n(.*?)^```", Path(PAGE).read_text("utf-8"), re.M | re.S)


@cache
def printed_of(office: Path, command: str) -> Result:
    """What a command prints of an office, asked once for all tests."""
    return CliRunner().invoke(main, ["-C", str(office), "--lang", "en", *command.split()])


@pytest.mark.slow
@pytest.mark.parametrize(("command", "printed"), EXAMPLES, ids=[command for command, _ in EXAMPLES])
def test_the_example_prints_what_the_page_shows(command: str, printed: str) -> None:
    """The first is printed of the whole office; what the second supposes governs the same exercise and no other."""
    assert "--set competition." in command
    ran = printed_of(ROOT if command == EXAMPLES[0][0] else small_office(), command)
    assert ran.exit_code == 1, ran.output
    assert ran.output == printed, "run the command and put what it prints into the page, if that is what it should say"


@pytest.mark.slow
@pytest.mark.parametrize(("command", "printed"), EXPLAINED, ids=[command for command, _ in EXPLAINED])
def test_the_explanation_is_what_the_page_shows(command: str, printed: str) -> None:
    ran = printed_of(ROOT, command)
    assert ran.exit_code == 0, ran.output
    assert ran.output == printed


def test_the_page_explains_one_rule() -> None:
    assert len(EXPLAINED) == 1


def test_the_page_has_an_example_of_a_local_and_of_a_national_value() -> None:
    assert len(EXAMPLES) == 2


@pytest.fixture(scope="module")
def accepted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The competition's office whose announcement and notices are accepted, to be copied."""
    office = copy_competition(tmp_path_factory.mktemp("accepted") / "sample")
    for slug in sorted({re.findall(r"--only (\S+)", transcript)[0] for *_, transcript in EDITED}):
        update = ["snapshot", "--update", "--formats", "html", "--only", slug]
        assert CliRunner().invoke(main, ["-C", str(office), *update]).exit_code == 0
    return office


@pytest.mark.slow
@pytest.mark.parametrize(("path", "after", "old", "new", "transcript"), EDITED, ids=[one[1] for one in EDITED])
def test_snapshots_fail_and_are_accepted_as_the_page_shows(
    accepted: Path, tmp_path: Path, path: str, after: str, old: str, new: str, transcript: str
) -> None:
    sample = Path(shutil.copytree(accepted, tmp_path / "sample"))
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
    ran = printed_of(ROOT, command)
    assert "Findings: 1 appear" in ran.output
    assert "3 withheld now, 0 no longer withheld, 14 with other text" in ran.output
    assert "Dates moved: 0" in ran.output
