"""Waivers from their proposal to their end, by the command line, as the office sees them."""

import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from running import copy_competition, run_command

WAIVERS = """
waivers:
  - id: lw-01
    rule: publicity-too-short
    subject: publicity:publicity-01
    proposed_by: 干部科
    proposed_on: 2014-12-24
    reason: 年末集中任职，经会议研究缩短
  - id: lw-02
    rule: publicity-too-short
    subject: publicity:publicity-02
    proposed_by: 干部科
    proposed_on: 2014-12-24
    reason: 年末集中任职，经会议研究缩短
    approved_by: 市委组织部部务会
    approved_on: 2014-12-25
    until: 2014-12-25
  - id: lw-03
    rule: publicity-too-short
    subject: publicity:publicity-03
    proposed_by: 干部科
    proposed_on: 2014-12-24
    reason: 年末集中任职，经会议研究缩短
    approved_by: 市委组织部部务会
    approved_on: 2014-12-25
"""
"""One for each publicity: proposed, approved but ended, and in force."""
REGISTER = "documents/competition-2014/例外审批登记表.html"
NOTICES = {"publicity-01": "2014-12-12", "publicity-02": "2014-12-15", "publicity-03": "2014-12-22"}


@dataclass(frozen=True)
class Waived:
    """The office in which every publicity is a day shorter than the policy wants, built and looked at."""

    root: Path
    artifacts: dict[str, Any]

    def notices(self, publicity: str) -> list[Any]:
        """The artifacts of one publicity as it lies in the office, not as the site shows it."""
        return [one for path, one in self.artifacts.items() if path.endswith(f"任前公示（{NOTICES[publicity]}）.html")]

    def register(self, waiver: str) -> str:
        """The row of a waiver in the register."""
        text = (self.root / "build" / REGISTER).read_text("utf-8")
        (row,) = (row for row in re.findall(r"<tr>.*?</tr>", text, re.DOTALL) if waiver in row)
        return row

    def run(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        """A command in the office."""
        return run_command(*arguments, folder=self.root)


@pytest.fixture(scope="module")
def waived(tmp_path_factory: pytest.TempPathFactory) -> Waived:
    """The office with its waivers, its web pages built."""
    root = copy_competition(tmp_path_factory.mktemp("waived") / "office")
    shorten(root)
    (root / "content" / "records" / "waivers.yaml").write_text(WAIVERS, "utf-8")
    ran = run_command("build", "--formats", "html", folder=root)
    assert ran.returncode in (0, 1), ran.stderr
    manifest = json.loads((root / "build" / "manifest.json").read_text("utf-8"))
    return Waived(root, {one["path"]: one for one in manifest["artifacts"]})


def shorten(office: Path) -> None:
    """Every publicity a working day shorter than the policy wants."""
    file = office / "content" / "records" / "competition-2014" / "publicities.yaml"
    text = file.read_text("utf-8")
    for until, earlier in (("2014-12-19", "2014-12-18"), ("2014-12-22", "2014-12-19"), ("2014-12-29", "2014-12-26")):
        assert text.count(f"until: {until}") == 1
        text = text.replace(f"until: {until}", f"until: {earlier}")
    file.write_text(text, "utf-8")


def test_what_the_office_counts_is_told(waived: Waived) -> None:
    status = json.loads(waived.run("status", "--format", "json").stdout)
    assert status["waivers"]["counts"] == {"proposed": 1, "not-yet": 0, "in-force": 1, "ended": 1}
    assert "例外审批：待批 1 件" in waived.run("--lang", "zh", "status").stdout


def test_a_proposed_waiver_waives_nothing_and_waits_on_the_register(waived: Waived) -> None:
    assert waived.notices("publicity-01") == []
    assert "待批" in waived.register("lw-01")
    told = waived.run("check").stdout
    assert [line for line in told.splitlines() if "waiver-not-in-force" in line and "lw-01" in line], told


def test_an_approved_waiver_lets_the_paper_out_and_the_paper_cites_it(waived: Waived) -> None:
    (notice,) = waived.notices("publicity-03")
    assert notice["waivers"] == ["lw-03"]
    assert "生效" in waived.register("lw-03")
    assert not [path for path in waived.artifacts if path.startswith("site/") and "例外审批" in path]
    assert "lw-03" not in (waived.root / "build" / notice["path"]).read_text("utf-8"), "the public learns nothing of it"


def test_a_waiver_that_has_ended_holds_the_paper_back_again(waived: Waived) -> None:
    assert waived.notices("publicity-02") == []
    assert "lw-02  ended  publicity-too-short  publicity:publicity-02" in waived.run("status").stdout
