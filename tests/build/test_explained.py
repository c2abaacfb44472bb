"""Explanations: why something was found or not, with the values, days and records behind it, in both languages."""

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from cadre_docs.build.assess import Assessment, assess
from cadre_docs.build.explain import explain
from cadre_docs.build.explain.steps import Explanation, Step, as_text
from cadre_docs.cli import main
from cadre_docs.office import Office
from cadre_docs.policy.rule import rules
from running import ROOT, small_office


@pytest.fixture(scope="module")
def lawful() -> Assessment:
    return assess(Office(small_office()))


@pytest.fixture
def too_short(sample: Path) -> Path:
    """The sample office with one publicity that ends too early."""
    file = sample / "content" / "records" / "competition-2014" / "publicities.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("until: 2014-12-29", "until: 2014-12-25", 1), encoding="utf-8")
    return sample


def one(assessment: Assessment, name: str) -> Explanation:
    (found,) = explain(assessment, name)
    return found


def text(assessment: Assessment, name: str) -> str:
    return as_text(one(assessment, name), "en")


def asked(office: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["-C", str(office), "explain", *arguments])


def all_steps(steps: tuple[Step, ...]) -> list[Step]:
    return [below for step in steps for below in (step, *all_steps(step.steps))]


def test_a_rule_that_found_nothing_shows_values_versions_records_and_days(lawful: Assessment) -> None:
    told = text(lawful, "publicity-too-short")
    assert "competition.publicity_min_days = 5, 2014-11-11 to …" in told
    assert "publicity, 3: publicity-01、publicity-02、publicity-03" in told
    assert "2014-12-15 (Mon): working day, number 1" in told
    assert "2014-12-13 (Sat): weekend, not counted" in told
    assert "forbids appointment-notice publicity-notice" in told
    assert "nothing found" in told


def test_a_rule_that_found_something_says_where_and_what_would_make_it_pass(too_short: Path) -> None:
    told = text(assess(Office(too_short)), "publicity-too-short")
    assert "findings, 1:" in told
    assert "[publicity-too-short]" in told
    assert "at: content/records/competition-2014/publicities.yaml:" in told
    assert "what would make it pass: let it end on 2014-12-29 or later" in told
    assert "nothing found" not in told


def test_watching_a_rule_changes_nothing_of_what_it_finds(too_short: Path) -> None:
    assessment = assess(Office(too_short))
    found = {judged.diagnostic.code for judged in assessment.judgement.findings}
    for code in sorted(found & rules().keys()):
        count = sum(judged.diagnostic.code == code for judged in assessment.judgement.findings)
        assert f"findings, {count}:" in text(assessment, code)


def test_a_clause_shows_since_when_it_holds_and_what_answers_it(lawful: Assessment) -> None:
    pack, clause = next(
        (pack, clause)
        for pack in lawful.policy.packs.values()
        for clause in pack.clauses
        if pack.id == "tongxiang-2014" and "too-few-qualified" in clause.rules
    )
    told = text(lawful, f"{pack.id}/{clause.id}")
    assert clause.summary in told
    assert "competition.min_qualified" in told
    assert "2014-11-11 to …: 2" in told
    assert "too-few-qualified" in told
    assert "holds for 安禾市机关中层干部跨单位竞岗" in told
    assert "documents that cite it" in told


def test_a_document_that_exists_shows_what_it_rests_on(lawful: Assessment) -> None:
    told = text(lawful, "competition-2014/publicity-notice-publicity-03")
    assert "it is made" in told
    assert "clauses that it cites:" in told
    assert "publicity:publicity-03" in told
    assert "made from:\n" in told
    assert "rules that guard it:" in told
    assert "publicity-too-short Publicity is too short" in told
    assert one(lawful, "任前公示（2014-12-22）").name == "competition-2014/publicity-notice-publicity-03"


def test_a_document_that_is_withheld_names_the_findings(too_short: Path) -> None:
    told = text(assess(Office(too_short)), "competition-2014/publicity-notice-publicity-03")
    assert "withheld, forbidden by these findings:" in told
    assert "what would make it pass: let it end on 2014-12-29 or later" in told


@pytest.mark.parametrize(
    "name", ["probation-notice", "试用期满考核通知", "competition-2014/probation-notice-fgj-01.p001"]
)
def test_a_document_that_is_not_due_names_its_stage(name: str) -> None:
    told = text(assess(Office(small_office(), date(2014, 12, 1))), name)
    assert "not yet; it belongs to the stage “Probation”" in told


def test_a_document_type_lists_its_documents(lawful: Assessment) -> None:
    told = text(lawful, "publicity-notice")
    assert "there are 3:" in told
    assert "competition-2014/publicity-notice-publicity-01" in told


def test_a_person_shows_each_day_on_which_the_application_changed(lawful: Assessment) -> None:
    told = text(lawful, "p005")
    assert "2014-11-19 市财政局预算科副科长 (czj-01): awaiting review" in told
    assert "2014-11-22 市发改局综合科科长 (fgj-01): awaiting review" in told
    assert "2014-11-24 市发改局综合科科长 (fgj-01): qualified" in told
    assert "internal" in told
    assert "competition-2014/application-form-p005" in told
    earlier = text(assess(Office(small_office(), date(2014, 11, 20))), "曹一粟")
    assert "2014-11-22" not in earlier


def test_a_person_of_a_finding_is_told_of_it(too_short: Path) -> None:
    assessment = assess(Office(too_short))
    judged = next(one for one in assessment.judgement.findings if one.diagnostic.code == "publicity-too-short")
    person = next(ref.partition(":")[2] for ref in judged.subjects if ref.startswith("person:"))
    assert "[publicity-too-short]" in text(assessment, f"person:{person}")


def test_the_command_speaks_text_and_json_in_both_languages(too_short: Path) -> None:
    chinese = asked(too_short, "--help").output
    assert "RULE|CLAUSE|DOCUMENT|PERSON" in chinese
    told = CliRunner().invoke(main, ["--lang", "zh", "-C", str(too_short), "explain", "publicity-too-short"])
    assert told.exit_code == 0
    assert "怎样才能通过：把截止日期改为 2014-12-29 或以后" in told.output
    content: dict[str, Any] = json.loads(asked(too_short, "publicity-too-short", "--format", "json").output)
    (entry,) = content["explanations"]
    assert (entry["kind"], entry["name"], entry["as_of"]) == ("rule", "publicity-too-short", "2014-12-26")
    assert {"zh", "en"} == set(entry["steps"][0]["said"])


def test_a_name_that_nothing_has_is_told_with_the_nearest_one(sample: Path) -> None:
    told = CliRunner().invoke(main, ["--lang", "en", "-C", str(sample), "explain", "publicity-to-short"])
    assert told.exit_code == 2
    assert "did you mean publicity-too-short?" in told.output


def test_a_rule_that_no_pack_switches_on_says_so(tmp_path: Path) -> None:
    shutil.copytree(small_office() / "content", tmp_path / "content")
    profile = (ROOT / "cadre.yaml").read_text(encoding="utf-8")
    (tmp_path / "cadre.yaml").write_text(profile, encoding="utf-8")
    plan = tmp_path / "content" / "policies" / "anhe-2014" / "pack.yaml"
    policy = plan.read_text(encoding="utf-8")
    plan.write_text(policy.replace("extends: [tongxiang-2014, deployment-2009]", "extends: [tongxiang-2014]"), "utf-8")
    assessment = assess(Office(tmp_path))
    held = assessment.policy.in_force("anhe-2014", date(2014, 11, 11)).rules
    off = next(code for code, rule in rules().items() if rule.procedure == "plan" and code not in held)
    assert "no clause switches this rule on" in text(assessment, off)
