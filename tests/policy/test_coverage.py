"""Every row of the inventory that a pack takes up has an answer, and the table says which."""

import json
from dataclasses import replace

import pytest
from policy_sheets import ROOT, packs

from cadre_docs.policy.coverage import Answer, coverage, coverage_text, expand, orphans

INVENTORY = ROOT.parent / "shared" / "domain" / "policy-rules.json"


def test_all_obligations_of_the_source_documents_are_answered() -> None:
    promised = [answer for answer in coverage(packs()) if answer.promised]

    assert len({answer.row for answer in promised}) == len(promised) == 366
    assert [answer.row for answer in orphans(coverage(packs()))] == []
    assert sum(answer.kind == "recorded" for answer in promised) <= 60


def test_what_is_only_recorded_says_why() -> None:
    recorded = [answer for answer in coverage(packs()) if answer.kind == "recorded"]

    assert recorded
    assert [answer.row for answer in recorded if min(map(len, answer.recorded_only)) < 12] == []


def test_a_row_that_no_clause_takes_up_is_an_orphan() -> None:
    pack = packs().packs["tongxiang-2014"]
    short = pack.model_copy(update={"clauses": tuple(one for one in pack.clauses if "S4-20" not in one.rows)})
    policy = replace(packs(), packs={pack.id: short})

    assert [answer.row for answer in orphans(coverage(policy))] == ["S4-20"]
    assert "S4-20  tongxiang-2014  无着落\n" in coverage_text(coverage(policy), "zh")
    assert coverage_text(coverage(policy), "en").endswith(" 1 orphans\n")


def test_a_row_names_its_rules_its_documents_and_its_clause() -> None:
    (answer,) = [answer for answer in coverage(packs()) if answer.row == "S4-20"]

    assert answer.rules == ("too-few-qualified", "cancellation-not-announced")
    assert answer.documents == ("cancellation-notice",)
    assert [str(clause) for clause in answer.clauses] == ["《跨单位竞岗和双向选择实施方案》三（二）1（3）"]


def test_a_row_names_the_files_that_implement_it() -> None:
    (answer,) = [answer for answer in coverage(packs()) if answer.row == "S4-20"]

    assert (answer.kind, answer.promised) == ("rule", True)
    assert answer.files == (
        "src/cadre_docs/policy/rules/competition/too_few_qualified.py",
        "src/cadre_docs/policy/rules/competition/cancellation_not_announced.py",
        "templates/cancellation-notice/type.yaml",
        "content/policies/tongxiang-2014/pack.yaml",
    )
    assert [file for one in coverage(packs()) for file in one.files if not (ROOT / file).is_file()] == []


def test_a_target_is_an_answer_and_the_strongest_answer_counts() -> None:
    target = Answer("S0-08", "deployment-2009", targets=("大学本科以上学历达到九成",))

    assert target.kind == "target"
    assert replace(target, recorded_only=("见结构分析",), deadlines=("2014-12-31",)).kind == "deadline"
    assert Answer("S0-08", "deployment-2009").is_orphan


def test_a_range_of_rows_is_inclusive() -> None:
    assert expand("S4-08..S4-10") == ("S4-08", "S4-09", "S4-10")
    assert expand("N-L64") == ("N-L64",)


def test_the_rows_are_those_of_the_inventory_beside_the_repository() -> None:
    if not INVENTORY.is_file():
        pytest.skip("the inventory of policy rules is not beside this repository")
    known = {row["id"] for row in json.loads(INVENTORY.read_text("utf-8"))}

    assert {answer.row for answer in coverage(packs()) if answer.promised} == known
