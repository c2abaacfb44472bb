"""Early retirement by both formulas: fixed ages, and nearness to an age that moves (contradiction C21)."""

import pytest
from rotation_office import office, terms

from cadre_docs.procedures.rotation.early import EarlyCheck, early_check

FIXED = terms("deployment-2009", "2014-12-20")
MOVING = terms("national", "2025-06-30")


def check(formula: str, birth: str, work_started: str | None, on: str, sex: str = "male") -> EarlyCheck:
    person: dict[str, object] = {
        "id": "x",
        "name": "某人",
        "sex": sex,
        "birth": birth,
        "unit": "sjj",
        "current_post": "科长",
    }
    if work_started:
        person["work_started"] = work_started
    one = {"exercise": "lg", "person": "x", "sort": "early", "on": on}
    case = office(on, FIXED if formula == "fixed" else MOVING, people=[person], retirements=[one], tenures=[], teams=[])
    return early_check(case, case.retirements["x"])


def test_the_same_man_of_55_may_go_by_fixed_ages_and_not_by_nearness() -> None:
    arguments = ("1970.06", "2000.06", "2025-06-30")
    assert check("fixed", *arguments).by_age
    found = check("moving", *arguments)
    assert (found.by_work, found.by_age) == (False, False)
    assert "距法定退休年月 2031.11 还有 6 年 5 个月" in found.steps[-1].text("zh")


def test_the_same_woman_of_54_may_go_by_either() -> None:
    arguments = ("1971.01", "2000.06", "2025-06-30", "female")
    assert check("fixed", *arguments).by_age
    assert check("moving", *arguments).by_age


@pytest.mark.parametrize(
    ("work_started", "met"), [("1984.11", True), ("1984.12", True), ("1985.01", False)]
)  # fmt: skip
def test_thirty_years_of_work_are_full_in_the_same_month(work_started: str, met: bool) -> None:
    assert check("fixed", "1970.01", work_started, "2014-12-01").by_work is met


@pytest.mark.parametrize(
    ("birth", "on", "met"),
    [("1969.04", "2025-06-10", True), ("1969.05", "2025-07-10", False), ("1969.05", "2025-08-01", True)],
)
def test_exactly_five_years_before_are_not_yet_less_than_five(birth: str, on: str, met: bool) -> None:
    assert check("moving", birth, "1996.08", on).by_age is met


def test_without_the_beginning_of_work_nothing_is_decided() -> None:
    found = check("fixed", "1955.01", None, "2014-12-01")
    assert (found.by_work, found.by_age, found.eligible) == (None, None, False)
    assert "没有参加工作时间" in found.steps[0].text("zh")
