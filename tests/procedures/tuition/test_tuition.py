"""The amount of support, step by step; the cap and for whom it holds; levels per person; the stages."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tuition_office import applied, support

from cadre_docs.office import Office
from cadre_docs.policy import load_policy
from cadre_docs.procedures.stage import StageStatus
from cadre_docs.procedures.tuition.calculation import Calculation, calculation, granted_levels
from cadre_docs.procedures.tuition.stages import stages
from cadre_docs.procedures.tuition.terms import TuitionTerms
from cadre_docs.records.tuition import DegreeKind, DegreeLevel

ROOT = Path(__file__).parents[3]


def calculated(degree: str, tuition: str, **terms: Any) -> Calculation:
    case = support(terms=terms, tuition_applications=[applied(degree, tuition)])
    return calculation(case, case.applications[0])


@pytest.mark.parametrize(
    ("degree", "tuition", "amount"),
    [
        ("postgraduate", "18000.00", "3600.00"),
        ("master", "49999.95", "9999.99"),
        ("master", "50000.00", "10000.00"),
        ("master", "50000.05", "10000.00"),
        ("mpa", "33333.33", "10000.00"),
        ("mpa", "33333.00", "9999.90"),
        ("doctor", "0.00", "0.00"),
    ],
)
def test_the_amount_is_the_rate_of_the_tuition_up_to_the_cap(degree: str, tuition: str, amount: str) -> None:
    assert calculated(degree, tuition).amount == Decimal(amount)


@pytest.mark.parametrize(
    ("applies_to", "master", "doctor"),
    [
        (["graduate", "higher"], "10000.00", "10000.00"),
        (["higher"], "20000.00", "10000.00"),
        (["graduate"], "10000.00", "30000.00"),
    ],
)
def test_the_cap_holds_only_for_the_tiers_that_the_office_names(
    applies_to: list[str], master: str, doctor: str
) -> None:
    assert calculated("master", "100000.00", cap_applies_to=applies_to).amount == Decimal(master)
    assert calculated("doctor", "100000.00", cap_applies_to=applies_to).amount == Decimal(doctor)


@pytest.mark.parametrize(
    ("how", "places", "amount"),
    [("half-up", 2, "0.03"), ("half-even", 2, "0.02"), ("down", 2, "0.02"), ("half-up", 0, "0"), ("down", 1, "0.0")],
)
def test_it_is_rounded_once_at_the_end_as_the_office_says(how: str, places: int, amount: str) -> None:
    found = calculated("master", "0.25", rounding=how, places=places, graduate_rate="0.1")
    assert found.share == Decimal("0.025")
    assert found.amount == Decimal(amount)


def test_the_steps_say_how_the_amount_comes_about() -> None:
    assert [step.text("zh") for step in calculated("mpa", "45000.00").steps] == [
        "学费：45000.00元",
        "公共管理硕士（MPA）资助比例：30%",
        "45000.00×30%＝13500元",
        "13500元超过上限10000元，按10000元计",
        "可资助金额：10000.00元",
    ]
    free = calculated("mpa", "45000.00", cap_applies_to=["graduate"])
    assert free.steps[3].text("zh") == "本档次不受金额上限限制"
    assert not free.capped


@given(
    fen=st.integers(min_value=0, max_value=99_999_999),
    degree=st.sampled_from(list(DegreeKind)),
    tiers=st.sampled_from([["graduate"], ["higher"], ["graduate", "higher"]]),
)
def test_no_amount_is_above_the_share_or_the_cap_by_more_than_rounding(
    fen: int, degree: DegreeKind, tiers: list[str]
) -> None:
    found = calculated(degree.value, str(Decimal(fen).scaleb(-2)), cap_applies_to=tiers, rounding="down")
    assert 0 <= found.amount <= found.share
    assert found.ceiling is None or found.amount <= found.ceiling
    assert found.capped or found.share - found.amount < Decimal("0.01")


def test_levels_are_counted_over_all_batches_and_only_once_granted() -> None:
    applications = [
        applied("master", "1000.00", approved="200.00", decided_on="2014-04-15"),
        applied("mpa", "1000.00", approved="300.00", decided_on="2014-04-16"),
        applied("doctor", "1000.00", approved="300.00", decided_on="2014-06-20"),
        applied("postgraduate", "1000.00"),
    ]
    before = support("2014-06-19", tuition_applications=applications)
    after = support("2014-06-20", tuition_applications=applications)
    assert list(granted_levels(before, "p01")) == [DegreeLevel.GRADUATE]
    assert list(granted_levels(after, "p01")) == [DegreeLevel.GRADUATE, DegreeLevel.DOCTOR]


def test_the_stages_follow_applications_decisions_and_payment() -> None:
    waiting = {one.stage.slug: one for one in stages(support())}
    assert waiting["applications"].status is StageStatus.DONE
    assert waiting["approval"].status is StageStatus.UNDER_WAY
    assert [owed.person for owed in waiting["approval"].owed] == ["p03"]
    assert [owed.person for owed in waiting["payment"].owed] == ["p02"]
    assert stages(support("2014-03-01"))[0].status is StageStatus.NEXT


def test_what_the_source_leaves_out_must_be_given_by_the_office() -> None:
    policy = load_policy(Office(ROOT))
    bare = policy.terms(TuitionTerms, "zhuzhou-2015", date(2016, 1, 1))
    assert bare.terms is None
    told = " ".join(one.message.text("zh") for one in bare.diagnostics)
    assert len(bare.diagnostics) == 3
    assert all(name in told for name in ("cap_applies_to", "places", "rounding"))
    assert policy.terms(TuitionTerms, "anhe-tuition", date(2014, 9, 1)).terms is not None
