"""Every type of document, as text; what was published stays as it was; nothing internal is in a public one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from document_fixtures import case_of, document_of, planned_of, words_of
from syrupy.assertion import SnapshotAssertion

from cadre_docs.documents.composing import compile_document
from cadre_docs.documents.planning import planned_documents
from cadre_docs.documents.tree import Provenance
from cadre_docs.documents.types import document_types
from cadre_docs.office import Office
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.records.exercise import ExerciseKind
from cadre_docs.records.model import Sensitivity
from cadre_docs.renderers import RENDERERS

SLUGS = (
    "vacancy-announcement",
    "position-report",
    "application-form",
    "application-form-blank",
    "daily-count",
    "qualification-result",
    "cancellation-notice",
    "shortlist",
    "score-sheet",
    "score-tally",
    "inspection-preview",
    "ballot-paper",
    "ballot-summary",
    "publicity-notice",
    "appointment-form",
    "appointment-notice",
    "probation-notice",
    "work-schedule",
)

PAPERS = (
    "appointment-bill",
    "comparison-record",
    "competition-agenda",
    "discipline-pledge",
    "headcount-comparison",
    "inspection-list",
    "inspection-notice",
    "judge-dispatch-letter",
    "judge-list",
    "leading-group-notice",
    "mid-level-table",
    "offering-reminder",
    "policy-note",
    "review-checklist",
    "review-opinion",
    "situation-report",
    "talk-record",
    "work-programme",
    "working-group-list",
)
"""The lesser papers of a competition: they are read in ``samples/competition-papers-*.yaml``."""


@pytest.mark.parametrize("slug", SLUGS)
def test_each_type_reads_as_it_should(slug: str, office: Office, snapshot: SnapshotAssertion) -> None:
    document = document_of(case_of(), office, slug)
    assert RENDERERS["text"].render(document, office).decode() == snapshot


def test_there_are_no_other_types(office: Office) -> None:
    own = {ExerciseKind.COMPETITION, ExerciseKind.RECRUITMENT}
    found = {slug for slug, one in document_types(office).items() if own & set(one.metadata.exercises)}
    assert found == {*SLUGS, *PAPERS, "waiver-register"}


def test_a_published_result_does_not_change_when_somebody_applies_again(office: Office) -> None:
    on_the_day = document_of(case_of("2026-03-10"), office, "qualification-result")
    long_after = document_of(case_of("2026-04-30"), office, "qualification-result")
    assert on_the_day == long_after
    assert words_of(long_after).count("赵演示") == 1


def test_a_published_count_is_shown_as_it_was_published(office: Office) -> None:
    planned = planned_of(case_of(), office, "daily-count")
    assert [one.key for one in planned] == ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-11"]
    third = words_of(compile_document(planned[1], case_of(), office))
    assert third[-3:] == ["合计", "2", "4"]


def test_reasons_opinions_and_conclusions_stay_inside(office: Office) -> None:
    case = case_of()
    texts = []
    for planned in planned_documents(case, document_types(office)):
        if planned.audience is Sensitivity.PUBLIC:
            texts.append(repr(compile_document(planned, case, office)))
    assert texts
    for secret in ("不公开", "内部说明", "10000000001", "000000198503150124", "李样本", "试验安和", "已去世"):
        assert not [text for text in texts if secret in text]


def test_cited_clauses_are_in_the_provenance_and_waivers_at_the_end(
    office: Office, case_on: Callable[..., CompetitionCase]
) -> None:
    case = case_on()
    provenance = Provenance("score-tally", "2026-04-30", "r", "t", "p", "c", "e", waivers=("waiver-01",))
    planned = planned_of(case, office, "score-tally")[0]
    document = compile_document(planned, case, office, provenance)
    assert document.provenance is not None
    assert "《试验市竞岗方案》第10条" in document.provenance.clauses
    assert "例外审批：waiver-01" in repr(document.sections[-1].blocks[-1])


def test_the_title_of_a_notice_names_up_to_two_people(office: Office) -> None:
    assert document_of(case_of(), office, "appointment-notice").title == "关于张示例同志职务任免的通知"


@pytest.mark.parametrize(("as_of", "told"), [("2026-02-24", False), ("2026-02-25", True)])
def test_a_cancelled_step_stays_in_the_schedule_with_the_day_of_its_cancellation(
    office: Office, as_of: str, told: bool
) -> None:
    case = case_of(as_of)
    first, *rest = case.exercise.schedule
    off = first.model_copy(update={"cancelled_on": date(2026, 2, 25)})
    changed = replace(case, exercise=case.exercise.model_copy(update={"schedule": (off, *rest)}))
    words = words_of(document_of(changed, office, "work-schedule"))
    assert (f"{first.name}（2月25日取消）" in words) is told
    assert (first.name in words) is not told
