"""A waiver from its proposal to its end, by the command line, as the office sees it."""

import json
from pathlib import Path
from typing import Any

from running import Run

PROPOSED = """
waivers:
  - id: lw-01
    rule: publicity-too-short
    subject: publicity:publicity-03
    proposed_by: 干部科
    proposed_on: 2014-12-24
    reason: 年末集中任职，经会议研究缩短
"""
APPROVED = PROPOSED + "    approved_by: 市委组织部部务会\n    approved_on: 2014-12-25\n"
REGISTER = "documents/competition-2014/例外审批登记表.html"


def shorten(office: Path) -> None:
    """One publicity a day shorter than the policy wants."""
    file = office / "content" / "records" / "competition-2014" / "publicities.yaml"
    text = file.read_text("utf-8")
    head, mark, rest = text.partition("id: publicity-03")
    assert mark
    until = next(line for line in rest.splitlines() if line.strip().startswith("until:"))
    published = next(line for line in rest.splitlines() if line.strip().startswith("published_on:"))
    day = published.partition(":")[2].strip()
    file.write_text(head + mark + rest.replace(until, f"    until: {day}", 1), "utf-8")


def with_waiver(office: Path, text: str) -> None:
    (office / "content" / "records" / "waivers.yaml").write_text(text, "utf-8")


def built(office: Path, run: Run, *arguments: str) -> dict[str, Any]:
    """The artifacts of a build by their paths."""
    ran = run("build", "--formats", "html", *arguments, folder=office)
    assert ran.returncode in (0, 1), ran.stderr
    manifest = json.loads((office / "build" / "manifest.json").read_text("utf-8"))
    return {one["path"]: one for one in manifest["artifacts"]}


def counted(office: Path, run: Run, *arguments: str) -> dict[str, int]:
    told = run("status", "--format", "json", *arguments, folder=office)
    return dict(json.loads(told.stdout)["waivers"]["counts"])


def notice_of(artifacts: dict[str, Any]) -> list[Any]:
    """The third publicity as it lies in the office, not as the site shows it."""
    return [one for path, one in artifacts.items() if path.endswith("任前公示（2014-12-22）.html")]


def test_a_proposed_waiver_waives_nothing_and_waits_on_the_register(built_sample: Path, run: Run) -> None:
    shorten(built_sample)
    with_waiver(built_sample, PROPOSED)
    artifacts = built(built_sample, run)

    assert notice_of(artifacts) == []
    assert "waiver-not-in-force" in run("check", folder=built_sample).stdout
    assert counted(built_sample, run) == {"proposed": 1, "not-yet": 0, "in-force": 0, "ended": 0}
    assert "待批" in (built_sample / "build" / REGISTER).read_text("utf-8")
    assert "例外审批：待批 1 件" in run("--lang", "zh", "status", folder=built_sample).stdout


def test_an_approved_waiver_lets_the_paper_out_and_the_paper_cites_it(built_sample: Path, run: Run) -> None:
    shorten(built_sample)
    with_waiver(built_sample, APPROVED)
    artifacts = built(built_sample, run)

    (notice,) = notice_of(artifacts)
    assert notice["waivers"] == ["lw-01"]
    assert counted(built_sample, run)["in-force"] == 1
    assert "生效" in (built_sample / "build" / REGISTER).read_text("utf-8")
    assert not [path for path in artifacts if path.startswith("site/") and "例外审批" in path]
    assert "lw-01" not in (built_sample / "build" / notice["path"]).read_text("utf-8"), (
        "the public learns nothing of it"
    )


def test_a_waiver_that_has_ended_holds_the_paper_back_again(built_sample: Path, run: Run) -> None:
    shorten(built_sample)
    with_waiver(built_sample, APPROVED + "    until: 2014-12-25\n")
    artifacts = built(built_sample, run)

    assert notice_of(artifacts) == []
    assert counted(built_sample, run)["ended"] == 1
    assert "lw-01  ended  publicity-too-short  publicity:publicity-03" in run("status", folder=built_sample).stdout
