"""Packs: what is in force on a date, and one clear diagnostic for each thing that can be wrong with one."""

import re
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from policy_sheets import ROOT, packs

from cadre_docs.diagnostics import Diagnostic, Severity
from cadre_docs.office import Office
from cadre_docs.policy import load_policy
from cadre_docs.policy.pack import RuleSetting, Span
from cadre_docs.policy.policy import holding, periods
from cadre_docs.procedures.competition.terms import CompetitionTerms

HEAD = """\
id: local
extends: tongxiang-2014
document: {title: 本地补充规定, short_title: 补充规定, in_force: {from: 2014-11-11}}
clauses:
"""
CLAUSE = "  - {id: a, label: 第一条, summary: 摘要"


def faults(tmp_path: Path, text: str, name: str = "local") -> list[Diagnostic]:
    """What is wrong with one pack of an office's own, beside the packs that ship with the program."""
    file = tmp_path / "content" / "policies" / name / "pack.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    return list(load_policy(Office(tmp_path, defaults=ROOT)).diagnostics)


def clause(rest: str) -> str:
    """A pack with one clause."""
    return f"{HEAD}{CLAUSE}{rest}}}\n"


def test_the_packs_that_ship_have_no_faults() -> None:
    assert [str(diagnostic.message) for diagnostic in packs().diagnostics] == []


def two_files(tmp_path: Path, sheet: str) -> Path:
    """An office whose pack has a second file beside ``pack.yaml``; gives the folder."""
    folder = tmp_path / "content" / "policies" / "local"
    folder.mkdir(parents=True)
    (folder / "pack.yaml").write_text(clause(""), encoding="utf-8")
    (folder / "secondment.yaml").write_text(sheet, encoding="utf-8")
    return tmp_path


def test_a_pack_may_be_written_in_several_files(tmp_path: Path) -> None:
    office = two_files(tmp_path, "clauses:\n  - {id: b, label: 第二条, summary: 摘要}\n")
    policy = load_policy(Office(office, defaults=ROOT))

    assert policy.diagnostics == ()
    assert [one.id for one in policy.packs["local"].clauses] == ["a", "b"]
    position = policy.position("local", ("clauses", 1, "label"))
    assert position is not None
    assert (position.file, position.line) == ("content/policies/local/secondment.yaml", 2)


def test_a_document_of_a_pack_has_one_id(tmp_path: Path) -> None:
    one = "{id: main, title: 又一份, short_title: 又一份, in_force: {from: 2014-11-11}}"
    again = f"documents:\n  - {one}\nclauses: []\n"
    (found,) = load_policy(Office(two_files(tmp_path, again), defaults=ROOT)).diagnostics

    assert found.code == "policy-duplicate-document"


def test_what_is_wrong_in_a_second_file_is_told_where_it_stands(tmp_path: Path) -> None:
    same = two_files(tmp_path / "same", "条款:\n  - {编号: a, 条款号: 第二条, 要点: 摘要}\n")
    (twice,) = load_policy(Office(same, defaults=ROOT)).diagnostics
    misspelt = two_files(tmp_path / "misspelt", "clauses:\n  - {id: b, label: 第二条, sumary: 摘要}\n")
    found = load_policy(Office(misspelt, defaults=ROOT))

    assert twice.code == "policy-duplicate-clause"
    assert twice.position is not None
    assert (twice.position.file, twice.position.line) == ("content/policies/local/secondment.yaml", 2)
    assert {one.position.file for one in found.diagnostics if one.position} == {twice.position.file}
    assert "local" not in found.packs


BAD = [
    (clause(", sumary: x"), "unknown-key", "sumary", "allowed here"),
    (
        clause(", rules: {too-few-qualifid: {severity: error}}"),
        "policy-unknown-rule",
        "too-few-qualifid",
        "too-few-qualified",
    ),
    (
        clause(", rules: {too-few-qualified: {severity: error, gates: [short-list]}}"),
        "policy-unknown-document",
        "short-list",
        "shortlist",
    ),
    (clause(", documents: [application]"), "policy-unknown-document", "application", "application-form"),
    (
        clause(", values: {competition.min_qualifed: [{from: 2014-11-11, value: 3}]}"),
        "policy-unknown-value",
        "competition.min_qualifed",
        "competition.min_qualified",
    ),
    (
        clause(", values: {competition.min_qualified: [{from: 2014-11-11, value: 两人}]}"),
        "policy-unfit-value",
        "两人",
        "0.7",
    ),
    (
        clause(", values: {competition.min_qualified: [{from: 2014-11-11, value: 3}, {from: 2014-11-11, value: 4}]}"),
        "policy-two-values",
        "2014-11-11",
        "until",
    ),
    (
        clause(
            ", values: {competition.min_qualified: "
            "[{from: 2014-11-11, until: 2014-12-01, value: 3}, {from: 2014-12-01, value: 4}]}"
        ),
        "policy-two-values",
        "2014-12-01",
        "until",
    ),
    (
        clause(
            ", values: {competition.min_qualified: "
            "[{from: 2014-11-11, until: 2014-11-30, value: 3}, {from: 2014-12-02, value: 4}]}"
        ),
        "policy-gap",
        "2014-12-01",
        "fill",
    ),
    (clause(", in_force: {from: 2014-12-02, until: 2014-12-01}"), "not-valid", "ends before", "until"),
    (clause(", document: annex"), "policy-unknown-source", "annex", "main"),
    (clause("}\n  - {id: a, label: 第二条, summary: 摘要"), "policy-duplicate-clause", "a", "another"),
    (
        clause(", rules: {phases-missing-or-out-of-order: {severity: error}}"),
        "policy-value-missing",
        "phases",
        "dated value",
    ),
    (
        clause(
            ", rules: {too-few-qualified: {severity: error, parameters: {minimum: [{from: 2014-11-11, value: 2}]}}}"
        ),
        "policy-unknown-parameter",
        "minimum",
        "there are",
    ),
    (clause(", rules: {too-few-qualified: {severity: fatal}}"), "not-a-choice", "severity", "warning"),
    (
        clause(", status: uncertain, rules: {own-unit-application: {severity: error}}"),
        "policy-uncertain-error",
        "own-unit-application",
        "certain",
    ),
    (
        HEAD.replace("tongxiang-2014", "tongxiang-2015") + CLAUSE + "}\n",
        "policy-unknown-pack",
        "tongxiang-2015",
        "tongxiang-2014",
    ),
    (HEAD.replace("tongxiang-2014", "local") + CLAUSE + "}\n", "policy-circular-extends", "local → local", "take one"),
    (HEAD.replace("id: local", "id: lokal") + CLAUSE + "}\n", "policy-misplaced", "lokal", "agree"),
    (
        clause(", values: {competition.min_qualified: [{from: 2014-11-11, value: 1}]}"),
        "looser-than-superior",
        "1 for competition.min_qualified is looser than the 2",
        "tighten",
    ),
    (
        clause(", values: {competition.max_active_applications: [{from: 2014-11-11, value: 2}]}"),
        "looser-than-superior",
        "2 for competition.max_active_applications",
        "tighten",
    ),
    (
        clause(", values: {competition.publicity_calendar: [{from: 2014-11-11, value: calendar}]}"),
        "looser-than-superior",
        "calendar for competition.publicity_calendar is looser than the working",
        "tighten",
    ),
    (
        clause(", rules: {too-few-qualified: {severity: warning}}"),
        "looser-than-superior",
        "warning for the rule too-few-qualified",
        "weight",
    ),
]


@pytest.mark.parametrize(("text", "code", "says", "hint"), BAD, ids=[f"{one[1]}-{one[2]}" for one in BAD])
def test_a_bad_pack_gives_one_clear_diagnostic_with_its_place(
    tmp_path: Path, text: str, code: str, says: str, hint: str
) -> None:
    (found, *others) = faults(tmp_path, text)

    assert (found.code, [str(other.message) for other in others]) == (code, [])
    assert says in found.message.text("en")
    assert found.hint is not None
    assert hint in found.hint.text("en")
    assert found.severity is Severity.ERROR
    assert found.position is not None
    assert found.position.file == "content/policies/local/pack.yaml"


def test_a_tighter_value_is_no_fault(tmp_path: Path) -> None:
    assert faults(tmp_path, clause(", values: {competition.min_qualified: [{from: 2014-11-11, value: 3}]}")) == []


def test_a_pack_may_be_written_in_chinese_keys(tmp_path: Path) -> None:
    text = """\
编号: local
上级政策包: national
文件: {名称: 规定, 简称: 规定, 施行期间: {自: 2014-11-11}}
条款:
  - {编号: a, 条款号: 第一条, 要点: 摘要, 取值: {competition.min_qualified: [{自: 2014-11-11, 取值: 两人}]}}
"""
    (found,) = faults(tmp_path, text)

    assert found.code == "policy-unfit-value"
    assert found.position is not None
    assert (found.position.line, text.splitlines()[4][found.position.column - 1 :][:2]) == (5, "两人")


def test_two_packs_that_extend_each_other_give_one_diagnostic(tmp_path: Path) -> None:
    other = tmp_path / "content" / "policies" / "other" / "pack.yaml"
    other.parent.mkdir(parents=True)
    text = HEAD.replace("tongxiang-2014", "local").replace("id: local", "id: other") + CLAUSE + "}\n"
    other.write_text(text, encoding="utf-8")

    found = faults(tmp_path, HEAD.replace("tongxiang-2014", "other") + CLAUSE + "}\n")

    assert [diagnostic.message.text("en") for diagnostic in found] == [
        "packs extend each other in a circle: local → other → local"
    ]


def test_terms_carry_the_clause_that_sets_each() -> None:
    terms = packs().terms(CompetitionTerms, "anhe-2014", date(2014, 11, 11)).terms

    assert terms is not None
    assert (terms.min_qualified, terms.leader_weight, terms.ballot_min_attendance) == (
        2,
        Decimal("0.7"),
        Fraction(2, 3),
    )
    assert str(terms.cite("min_qualified")) == "《跨单位竞岗和双向选择实施方案》三（二）1（3）"
    assert str(terms.cite("score_max")) == "《安禾市竞岗补充规定》第一条"


def test_a_number_that_the_source_leaves_blank_is_a_finding_and_no_default() -> None:
    found = packs().terms(CompetitionTerms, "tongxiang-2014", date(2014, 11, 11))

    assert found.terms is None
    assert [diagnostic.code for diagnostic in found.diagnostics] == ["policy-value-missing"] * 4
    first = found.diagnostics[0]
    assert (
        first.message.text("zh")
        == "政策包“tongxiang-2014”没有给出“最低分”（competition.score_min）在 2014-11-11 的取值"
    )
    assert first.position is not None
    assert first.position.file == "content/policies/tongxiang-2014/pack.yaml"
    assert str(first.clause) == "《跨单位竞岗和双向选择实施方案》三（二）1（5）"


def test_a_plan_issued_after_the_work_began_holds_from_the_beginning_of_the_work() -> None:
    pack = packs().packs["tongxiang-2014"]

    assert pack.document.issued == date(2014, 12, 3)
    assert not pack.holds(date(2014, 11, 10))
    assert pack.holds(date(2014, 11, 11))


@pytest.mark.parametrize(
    ("on", "severity", "label"),
    [
        (date(2019, 3, 2), Severity.ERROR, "第四十一条"),
        (date(2019, 3, 3), Severity.WARNING, "第四十二条"),
    ],
)
def test_a_rule_cites_the_clause_in_force_on_the_day(on: date, severity: Severity, label: str) -> None:
    setting = packs().in_force("national", on).rules["publicity-too-short"]

    assert (setting.severity, setting.citation.label) == (severity, label)


def test_a_lower_pack_makes_a_warning_an_error_and_keeps_the_gates() -> None:
    national = packs().in_force("national", date(2014, 11, 11)).rules["appointed-without-majority"]
    city = packs().in_force("anhe-2014", date(2014, 11, 11)).rules["appointed-without-majority"]

    assert (national.severity, city.severity) == (Severity.WARNING, Severity.ERROR)
    assert national.gates <= city.gates


def test_no_day_from_2000_to_2030_has_a_gap_or_an_overlap_of_values() -> None:
    for pack in packs().packs.values():
        histories: dict[str, list[tuple[tuple[object, ...], Span]]] = {}
        for one in pack.clauses:
            named = dict(one.values) | {
                f"{code}.{name}": history
                for code, setting in one.rules.items()
                for name, history in setting.parameters.items()
            }
            for name, history in named.items():
                histories.setdefault(name, []).append((history, pack.span(one)))
        for name, entries in histories.items():
            held = [_held(entries, day) for day in _days_that_differ(entries)]
            assert max(held) == 1, f"{pack.id} {name} has two values on one day"
            assert not re.search("10+1", "".join(map(str, held))), f"{pack.id} {name} has a gap"


def _days_that_differ(entries: list[tuple[tuple[object, ...], Span]]) -> list[date]:
    """The days from 2000 to 2030 on which something begins or has just ended: between two of them nothing changes."""
    spans = [span for history, within in entries for _, span in periods(history, within)]  # type: ignore[arg-type]
    first, last = date(2000, 1, 1), date(2030, 12, 31)
    changes = {
        first,
        *(span.since for span in spans),
        *(span.until + timedelta(days=1) for span in spans if span.until),
    }
    return sorted(day for day in changes if first <= day <= last)


def _held(entries: list[tuple[tuple[object, ...], Span]], on: date) -> int:
    return sum(len(holding(history, span, on)) for history, span in entries)  # type: ignore[arg-type]


def test_of_two_clauses_of_a_pack_the_heavier_one_counts(tmp_path: Path) -> None:
    rules = "rules: {publicity-too-short: {severity: %s}}"
    uncertain = f"  - {{id: b, label: 第二条, summary: 摘要, status: uncertain, {rules % 'warning'}}}\n"
    certain = f"  - {{id: c, label: 第三条, summary: 摘要, {rules % 'error'}}}\n"
    office = two_files(tmp_path, f"clauses:\n{certain}{uncertain}")
    held = load_policy(Office(office, defaults=ROOT)).in_force("local", date(2014, 12, 1))

    assert held.rules["publicity-too-short"].severity is Severity.ERROR
    assert held.rules["publicity-too-short"].citation.label == "第三条"


def test_the_clauses_of_a_pack_that_switch_on_one_rule_give_it_the_same_parameters() -> None:
    for pack in packs().packs.values():
        for on in (date(2010, 6, 1), date(2014, 11, 11), date(2019, 3, 2), date(2019, 3, 3), date(2026, 1, 1)):
            seen: dict[str, RuleSetting] = {}
            for one in pack.clauses:
                for code, setting in one.rules.items() if pack.span(one).holds(on) else ():
                    other = seen.setdefault(code, setting)
                    shared = other.parameters.keys() & setting.parameters.keys()
                    assert {setting.parameters[name] == other.parameters[name] for name in shared} <= {True}
