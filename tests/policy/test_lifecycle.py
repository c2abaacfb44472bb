"""Values are added, never edited; a clause that ends names what takes its place."""

from datetime import date
from pathlib import Path

import pytest
from policy_sheets import ROOT, packs

from cadre_docs.diagnostics import Severity
from cadre_docs.office import Office
from cadre_docs.policy import load_policy
from cadre_docs.policy.lifecycle import past_changes
from cadre_docs.policy.pack import Pack
from cadre_docs.policy.policy import Policy

AS_OF = date(2014, 12, 26)
OLD = """
id: local
document: {title: 本地规定, short_title: 本地规定, in_force: {from: 2014-11-11}}
clauses:
  - id: a
    label: 第一条
    summary: 摘要
    values: {competition.min_qualified: [{from: 2014-11-11, value: 2}, {from: 2015-06-01, value: 3}]}
    rules: {publicity-too-short: {severity: error}}
  - {id: b, label: 第二条, summary: 摘要}
"""


def policy(tmp_path: Path, text: str, name: str = "office") -> Policy:
    folder = tmp_path / name
    file = folder / "content" / "policies" / "local" / "pack.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    return load_policy(Office(folder, defaults=ROOT))


def changed(tmp_path: Path, old: str, new: str, as_of: date = AS_OF) -> list[str]:
    before, after = policy(tmp_path, OLD, "before"), policy(tmp_path, OLD.replace(old, new), "after")
    assert old in OLD
    return [one.message.text("en") for one in past_changes(before, after, as_of)]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("value: 2", "value: 1", "competition.min_qualified@2014-11-11"),
        ("from: 2014-11-11, value: 2", "from: 2014-11-20, value: 2", "competition.min_qualified@2014-11-11"),
        ("value: 2}", "value: 2, until: 2014-11-30}", "competition.min_qualified@2014-11-11"),
        ("severity: error", "severity: warning", "publicity-too-short"),
        ("rules: {publicity-too-short: {severity: error}}", "rules: {}", "publicity-too-short"),
        ("  - {id: b, label: 第二条, summary: 摘要}\n", "", "b, which was in force"),
    ],
)
def test_what_already_held_must_stay_as_it_was(tmp_path: Path, old: str, new: str, told: str) -> None:
    (message,) = changed(tmp_path, old, new)
    assert told in message


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{from: 2015-06-01, value: 3}", "{from: 2015-07-01, value: 4}"),
        ("value: 2}", "value: 2, until: 2015-03-31}"),
        ("label: 第二条", "label: 第二条第一款"),
        ("  - {id: b", "  - {id: c, label: 第三条, summary: 新增}\n  - {id: b"),
    ],
)
def test_the_future_and_the_wording_may_change(tmp_path: Path, old: str, new: str) -> None:
    assert changed(tmp_path, old, new) == []


@pytest.mark.parametrize(("as_of", "number"), [(date(2015, 5, 31), 0), (date(2015, 6, 1), 1)])
def test_a_value_belongs_to_the_past_from_its_first_day(tmp_path: Path, as_of: date, number: int) -> None:
    assert len(changed(tmp_path, "value: 3", "value: 4", as_of)) == number


def ended(tmp_path: Path, rest: str) -> list[tuple[str, Severity]]:
    text = OLD.replace("- {id: b, label: 第二条, summary: 摘要}", f"- {{id: b, label: 第二条, summary: 摘要{rest}}}")
    return [(one.code, one.severity) for one in policy(tmp_path, text).diagnostics]


ENDS = ", in_force: {from: 2014-11-11, until: 2014-12-31}"


def test_a_clause_that_ends_names_its_successor_or_says_why_there_is_none(tmp_path: Path) -> None:
    assert ended(tmp_path / "1", ENDS) == [("policy-no-successor", Severity.WARNING)]
    assert ended(tmp_path / "2", f"{ENDS}, succeeded_by: [a]") == []
    assert ended(tmp_path / "3", f"{ENDS}, lapsed: 试点结束") == []
    assert ended(tmp_path / "4", f"{ENDS}, succeeded_by: [national/publicity-2019]") == []


@pytest.mark.parametrize("successor", ["b", "c", "national/nothing", "nowhere/a"])
def test_a_successor_is_another_clause_that_exists(tmp_path: Path, successor: str) -> None:
    assert ended(tmp_path, f"{ENDS}, succeeded_by: [{successor}]") == [("policy-unknown-successor", Severity.ERROR)]


def test_every_clause_that_ends_in_a_pack_that_ships_says_what_became_of_it() -> None:
    ending = [
        (pack, clause)
        for pack in packs().packs.values()
        for clause in pack.clauses
        if pack.span(clause).until is not None
    ]
    assert ending
    assert [clause.id for pack, clause in ending if not Pack.is_followed(pack, clause)] == []
