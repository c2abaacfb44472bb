"""The documents of a selection of leading cadres: what the letters, notices and tables say, and what they do not."""

from datetime import date

import pytest
from sample_offices import documents, judged, samples

from cadre_docs.documents.composing import compile_document
from cadre_docs.documents.planning import PlannedDocument, planned_documents
from cadre_docs.documents.tree import Document
from cadre_docs.documents.types import document_types
from cadre_docs.office import Office
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.records.model import Sensitivity
from cadre_docs.renderers import RENDERERS
from running import ROOT

PLAIN = next(one for one in samples() if one.path.stem == "leading-selection-plain")


def words_of(document: Document) -> str:
    return RENDERERS["text"].render(document, Office(ROOT)).decode()


def found(slug: str) -> list[tuple[PlannedDocument, Document]]:
    return [(planned, document) for planned, document in documents(PLAIN) if planned.type.slug == slug]


def words(slug: str) -> list[str]:
    return [words_of(document) for _, document in found(slug)]


def test_each_person_recommended_gets_one_letter_about_nobody_else() -> None:
    letters = found("result-letter")
    names = ("张选一", "王选二", "李选三", "赵选四", "陈选五")

    assert len(letters) == 4 + 5
    for planned, document in letters:
        text = words_of(document)
        named = [name for name in names if name in text]
        assert named == [planned.occasion.label.rpartition("，")[2]]
        assert planned.type.audience is Sensitivity.CONFIDENTIAL


def test_a_letter_tells_votes_share_and_rank() -> None:
    texts = [text for text in words("result-letter") if "陈选五" in text]

    assert len(texts) == 1
    assert "得票11张，占有效票的22.92%，在被推荐的5人中列第5位" in texts[0]


def test_the_tally_keeps_the_order_of_the_record_and_says_that_votes_choose_nobody() -> None:
    (text,) = words("recommendation-tally")

    assert text.index("张选一") < text.index("王选二") < text.index("陈选五")
    assert "64.58%" in text
    assert "不据以确定人选" in text


@pytest.mark.parametrize("slug", ["post-notice", "inspection-standard-notice", "inspection-object-notice"])
def test_public_papers_say_nothing_of_votes_checks_or_families(slug: str) -> None:
    ((planned, document),) = found(slug)
    text = words_of(document)

    assert planned.type.audience is Sensitivity.PUBLIC
    for hidden in ("得票", "31", "核查", "配偶", "纪要", "后备"):
        assert hidden not in text


def test_a_checklist_shows_each_item_with_evidence_and_a_result() -> None:
    texts = words("disqualifier-checklist")

    assert len(texts) == 4
    assert all("未发现不得列为考察对象的情形" in text for text in texts)
    assert "近三年年度考核登记表" in texts[0]


def test_the_difference_table_sets_each_stage_against_the_policy() -> None:
    (text,) = words("difference-table")

    assert "1:5" in text
    assert "正好2人" in text
    assert "不符合" not in text


def test_the_record_of_steps_lists_those_of_the_policy_that_are_still_to_come() -> None:
    case = _case_on(date(2014, 10, 29))
    planned = next(
        one for one in planned_documents(case, document_types(Office(ROOT))) if one.type.slug == "selection-record"
    )

    text = words_of(compile_document(planned, case, Office(ROOT)))

    assert "全委会票决" in text
    assert "2014.10.29" in text
    assert "2014.11.20" not in text


def test_a_reminder_names_the_last_day_on_which_the_result_holds() -> None:
    case = _case_on(date(2014, 10, 29))
    reminders = [
        words_of(compile_document(one, case, Office(ROOT)))
        for one in planned_documents(case, document_types(Office(ROOT)))
        if one.type.slug == "validity-reminder"
    ]

    assert any("2015年9月26日" in text and "请在" in text for text in reminders)


def test_a_document_before_its_day_does_not_exist() -> None:
    slugs = {one.type.slug for one in planned_documents(_case_on(date(2014, 10, 9)), document_types(Office(ROOT)))}

    assert "recommendation-report" in slugs
    assert not slugs & {"inspection-object-notice", "disqualifier-checklist", "vote-table", "integrity-talk"}


def _case_on(as_of: date) -> LeadingSelectionCase:
    case = next(iter(judged(PLAIN).cases.values()))
    assert isinstance(case, LeadingSelectionCase)
    return LeadingSelectionCase(case.records, case.exercise, case.terms, case.calendar, as_of)
