"""What follows the decision on a leading post: publicity counted both ways, two beginnings, reports, who answers."""

from datetime import date, timedelta
from typing import Any

import pytest
from leading_office import selection

from cadre_docs.procedures.leading_selection.accountability import MisconductPeriod, answerable, unnamed
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.probation import ProbationCase, probations
from cadre_docs.procedures.leading_selection.publicity import shown, window, window_of
from cadre_docs.procedures.leading_selection.stages import status
from cadre_docs.procedures.plan import DueStatus
from cadre_docs.records.appointing import Accountability, PublicityField, ResponsibilityKind

PUBLICITY: dict[str, Any] = {
    "id": "pub",
    "basis": "常委会",
    "published_on": "2014-11-04",
    "until": "2014-11-11",
    "nominees": [{"person": "p1", "position": "post", "proposed": "副局长"}],
}
APPOINTED: dict[str, Any] = {
    "person": "p1",
    "sort": "promotion",
    "proposed": "副局长",
    "decided_on": "2014-01-09",
    "issued_on": "2014-01-13",
}
DUTY: dict[str, Any] = {"person": "p1", "notified_on": "2014-01-13"}
PROBATION: dict[str, Any] = {"person": "p1", "since": "2014-01-13", "until": "2015-01-13"}
TRIAL: dict[str, Any] = {"probation_months": 12, "report_months": 3, "accountability_months": 12}


def published(calendar: str | None, **terms: Any) -> LeadingSelectionCase:
    held = {"publicity_min_days": 5, "publicity_calendar": calendar, **terms}
    return selection(terms=held, publicities=[PUBLICITY])


def on_trial(*reports: str, as_of: date = date(2014, 12, 26), **records: Any) -> LeadingSelectionCase:
    made = [{"person": "p1", "on": day, "thoughts": "思想", "work": "工作"} for day in reports]
    held = {"appointments": [APPOINTED], "trial_duties": [DUTY], "probations": [PROBATION], "probation_reports": made}
    return selection(as_of, TRIAL, **(held | records))


def only(case: LeadingSelectionCase) -> ProbationCase:
    (found,) = probations(case)
    return found


@pytest.mark.parametrize(
    ("calendar", "earliest"),
    [("working", date(2014, 11, 11)), ("calendar", date(2014, 11, 10)), (None, None)],
)
def test_the_same_five_days_end_on_another_day_by_each_calendar(calendar: str | None, earliest: date | None) -> None:
    case = published(calendar)
    found = window(case, case.publicities[0])

    assert found.earliest == earliest
    assert found.unset == (calendar is None)
    assert not found.too_short


def test_an_appointment_may_follow_the_day_after_the_later_of_both_ends() -> None:
    found = window_of(published("working"), "post", "p1")

    assert found is not None
    assert found.appointment_from == date(2014, 11, 12)
    assert window_of(published("working"), "post", "p2") is None


def test_what_a_publicity_lacks_is_told_in_the_order_of_the_policy() -> None:
    case = published("working", publicity_fields=["basics", "property", "audit", "proposed"])

    (one,) = shown(case, case.publicities[0])
    assert one.missing == (PublicityField.PROPERTY, PublicityField.AUDIT)
    assert not one.property_unreviewed


def test_both_beginnings_of_a_probation_are_kept() -> None:
    found = only(on_trial())

    assert found.required
    assert found.two_readings
    assert found.by_notice is not None
    assert found.by_notice.over_on == date(2015, 1, 13)
    assert found.by_decision is not None
    assert found.by_decision.over_on == date(2015, 1, 9)


@pytest.mark.parametrize(
    ("scope", "elective", "required"),
    [
        ("promoted", True, True),
        ("appointive", True, False),
        ("appointive", False, True),
        ("non-elective-to-bureau", True, False),
        ("non-elective-to-bureau", False, True),
    ],
)
def test_who_serves_a_probation_depends_on_the_scope(scope: str, elective: bool, required: bool) -> None:
    case = selection(
        terms=TRIAL | {"probation_scope": scope},
        appointments=[APPOINTED],
        trial_duties=[DUTY | {"elective": elective}],
    )

    assert only(case).required == required


def test_a_move_at_the_same_level_has_no_probation() -> None:
    assert not only(selection(terms=TRIAL, appointments=[APPOINTED | {"sort": "lateral"}])).required


def test_reports_are_due_at_the_end_of_each_quarter_and_count_in_their_own() -> None:
    reports = only(on_trial("2014-04-10", "2014-07-13", "2014-10-10")).reports

    assert [due.by.isoformat() for due in reports] == ["2014-04-13", "2014-07-13", "2014-10-13", "2015-01-13"]
    assert [due.report.on.isoformat() if due.report else None for due in reports] == [
        "2014-04-10",
        "2014-07-13",
        "2014-10-10",
        None,
    ]
    assert not any(due.late for due in reports)


def test_a_late_report_makes_up_for_an_earlier_quarter_only() -> None:
    reports = only(on_trial("2014-04-14", "2014-07-01")).reports

    assert [due.report.on.isoformat() if due.report else None for due in reports] == [
        "2014-04-14",
        "2014-07-01",
        None,
        None,
    ]
    assert [due.late for due in reports] == [True, False, False, False]


def test_two_reports_in_one_quarter_do_not_stand_for_the_next() -> None:
    reports = only(on_trial("2014-02-10", "2014-03-10")).reports

    assert [due.report is not None for due in reports] == [True, False, False, False]


def test_a_report_made_after_the_date_of_judgement_is_not_there_yet() -> None:
    assert [due.report for due in only(on_trial("2014-04-10", as_of=date(2014, 4, 9))).reports] == [None] * 4


def test_periods_follow_one_another_without_gap_whatever_the_first_day() -> None:
    for offset in range(0, 800, 13):
        since = date(2012, 1, 31) + timedelta(days=offset)
        case = on_trial(probations=[PROBATION | {"since": since, "until": since}], as_of=date(2015, 12, 31))
        reports = only(case).reports
        assert [due.since for due in reports[1:]] == [due.by for due in reports[:-1]]
        assert reports[0].since == since
        assert reports[-1].by == only(case).over_on


def test_reports_stand_in_the_status_by_day_and_what_is_missing_is_owed() -> None:
    found = status(on_trial("2014-04-10", as_of=date(2014, 7, 14)))

    reports = [due for due in found.due if "/probation-report/" in due.id]
    assert [due.status for due in reports[:2]] == [DueStatus.DONE, DueStatus.OVERDUE]
    assert [owed.by for owed in found.owed if owed.document == "probation-report"] == [date(2014, 7, 13)]


@pytest.mark.parametrize(
    ("day", "period"),
    [
        ("2014-01-08", MisconductPeriod.BEFORE),
        ("2014-01-09", MisconductPeriod.WITHIN),
        ("2015-01-09", MisconductPeriod.WITHIN),
        ("2015-01-10", MisconductPeriod.AFTER),
    ],
)
def test_the_day_of_the_trouble_decides_who_answers(day: str, period: MisconductPeriod) -> None:
    raw = {
        "id": "a",
        "exercise": "x",
        "person": "p1",
        "position": "post",
        "misconduct_on": day,
        "facts": "事实",
        "established_on": "2015-06-01",
        "established_by": "市纪委",
        "bearer": "党组",
        "sort": "committee",
    }
    found = answerable(on_trial(as_of=date(2015, 7, 1)), Accountability.model_validate(raw))

    assert found.period is period
    assert (ResponsibilityKind.COMMITTEE in period.bearers) == (period is not MisconductPeriod.AFTER)


def test_without_a_time_in_the_policy_only_what_came_before_is_told() -> None:
    raw = {
        "id": "a",
        "exercise": "x",
        "person": "p1",
        "position": "post",
        "misconduct_on": "2014-03-01",
        "facts": "事实",
        "established_on": "2015-06-01",
        "established_by": "市纪委",
        "bearer": "党组",
        "sort": "committee",
    }
    case = selection(date(2015, 7, 1), appointments=[APPOINTED])

    assert answerable(case, Accountability.model_validate(raw)).period is None
    assert answerable(selection(), Accountability.model_validate(raw)).appointed_on is None


def test_the_kinds_of_responsibility_without_a_bearer_are_named_pair_by_pair() -> None:
    case = selection(
        selection_steps=[{"sort": "motion", "on": "2014-09-15"}],
        responsibility_entries=[{"step": "motion", "sort": "collective", "bearer": "部务会"}],
    )

    missing = unnamed(case, "post")
    assert ResponsibilityKind.COLLECTIVE not in missing
    assert missing[0] is ResponsibilityKind.INDIVIDUAL
    assert len(missing) == len(ResponsibilityKind) - 1
