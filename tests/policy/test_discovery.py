"""A rule is added by adding a file: no other file is edited."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import cadre_docs.policy.rules.competition
from cadre_docs.policy.rule import rules

RULE = '''
"""A rule from elsewhere."""

from collections.abc import Iterator

from cadre_docs.policy.finding import Finding
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase


@rule(zh="没有地点", en="No place is named", rows=("S4-12",))
def no_place_named(case: CompetitionCase) -> Iterator[Finding]:
    """没有写明报名地点。"""
    yield from ()
'''
MODULE = "cadre_docs.policy.rules.competition.no_place_named"


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = cadre_docs.policy.rules.competition
    monkeypatch.setattr(folder, "__path__", [*folder.__path__, str(tmp_path)])
    yield tmp_path
    sys.modules.pop(MODULE, None)
    if hasattr(folder, "no_place_named"):
        del folder.no_place_named


def test_a_rule_in_another_folder_of_the_package_is_found(elsewhere: Path) -> None:
    (elsewhere / "no_place_named.py").write_text(RULE, encoding="utf-8")

    found = rules()["no-place-named"]

    assert (found.procedure, found.title.text("en"), found.rows) == ("competition", "No place is named", ("S4-12",))
    assert found.page == "没有写明报名地点。"


def test_a_file_without_the_rule_of_its_name_is_refused(elsewhere: Path) -> None:
    (elsewhere / "no_place_named.py").write_text('"""Nothing."""\n', encoding="utf-8")

    with pytest.raises(TypeError, match="must define the rule no_place_named"):
        rules()


def test_the_other_rules_do_not_change() -> None:
    assert "no-place-named" not in rules()
    assert "too-few-qualified" in rules()
