"""Whether somebody may retire early, by whichever formula the policy has (S0-71, N-L93)."""

from dataclasses import dataclass

from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.procedures.rotation.months import between, month_of
from cadre_docs.procedures.rotation.retiring import retirement_of
from cadre_docs.records.choice import YearMonth
from cadre_docs.records.person import Sex
from cadre_docs.records.rotation import Retirement


@dataclass(frozen=True, slots=True)
class EarlyCheck:
    """Whether somebody meets one of the conditions in the month of the application.

    ``by_work``: so many years of work; ``by_age``: fewer years of work, and an age or nearness to retirement. None for
    what the policy does not offer or the records cannot tell. ``steps`` explain both.
    """

    record: Retirement
    work_months: int | None
    by_work: bool | None
    by_age: bool | None
    steps: tuple[Message, ...]

    @property
    def eligible(self) -> bool:
        """Whether a condition is met."""
        return bool(self.by_work or self.by_age)


def early_check(case: RotationCase, record: Retirement) -> EarlyCheck:
    """One application. 满 is inclusive by months; 不足 is exclusive: five years before is not yet less than five."""
    person, on = case.person(record.person), month_of(record.on)
    if person.work_started is None:
        step = say("没有参加工作时间，无法计算", "the month in which work began is not recorded")
        return EarlyCheck(record, None, None, None, (step,))
    worked = between(person.work_started, on)
    steps = [
        say(
            "参加工作 {started}，至 {on} 工作年限 {years} 年 {months} 个月",
            "at work since {started}: {years} years and {months} months by {on}",
            started=person.work_started,
            on=on,
            years=worked // 12,
            months=worked % 12,
        )
    ]
    by_work = _by_work(case, worked, steps)
    by_age = _by_age(case, record, on, worked, steps)
    return EarlyCheck(record, worked, by_work, by_age, tuple(steps))


def _by_work(case: RotationCase, worked: int, steps: list[Message]) -> bool | None:
    years = case.terms.early_work_years
    if years is None:
        return None
    met = worked >= 12 * years
    steps.append(
        say(
            "条件一：工作年限满 {years} 年，{met_zh}",
            "first condition, {years} years of work: {met_en}",
            years=years,
            met_zh=_zh(met),
            met_en=_en(met),
        )
    )
    return met


def _by_age(case: RotationCase, record: Retirement, on: YearMonth, worked: int, steps: list[Message]) -> bool | None:
    years = case.terms.early_shorter_work_years
    if years is None or case.terms.early_rule is None:
        return None
    long_enough = worked >= 12 * years
    if case.terms.early_rule == "fixed-age":
        return _by_fixed_age(case, record, on, years, long_enough, steps)
    return _by_years_before(case, record, on, years, long_enough, steps)


def _by_fixed_age(
    case: RotationCase, record: Retirement, on: YearMonth, years: int, long_enough: bool, steps: list[Message]
) -> bool | None:
    person = case.person(record.person)
    age = case.terms.early_age_male if person.sex is Sex.MALE else case.terms.early_age_female
    if age is None:
        return None
    reached = person.birth.age_on(on.year, on.month)
    met = long_enough and reached >= age
    steps.append(
        say(
            "条件二：年满 {age} 周岁（现 {reached} 周岁）且工作年限满 {years} 年，{met_zh}",
            "second condition, age {age} (now {reached}) and {years} years of work: {met_en}",
            age=age,
            reached=reached,
            years=years,
            met_zh=_zh(met),
            met_en=_en(met),
        )
    )
    return met


def _by_years_before(
    case: RotationCase, record: Retirement, on: YearMonth, years: int, long_enough: bool, steps: list[Message]
) -> bool | None:
    before, retirement = case.terms.early_years_before, retirement_of(case, record.person)
    if before is None or retirement is None:
        return None
    left = between(on, retirement.month)
    met = long_enough and left < 12 * before
    steps.append(
        say(
            "条件二：距法定退休年月 {month} 还有 {years_left} 年 {months_left} 个月，不足 {before} 年，"
            "且工作年限满 {years} 年，{met_zh}",
            "second condition, less than {before} years before {month} ({years_left} years and {months_left} months) "
            "and {years} years of work: {met_en}",
            month=retirement.month,
            years_left=max(left, 0) // 12,
            months_left=max(left, 0) % 12,
            before=before,
            years=years,
            met_zh=_zh(met),
            met_en=_en(met),
        )
    )
    return met


def _zh(met: bool) -> str:
    return "符合" if met else "不符合"


def _en(met: bool) -> str:
    return "met" if met else "not met"
