"""A two-way selection from its forms to the last arrival: matching, destinations, balance, standby, stages."""

from datetime import date
from typing import Any

import pytest
from selection_office import selection

from cadre_docs.procedures.exercises import EXERCISES, case_of
from cadre_docs.procedures.stage import StageStatus
from cadre_docs.procedures.two_way_selection.balance import balance, settled
from cadre_docs.procedures.two_way_selection.destinations import Way, destinations, standbys_due
from cadre_docs.procedures.two_way_selection.matching import matched, results
from cadre_docs.procedures.two_way_selection.reporting import arrivals, relations_of
from cadre_docs.procedures.two_way_selection.stages import STAGES, position_stage, status
from cadre_docs.procedures.two_way_selection.wishes import demand_of, wishes_of
from cadre_docs.records.exercise import ExerciseKind
from cadre_docs.records.two_way_selection import Relation


def form(person: str, *units: str, on: str = "2014-12-24") -> dict[str, Any]:
    return {"exercise": "jg", "person": person, "on": on, "units": list(units)}


def demand(unit: str, *people: str, need: int = 1) -> dict[str, Any]:
    return {"exercise": "jg", "unit": unit, "on": "2014-12-26", "need": need, "people": list(people)}


def test_everybody_is_told_why_he_or_she_goes_where() -> None:
    found = {one.person: one for one in results(selection())}
    assert {key: one.unit for key, one in found.items()} == {
        "p01": "fgj",
        "p02": "czj",
        "p03": "daj",
        "p04": None,
        "p05": None,
    }
    assert [reason.text("zh") for reason in found["p03"].reasons] == [
        "第1意向发改局：第1轮进入，第2轮被排序在前的张示一替下",
        "第2意向档案局：第3轮进入，保持到最后",
    ]
    assert [reason.text("en") for reason in found["p04"].reasons] == [
        "preference 1, 财政局: in round 1 王示二, ranked higher, had all places",
        "preference 2, 发改局: the unit did not propose the person",
    ]
    assert [reason.text("en") for reason in found["p05"].reasons] == ["handed in no preference form"]


def test_what_the_policy_does_not_allow_is_left_out_of_the_matching() -> None:
    one = selection(preference_forms=[form("p01", "czj", "daj", "daj", "fgj", "fqz")])
    wishes = wishes_of(one, "p01")
    assert wishes is not None
    assert (wishes.units, wishes.own, wishes.repeated, wishes.beyond) == (
        ("daj", "fgj"),
        ("czj",),
        ("daj",),
        ("fqz",),
    )


def test_a_demand_counts_those_who_chose_the_unit_up_to_the_ratio_and_the_places_that_are_published() -> None:
    one = selection(unit_demands=[demand("fgj", "p02", "p03", "p01", "p04", "p06", need=2)])
    check = demand_of(one, "fgj")
    assert check is not None
    assert (check.allowed, check.places, check.people) == (4, 1, ("p03", "p01", "p04"))
    assert (check.strangers, check.beyond) == (("p02", "p06"), ("p06",))
    assert demand_of(one, "czj") is None


def test_a_unit_without_a_published_vacancy_takes_nobody() -> None:
    one = selection(vacancies=[], preference_forms=[form("p01", "fgj")])
    (reason,) = next(found.reasons for found in results(one) if found.person == "p01")
    assert matched(one).unit_of == {}
    assert reason.text("zh") == "第1意向发改局：该单位没有公布的缺员"


def test_a_form_of_nothing_but_the_own_unit_chooses_nothing() -> None:
    one = selection(preference_forms=[form("p01", "czj")])
    (reason,) = next(found.reasons for found in results(one) if found.person == "p01")
    assert reason.text("zh") == "意向表上没有可以选择的单位"


@pytest.mark.parametrize(
    ("as_of", "ways"),
    [
        ("2014-12-28", [Way.OPEN] * 5),
        ("2014-12-29", [Way.PLACED, Way.PLACED, Way.PLACED, Way.OPEN, Way.OPEN]),
        ("2014-12-30", [Way.PLACED, Way.PLACED, Way.PLACED, Way.DIRECTED, Way.DIRECTED]),
        ("2014-12-31", [Way.PLACED, Way.PLACED, Way.PLACED, Way.DIRECTED, Way.REFUSED]),
    ],
)
def test_where_everybody_goes_is_known_from_the_day_on_which_it_is_settled(as_of: str, ways: list[Way]) -> None:
    assert [one.way for one in destinations(selection(as_of))] == ways
    assert settled(selection(as_of)) == (Way.OPEN not in ways)


def test_the_balance_counts_who_leaves_and_who_joins_each_unit() -> None:
    rows = {row.unit: row for row in balance(selection())}
    assert all(row.balanced and row.difference == 0 for row in rows.values())
    before = {row.unit: row for row in balance(selection("2014-12-30"))}
    assert (before["czj"].joining, before["czj"].difference, before["czj"].balanced) == (("p02", "p05"), 1, False)
    assert before["fgj"].difference == -1


def test_a_standby_is_over_on_the_same_day_of_the_month_a_year_later() -> None:
    (due,) = standbys_due(selection())
    assert (due.person, due.over_on, due.agrees) == ("p05", date(2016, 1, 5), True)
    assert not due.arrangement_owed(date(2016, 1, 4))
    assert due.arrangement_owed(date(2016, 1, 5))


def test_the_party_s_relation_goes_only_with_its_members() -> None:
    assert relations_of(selection(), "p01") == tuple(Relation)
    assert relations_of(selection(), "p02") == (Relation.ADMINISTRATIVE, Relation.WAGES)


def test_the_days_for_reporting_are_counted_and_explained() -> None:
    first = arrivals(selection())[0]
    assert first.by == date(2015, 1, 7)
    assert first.count is not None
    assert first.count.number == 5
    assert not first.late(date(2015, 1, 20))
    assert first.missing == ()


def test_beyond_the_calendar_the_last_day_for_reporting_is_not_guessed() -> None:
    far = [{"exercise": "jg", "person": "p01", "unit": "fgj", "notified_on": "2090-12-30"}]
    first = arrivals(selection("2091-01-20", duty_reports=far))[0]
    assert (first.by, first.late(date(2091, 1, 20))) == (None, False)


@pytest.mark.parametrize(
    ("as_of", "current"),
    [
        ("2014-12-17", "participants"),
        ("2014-12-22", "vacancies"),
        ("2014-12-23", "preferences"),
        ("2014-12-26", "matching"),
        ("2014-12-29", "directed-exchange"),
        ("2014-12-30", "reporting"),
        ("2015-01-07", "standby"),
    ],
)
def test_the_stages_follow_the_records(as_of: str, current: str) -> None:
    found = status(selection(as_of))
    assert found.current is not None
    assert found.current.stage.slug == current
    assert [state.stage for state in found.stages] == list(STAGES)
    assert position_stage(selection(as_of), "x").current == found.current


def test_it_is_over_when_the_standby_is_over_and_a_post_is_arranged() -> None:
    standbys = [
        {
            "exercise": "jg",
            "person": "p05",
            "since": "2015-01-05",
            "until": "2016-01-05",
            "bonus_withheld": True,
            "arranged_on": "2016-01-08",
            "arrangement": "回原单位工作",
        }
    ]
    assert status(selection("2016-01-08", standbys=standbys)).current is None
    before = status(selection("2016-01-07", standbys=standbys))
    assert [owed.message.text("zh") for owed in before.owed] == ["对陈示五作出安排"]


def test_without_a_refusal_there_is_no_standby_stage() -> None:
    one = selection(directed_exchanges=[], standbys=[])
    assert status(one).stages[-1].status is StageStatus.NOT_NEEDED


def test_what_is_owed_names_the_paper_and_its_last_day() -> None:
    owed = status(selection("2014-12-24")).owed
    assert [(one.document, one.person, one.by) for one in owed] == [
        ("preference-form", "p03", date(2014, 12, 25)),
        ("preference-form", "p04", date(2014, 12, 25)),
        ("preference-form", "p05", date(2014, 12, 25)),
    ]
    arriving = status(selection("2015-01-05")).owed
    assert [(one.person, one.by) for one in arriving if not one.document] == [
        ("p03", date(2015, 1, 7)),
        ("p04", date(2015, 1, 7)),
    ]


def test_who_hands_in_no_form_in_time_does_not_hold_up_the_rest() -> None:
    assert status(selection("2014-12-26")).stages[2].status is StageStatus.DONE


def test_nothing_recorded_yet_owes_the_people_and_waits_with_the_rest() -> None:
    kinds = ("exchange_participants", "vacancies", "publications", "preference_forms", "unit_demands")
    more = ("placements", "directed_exchanges", "standbys", "duty_reports")
    found = status(selection("2014-12-18", leave_out=(*kinds, *more)))
    assert [state.status for state in found.stages][:2] == [StageStatus.NEXT, StageStatus.LATER]
    assert [one.message.text("en") for one in found.owed] == ["record who is put forward"]


def test_it_is_not_computed_without_its_terms() -> None:
    one = selection()
    assert EXERCISES[ExerciseKind.TWO_WAY_SELECTION].name == "two_way_selection"
    with pytest.raises(TypeError):
        case_of(one.records, one.exercise, None, one.calendar, one.as_of)
