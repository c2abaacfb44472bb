"""What a secondment owes, pays and leads to."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from pydantic import ValidationError
from secondment_office import secondment

from cadre_docs.procedures.plan import DueStatus
from cadre_docs.procedures.secondment.afterwards import prospects
from cadre_docs.procedures.secondment.eligibility import eligibility
from cadre_docs.procedures.secondment.grading import shares
from cadre_docs.procedures.secondment.leave import approvers_of
from cadre_docs.procedures.secondment.money import calculations_of, months_served
from cadre_docs.procedures.secondment.obligations import meetings_due, reports_due
from cadre_docs.procedures.secondment.rhythm import Rhythm, periods
from cadre_docs.procedures.secondment.satisfaction import Verdict, satisfactions, verdict_of
from cadre_docs.procedures.secondment.stages import status
from cadre_docs.procedures.secondment.terms import SecondmentTerms
from cadre_docs.procedures.stage import StageStatus
from cadre_docs.records.secondment_conduct import LeaveApprover, ReportKind
from cadre_docs.records.secondment_support import PaymentKind

QUARTERLY = Rhythm(ReportKind.QUARTERLY, 3)


def test_periods_follow_each_other_without_gap_or_overlap_and_a_rest_asks_for_nothing() -> None:
    found = periods(QUARTERLY, date(2014, 10, 8), date(2015, 9, 8))

    assert [one.until for one in found] == [date(2015, 1, 8), date(2015, 4, 8), date(2015, 7, 8)]
    assert all((after.since - before.until).days == 1 for before, after in pairwise(found))


def test_periods_from_the_end_of_a_month_end_on_last_days_and_come_back_to_the_31st() -> None:
    found = periods(Rhythm(ReportKind.QUARTERLY, 1), date(2015, 12, 31), date(2016, 3, 31))

    assert [one.until for one in found] == [date(2016, 1, 31), date(2016, 2, 29), date(2016, 3, 31)]


def test_what_is_due_at_the_end_is_due_once() -> None:
    found = periods(Rhythm(ReportKind.FINAL, None), date(2014, 10, 8), date(2015, 10, 8))

    assert [(one.since, one.until) for one in found] == [(date(2014, 10, 8), date(2015, 10, 8))]


@pytest.mark.parametrize("text", ["quarterly", "quarterly:0", "quarterly:-3", "weekly:1", "quarterly:three", ""])
def test_a_rhythm_that_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        SecondmentTerms.model_validate({"reports": [text]})


def test_a_report_counts_for_the_period_in_which_it_ends_and_is_late_by_its_own_day() -> None:
    case = secondment(terms={"reports": ["quarterly:3"]}, as_of="2015-04-09")
    first, second = [one for one in reports_due(case) if one.posting and one.posting.id == "gz1"][:2]

    assert (first.done_on, first.late(case.as_of)) == (date(2015, 1, 8), False)
    assert second.missing(date(2015, 4, 9))
    assert not second.missing(date(2015, 4, 8))


def test_a_recall_ends_what_is_owed() -> None:
    terms = {"reports": ["quarterly:3", "final:end"]}
    case = secondment(terms=terms)
    ended = {**_posting("gz1"), "ended_on": "2015-01-10", "ended": "recalled"}
    recalled = secondment(terms=terms, replaced={"secondment_postings": [ended]})

    assert [one.by for one in reports_due(recalled)] == [date(2015, 1, 8), date(2015, 1, 10)]
    assert len(reports_due(case)) == 10


def test_meetings_of_receiving_units_are_owed_by_each() -> None:
    case = secondment(
        terms={"host_meetings": ["exchange:1"]},
        as_of="2014-12-20",
        secondment_meetings=[{"exercise": "gz", "meeting": "exchange", "on": "2014-11-08", "host": "fqz"}],
    )
    found = meetings_due(case)

    assert len(found) == 24
    assert [(one.host, one.done_on) for one in found if one.period.number == 1] == [
        ("fqz", date(2014, 11, 8)),
        ("qsz", None),
    ]


@pytest.mark.parametrize(
    ("days", "boundary", "expected"),
    [
        ("2.5", "either", (LeaveApprover.HOST,)),
        ("3", "either", (LeaveApprover.HOST, LeaveApprover.ORGANISATION_DEPARTMENT)),
        ("3", "host", (LeaveApprover.HOST,)),
        ("3", "organisation-department", (LeaveApprover.ORGANISATION_DEPARTMENT,)),
        ("3.5", "host", (LeaveApprover.ORGANISATION_DEPARTMENT,)),
    ],
)
def test_the_approver_of_a_leave_turns_at_the_boundary(
    days: str, boundary: str, expected: tuple[LeaveApprover, ...]
) -> None:
    case = secondment(terms={"leave_host_days": "3", "leave_boundary": boundary})

    assert approvers_of(case, Decimal(days)) == expected


def test_without_a_number_of_days_nobody_is_named_as_approver() -> None:
    assert approvers_of(secondment(), Decimal(30)) == ()


@pytest.mark.parametrize(
    ("satisfied", "verdict"),
    [(60, Verdict.NOTHING), (59, Verdict.ADMONISH), (50, Verdict.ADMONISH), (49, Verdict.RECALL), (0, Verdict.RECALL)],
)
def test_satisfaction_turns_just_below_its_lines(satisfied: int, verdict: Verdict) -> None:
    case = secondment(terms={"admonish_below": "0.60", "recall_below": "0.50"})

    assert verdict_of(case, Fraction(satisfied, 100)) is verdict


def test_votes_of_all_groups_count_together_and_a_missing_group_is_told() -> None:
    survey = {"posting": "gz1", "year": 2014, "on": "2014-12-30", "counts": [_votes("masses", 3, 1)]}
    terms = {"admonish_below": "0.60", "recall_below": "0.50", "voters": ["masses", "party-members"]}
    (found,) = satisfactions(secondment(terms=terms, satisfaction_surveys=[survey]))

    assert found.rate == Fraction(1, 3)
    assert [group.value for group in found.missing] == ["party-members"]
    assert found.unanswered
    both = {**survey, "counts": [_votes("masses", 3, 1), _votes("party-members", 7, 5)]}
    (found,) = satisfactions(secondment(terms=terms, satisfaction_surveys=[both]))
    assert (found.rate, found.verdict, found.missing) == (Fraction(3, 5), Verdict.NOTHING, ())


@pytest.mark.parametrize(("total", "cap"), [(3, 0), (4, 1), (10, 3), (13, 3), (14, 4)])
def test_the_share_of_excellent_is_rounded_down_to_people(total: int, cap: int) -> None:
    graded = [
        {"posting": "gz1", "appraisal": "daily", "year": 2014, "on": f"2014-12-{day:02d}", "grade": "competent"}
        for day in range(1, total + 1)
    ]
    (found,) = shares(secondment(terms={"excellent_share": "0.30"}, secondment_appraisals=graded))

    assert (found.total, found.cap) == (total, cap)


def test_months_served_are_whole_ones() -> None:
    posting = secondment().postings["gz1"]

    assert months_served(secondment("2014-11-07"), posting) == 0
    assert months_served(secondment("2014-11-08"), posting) == 1
    assert months_served(secondment("2016-01-01"), posting) == 12


def test_allowances_are_calculated_to_the_fen_and_what_is_paid_is_told() -> None:
    terms = {"phone_monthly": "200", "settling_in": "3000", "performance_rate": "0.10"}
    case = secondment(
        "2015-01-20",
        terms,
        village_figures=[
            {"posting": "gz1", "year": 2014, "net_growth": "12345.65", "outstanding": True},
            {"posting": "gz2", "year": 2014, "net_growth": "99999", "outstanding": False},
        ],
        secondment_payments=[
            {"posting": "gz1", "payment": "phone", "year": 2014, "amount": "400", "paid_on": "2015-01-05"}
        ],
    )
    found = {one.payment: one for one in calculations_of(case, case.postings["gz1"])}

    assert found[PaymentKind.PHONE].amount == Decimal("600.00")
    assert found[PaymentKind.PHONE].difference == Decimal("-200.00")
    assert found[PaymentKind.SETTLING_IN].amount == Decimal("3000.00")
    assert found[PaymentKind.PERFORMANCE].amount == Decimal("1234.57")
    assert PaymentKind.PERFORMANCE not in {one.payment for one in calculations_of(case, case.postings["gz2"])}


def test_income_growth_is_rewarded_above_the_average_only() -> None:
    terms = {"income_growth_reward": "500"}
    level = secondment(terms=terms, village_figures=[_growth("8.5", "8.5")])
    above = secondment(terms=terms, village_figures=[_growth("8.501", "8.5")])

    assert calculations_of(level, level.postings["gz1"]) == ()
    assert [one.amount for one in calculations_of(above, above.postings["gz1"])] == [Decimal("500.00")]


def test_a_branch_named_by_the_district_is_rewarded_after_two_years_running_and_the_highest_award_counts() -> None:
    terms = {"branch_rewards": ["district:1000", "city:2000"], "branch_district_years": 2}
    once = secondment(terms=terms, branch_awards=[_award(2014, "district")])
    twice = secondment(terms=terms, branch_awards=[_award(2013, "district"), _award(2014, "district")])
    higher = secondment(terms=terms, branch_awards=[_award(2014, "district"), _award(2014, "city")])

    assert calculations_of(once, once.postings["gz1"]) == ()
    assert [(one.year, one.amount) for one in calculations_of(twice, twice.postings["gz1"])] == [
        (2014, Decimal("1000.00"))
    ]
    assert [one.amount for one in calculations_of(higher, higher.postings["gz1"])] == [Decimal("2000.00")]


def test_a_nomination_is_open_from_the_day_on_which_the_months_are_served() -> None:
    terms = {"nomination_months": 12}
    before, after = secondment("2015-10-07", terms), secondment("2015-10-08", terms)

    assert not prospects(before, before.postings["gz1"]).nominable
    assert prospects(after, after.postings["gz1"]).nominable


def test_eligibility_tells_what_is_not_met_and_what_is_not_known() -> None:
    terms = {"max_ages": ["township:34"], "conditions": ["healthy", "willing"], "below_grassroots_months": 6}
    first = eligibility(secondment(terms=terms), "p01")
    third = eligibility(secondment(terms=terms), "p03")

    assert {check.name: check.met for check in first.checks} == {
        "age": True,
        "grassroots": False,
        "healthy": True,
        "willing": True,
    }
    assert [reason.text("zh") for reason in first.reasons] == ["基层工作 6 个月"]
    assert (third.met, {check.name: check.met for check in third.checks}["healthy"]) == (False, None)


def test_a_running_secondment_stands_at_its_posting_and_lists_what_is_due_past_and_future() -> None:
    case = secondment("2015-04-03", {"reports": ["quarterly:3"], "nominees_per_post": 2})
    found = status(case)

    assert found.current is not None
    assert (found.current.stage.slug, found.current.status) == ("posting", StageStatus.UNDER_WAY)
    due = {one.id: one for one in found.due}
    assert due["gz/gz1/quarterly/1"].status is DueStatus.DONE
    assert due["gz/gz1/quarterly/2"].status is DueStatus.NEXT_WEEK
    assert due["gz/gz1/over"].day == date(2015, 10, 8)
    assert [(one.person, one.by) for one in found.owed] == [("p01", date(2015, 4, 8)), ("p02", date(2015, 4, 8))]


def test_what_is_dated_later_has_not_happened() -> None:
    case = secondment("2014-09-27")

    assert (case.postings, case.reports, len(case.decisions)) == ({}, (), 1)
    assert [state.status for state in status(case).stages if state.stage.slug == "posting"] == [StageStatus.NEXT]


def _posting(key: str) -> dict[str, object]:
    found = secondment().postings[key]
    return found.model_dump(mode="json", exclude_none=True)


def _votes(group: str, total: int, satisfied: int) -> dict[str, object]:
    return {"group": group, "total": total, "satisfied": satisfied}


def _growth(own: str, region: str) -> dict[str, object]:
    return {"posting": "gz1", "year": 2014, "income_growth": own, "region_income_growth": region}


def _award(year: int, tier: str) -> dict[str, object]:
    return {"posting": "gz1", "year": year, "tier": tier, "on": f"{year}-12-20"}
