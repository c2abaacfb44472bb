"""Targets of composition on a day: met, missed by how many, or not to be told."""

from decimal import Decimal

import pytest
from structure_office import StructureOffice

from cadre_docs.procedures.team_structure.ageing import ageing_out
from cadre_docs.procedures.team_structure.targets import TARGETS, Form
from cadre_docs.procedures.team_structure.verdicts import TargetResult, Verdict, results, shortfall
from cadre_docs.records.team import TeamKind


def result_of(office: StructureOffice, slug: str, as_of: str = "2014-12-26") -> TargetResult:
    return next(one for one in results(office.case(as_of)) if one.target.slug == slug)


@pytest.mark.parametrize(
    ("young", "verdict", "margin", "above"),
    [
        (10, Verdict.NOT_MET, -1, False),
        (11, Verdict.MET, 0, False),
        (12, Verdict.MET, 1, False),
        (13, Verdict.MET, 0, False),
        (14, Verdict.NOT_MET, -1, True),
    ],
)
def test_about_sixty_percent_is_within_five_points_on_either_side(
    young: int, verdict: Verdict, margin: int, above: bool
) -> None:
    office = StructureOffice()
    office.team(TeamKind.DEPARTMENT, [40] * young + [41] * (20 - young))
    found = result_of(office, "under-forty")
    assert (found.verdict, found.margin, found.above, found.total) == (verdict, margin, above, 20)


def test_whoever_sits_in_two_teams_counts_once() -> None:
    office = StructureOffice()
    team = office.team(TeamKind.DEPARTMENT, [30])
    member = next(one for one in office.records if getattr(one, "id", "") == team)
    office.records.append(member.model_copy(update={"id": "second"}))
    assert result_of(office, "bachelor").total == 1


def test_people_without_a_recorded_education_leave_it_open_only_where_they_could_change_it() -> None:
    office = StructureOffice()
    office.team(TeamKind.DEPARTMENT, [45] * 18)
    office.team(TeamKind.DEPARTMENT, [45] * 2, full_time=None)
    assert result_of(office, "bachelor").verdict is Verdict.MET
    office.team(TeamKind.DEPARTMENT, [45], full_time=None)
    open_ = result_of(office, "bachelor")
    assert (open_.verdict, open_.unknown) == (Verdict.UNKNOWN, 3)
    assert open_.reason is not None


def test_a_number_that_the_policy_leaves_out_is_named_and_never_guessed() -> None:
    office = StructureOffice()
    office.terms["under_forty_tolerance"] = None
    office.team(TeamKind.DEPARTMENT, [30])
    found = result_of(office, "under-forty")
    assert found.verdict is Verdict.UNKNOWN
    assert found.missing == ("team_structure.under_forty_tolerance",)


def test_nobody_to_count_cannot_be_told() -> None:
    assert result_of(StructureOffice(), "bachelor").verdict is Verdict.UNKNOWN


def test_too_few_people_for_a_whole_number_within_the_tolerance() -> None:
    office = StructureOffice()
    office.team(TeamKind.DEPARTMENT, [30, 50])
    found = result_of(office, "under-forty")
    assert found.verdict is Verdict.UNKNOWN
    assert "没有整数" in str(found.reason.text("zh") if found.reason else "")


def test_the_shortfall_is_said_in_people() -> None:
    office = StructureOffice()
    office.team(TeamKind.DEPARTMENT, [45] * 8)
    office.team(TeamKind.DEPARTMENT, [45] * 2, full_time={"education": "college"})
    found = result_of(office, "bachelor")
    assert found.share == Decimal("0.8")
    assert shortfall(found).text("zh") == "差 1 人"


def test_somebody_ages_out_in_the_month_of_the_next_birthday_and_tips_the_target() -> None:
    office = StructureOffice()
    office.team(TeamKind.DEPARTMENT, [40] * 1 + [39] * 10 + [50] * 9)
    found = ageing_out(office.case(), 1)
    assert [(str(one.month), one.target.slug, one.before.count, one.after.count) for one in found] == [
        ("2015.01", "under-forty", 11, 10)
    ]
    assert found[0].tips
    assert ageing_out(office.case(), 0) == ()


def test_a_target_reports_without_a_number_only_where_its_form_says_so() -> None:
    assert all(
        ("share" in target.needs or "count" in target.needs) != (target.form is Form.REPORT)
        for target in TARGETS.values()
    )
