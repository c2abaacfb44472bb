"""The documents of a two-way selection: all of them as text, and what the public ones say and do not say."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from document_fixtures import case_of as competition
from document_fixtures import document_of, planned_of, words_of
from syrupy.assertion import SnapshotAssertion

from cadre_docs.calendar import china
from cadre_docs.diagnostics import Citation
from cadre_docs.documents.composing import compile_document
from cadre_docs.documents.planning import planned_documents
from cadre_docs.documents.types import document_types
from cadre_docs.office import Office
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase
from cadre_docs.procedures.two_way_selection.terms import TwoWaySelectionTerms
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.kinds import kinds
from cadre_docs.records.model import Sensitivity
from cadre_docs.records.person import Person
from cadre_docs.records.records import Records
from cadre_docs.records.two_way_selection import Standby
from cadre_docs.renderers import RENDERERS
from cadre_docs.source import read

BASE = Path(__file__).parents[1] / "policy" / "two_way_selection" / "base.yaml"
"""The lawful small office of the rules' sheets."""

SLUGS = (
    "vacancy-notice",
    "exchange-people",
    "preference-form",
    "preference-form-blank",
    "unit-demand-form",
    "matching-result",
    "directed-exchange-list",
    "standby-notice",
    "report-notice",
    "balance-table",
)

FROM_THE_START = {"work-schedule", "work-programme", "policy-note", "discipline-pledge"}
"""What the schedule alone gives: they are there from the first day."""

PAPERS = {"bonus-withholding-notice", "directed-exchange-decision", "relation-letter"}
"""The lesser papers of this office: they are read in ``samples/two-way-papers-*.yaml``."""

TERMS: dict[str, object] = {
    "max_preferences": 2,
    "demand_ratio": 2,
    "standby_months": 12,
    "relations": ["administrative", "wages", "party"],
    "balance_tolerance": 0,
    "report_days": 5,
}


def case(as_of: str = "2015-01-20") -> TwoWaySelectionCase:
    raw = read(BASE.read_text("utf-8"), file="base.yaml").value
    assert isinstance(raw, dict)
    found = [kinds()[plural].model_validate(one) for plural, many in raw.items() if plural != "as_of" for one in many]
    records = Records(competition().records.office, found)
    clauses = {name: Citation("双向选择方案", f"第{number}条") for number, name in enumerate(TERMS, 1)}
    terms = TwoWaySelectionTerms.from_policy(TERMS, clauses)
    return TwoWaySelectionCase(records, records.all(Exercise)[0], terms, china(), date.fromisoformat(as_of))


@pytest.mark.parametrize("slug", SLUGS)
def test_each_type_reads_as_it_should(slug: str, office: Office, snapshot: SnapshotAssertion) -> None:
    assert RENDERERS["text"].render(document_of(case(), office, slug), office).decode() == snapshot


def test_an_exercise_of_this_kind_has_its_own_documents_only(office: Office) -> None:
    planned = {one.type.slug for one in planned_documents(case(), document_types(office))}
    assert planned == {*SLUGS, *FROM_THE_START, *PAPERS}


def test_no_document_speaks_of_competing_for_a_post(office: Office) -> None:
    for planned in planned_documents(case(), document_types(office)):
        text = "".join(words_of(compile_document(planned, case(), office)))
        assert "竞岗职位" not in text.replace("竞岗交流工作办公室", "")
        assert "竞岗对象" not in text


def test_what_anybody_may_read_names_no_person(office: Office) -> None:
    names = [one.name for one in case().records.all(Person)]
    public = [one for one in planned_documents(case(), document_types(office)) if one.audience is Sensitivity.PUBLIC]
    slugs = {one.type.slug for one in public}
    assert slugs == {"vacancy-notice", "preference-form-blank", "work-schedule", "policy-note"}
    for planned in public:
        text = "".join(words_of(compile_document(planned, case(), office)))
        assert [name for name in names if name in text] == []


@pytest.mark.parametrize(
    ("as_of", "slugs"),
    [
        ("2014-12-17", set()),
        ("2014-12-18", {"vacancy-notice", "preference-form-blank"}),
        ("2014-12-22", {"vacancy-notice", "preference-form-blank", "exchange-people"}),
        ("2014-12-25", {"vacancy-notice", "preference-form-blank", "exchange-people", "preference-form"}),
        ("2014-12-29", set(SLUGS) - {"directed-exchange-list", "standby-notice", "report-notice", "balance-table"}),
        ("2014-12-30", (set(SLUGS) | PAPERS) - {"standby-notice", "bonus-withholding-notice"}),
        ("2015-01-05", set(SLUGS) | PAPERS),
    ],
)
def test_a_document_is_there_from_the_day_of_what_it_is_about(as_of: str, slugs: set[str], office: Office) -> None:
    planned = {one.type.slug for one in planned_documents(case(as_of), document_types(office))}
    assert planned - FROM_THE_START == slugs


def test_a_matching_once_drawn_up_does_not_change_when_a_form_comes_late(office: Office) -> None:
    before = document_of(case("2014-12-29"), office, "matching-result")
    assert document_of(case(), office, "matching-result") == before


def test_a_blank_form_has_as_many_lines_as_the_policy_allows_wishes(office: Office) -> None:
    one = case()
    three = replace(one, terms=one.terms.model_copy(update={"max_preferences": 3}))
    assert "第三意向单位" in words_of(document_of(three, office, "preference-form-blank"))
    assert "第三意向单位" not in words_of(document_of(one, office, "preference-form-blank"))


def test_a_relation_letter_goes_for_each_relation_and_for_the_party_only_with_its_members(office: Office) -> None:
    titles = [one.title for one in planned_of(case(), office, "relation-letter")]
    assert [title for title in titles if "张示一" in title] == [
        f"关系介绍信（张示一，{name}）" for name in ("行政关系", "工资关系", "组织关系")
    ]
    assert [title for title in titles if "王示二" in title] == [
        f"关系介绍信（王示二，{name}）" for name in ("行政关系", "工资关系")
    ]


def test_a_bonus_is_withheld_only_where_the_records_say_so(office: Office) -> None:
    one = case()
    paid = [
        record.model_copy(update={"bonus_withheld": False}) if isinstance(record, Standby) else record
        for records in one.records.by_kind.values()
        for record in records.values()
    ]
    without = Records(one.records.office, paid)
    assert planned_of(one, office, "bonus-withholding-notice")
    assert planned_of(replace(one, records=without), office, "bonus-withholding-notice") == []
