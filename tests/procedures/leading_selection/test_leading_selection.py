"""The computations of a selection of leading cadres: shares, ranks, validity, differences, checklist, steps, stages."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from leading_office import POST, selection

from cadre_docs.procedures.leading_selection.checklist import checklist, family_abroad, poor_grades, sanctions_on
from cadre_docs.procedures.leading_selection.deciding import chosen, decision_result, final_decision
from cadre_docs.procedures.leading_selection.differences import DifferenceStage, differences
from cadre_docs.procedures.leading_selection.recommending import letters_due, order_of, results, valid_until
from cadre_docs.procedures.leading_selection.stages import position_stage, stages, status
from cadre_docs.procedures.leading_selection.steps import out_of_order, skipped
from cadre_docs.procedures.plan import DueStatus
from cadre_docs.procedures.stage import StageStatus

MEETING: dict[str, Any] = {
    "id": "meeting",
    "sort": "meeting",
    "on": "2014-09-26",
    "issued": 50,
    "returned": 48,
    "valid": 40,
    "summarised_on": "2014-09-26",
    "people": [{"person": "p1", "votes": 20}, {"person": "p2", "votes": 12}, {"person": "p3", "votes": 20}],
}
CHOSEN: dict[str, Any] = {"person": "p1", "on": "2014-10-10", "body": "部务会议", "level_now": "section-head"}


def step(sort: str, on: str, until: str | None = None) -> dict[str, Any]:
    return {"sort": sort, "on": on, "until": until}


def test_shares_are_told_by_every_base_and_equal_votes_share_a_rank() -> None:
    case = selection(leading_recommendations=[MEETING])

    first, second, third = results(case.recommendations[0])

    assert (first.of_issued, first.of_returned, first.of_valid) == (Fraction(2, 5), Fraction(5, 12), Fraction(1, 2))
    assert (first.rank, second.rank, third.rank) == (1, 3, 1)
    assert first.share("valid") == Fraction(1, 2)


def test_a_round_without_ballots_has_votes_and_no_shares() -> None:
    talk = {"id": "talk", "sort": "talk", "on": "2014-09-22", "people": [{"person": "p1", "votes": 3}]}
    case = selection(leading_recommendations=[talk])

    assert results(case.recommendations[0])[0].of_valid is None


@pytest.mark.parametrize(
    ("on", "until"),
    [
        ("2014-09-26", date(2015, 9, 26)),
        ("2012-02-29", date(2013, 2, 28)),
        ("2011-02-28", date(2012, 2, 28)),
        ("2013-08-31", date(2014, 8, 31)),
    ],
)
def test_a_recommendation_is_valid_to_the_same_day_of_the_month(on: str, until: date) -> None:
    case = selection(leading_recommendations=[MEETING | {"on": on}])

    assert valid_until(case, case.recommendations[0]) == until


def test_without_a_time_in_the_policy_a_recommendation_never_runs_out() -> None:
    case = selection(terms={"validity_months": None}, leading_recommendations=[MEETING])

    assert valid_until(case, case.recommendations[0]) is None
    assert status(case).due == ()


def test_the_decision_is_due_while_the_recommendation_is_valid() -> None:
    case = selection(as_of=date(2015, 9, 27), leading_recommendations=[MEETING])

    (due,) = status(case).due

    assert (due.day, due.status) == (date(2015, 9, 26), DueStatus.OVERDUE)


def test_a_list_counts_between_talks_and_meeting_only() -> None:
    talk = {"id": "talk", "sort": "talk", "on": "2014-09-22", "people": []}
    named = {"sort": "preliminary", "body": "党组", "minutes": "纪要", "people": ["p1"]}

    def order(day: str, **changes: Any) -> str:
        case = selection(leading_recommendations=[talk, MEETING], selection_lists=[named | {"on": day} | changes])
        return order_of(case, POST)

    assert order("2014-09-24") == "talk>list>meeting"
    assert order("2014-09-27") == "talk>meeting"
    assert order("2014-09-21") == "talk>meeting"
    assert order("2014-09-24", minutes=None) == "talk>meeting"


def test_letters_are_due_to_everybody_once_the_round_is_summarised() -> None:
    case = selection(leading_recommendations=[MEETING])
    early = selection(leading_recommendations=[MEETING | {"summarised_on": None}])

    assert [person for _, person in letters_due(case)] == ["p1", "p2", "p3"]
    assert letters_due(early) == ()


def test_each_stage_is_counted_against_what_the_policy_asks_for() -> None:
    listed = {"on": "2014-10-27", "body": "部务会议"}
    case = selection(
        leading_recommendations=[MEETING],
        inspection_objects=[CHOSEN, CHOSEN | {"person": "p2"}],
        selection_lists=[
            listed | {"sort": "proposed", "people": ["p1", "p2", "p3"]},
            listed | {"sort": "finalist", "people": ["p1", "p2"]},
        ],
        deliberations=[{"on": "2014-10-29", "people": ["p1"]}],
    )

    found = {one.stage: (len(one.people), one.met) for one in differences(case, POST)}

    assert found == {
        DifferenceStage.RECOMMENDATION: (3, True),
        DifferenceStage.INSPECTION: (2, True),
        DifferenceStage.PROPOSED: (3, False),
        DifferenceStage.DELIBERATION: (1, False),
        DifferenceStage.FINALIST: (2, True),
        DifferenceStage.VOTE: (0, True),
    }


def people(**more: Any) -> list[dict[str, Any]]:
    person = {"id": "p1", "name": "张例", "sex": "male", "birth": "1978.03", "unit": "u", "current_post": "科长"}
    return [person | more]


def test_the_look_back_ends_with_last_year_and_is_as_long_as_the_policy_says() -> None:
    grades = [{"year": year, "grade": "incompetent"} for year in (2010, 2011, 2013, 2014)]
    case = selection(people=people(assessments=grades), inspection_objects=[CHOSEN])
    shorter = selection(terms={"look_back_years": 1}, people=people(assessments=grades), inspection_objects=[CHOSEN])

    assert [one.year for one in poor_grades(case, case.objects[0])] == [2011, 2013]
    assert [one.year for one in poor_grades(shorter, shorter.objects[0])] == [2013]


@pytest.mark.parametrize(
    ("family", "exception", "need", "barred"),
    [
        ({"spouse": True, "spouse_abroad": True}, False, None, True),
        ({"spouse": True, "spouse_abroad": True}, False, "特殊岗位", True),
        ({"spouse": True, "spouse_abroad": True}, True, "特殊岗位", False),
        ({"spouse": True, "spouse_abroad": True}, True, None, True),
        ({"spouse": True, "children": 2, "children_abroad": 2}, False, None, False),
        ({"spouse": False, "children": 2, "children_abroad": 2}, False, None, True),
        ({"spouse": False, "children": 2, "children_abroad": 1}, False, None, False),
        ({"spouse": False}, False, None, False),
        (None, False, None, None),
    ],
)
def test_a_family_abroad_bars_as_the_policy_says(
    family: dict[str, Any] | None, exception: bool, need: str | None, barred: bool | None
) -> None:
    case = selection(
        terms={"abroad_exception": exception}, inspection_objects=[CHOSEN | {"family": family, "post_need": need}]
    )

    assert family_abroad(case, case.objects[0]) is barred


def test_a_sanction_has_effect_on_its_last_day() -> None:
    sanction = {"name": "警告", "since": "2014-04-10", "until": "2014-10-10"}
    person = selection(people=people(sanctions=[sanction])).person("p1")

    assert [
        bool(sanctions_on(person, date(2014, month, day))) for month, day in ((4, 9), (4, 10), (10, 10), (10, 11))
    ] == [
        False,
        True,
        True,
        False,
    ]


def test_an_item_applies_where_the_records_say_so_whatever_was_answered() -> None:
    answers = [
        {"item": "poor-grade", "applies": False, "evidence": "考核表"},
        {"item": "other", "applies": False, "evidence": "研判"},
    ]
    case = selection(
        people=people(assessments=[{"year": 2013, "grade": "incompetent"}]),
        inspection_objects=[CHOSEN | {"checklist": answers}],
    )

    verdicts = {one.item.value: (one.answered, one.applies) for one in checklist(case, case.objects[0])}

    assert verdicts == {
        "poor-grade": (True, True),
        "family-abroad": (False, None),
        "sanction": (False, None),
        "other": (True, False),
    }


STANDING: dict[str, Any] = {
    "sort": "standing-committee",
    "body": "常委会",
    "on": "2014-11-03",
    "due": 11,
    "present": 9,
    "votes": [{"person": "p1", "agree": 6, "chosen": True}, {"person": "p2", "agree": 8}],
}


def test_nobody_is_chosen_by_a_count() -> None:
    case = selection(leading_decisions=[STANDING | {"sort": "full-committee"}])

    assert chosen(case, POST) == ("p1",)
    shares = {one.person: one.of_due for one in decision_result(case.decisions[0]).people}
    assert shares == {"p1": Fraction(6, 11), "p2": Fraction(8, 11)}


def test_the_last_body_of_the_policy_decides() -> None:
    case = selection(leading_decisions=[STANDING])
    postponed = selection(leading_decisions=[STANDING | {"sort": "full-committee", "postponed": True}])

    assert final_decision(case, POST) is None
    assert chosen(case, POST) == ()
    assert chosen(postponed, POST) == ()


def test_steps_follow_the_order_of_the_policy_and_may_meet_on_one_day() -> None:
    case = selection(
        selection_steps=[
            step("motion", "2014-09-15"),
            step("inspection", "2014-10-13", "2014-10-24"),
            step("decision", "2014-10-24"),
            step("publicity", "2014-10-23"),
        ]
    )

    assert [kind.value for kind in skipped(case, POST)] == ["recommendation"]
    pairs = [(one.ahead.sort.value, one.step.sort.value) for one in out_of_order(case, POST)]
    assert pairs == [("inspection", "publicity"), ("decision", "publicity")]


def test_stages_follow_the_policy_and_the_first_unfinished_one_is_current() -> None:
    case = selection(
        as_of=date(2014, 10, 20),
        selection_steps=[
            step("motion", "2014-09-15"),
            step("recommendation", "2014-09-22", "2014-09-26"),
            step("inspection", "2014-10-13", "2014-10-24"),
        ],
    )

    found = {state.stage.slug: state.status for state in stages(case)}

    assert list(found) == [*(kind.value for kind in case.terms.steps), "probation"]
    assert found["recommendation"] is StageStatus.DONE
    assert found["inspection"] is StageStatus.UNDER_WAY
    assert found["decision"] is StageStatus.LATER
    current = position_stage(case, POST).current
    assert current is not None
    assert current.stage.slug == "inspection"


def test_letters_not_sent_are_owed_to_each_person() -> None:
    case = selection(
        leading_recommendations=[MEETING],
        selection_steps=[step("motion", "2014-09-15"), step("recommendation", "2014-09-22", "2014-09-26")],
        result_letters=[{"recommendation": "meeting", "person": "p1", "on": "2014-10-08"}],
    )

    assert [one.person for one in status(case).owed if one.document == "result-letter"] == ["p2", "p3"]


def test_what_is_dated_later_has_not_happened_yet() -> None:
    case = selection(as_of=date(2014, 9, 25), leading_recommendations=[MEETING], inspection_objects=[CHOSEN])

    assert case.recommendations == ()
    assert case.objects == ()
