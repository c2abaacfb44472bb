"""Which documents there are on a day: those that the records allow, and no others."""

import re
from collections import Counter

import pytest
from document_fixtures import case_of, planned_of

from cadre_docs.documents.planning import planned_documents
from cadre_docs.documents.types import document_types
from cadre_docs.office import Office


def slugs(as_of: str, office: Office) -> dict[str, int]:
    return dict(Counter(one.type.slug for one in planned_documents(case_of(as_of), document_types(office))))


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2026-02-19", {}),
        ("2026-02-20", {"application-form-blank": 1, "vacancy-announcement": 1, "work-schedule": 1}),
        ("2026-02-24", {"position-report": 1}),
        ("2026-03-02", {"daily-count": 1, "application-form": 2}),
        ("2026-03-04", {"daily-count": 3, "application-form": 4}),
        ("2026-03-09", {"qualification-result": 1, "cancellation-notice": 1, "application-form": 2}),
        ("2026-03-11", {"daily-count": 4, "application-form": 3}),
        ("2026-03-13", {"shortlist": 1}),
        ("2026-03-16", {"score-sheet": 1, "score-tally": 1}),
        ("2026-03-17", {"inspection-preview": 1}),
        ("2026-03-23", {"ballot-summary": 1, "appointment-form": 1, "probation-notice": 1}),
        ("2026-03-24", {"publicity-notice": 1}),
        ("2026-04-03", {"appointment-notice": 1}),
    ],
)
def test_documents_come_with_what_they_are_about(as_of: str, expected: dict[str, int], office: Office) -> None:
    found = slugs(as_of, office)
    assert {slug: found.get(slug) for slug in expected} == expected
    if not expected:
        assert found == {}


@pytest.mark.parametrize(
    ("slug", "day_before"),
    [
        ("position-report", "2026-02-23"),
        ("daily-count", "2026-03-01"),
        ("application-form", "2026-03-01"),
        ("qualification-result", "2026-03-08"),
        ("cancellation-notice", "2026-03-08"),
        ("shortlist", "2026-03-12"),
        ("score-sheet", "2026-03-15"),
        ("score-tally", "2026-03-15"),
        ("inspection-preview", "2026-03-16"),
        ("ballot-summary", "2026-03-22"),
        ("appointment-form", "2026-03-22"),
        ("publicity-notice", "2026-03-23"),
        ("appointment-notice", "2026-04-02"),
    ],
)
def test_and_not_a_day_earlier(slug: str, day_before: str, office: Office) -> None:
    assert planned_of(case_of(day_before), office, slug) == []


def test_stems_are_unique_and_safe_in_a_file_name(office: Office) -> None:
    planned = planned_documents(case_of(), document_types(office))
    stems = [one.stem for one in planned]
    assert len(set(stems)) == len(stems)
    assert all(re.fullmatch(r"[A-Za-z0-9_-]+/[A-Za-z0-9._-]+", stem) for stem in stems)
    assert not [stem for stem in stems if ".." in stem]


def test_each_bears_the_day_on_which_it_was_published_or_could_be(office: Office) -> None:
    days = {one.type.slug: one.day.isoformat() for one in planned_documents(case_of(), document_types(office))}
    assert days["vacancy-announcement"] == "2026-02-25"
    assert days["qualification-result"] == "2026-03-10"
    assert days["cancellation-notice"] == "2026-03-09"
    assert days["publicity-notice"] == "2026-03-24"
    assert days["probation-notice"] == "2027-03-23"


def test_titles_are_for_people(office: Office) -> None:
    titles = {one.title for one in planned_documents(case_of(), document_types(office))}
    assert {
        "竞岗公告",
        "任前公示（2026-03-24）",
        "报名人数每日公布（2026-03-02）",
        "评分表（市甲局综合科科长）",
    } <= titles
    assert {"任职通知（试甲党组〔2026〕3号）", "干部任免审批表（张示例）"} <= titles


def test_the_records_concerned_are_named_and_no_others(office: Office) -> None:
    (form,) = planned_of(case_of(), office, "appointment-form")
    assert form.refs == {
        "exercise:trial-2026",
        "appointment:trial-2026/p1/jia-01",
        "person:p1",
        "position:jia-01",
        "unit:jia",
        "unit:yi",
    }
    assert form.about == "appointment:trial-2026/p1/jia-01"
    (tally,) = planned_of(case_of(), office, "score-tally")
    assert {"person:p1", "person:p2", "person:p3", "position:jia-01"} <= tally.refs
    assert "person:p4" not in tally.refs
