"""The commands as a person meets them: what they print, where, and the exit status."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from cadre_docs.cli import COMMANDS, main
from running import Run


def spoil(office: Path, path: str, old: str, new: str) -> None:
    file = office / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize("name", [*COMMANDS])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_command_describes_itself_in_both_languages(name: str, lang: str) -> None:
    shown = CliRunner().invoke(main, ["--lang", lang, name, "--help"])
    assert shown.exit_code == 0
    assert any("\u4e00" <= character <= "\u9fff" for character in shown.output) == (lang == "zh")


def test_help_lists_all_commands_in_the_order_of_the_table() -> None:
    shown = CliRunner().invoke(main, ["--help"]).output
    listed = [line.split()[0] for line in shown.partition("Commands:")[2].splitlines() if line.strip()]
    assert listed == list(COMMANDS)


def test_a_lawful_office_passes(starter: Path, run: Run) -> None:
    checked = run("check", "--strict", folder=starter)
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "No findings.\n", "")


def test_a_finding_is_exit_status_one_in_every_format(starter: Path, run: Run) -> None:
    spoil(starter, "content/records/applications.yaml", "consent_on: 2026-03-08", "consent_on: 2026-03-10")
    outputs = {form: run("check", "--format", form, folder=starter) for form in ("text", "json", "sarif", "github")}
    assert {form: one.returncode for form, one in outputs.items()} == dict.fromkeys(outputs, 1)
    assert "error[consent-after-application]" in outputs["text"].stdout
    assert "content/records/applications.yaml:4:" in outputs["text"].stdout
    assert "^^^^" in outputs["text"].stdout
    assert "clause" in outputs["text"].stdout
    assert json.loads(outputs["json"].stdout)["diagnostics"][0]["code"] == "consent-after-application"
    assert json.loads(outputs["sarif"].stdout)["runs"][0]["results"][0]["ruleId"] == "consent-after-application"
    assert outputs["github"].stdout.startswith("::error file=content/records/applications.yaml,line=4,")


def test_a_finding_is_told_in_chinese(starter: Path, run: Run) -> None:
    spoil(starter, "content/records/applications.yaml", "consent_on: 2026-03-08", "consent_on: 2026-03-10")
    shown = run("--lang", "zh", "check", folder=starter).stdout
    assert "依据" in shown
    assert "办法" in shown


def test_broken_input_is_exit_status_two(starter: Path, run: Run) -> None:
    spoil(starter, "content/records/people.yaml", "name: 甲一", "nmae: 甲一")
    assert run("check", folder=starter).returncode == 2
    assert run("build", "--formats", "html", folder=starter).returncode == 2


def test_outside_an_office_the_way_in_is_told(tmp_path: Path, run: Run) -> None:
    lost = run("check", folder=tmp_path)
    assert lost.returncode == 2
    assert "cadre-docs init" in lost.stderr


def test_the_office_is_found_from_a_folder_within_it(starter: Path, run: Run) -> None:
    assert run("check", folder=starter / "content" / "records").returncode == 0
    assert run("-C", starter, "check", folder=starter.parent).returncode == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--as-of", "2014-13-01"],
        ["build", "--formats", "odt"],
        ["no-such-command"],
        ["import", "nothing.xlsx"],
    ],
)
def test_wrong_usage_is_exit_status_two(starter: Path, run: Run, arguments: list[str]) -> None:
    assert run(*arguments, folder=starter).returncode == 2


def test_an_unknown_document_type_is_told_with_the_known_ones(starter: Path, run: Run) -> None:
    built = run("build", "--only", "no-such-type", folder=starter)
    assert built.returncode == 2
    assert "vacancy-announcement" in built.stderr


def test_build_writes_nothing_but_its_one_line_to_standard_output(starter: Path, run: Run) -> None:
    built = run("build", "--formats", "html", folder=starter)
    assert built.returncode == 0
    assert built.stdout.count("\n") == 1
    assert "files written" in built.stdout


def test_status_says_stage_next_step_and_earliest_date(starter: Path, run: Run) -> None:
    shown = run("status", folder=starter).stdout
    assert "stage: " in shown
    assert "earliest lawful date" in shown
    exercise = json.loads(run("status", "--format", "json", folder=starter).stdout)["exercises"][0]
    assert exercise["stage"] == "applications"
    assert exercise["blocked_by"] == []
    assert {"stages", "owed", "earliest", "by", "positions"} <= set(exercise)


def test_status_names_what_blocks_and_its_clause(sample: Path, run: Run) -> None:
    spoil(sample, "content/records/competition-2014/publicities.yaml", "until: 2014-12-29", "until: 2014-12-25")
    exercises = json.loads(run("status", "--format", "json", folder=sample).stdout)["exercises"]
    (exercise,) = [one for one in exercises if one["exercise"] == "competition-2014"]
    blocked = {one["rule"]: one for one in exercise["blocked_by"] if one["rule"]}
    assert "publicity-too-short" in blocked
    assert blocked["publicity-too-short"]["clause"]


def test_packs_clauses_and_rules_are_shown(starter: Path, run: Run) -> None:
    assert "tongxiang-2014" in run("policy", "list", folder=starter).stdout
    assert "competition.min_qualified = 2" in run("policy", "show", "tongxiang-2014", folder=starter).stdout
    assert "What to do:" in run("policy", "explain", "publicity-too-short", folder=starter).stdout
    unknown = run("policy", "explain", "publicity-to-short", folder=starter)
    assert unknown.returncode == 2
    assert "did you mean publicity-too-short" in unknown.stderr


def test_coverage_leaves_no_orphan(starter: Path, run: Run) -> None:
    covered = run("policy", "coverage", "--format", "json", folder=starter)
    assert covered.returncode == 0
    rows = json.loads(covered.stdout)["rows"]
    wanted = {f"S4-{number:02}" for number in range(1, 43)}
    assert wanted <= {row["row"] for row in rows}
    assert len(rows) == 366
    assert {row["kind"] for row in rows} <= {"rule", "document", "deadline", "target", "recorded"}
    assert all(row["files"] for row in rows)


def test_templates_are_checked_and_listed(starter: Path, run: Run) -> None:
    assert run("template", "check", folder=starter).returncode == 0
    assert "任前公示" in run("template", "list", folder=starter).stdout


def test_a_stale_schema_fails_the_check(starter: Path, run: Run) -> None:
    assert run("schema", "--check", folder=starter).returncode == 0
    spoil(starter, "schemas/records.schema.json", "{", "{ ")
    assert run("schema", "--check", folder=starter).returncode == 1
    assert run("schema", folder=starter).returncode == 0
    assert run("schema", "--check", folder=starter).returncode == 0


def test_an_office_is_made_only_in_an_empty_folder(starter: Path, run: Run) -> None:
    again = run("init", starter, folder=starter.parent)
    assert again.returncode == 2
    assert "not empty" in again.stderr


def test_an_office_in_chinese_keys_is_as_lawful(tmp_path: Path, run: Run) -> None:
    assert run("--lang", "zh", "init", "office", folder=tmp_path).returncode == 0
    text = (tmp_path / "office" / "content" / "records" / "people.yaml").read_text(encoding="utf-8")
    assert "姓名: 甲一" in text
    assert "name:" not in text
    assert run("check", "--strict", folder=tmp_path / "office").returncode == 0


def test_the_site_is_published_whole(starter: Path, run: Run, tmp_path: Path) -> None:
    run("build", "--formats", "html", folder=starter)
    published = run("publish", tmp_path / "web", folder=starter)
    assert published.returncode == 0, published.stderr
    assert (tmp_path / "web" / "index.html").is_file()
    assert not (tmp_path / "web" / "manifest.json").exists()
