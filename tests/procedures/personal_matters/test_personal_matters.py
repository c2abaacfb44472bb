"""Who owes which report by when, and where a year's reporting stands."""

from datetime import date

import pytest
from matters_office import event, matters
from pydantic import ValidationError

from cadre_docs.procedures.personal_matters.checks import outcomes
from cadre_docs.procedures.personal_matters.duties import annual_duties, event_duties, open_duties
from cadre_docs.procedures.personal_matters.stages import stages, status
from cadre_docs.procedures.plan import DueStatus
from cadre_docs.procedures.stage import StageStatus


@pytest.mark.parametrize(
    ("happened", "nominal", "by"),
    [
        ("2014-03-10", date(2014, 4, 10), date(2014, 4, 10)),
        ("2014-01-31", date(2014, 2, 28), date(2014, 2, 28)),
        ("2014-03-31", date(2014, 4, 30), date(2014, 4, 30)),
        ("2014-04-01", date(2014, 5, 1), date(2014, 5, 4)),
        ("2014-05-07", date(2014, 6, 7), date(2014, 6, 9)),
    ],
)
def test_a_month_ends_on_the_same_day_or_the_last_one_and_moves_off_days_off(
    happened: str, nominal: date, by: date
) -> None:
    (duty,) = event_duties(matters(matter_events=[event(happened)]))
    assert (duty.nominal, duty.by) == (nominal, by)


def test_a_month_from_the_end_of_january_reaches_the_29th_in_a_leap_year() -> None:
    exercise = {"id": "pm", "sort": "personal-matters", "name": "报告", "organiser": "科"}
    exercises = [exercise | {"starts": "2016-01-01", "ends": "2016-12-31"}]
    (duty,) = event_duties(matters("2016-06-30", exercises=exercises, matter_events=[event("2016-01-31")]))
    assert duty.nominal == date(2016, 2, 29)


def test_thirty_days_and_one_month_are_not_the_same() -> None:
    (days,) = event_duties(
        matters(terms={"event_period": 30, "event_unit": "days"}, matter_events=[event("2014-03-10")])
    )
    assert days.nominal == date(2014, 4, 9)


def test_the_level_decides_who_reports() -> None:
    found = annual_duties(matters(terms={"scope_level": "section-head"}))
    assert [duty.person for duty in found] == ["p01", "p02"]
    assert [duty.person for duty in annual_duties(matters(terms={"scope_level": "county-head"}))] == []


def test_whoever_left_the_list_before_the_last_day_owes_no_report_of_the_year() -> None:
    reporters = [
        {"exercise": "pm", "person": "p01", "level": "staff", "until": "2014-01-30"},
        {"exercise": "pm", "person": "p02", "level": "staff", "until": "2014-01-31"},
    ]
    assert [duty.person for duty in annual_duties(matters(matters_reporters=reporters))] == ["p02"]


def test_the_last_day_of_the_year_moves_off_the_spring_festival() -> None:
    duty = annual_duties(matters())[0]
    assert (duty.nominal, duty.by) == (date(2014, 1, 31), date(2014, 2, 7))


def test_the_day_is_as_the_policy_words_it_where_the_calendar_does_not_reach() -> None:
    exercise = {"id": "pm", "sort": "personal-matters", "name": "报告", "organiser": "科"}
    exercises = [exercise | {"starts": "2029-01-01", "ends": "2029-12-31"}]
    duty = annual_duties(matters("2029-01-05", exercises=exercises))[0]
    assert (duty.by, duty.last_day) == (None, date(2029, 1, 31))


@pytest.mark.parametrize("text", ["1-31", "01-32", "13-01", "0131", "2014-01-31"])
def test_a_last_day_that_is_no_day_of_the_year_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        matters(terms={"annual_due": text})


def test_what_is_open_is_listed_nearest_day_first() -> None:
    case = matters(matter_events=[event("2014-06-20"), event("2014-06-10", sort="housing")])
    assert [duty.last_day for duty in open_duties(case, "p03")] == [date(2014, 7, 10), date(2014, 7, 21)]


def test_days_late_and_days_left_meet_on_the_last_day() -> None:
    (duty,) = event_duties(matters(matter_events=[event("2014-06-10")]))
    seen = [(duty.days_left(day), duty.days_late(day)) for day in (date(2014, 7, 9), date(2014, 7, 10))]
    assert [*seen, (duty.days_left(date(2014, 7, 11)), duty.days_late(date(2014, 7, 11)))] == [(1, 0), (0, 0), (0, 1)]


def test_the_stages_follow_the_year() -> None:
    early = {one.stage.slug: one.status for one in stages(matters("2014-01-10"))}
    middle = {one.stage.slug: one.status for one in stages(matters("2014-06-30"))}
    late = {one.stage.slug: one.status for one in stages(matters("2015-01-05"))}
    assert early["annual-reports"] is StageStatus.NEXT
    assert middle["annual-reports"] is StageStatus.DONE
    assert middle["event-reports"] is StageStatus.UNDER_WAY
    assert set(late.values()) == {StageStatus.DONE}


def test_every_report_owed_is_a_due_date_that_only_the_office_sees() -> None:
    found = status(matters("2014-04-21", matter_events=[event("2014-03-31"), event("2014-02-10", sort="housing")])).due
    assert {one.status for one in found if "annual" in one.id} == {DueStatus.DONE}
    assert sorted(one.status for one in found if "event" in one.id) == [DueStatus.NEXT_WEEK, DueStatus.OVERDUE]
    assert all(one.public_from is None for one in found)
    assert len({one.id for one in found}) == len(found) == 6


def test_a_check_with_consequences_is_settled_only_from_the_day_of_the_decision() -> None:
    check = {
        "exercise": "pm",
        "person": "p02",
        "on": "2014-05-10",
        "result": "concealed",
        "consequences": ["not-promoted"],
        "decided_on": "2014-06-20",
    }
    (before,) = outcomes(matters("2014-06-19", matters_checks=[check]))
    (after,) = outcomes(matters("2014-06-20", matters_checks=[check]))
    assert (before.settled, after.settled) == (False, True)
