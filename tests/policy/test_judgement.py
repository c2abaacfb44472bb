"""The judgement: what blocks which document, what is waived, and what cannot be told."""

from dataclasses import replace
from datetime import date
from typing import Any

from policy_sheets import FOLDER, PACK, Case, locate, packs, profile_of, read_sheet, records_of

from cadre_docs.calendar import china
from cadre_docs.diagnostics import Severity
from cadre_docs.policy import Judgement, Policy, judge
from cadre_docs.records.records import Records

TOO_SHORT = {"publicities": [{"id": "gs-01", "until": "2014-12-12"}]}
WAIVER = {
    "id": "lw-01",
    "rule": "publicity-too-short",
    "subject": "publicity:gs-01",
    "approved_by": "市委组织部部务会",
    "approved_on": "2014-12-12",
    "reason": "工作急需",
}


def judged(
    records: dict[str, list[dict[str, Any]]] | None = None,
    *,
    without: dict[str, list[dict[str, Any]]] | None = None,
    as_of: date = date(2014, 12, 26),
    policies: list[str] | None = None,
    policy: Policy | None = None,
) -> Judgement:
    """The judgement of the lawful office with some records changed."""
    case = Case("competition", "", "", None, records or {}, without or {}, {}, {}, ())
    base = read_sheet(FOLDER / "competition" / "base.yaml")
    base.pop("as_of")
    held = Records(profile_of(policies or [PACK]), records_of(base, case))
    return judge(policy or packs(), held, china(), as_of, locate)


def codes(judgement: Judgement) -> list[tuple[str, str]]:
    return [(diagnostic.code, diagnostic.severity.value) for diagnostic in judgement.diagnostics]


def test_a_lawful_office_has_no_findings_and_blocks_nothing() -> None:
    judgement = judged()

    assert list(judgement.cases) == ["jg"]
    assert codes(judgement) == []
    assert judgement.blocking("publicity-notice", ["publicity:gs-01"]) == ()


def test_an_error_blocks_the_documents_that_the_pack_says_about_its_subject_only() -> None:
    judgement = judged(TOO_SHORT)

    assert codes(judgement) == [("publicity-too-short", "error")]
    assert len(judgement.blocking("publicity-notice", ["exercise:jg", "publicity:gs-01"])) == 1
    assert len(judgement.blocking("appointment-notice", ["exercise:jg", "position:fgj-01", "person:p01"])) == 1
    assert judgement.blocking("appointment-notice", ["exercise:jg", "position:czj-01"]) == ()
    assert judgement.blocking("score-tally", ["position:fgj-01"]) == ()


def test_a_finding_tells_code_clause_place_and_subject() -> None:
    (finding,) = judged(TOO_SHORT).findings

    assert finding.diagnostic.subject == "publicity:gs-01"
    assert str(finding.diagnostic.clause) == "《党政领导干部选拔任用工作条例》第四十一条"
    assert finding.diagnostic.position is not None
    assert finding.diagnostic.position.file == "publicity until"
    assert finding.subjects == ("publicity:gs-01", "person:p01", "position:fgj-01")


def test_a_waiver_turns_an_error_into_a_recorded_exception_that_documents_cite() -> None:
    judgement = judged({**TOO_SHORT, "waivers": [WAIVER]})

    assert codes(judgement) == [("publicity-too-short", "info")]
    assert judgement.diagnostics[0].waived_by == "lw-01"
    assert judgement.blocking("publicity-notice", ["publicity:gs-01"]) == ()
    assert [waiver.id for waiver in judgement.waivers_for("publicity-notice", ["publicity:gs-01"])] == ["lw-01"]
    assert judgement.waivers_for("score-tally", ["publicity:gs-01"]) == ()
    assert judgement.waivers_for("publicity-notice", ["publicity:gs-02"]) == ()


def test_a_waiver_holds_to_its_last_day_and_not_beyond() -> None:
    waiver = {**WAIVER, "until": "2014-12-26"}

    assert codes(judged({**TOO_SHORT, "waivers": [waiver]})) == [("publicity-too-short", "info")]
    assert codes(judged({**TOO_SHORT, "waivers": [waiver]}, as_of=date(2014, 12, 27))) == [
        ("publicity-too-short", "error"),
        ("waiver-not-in-force", "warning"),
    ]


def test_a_waiver_does_not_hold_before_it_is_approved() -> None:
    judgement = judged({**TOO_SHORT, "waivers": [WAIVER]}, as_of=date(2014, 12, 11))

    assert [code for code, _ in codes(judgement)] == ["publicity-too-short", "waiver-not-in-force"]
    assert judgement.diagnostics[-1].message.text("zh") == (
        "例外审批“lw-01”到 2014-12-12 才批准，所涉问题仍按原级别处理"
    )


def test_a_waiver_for_another_subject_waives_nothing_and_is_told_of() -> None:
    judgement = judged({**TOO_SHORT, "waivers": [{**WAIVER, "subject": "publicity:gs-02"}]})

    assert codes(judgement) == [("publicity-too-short", "error"), ("waiver-unused", "warning")]
    assert judgement.diagnostics[-1].message.text("zh") == (
        "例外审批“lw-01”没有用上：publicity:gs-02 没有“publicity-too-short”的问题"
    )


def test_a_waiver_of_a_rule_that_does_not_exist_says_which_may_be_meant() -> None:
    judgement = judged({"waivers": [{**WAIVER, "rule": "publicity-to-short"}]})

    assert codes(judgement) == [("waiver-unknown-rule", "warning")]
    assert judgement.diagnostics[0].hint is not None
    assert judgement.diagnostics[0].hint.text("en") == "did you mean publicity-too-short?"


def test_a_missing_value_leaves_no_case_and_blocks_every_document_of_the_exercise() -> None:
    judgement = judged(policies=["tongxiang-2014"])

    assert judgement.cases == {}
    assert {code for code, _ in codes(judgement)} == {"policy-value-missing"}
    assert judgement.blocking("vacancy-announcement", ["exercise:jg", "position:fgj-01"])


def test_a_policy_that_does_not_exist_is_told_of_and_blocks() -> None:
    judgement = judged({"exercises": [{"id": "jg", "policy": "anhe-2015"}]})

    assert codes(judgement) == [("policy-unknown-pack", "error")]
    assert judgement.diagnostics[0].position is not None
    assert judgement.diagnostics[0].position.file == "exercise policy"
    assert judgement.blocking("shortlist", ["exercise:jg"])


def test_an_exercise_that_begins_before_its_policy_is_in_force_is_not_judged_by_it() -> None:
    judgement = judged({"exercises": [{"id": "jg", "starts": "2014-11-10"}]})

    assert codes(judgement) == [("policy-not-in-force", "error")]
    assert judgement.cases == {}


def test_a_count_past_the_calendar_is_a_finding_and_never_a_guess() -> None:
    past = {"publicities": [{"id": "gs-01", "published_on": "2026-12-28", "until": "2027-01-05"}]}
    judgement = judged(past, as_of=date(2027, 1, 10))

    uncovered = [finding for finding in judgement.findings if finding.diagnostic.code == "calendar-not-covered"]
    assert [finding.diagnostic.severity for finding in uncovered] == [Severity.ERROR]
    assert uncovered[0].diagnostic.message.text("zh").startswith("无法判断“任前公示期限不足”：计算到 2027-01-01")
    assert judgement.blocking("appointment-notice", ["exercise:jg"])


def test_a_recruitment_needs_no_terms_and_gets_a_case_of_its_own() -> None:
    recruitment = {
        "id": "kl",
        "sort": "recruitment",
        "name": "考试录用",
        "organiser": "公务员局",
        "policy": "national",
        "starts": "2026-01-05",
        "ends": "2026-06-30",
    }
    judgement = judged({"exercises": [recruitment]}, as_of=date(2026, 2, 1))

    assert list(judgement.cases) == ["jg", "kl"]
    assert type(judgement.cases["kl"]).__name__ == "RecruitmentCase"


def test_parameters_that_do_not_fit_their_rule_are_told_of_and_do_not_stop_the_others() -> None:
    pack = packs().packs["tongxiang-2014"]
    clause = next(one for one in pack.clauses if one.id == "phases")
    setting = clause.rules["phases-missing-or-out-of-order"].model_copy(update={"parameters": {}})
    broken = clause.model_copy(update={"rules": {"phases-missing-or-out-of-order": setting}})
    clauses = tuple(broken if one is clause else one for one in pack.clauses)
    policy = replace(packs(), packs={**packs().packs, pack.id: pack.model_copy(update={"clauses": clauses})})

    judgement = judged(TOO_SHORT, policy=policy)

    assert sorted(code for code, _ in codes(judgement)) == ["policy-unfit-value", "publicity-too-short"]
    assert judgement.blocking("work-schedule", ["exercise:jg"])
