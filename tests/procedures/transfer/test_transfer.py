"""Who may come in by which path, the chain of steps, room, borrowed staff, hand-over, scores, stages and dates."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from transfer_office import transfers

from cadre_docs.calendar import months_after
from cadre_docs.procedures.plan import DueStatus
from cadre_docs.procedures.stage import StageStatus
from cadre_docs.procedures.transfer.approving import approved_late, missing_approvers
from cadre_docs.procedures.transfer.borrowing import borrowing_of, ending
from cadre_docs.procedures.transfer.handover import handovers
from cadre_docs.procedures.transfer.paths import path_of, same_sources
from cadre_docs.procedures.transfer.scores import scored
from cadre_docs.procedures.transfer.staffing import chain_of, next_step, room_of
from cadre_docs.procedures.transfer.stages import stages, status
from cadre_docs.records.transfer import ApproverRole, StaffingStep, TransferCandidate


def candidate(**fields: Any) -> TransferCandidate:
    base: dict[str, Any] = {
        "exercise": "tr",
        "person": "p02",
        "sort": "transfer",
        "registered_on": "2014-07-01",
        "from_unit": "某局",
        "from_kind": "civil-service",
        "from_tier": "city",
        "from_system": "财政系统",
        "from_region": "安禾市",
        "to_unit": "czj",
        "to_post": "科员",
        "to_level": "staff",
        "to_tier": "city",
        "to_system": "财政系统",
        "to_region": "安禾市",
        "method": "organisation",
    }
    return TransferCandidate.model_validate(base | fields)


@pytest.mark.parametrize(
    ("fields", "needed"),
    [
        ({}, False),
        ({"from_tier": "county"}, True),
        ({"from_region": "邻州市"}, True),
        ({"from_kind": "by-analogy"}, True),
        ({"from_kind": "by-analogy", "to_kind": "by-analogy"}, False),
        ({"to_tier": "county"}, False),
        ({"sort": "open-selection"}, True),
        ({"from_tier": "county", "leading_member": True}, False),
        ({"sort": "transfer-in", "from_kind": "institution", "from_tier": "county"}, False),
    ],
)
def test_scores_are_needed_upward_from_elsewhere_and_into_the_civil_service(
    fields: dict[str, Any], needed: bool
) -> None:
    assert path_of(candidate(**fields)).needs_scores is needed


def test_the_way_says_what_it_crosses() -> None:
    path = path_of(candidate(from_tier="county", from_region="邻州市", from_system="住建系统", from_kind="by-analogy"))

    assert [reason.text("zh") for reason in path.reasons] == [
        "下级机关到上级机关",
        "外地到本地",
        "跨系统",
        "参公单位到公务员机关",
    ]


def test_only_people_from_outside_the_civil_service_are_transferred_in() -> None:
    assert path_of(candidate(sort="transfer-in", from_kind="enterprise")).kind_fits
    assert not path_of(candidate(sort="transfer-in")).kind_fits
    assert not path_of(candidate(from_kind="institution")).kind_fits


def test_transfers_in_do_not_count_as_several_from_one_source() -> None:
    assert same_sources(transfers("2014-10-31")) == ()


@pytest.mark.parametrize(
    ("as_of", "missing"),
    [
        ("2014-05-11", ["party-group", "establishment-office", "city-civil-service"]),
        ("2014-05-20", ["city-civil-service"]),
        ("2014-06-03", []),
    ],
)
def test_approvals_count_from_their_day(as_of: str, missing: list[str]) -> None:
    case = transfers(as_of)

    assert missing_approvers(case, case.candidates["p01"]) == tuple(ApproverRole.of(one) for one in missing)


def test_an_approval_after_the_decision_is_late_and_one_of_the_same_day_is_not() -> None:
    case = transfers("2014-10-31")
    later = case.candidates["p01"].model_copy(update={"decided_on": date(2014, 6, 2)})

    assert approved_late(case, case.candidates["p01"]) == ()
    assert approved_late(case, later) == (ApproverRole.CITY_CIVIL_SERVICE,)


def test_the_chain_of_steps_tells_the_next_one() -> None:
    case = transfers("2014-03-20")

    assert next_step(case, case.plans["yr-01"]) is StaffingStep.ESTABLISHMENT
    assert [link.on is not None for link in chain_of(case, case.plans["yr-01"])] == [True, True] + [False] * 4


def test_veterans_and_policies_without_an_order_have_no_chain() -> None:
    case = transfers("2014-10-31")
    free = transfers("2014-10-31", {"staffing_order": []})

    assert chain_of(case, case.plans["jz-01"]) == ()
    assert chain_of(free, free.plans["yr-01"]) == ()


@pytest.mark.parametrize(
    ("as_of", "staff", "free", "leaders"),
    [("2014-06-02", 18, 2, 4), ("2014-06-03", 19, 1, 5), ("2014-09-10", 20, 0, 5)],
)
def test_room_shrinks_with_each_decision(as_of: str, staff: int, free: int, leaders: int) -> None:
    room = room_of(transfers(as_of), "czj")

    assert (room.staff, room.free, room.leaders) == (staff, free, leaders)


@pytest.mark.parametrize(
    ("as_of", "reminded"), [("2014-10-16", False), ("2014-10-17", True), ("2014-11-01", True), ("2014-11-05", True)]
)
def test_borrowed_staff_are_reminded_from_fifteen_days_before_the_end(as_of: str, reminded: bool) -> None:
    assert bool(ending(transfers(as_of))) is reminded


def test_borrowed_staff_are_beyond_the_limit_from_the_day_after() -> None:
    case = transfers("2014-11-01")
    found = borrowing_of(case, "p04")

    assert found.limit == date(2014, 11, 1)
    assert not found.beyond(date(2014, 11, 1))
    assert found.beyond(date(2014, 11, 2))
    assert borrowing_of(transfers("2014-11-02", {"borrow_months": None}), "p04").limit is None


@given(since=st.dates(date(2000, 1, 1), date(2030, 12, 31)), months=st.integers(1, 12))
def test_the_limit_of_borrowing_is_the_same_day_of_the_month_or_its_last(since: date, months: int) -> None:
    staff = {
        "exercise": "tr",
        "person": "p04",
        "lender": "某校",
        "unit": "czj",
        "section": "科",
        "work": "工作",
        "requested_on": since.isoformat(),
        "since": since.isoformat(),
        "until": since.isoformat(),
    }
    case = transfers("2031-12-31", {"borrow_months": months}, borrowed_staff=[staff])
    limit = borrowing_of(case, "p04").limit

    assert limit == months_after(since, months)
    assert limit.day == since.day or months_after(limit, 0).day < since.day


def test_the_last_day_for_handing_over_counts_working_days_only() -> None:
    found = {one.candidate.person: one for one in handovers(transfers("2014-10-31"))}

    assert found["p01"].by == date(2014, 6, 20)
    assert found["p02"].by == date(2014, 9, 26)
    assert found["p01"].file_by == date(2014, 8, 6)
    assert found["p01"].check_by == date(2014, 10, 6)


def test_a_policy_without_days_has_nobody_late() -> None:
    found = handovers(transfers("2014-10-31", {"handover_days": None, "file_months": None}))

    assert [(one.by, one.file_by, one.late(date(2030, 1, 1))) for one in found] == [(None, None, False)] * 2


def test_totals_need_both_scores_and_a_weight_and_nobody_is_ranked() -> None:
    rows = scored(transfers("2014-10-31"))

    assert [(one.candidate.person, one.total) for one in rows] == [("p02", Decimal("81.10"))]
    assert scored(transfers("2014-10-31", {"exam_weight": None}))[0].total is None


@pytest.mark.parametrize(
    ("as_of", "wanted"),
    [
        ("2014-03-12", ["under-way", "later", "later", "later", "later", "not-needed"]),
        ("2014-05-15", ["done", "done", "not-needed", "under-way", "later", "not-needed"]),
        ("2014-10-31", ["done", "under-way", "done", "done", "done", "under-way"]),
    ],
)
def test_the_stages_as_the_year_goes_on(as_of: str, wanted: list[str]) -> None:
    assert [state.status for state in stages(transfers(as_of))] == [StageStatus(one) for one in wanted]


def test_every_dated_obligation_is_listed_with_what_became_of_it() -> None:
    found = {due.id: (due.day, due.status) for due in status(transfers("2014-10-31")).due}

    assert found["tr/borrowed/p04"] == (date(2014, 11, 1), DueStatus.THIS_WEEK)
    assert found["tr/handover/p01"] == (date(2014, 6, 20), DueStatus.DONE)
    assert found["tr/file-check/p02"] == (date(2014, 12, 10), DueStatus.ON_TIME)


def test_an_exercise_about_borrowing_alone_needs_no_other_stage() -> None:
    case = transfers("2014-10-31", transfer_candidates=[], staffing_plans=[])

    assert [state.status for state in stages(case)] == [StageStatus.NOT_NEEDED] * 5 + [StageStatus.UNDER_WAY]


def test_scores_count_from_their_day() -> None:
    assert [one.complete for one in scored(transfers("2014-08-19"))] == [False]
    assert [one.complete for one in scored(transfers("2014-08-20"))] == [True]
