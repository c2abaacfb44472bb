"""Every rule against its sheet, and what every rule must have."""

from pathlib import Path

import pytest
from policy_sheets import Case, cases, findings, packs, procedures, sheets

from cadre_docs.policy.explain import SECTIONS, sections
from cadre_docs.policy.rule import Rule, rules

CASES = tuple(cases())


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_rule_finds_what_its_sheet_says(case: Case) -> None:
    found = [judged for judged in findings(case) if judged.diagnostic.code == case.rule]

    assert len(found) == len(case.findings), [str(judged.diagnostic.message) for judged in found]
    for judged, expected in zip(found, case.findings, strict=True):
        shown = {
            "zh": judged.diagnostic.message.text("zh"),
            "en": judged.diagnostic.message.text("en"),
            "at": judged.diagnostic.position.file if judged.diagnostic.position else "",
            "about": judged.subjects[0],
        }
        assert {key: shown[key] for key in expected} == dict(expected)
        assert judged.diagnostic.hint is not None
        assert judged.diagnostic.clause is not None


@pytest.mark.parametrize("procedure", procedures())
def test_the_base_office_is_lawful(procedure: str) -> None:
    base = Case(procedure, "", "base", None, {}, {}, {}, {}, ())

    assert [str(judged.diagnostic.message) for judged in findings(base)] == []


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.code)
def test_every_rule_has_a_passing_and_a_failing_case(rule: Rule) -> None:
    own = [case for case in CASES if case.rule == rule.code and case.procedure == rule.procedure]

    assert any(not case.findings for case in own), "no passing case"
    assert any(case.findings for case in own), "no failing case"


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.code)
def test_every_rule_says_a_finding_in_both_languages_on_its_sheet(rule: Rule) -> None:
    worded = [
        found for case in CASES if case.rule == rule.code for found in case.findings if {"zh", "en"} <= set(found)
    ]

    assert worded, "no failing case shows its message in Chinese and in English"


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.code)
def test_every_rule_has_a_whole_page_in_both_languages(rule: Rule) -> None:
    page = sections(rule)

    assert [section.zh for section in page.sections] == [zh for zh, _ in SECTIONS]
    assert all(section.text_zh and section.text_en for section in page.sections)


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.code)
def test_every_rule_answers_rows_that_the_packs_know_and_is_switched_on(rule: Rule) -> None:
    clauses = [clause for pack in packs().packs.values() for clause in pack.clauses]

    assert set(rule.rows) <= {row for clause in clauses for row in clause.rows}
    assert any(rule.code in clause.rules for clause in clauses)


def test_every_sheet_belongs_to_a_rule() -> None:
    known = {(rule.procedure, rule.code) for rule in rules().values()}

    assert {(path.parent.name, path.stem.replace("_", "-")) for path in sheets()} == known


def test_no_rule_is_longer_than_the_house_allows() -> None:
    for rule in rules().values():
        lines = Path(rule.check.__code__.co_filename).read_text("utf-8").splitlines()
        assert len(lines) <= 120, rule.code
