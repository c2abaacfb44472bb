"""Adjustments: terms of resignations, admonitions, standbys and remedies; absences; audits; stages and due dates."""

from datetime import date
from typing import Any

import pytest
from adjustment_office import adjustment, resignation

from cadre_docs.procedures.adjustment.absences import away, must_go
from cadre_docs.procedures.adjustment.audits import yearly_audits
from cadre_docs.procedures.adjustment.remedies import remedy_states, windows
from cadre_docs.procedures.adjustment.resignations import resignation_state
from cadre_docs.procedures.adjustment.stages import STAGES, position_stage, status
from cadre_docs.procedures.adjustment.terms_of_measures import admonition_end, standby_end
from cadre_docs.procedures.exercises import EXERCISES, case_of
from cadre_docs.procedures.plan import DueStatus
from cadre_docs.procedures.stage import StageStatus
from cadre_docs.records.exercise import ExerciseKind


@pytest.mark.parametrize(
    ("fields", "by"),
    [
        ({}, date(2015, 1, 6)),
        ({"level": "staff"}, date(2014, 11, 7)),
        ({"applied_on": "2015-12-01"}, date(2016, 2, 29)),
    ],
)
def test_a_resignation_is_decided_within_its_days_leaders_within_more(fields: dict[str, Any], by: date) -> None:
    case = adjustment(resignations=[resignation(**fields)])

    assert resignation_state(case, case.resignations[0]).decide_by == by


def test_giving_up_a_post_only_has_no_term_where_the_policy_speaks_of_the_service() -> None:
    own = {"resignation_scope": "service"}
    post, service = (
        adjustment(terms=own, resignations=[resignation(from_service=from_service)]) for from_service in (False, True)
    )

    assert resignation_state(post, post.resignations[0]).decide_by is None
    assert resignation_state(service, service.resignations[0]).decide_by == date(2015, 1, 6)


def test_every_bar_to_a_resignation_is_told() -> None:
    barred = {
        "service_until": "2014-10-08",
        "secret_post": True,
        "unfinished_duty": True,
        "under_inquiry": True,
    }
    case = adjustment(resignations=[resignation(**barred), resignation(id="cz-4", service_until="2014-10-07")])

    first, second = (resignation_state(case, one) for one in case.resignations)

    assert len(first.bars) == 4
    assert second.bars == ()


@pytest.mark.parametrize(("level", "until"), [("township-deputy", date(2017, 11, 30)), ("staff", date(2016, 11, 30))])
def test_the_restriction_after_leaving_is_longer_for_leaders(level: str, until: date) -> None:
    case = adjustment(
        resignations=[resignation(level=level, from_service=True, granted=True, left_on="2014-11-30", body="市委")]
    )

    assert resignation_state(case, case.resignations[0]).restricted_until == until
    assert resignation_state(adjustment(), adjustment().resignations[0]).restricted_until is None


def test_measures_end_on_the_same_day_of_the_month() -> None:
    case = adjustment()
    admonition, caution = case.admonitions

    assert admonition_end(case, admonition).over_on == date(2015, 6, 16)
    assert admonition_end(case, caution).over_on is None
    assert standby_end(case, case.standbys[0]).over_on == date(2014, 12, 30)
    assert not standby_end(case, case.standbys[0]).over(date(2014, 12, 29))
    assert standby_end(case, case.standbys[0]).over(date(2014, 12, 30))


def test_without_months_in_the_policy_a_recorded_end_counts() -> None:
    case = adjustment(terms={"admonition_months": None, "standby_months": None})

    assert admonition_end(case, case.admonitions[0]).over_on == date(2015, 6, 16)
    assert admonition_end(case, case.admonitions[0]).months is None
    assert standby_end(case, case.standbys[0]).over_on is None


def absence(since: str, until: str | None) -> dict[str, Any]:
    return {"exercise": "tz", "person": "a2", "since": since, "until": until}


@pytest.mark.parametrize(
    ("spans", "running", "in_year", "gone"),
    [
        ([("2014-10-01", "2014-10-15")], 15, 15, False),
        ([("2014-10-01", "2014-10-16")], 16, 16, True),
        ([("2014-03-01", "2014-03-15"), ("2014-10-01", "2014-10-15")], 15, 30, False),
        ([("2014-03-01", "2014-03-15"), ("2014-10-01", "2014-10-15"), ("2014-11-03", "2014-11-03")], 15, 31, True),
        ([("2013-12-20", "2014-01-02")], 14, 12, False),
        ([("2014-12-12", None)], 15, 15, False),
    ],
)
def test_days_away_are_counted_running_and_by_year(
    spans: list[tuple[str, str | None]], running: int, in_year: int, gone: bool
) -> None:
    case = adjustment(absences=[absence(*span) for span in spans])
    (found,) = away(case)

    assert (found.running, found.in_year) == (running, in_year)
    assert must_go(case, found) is gone


def test_days_away_can_be_counted_as_working_days() -> None:
    case = adjustment(terms={"absence_calendar": "working"}, absences=[absence("2014-10-01", "2014-10-16")])

    assert away(case)[0].running == 8


def test_a_persons_window_that_ends_on_a_day_off_ends_later_the_authoritys_time_does_not() -> None:
    case = adjustment()
    found = windows(case, case.adjustments["tz-1"])

    assert found is not None
    assert (found.review_by, found.appeal_by) == (date(2014, 4, 11), date(2014, 4, 11))
    one = case.adjustments["tz-1"].model_copy(update={"notified_on": date(2014, 3, 13)})
    moved = windows(case, one)
    assert moved is not None
    assert moved.review_by == date(2014, 4, 14), "12 April 2014 is a Saturday"
    assert windows(case, one.model_copy(update={"notified_on": None})) is None


def test_an_appeal_counts_from_the_reply_to_the_review_and_may_be_extended() -> None:
    review = {
        "exercise": "tz",
        "adjustment": "tz-5",
        "sort": "review",
        "applied_on": "2014-10-15",
        "reason": "不服",
        "decided_on": "2014-11-14",
    }
    appeal = review | {"sort": "appeal", "applied_on": "2014-12-01", "decided_on": None, "extended": True}

    first, second = remedy_states(adjustment(remedies=[review, appeal]))
    (direct,) = remedy_states(adjustment(remedies=[appeal | {"extended": False}]))

    assert (first.decide_by, first.late) == (date(2014, 11, 14), False)
    assert (second.apply_by, second.decide_by, second.late) == (date(2014, 12, 1), date(2015, 3, 1), False)
    assert (direct.apply_by, direct.decide_by, direct.late) == (date(2014, 10, 28), date(2015, 1, 30), True)


def test_a_unit_is_due_again_a_year_after_its_last_report() -> None:
    after, before = yearly_audits(adjustment())[0], yearly_audits(adjustment("2014-11-19"))[0]

    assert (after.due, before.due) == (date(2015, 11, 20), date(2014, 11, 25))
    assert before.last is None
    assert yearly_audits(adjustment(terms={"audit_months": None})) == ()


def test_everything_with_a_day_is_due_on_it() -> None:
    due = {one.id: (one.day, one.status) for one in status(adjustment()).due}

    assert due["tz/resignation/cz-3"] == (date(2015, 1, 6), DueStatus.ON_TIME)
    assert due["tz/standby/a4"] == (date(2014, 12, 30), DueStatus.NEXT_WEEK)
    assert due["tz/admonition/jm-2"] == (date(2015, 6, 16), DueStatus.ON_TIME)
    assert due["tz/admonition-limit/jm-2"] == (date(2014, 12, 16), DueStatus.DONE)
    assert due["tz/yearly-audit/nyj"] == (date(2015, 11, 20), DueStatus.ON_TIME)
    assert due["tz/remedy/tz-5-review"] == (date(2014, 11, 14), DueStatus.DONE)
    assert due["tz/review-window/tz-5"] == (date(2014, 10, 28), DueStatus.DONE)
    assert not any(one.public_on(date(2030, 1, 1)) for one in status(adjustment()).due)


def test_a_day_missed_is_overdue() -> None:
    due = {one.id: one.status for one in status(adjustment("2015-01-07")).due}

    assert due["tz/resignation/cz-3"] is DueStatus.OVERDUE
    assert due["tz/standby/a4"] is DueStatus.OVERDUE


def test_what_is_owed_bears_its_last_day() -> None:
    found = {one.person: (one.document, one.by) for one in status(adjustment()).owed}

    assert found["a3"] == ("resignation-reply", date(2015, 1, 6))
    assert found["a4"] == ("standby-review", date(2014, 12, 30))
    assert found["a2"] == ("admonition-review", date(2015, 6, 16))


def test_stages_stand_by_what_is_on_record() -> None:
    found = {one.stage.slug: one.status for one in status(adjustment()).stages}

    assert found["findings"] is StageStatus.DONE
    assert found["audits"] is StageStatus.DONE
    assert found["decisions"] is StageStatus.DONE
    assert found["resignations"] is StageStatus.NEXT
    assert found["standby"] is StageStatus.UNDER_WAY


def test_an_exercise_about_nobody_needs_nothing() -> None:
    kinds = (
        "unfitness_findings joint_investigations audits yearly_audit_units adjustments follow_ups admonitions"
        " resignations standbys complaints absences remedies"
    )
    none: dict[str, Any] = {plural: [] for plural in kinds.split()}
    found = status(adjustment(**none))

    assert {one.status for one in found.stages} == {StageStatus.NOT_NEEDED}
    assert found.due == ()


def test_it_is_a_procedure_of_its_own_kind() -> None:
    case = adjustment()

    assert EXERCISES[ExerciseKind.ADJUSTMENT].stages == STAGES
    assert position_stage(case, "none").current is not None
    assert case.people == ("a1", "a2", "a4", "a5", "a3", "a6")
    with pytest.raises(TypeError):
        case_of(case.records, case.exercise, None, case.calendar, case.as_of)
