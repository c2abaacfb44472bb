"""Allowances and rewards of secondees, each with its calculation, in yuan and fen (S1-W11…W15)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from cadre_docs.calendar import months_after
from cadre_docs.procedures.rounding import rounded
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.records.secondment import SecondmentPosting
from cadre_docs.records.secondment_support import (
    AwardTier,
    BranchAward,
    PaymentKind,
    SecondmentPayment,
    VillageFigures,
)


@dataclass(frozen=True, slots=True)
class Calculation:
    """One sum that is owed: how it comes about (``formula``), the basis, the amount, and what has been paid.

    ``year`` is None for what is paid once or by months served.
    """

    posting: SecondmentPosting
    payment: PaymentKind
    year: int | None
    formula: str
    amount: Decimal
    paid: Decimal

    @property
    def difference(self) -> Decimal:
        """What is paid more than owed; negative: still to be paid."""
        return self.paid - self.amount


def calculations(case: SecondmentCase) -> tuple[Calculation, ...]:
    """Every sum owed to every secondee under the policy, in the order of the postings."""
    return tuple(one for posting in case.postings.values() for one in calculations_of(case, posting))


def calculations_of(case: SecondmentCase, posting: SecondmentPosting) -> tuple[Calculation, ...]:
    """Every sum owed to one secondee."""
    return (
        *_phone(case, posting),
        *_settling_in(case, posting),
        *_performance(case, posting),
        *_income_growth(case, posting),
        *_branch(case, posting),
    )


def payments_of(
    case: SecondmentCase, posting: SecondmentPosting, kind: PaymentKind, year: int | None = None
) -> tuple[SecondmentPayment, ...]:
    """What has been paid of a kind so far, in one year or at all."""
    found = case.dated(SecondmentPayment, lambda one: one.paid_on, posting=posting.id, payment=kind)
    return tuple(one for one in found if year is None or one.year == year)


def months_served(case: SecondmentCase, posting: SecondmentPosting) -> int:
    """Whole months from the first day to the end or the case's date, whichever comes first."""
    last: date = min(case.over_on(posting), case.as_of)
    months = 0
    while months_after(posting.since, months + 1) <= last:
        months += 1
    return months


def _paid(case: SecondmentCase, posting: SecondmentPosting, kind: PaymentKind, year: int | None) -> Decimal:
    return sum((one.amount for one in payments_of(case, posting, kind, year)), Decimal(0))


def _phone(case: SecondmentCase, posting: SecondmentPosting) -> Iterator[Calculation]:
    monthly = case.terms.phone_monthly
    months = months_served(case, posting)
    if monthly is None or not months:
        return
    paid = _paid(case, posting, PaymentKind.PHONE, None)
    yield Calculation(
        posting, PaymentKind.PHONE, None, f"{monthly}元/月×{months}个月", rounded_money(monthly * months), paid
    )


def _settling_in(case: SecondmentCase, posting: SecondmentPosting) -> Iterator[Calculation]:
    once = case.terms.settling_in
    if once is not None and posting.since <= case.as_of:
        paid = _paid(case, posting, PaymentKind.SETTLING_IN, None)
        yield Calculation(posting, PaymentKind.SETTLING_IN, None, f"一次性{once}元", rounded_money(once), paid)


def _performance(case: SecondmentCase, posting: SecondmentPosting) -> Iterator[Calculation]:
    rate = case.terms.performance_rate
    for figures in _figures(case, posting):
        growth = figures.net_growth
        if rate is None or growth is None or growth <= 0 or not figures.outstanding:
            continue
        amount = rounded(Fraction(growth) * rate, 2, "half-up")
        paid = _paid(case, posting, PaymentKind.PERFORMANCE, figures.year)
        shown = f"{rounded(rate * 100, 2, 'half-up').normalize():f}%"
        formula = f"村集体经济净增长额{growth}元×{shown}"
        yield Calculation(posting, PaymentKind.PERFORMANCE, figures.year, formula, amount, paid)


def _income_growth(case: SecondmentCase, posting: SecondmentPosting) -> Iterator[Calculation]:
    reward = case.terms.income_growth_reward
    for figures in _figures(case, posting):
        own, region = figures.income_growth, figures.region_income_growth
        if reward is None or own is None or region is None or own <= region:
            continue
        paid = _paid(case, posting, PaymentKind.INCOME_GROWTH, figures.year)
        formula = f"村人均纯收入增幅{own}%，高于全区平均{region}%，奖励{reward}元"
        yield Calculation(posting, PaymentKind.INCOME_GROWTH, figures.year, formula, rounded_money(reward), paid)


def _branch(case: SecondmentCase, posting: SecondmentPosting) -> Iterator[Calculation]:
    amounts = {one.tier: one.amount for one in case.terms.branch_rewards}
    awards = case.dated(BranchAward, lambda one: one.on, posting=posting.id)
    for year in dict.fromkeys(one.year for one in awards):
        due = [one for one in awards if one.year == year and one.tier in amounts and _counts(case, one, awards)]
        best = max(due, key=lambda one: list(AwardTier).index(one.tier), default=None)
        if best is None:
            continue
        paid = _paid(case, posting, PaymentKind.BRANCH_AWARD, year)
        amount = amounts[best.tier]
        formula = f"{year}年度{best.tier.label}先进党支部，奖励{amount}元"
        yield Calculation(posting, PaymentKind.BRANCH_AWARD, year, formula, rounded_money(amount), paid)


def _counts(case: SecondmentCase, award: BranchAward, awards: tuple[BranchAward, ...]) -> bool:
    """Whether an award is rewarded: one of the lowest tier only after so many years running."""
    if award.tier is not AwardTier.DISTRICT:
        return True
    years = {one.year for one in awards if one.tier is AwardTier.DISTRICT}
    return all(award.year - back in years for back in range(case.terms.branch_district_years))


def _figures(case: SecondmentCase, posting: SecondmentPosting) -> tuple[VillageFigures, ...]:
    """The figures of the years that are over."""
    found = case.records.of(VillageFigures, posting=posting.id)
    return tuple(one for one in found if date(one.year, 12, 31) <= case.as_of)


def rounded_money(amount: Decimal) -> Decimal:
    """An amount with two places, half up."""
    return rounded(Fraction(amount), 2, "half-up")
