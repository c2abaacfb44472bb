"""What the policy commands print."""

from policy_sheets import packs
from syrupy.assertion import SnapshotAssertion

from cadre_docs.policy.explain import explain_rule, list_packs, not_found, show_pack


def test_the_packs_are_listed_in_either_language(snapshot: SnapshotAssertion) -> None:
    assert list_packs(packs(), "zh") == snapshot(name="zh")
    assert list_packs(packs(), "en") == snapshot(name="en")


def test_a_pack_is_shown_clause_by_clause(snapshot: SnapshotAssertion) -> None:
    assert show_pack(packs(), "anhe-2014", "zh") == snapshot(name="anhe-2014 zh")
    assert show_pack(packs(), "national", "en") == snapshot(name="national en")


def test_a_rule_is_explained_in_either_language(snapshot: SnapshotAssertion) -> None:
    assert explain_rule(packs(), "publicity-too-short", "zh") == snapshot(name="zh")
    assert explain_rule(packs(), "publicity-too-short", "en") == snapshot(name="en")


def test_what_does_not_exist_is_not_shown_and_the_nearest_name_is_told() -> None:
    assert show_pack(packs(), "anhe-2015", "zh") is None
    assert explain_rule(packs(), "publicity-short", "zh") is None
    assert not_found("anhe-2015", tuple(packs().packs)).text("zh") == "没有“anhe-2015”，是否为“anhe-2014”？"
    assert not_found("xyz", tuple(packs().packs)).text("en") == "there is no xyz"
