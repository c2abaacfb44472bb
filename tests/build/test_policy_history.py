"""A value that was in force already and is edited is found, as soon as the office is under git."""

from pathlib import Path

from git_office import committed

from running import Run

PACK = "content/policies/anhe-2014/pack.yaml"


def edit(office: Path, old: str, new: str) -> None:
    file = office / PACK
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_an_edited_past_value_is_found_until_it_is_put_back(sample: Path, run: Run) -> None:
    assert "policy-past-changed" not in run("check", folder=sample).stdout
    committed(sample, "开始")
    edit(sample, "value: 2/3", "value: 3/4")
    found = run("check", folder=sample)

    assert found.returncode == 1
    assert f"{PACK}:" in found.stdout
    assert "error[policy-past-changed]" in found.stdout
    assert "it was 2/3 and is 3/4" in found.stdout

    edit(sample, "value: 3/4", "value: 2/3")
    assert "policy-past-changed" not in run("check", folder=sample).stdout


def test_a_value_added_for_the_future_is_no_finding(sample: Path, run: Run) -> None:
    committed(sample, "开始")
    edit(sample, "value: 2/3}", "value: 2/3}\n        - {from: 2015-01-01, value: 3/4}")

    assert "policy-past-changed" not in run("check", folder=sample).stdout
    assert run("policy", "history", folder=sample).stdout == "No findings.\n"


def test_what_has_been_committed_since_a_revision_is_found_by_history(sample: Path, run: Run) -> None:
    committed(sample, "开始")
    edit(sample, "value: 2/3", "value: 3/4")
    committed(sample, "改动")

    assert "policy-past-changed" not in run("check", folder=sample).stdout
    found = run("policy", "history", "--since", "HEAD~1", folder=sample)
    assert found.returncode == 1
    assert "policy-past-changed" in found.stdout


def test_an_unknown_revision_or_an_office_without_git_is_one_finding(sample: Path, run: Run) -> None:
    without = run("policy", "history", folder=sample)
    committed(sample, "开始")
    unknown = run("policy", "history", "--since", "v9", folder=sample)

    assert (without.returncode, unknown.returncode) == (2, 2)
    assert without.stderr.count("error[not-under-git]") == 1
    assert unknown.stderr.count("error[unknown-revision]") == 1
