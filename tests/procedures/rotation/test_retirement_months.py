"""The statutory month for everybody who retires between 2025 and 2040, against a table walked month by month."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from rotation_office import terms

from cadre_docs.procedures.rotation.months import between, plus
from cadre_docs.procedures.rotation.retiring import retirement_month
from cadre_docs.records.choice import YearMonth
from cadre_docs.records.rotation import RetirementAge

NOW = terms("national", "2025-01-02")
BEFORE = terms("national", "2014-12-26")

MALE, CADRE, WORKER = RetirementAge.MALE, RetirementAge.FEMALE_CADRE, RetirementAge.FEMALE_WORKER
FORMER = {MALE: 60, CADRE: 55, WORKER: 50}
EVERY = {MALE: 4, CADRE: 4, WORKER: 2}
LAST = {MALE: 63, CADRE: 58, WORKER: 55}


def walked(category: RetirementAge) -> Iterator[tuple[YearMonth, YearMonth]]:
    """Births and months of retirement, one by one: a month more for each group, until the last age is reached.

    The first group is the one that would have retired in the first months of 2025. No formula is used.
    """
    birth, in_group, delay = YearMonth(2025 - FORMER[category], 1), 0, 1
    while True:
        retires = plus(birth, 12 * FORMER[category] + delay)
        if retires > YearMonth(2040, 12):
            return
        yield birth, retires
        birth, in_group = plus(birth, 1), in_group + 1
        if in_group == EVERY[category] and delay < 12 * (LAST[category] - FORMER[category]):
            in_group, delay = 0, delay + 1


@pytest.mark.parametrize("category", RetirementAge)
def test_every_month_of_birth_from_2025_to_2040_agrees_with_the_table(category: RetirementAge) -> None:
    table = list(walked(category))
    assert len(table) > 120
    for birth, retires in table:
        found = retirement_month(NOW, birth, category)
        assert found is not None
        assert (found.birth, found.month) == (birth, retires)
        assert found.steps[-1].text("zh").endswith(f"为 {retires}")


@pytest.mark.parametrize(
    ("category", "birth", "delay", "month"),
    [
        (MALE, "1964.12", 0, "2024.12"),
        (MALE, "1965.01", 1, "2025.02"),
        (MALE, "1965.04", 1, "2025.05"),
        (MALE, "1965.05", 2, "2025.07"),
        (MALE, "1976.08", 35, "2039.07"),
        (MALE, "1976.09", 36, "2039.09"),
        (MALE, "1976.12", 36, "2039.12"),
        (MALE, "1977.01", 36, "2040.01"),
        (CADRE, "1969.12", 0, "2024.12"),
        (CADRE, "1970.01", 1, "2025.02"),
        (CADRE, "1970.05", 2, "2025.07"),
        (CADRE, "1981.08", 35, "2039.07"),
        (CADRE, "1981.09", 36, "2039.09"),
        (CADRE, "1982.01", 36, "2040.01"),
        (WORKER, "1974.12", 0, "2024.12"),
        (WORKER, "1975.01", 1, "2025.02"),
        (WORKER, "1975.02", 1, "2025.03"),
        (WORKER, "1975.03", 2, "2025.05"),
        (WORKER, "1984.10", 59, "2039.09"),
        (WORKER, "1984.11", 60, "2039.11"),
        (WORKER, "1985.01", 60, "2040.01"),
    ],
)
def test_the_months_at_each_boundary(category: RetirementAge, birth: str, delay: int, month: str) -> None:
    year, of_year = birth.split(".")
    found = retirement_month(NOW, YearMonth(int(year), int(of_year)), category)

    assert found is not None
    assert (found.delay, str(found.month)) == (delay, month)
    assert found.age == divmod(12 * FORMER[category] + delay, 12)


@pytest.mark.parametrize("category", RetirementAge)
def test_nobody_is_overtaken_by_somebody_born_later(category: RetirementAge) -> None:
    births = [plus(YearMonth(1960, 1), number) for number in range(400)]
    months = [found.month for birth in births if (found := retirement_month(NOW, birth, category))]

    assert len(months) == 400
    assert all(0 < between(one, other) <= 2 for one, other in pairwise(months))


def test_before_the_decision_the_former_age_holds_and_the_explanation_says_so() -> None:
    found = retirement_month(BEFORE, YearMonth(1965, 1), MALE)

    assert found is not None
    assert (found.month, found.delay) == (YearMonth(2025, 1), 0)
    assert [step.text("zh") for step in found.steps] == [
        "出生年月 1965.01，男职工，原法定退休年龄 60 周岁",
        "原退休年月：1965.01 加 60 年，为 2025.01",
        "所依据的政策没有延迟退休的规定",
    ]


def test_the_explanation_names_each_step_of_the_formula() -> None:
    found = retirement_month(NOW, YearMonth(1972, 6), MALE)

    assert found is not None
    assert [step.text("zh") for step in found.steps] == [
        "出生年月 1972.06，男职工，原法定退休年龄 60 周岁",
        "原退休年月：1972.06 加 60 年，为 2032.06",
        "从 2025.01 起算，2032.06 是第 90 个月",
        "每 4 个月延迟 1 个月，不足 4 个月按 1 个月计：90÷4 向上取整得 23",
        "法定退休年月：2032.06 加 23 个月，为 2034.05",
    ]


def test_the_explanation_says_where_the_delay_is_at_its_bound() -> None:
    found = retirement_month(NOW, YearMonth(1980, 1), MALE)

    assert found is not None
    assert found.steps[3].text("en") == "one month for every 4 or part of them: 181/4 rounded up is 46; no more than 36"
