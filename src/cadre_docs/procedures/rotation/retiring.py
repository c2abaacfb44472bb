"""The statutory retirement month by formula, each step explained (N-G1, N-L92)."""

from dataclasses import dataclass

from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.procedures.rotation.months import between, plus
from cadre_docs.procedures.rotation.terms import RotationTerms
from cadre_docs.records.choice import YearMonth
from cadre_docs.records.person import Sex
from cadre_docs.records.rotation import RetirementAge


@dataclass(frozen=True, slots=True)
class RetirementMonth:
    """When somebody reaches the statutory age, and how that was reckoned.

    ``former`` is the month of the former age; ``ordinal`` which month of the reform that is, the first being 1, and 0
    or less where it lies before it; ``delay`` the months added; ``month`` the result. All are months of birth dates
    known by month only: the whole month counts.
    """

    birth: YearMonth
    category: RetirementAge
    former_age: int
    former: YearMonth
    ordinal: int
    delay: int
    month: YearMonth
    steps: tuple[Message, ...]

    @property
    def age(self) -> tuple[int, int]:
        """The age then, in years and months."""
        return divmod(12 * self.former_age + self.delay, 12)


def retirement_month(terms: RotationTerms, birth: YearMonth, category: RetirementAge) -> RetirementMonth | None:
    """The month in which the statutory age is reached; None where the policy gives no age for such a person."""
    age, step, cap = {
        RetirementAge.MALE: (terms.retirement_age_male, terms.step_months_male, terms.max_delay_months_male),
        RetirementAge.FEMALE_CADRE: (
            terms.retirement_age_female_cadre,
            terms.step_months_female_cadre,
            terms.max_delay_months_female_cadre,
        ),
        RetirementAge.FEMALE_WORKER: (
            terms.retirement_age_female_worker,
            terms.step_months_female_worker,
            terms.max_delay_months_female_worker,
        ),
    }[category]
    if age is None:
        return None
    former = plus(birth, 12 * age)
    steps = [
        say(
            "出生年月 {birth}，{category_zh}，原法定退休年龄 {age} 周岁",
            "born in {birth}, {category_en}, former statutory age {age}",
            birth=birth,
            category_zh=category.label,
            category_en=category.value,
            age=age,
        ),
        say("原退休年月：{birth} 加 {age} 年，为 {former}", "{birth} plus {age} years: {former}",
            birth=birth, age=age, former=former),
    ]  # fmt: skip
    if terms.reform_from is None or step is None or cap is None:
        steps.append(say("所依据的政策没有延迟退休的规定", "the policy in force delays nothing"))
        return RetirementMonth(birth, category, age, former, 0, 0, former, tuple(steps))
    ordinal = between(terms.reform_from, former) + 1
    delay = min(-(-ordinal // step), cap) if ordinal > 0 else 0
    month = plus(former, delay)
    steps += _delayed(terms.reform_from, ordinal, step, cap, delay, former, month)
    return RetirementMonth(birth, category, age, former, ordinal, delay, month, tuple(steps))


def category_of(case: RotationCase, person: str) -> RetirementAge:
    """Which age holds for somebody: as recorded, else by sex, women as cadres."""
    record = case.retirements.get(person)
    if record is not None and record.category is not None:
        return record.category
    return RetirementAge.MALE if case.person(person).sex is Sex.MALE else RetirementAge.FEMALE_CADRE


def retirement_of(case: RotationCase, person: str) -> RetirementMonth | None:
    """When a person reaches the statutory age; None where the policy gives none."""
    return retirement_month(case.terms, case.person(person).birth, category_of(case, person))


def _delayed(
    start: YearMonth, ordinal: int, step: int, cap: int, delay: int, former: YearMonth, month: YearMonth
) -> list[Message]:
    if ordinal <= 0:
        return [
            say("{former} 早于 {start}，不延迟", "{former} is before {start}: no delay", former=former, start=start)
        ]
    capped = -(-ordinal // step) > cap
    return [
        say(
            "从 {start} 起算，{former} 是第 {ordinal} 个月",
            "counted from {start}, {former} is month {ordinal}",
            start=start,
            former=former,
            ordinal=ordinal,
        ),
        say(
            "每 {step} 个月延迟 1 个月，不足 {step} 个月按 1 个月计：{ordinal}÷{step} 向上取整得 {raw}"
            + ("，超过上限，取 {cap}" if capped else ""),
            "one month for every {step} or part of them: {ordinal}/{step} rounded up is {raw}"
            + ("; no more than {cap}" if capped else ""),
            step=step,
            ordinal=ordinal,
            raw=-(-ordinal // step),
            cap=cap,
        ),
        say(
            "法定退休年月：{former} 加 {delay} 个月，为 {month}",
            "statutory month: {former} plus {delay} months is {month}",
            former=former,
            delay=delay,
            month=month,
        ),
    ]
