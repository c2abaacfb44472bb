"""Each payment against what is owed for it (S1-W11…S1-W15), in yuan and fen."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.money import calculations_of, payments_of, rounded_money
from cadre_docs.procedures.secondment.support import payments
from cadre_docs.records.secondment_support import PaymentKind, SecondmentPayment

_ONCE = (PaymentKind.SETTLING_IN,)


@dataclass(frozen=True, slots=True)
class PaymentCheck:
    """The last payment of a kind (for a year): what has been paid in all, what is owed (None: nothing), and why.

    A phone allowance is looked at payment by payment.
    """

    payment: SecondmentPayment
    paid: Decimal
    owed: Decimal | None
    formula: str


def payment_checks(case: SecondmentCase) -> Iterator[PaymentCheck]:
    """Every payment so far, those for the same year together, in order. What the policy does not give is left out."""
    last: dict[tuple[str, PaymentKind, int | None], SecondmentPayment] = {}
    for payment in payments(case):
        if not _given(case, payment.payment):
            continue
        if payment.payment is PaymentKind.PHONE:
            yield _phone(case, payment)
        else:
            last[payment.posting, payment.payment, _year(payment)] = payment
    for payment in last.values():
        yield _yearly(case, payment)


def _given(case: SecondmentCase, kind: PaymentKind) -> bool:
    """Whether the policy gives a sum for a kind."""
    terms = case.terms
    return {
        PaymentKind.PHONE: terms.phone_monthly is not None,
        PaymentKind.SETTLING_IN: terms.settling_in is not None,
        PaymentKind.PERFORMANCE: terms.performance_rate is not None,
        PaymentKind.INCOME_GROWTH: terms.income_growth_reward is not None,
        PaymentKind.BRANCH_AWARD: bool(terms.branch_rewards),
    }[kind]


def _year(payment: SecondmentPayment) -> int | None:
    return None if payment.payment in _ONCE else payment.year


def _phone(case: SecondmentCase, payment: SecondmentPayment) -> PaymentCheck:
    monthly, months = case.terms.phone_monthly or Decimal(0), payment.months or 0
    formula = f"{monthly}元/月×{months}个月"
    return PaymentCheck(payment, payment.amount, rounded_money(monthly * months), formula)


def _yearly(case: SecondmentCase, payment: SecondmentPayment) -> PaymentCheck:
    posting, year = case.postings[payment.posting], _year(payment)
    paid = sum((one.amount for one in payments_of(case, posting, payment.payment, year)), Decimal(0))
    for one in calculations_of(case, posting):
        if one.payment is payment.payment and one.year == year:
            return PaymentCheck(payment, paid, one.amount, one.formula)
    return PaymentCheck(payment, paid, None, "")
