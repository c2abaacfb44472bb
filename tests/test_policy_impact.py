"""The worked example of docs/policy-impact.md is what the program prints."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from cadre_docs.cli import main
from running import ROOT

PAGE = ROOT / "docs" / "policy-impact.md"
EXAMPLES = re.findall(r"^```console\n\$ cadre-docs ([^\n]+)\n(.*?)^```", Path(PAGE).read_text("utf-8"), re.M | re.S)


@pytest.mark.slow
@pytest.mark.parametrize(("command", "printed"), EXAMPLES, ids=[command for command, _ in EXAMPLES])
def test_the_example_prints_what_the_page_shows(command: str, printed: str) -> None:
    ran = CliRunner().invoke(main, ["-C", str(ROOT), "--lang", "en", *command.split()])
    assert ran.exit_code == 1, ran.output
    assert ran.output == printed, "run the command and put what it prints into the page, if that is what it should say"


def test_the_page_has_an_example_of_a_local_and_of_a_national_value() -> None:
    assert len(EXAMPLES) == 2
