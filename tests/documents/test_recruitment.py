"""A recruitment: the announcement with its posts and the published counts, as they were published."""

from datetime import date

import pytest
from document_fixtures import case_of, document_of, words_of
from syrupy.assertion import SnapshotAssertion

from cadre_docs.calendar import china
from cadre_docs.documents.planning import planned_documents
from cadre_docs.documents.types import document_types
from cadre_docs.office import Office
from cadre_docs.procedures.recruitment.case import RecruitmentCase
from cadre_docs.records.application import DailyCount
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.model import Record
from cadre_docs.records.position import Position
from cadre_docs.records.records import Records
from cadre_docs.records.unit import Unit
from cadre_docs.renderers import RENDERERS

REQUIREMENTS = {
    "education_text": "本科及以上",
    "degree": "学士及以上",
    "majors": "0301法学类",
    "postgraduate_majors": "0301法学",
    "candidates": "应届毕业生",
}


def case(as_of: str = "2026-01-15") -> RecruitmentCase:
    fields: list[tuple[type[Record], dict[str, object]]] = [
        (
            Exercise,
            {
                "id": "trial-recruitment",
                "sort": "recruitment",
                "name": "试验省2026年度考试录用公务员",
                "organiser": "省考试录用办",
                "starts": "2026-01-10",
                "ends": "2026-12-31",
            },
        ),
        (Unit, {"id": "u1", "name": "省甲厅"}),
        (
            Position,
            {
                "id": "14230201003000001",
                "exercise": "trial-recruitment",
                "unit": "u1",
                "name": "文字综合岗",
                "openings": 2,
                "employer": "省甲厅机关",
                "region": "省直",
                "requirements": REQUIREMENTS,
            },
        ),
        (
            Position,
            {
                "id": "14230201003000002",
                "exercise": "trial-recruitment",
                "unit": "u1",
                "name": "综合管理岗",
                "openings": 3,
            },
        ),
        (
            DailyCount,
            {
                "exercise": "trial-recruitment",
                "on": "2026-01-13",
                "counts": [{"position": "14230201003000001", "applicants": 17, "approved": 4}],
            },
        ),
    ]
    records = [model.model_validate(values) for model, values in fields]
    bundle = Records(case_of().records.office, records)
    return RecruitmentCase(bundle, bundle.all(Exercise)[0], china(), date.fromisoformat(as_of))


def test_a_recruitment_has_its_announcement_and_its_counts_and_nothing_of_a_competition(office: Office) -> None:
    planned = planned_documents(case(), document_types(office))
    assert [one.stem for one in planned] == [
        "trial-recruitment/daily-count-2026-01-13",
        "trial-recruitment/vacancy-announcement",
    ]


def test_a_count_is_there_from_the_day_of_its_publication(office: Office) -> None:
    stems = [one.stem for one in planned_documents(case("2026-01-12"), document_types(office))]
    assert stems == ["trial-recruitment/vacancy-announcement"]


@pytest.mark.parametrize("slug", ["vacancy-announcement", "daily-count"])
def test_it_reads_as_it_should(slug: str, office: Office, snapshot: SnapshotAssertion) -> None:
    document = document_of(case(), office, slug)
    assert RENDERERS["text"].render(document, office).decode() == snapshot


def test_a_post_that_the_count_does_not_name_has_no_number_rather_than_nought(office: Office) -> None:
    words = words_of(document_of(case(), office, "daily-count"))
    second = words.index("14230201003000002")
    assert words[second : second + 6] == ["14230201003000002", "省甲厅", "综合管理岗", "3", "", ""]
