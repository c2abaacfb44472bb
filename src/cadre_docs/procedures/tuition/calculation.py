"""The amount of support, step by step in exact decimals (S2-38, S2-39, S2-40), and levels per person (S2-41)."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.rounding import rounded
from cadre_docs.procedures.tuition.case import TuitionCase
from cadre_docs.records.tuition import DegreeLevel, TuitionApplication, TuitionTier


@dataclass(frozen=True, slots=True)
class Calculation:
    """What an application comes to. ``share`` is exact, ``ceiling`` None where the cap does not hold for its tier.

    ``amount`` is the most that can be granted; ``steps`` say how it comes about, in order.
    """

    application: TuitionApplication
    rate: Decimal
    tuition: Decimal
    share: Decimal
    ceiling: Decimal | None
    amount: Decimal
    steps: tuple[Message, ...]

    @property
    def capped(self) -> bool:
        """Whether the cap holds the amount down."""
        return self.ceiling is not None and self.share > self.ceiling


def rate_of(case: TuitionCase, application: TuitionApplication) -> Decimal:
    """The share of the tuition for what has been obtained."""
    higher = application.degree.tier is TuitionTier.HIGHER
    return case.terms.higher_rate if higher else case.terms.graduate_rate


def ceiling_of(case: TuitionCase, application: TuitionApplication) -> Decimal | None:
    """The cap for what has been obtained; None where it does not hold for it."""
    return case.terms.cap if application.degree.tier in case.terms.cap_applies_to else None


def calculation(case: TuitionCase, application: TuitionApplication) -> Calculation:
    """The most that can be granted, rounded once, at the end."""
    rate = rate_of(case, application)
    share = application.tuition * rate
    ceiling = ceiling_of(case, application)
    least = share if ceiling is None else min(share, ceiling)
    amount = rounded(Fraction(least), case.terms.places, case.terms.rounding)
    steps = (
        say("学费：{tuition}元", "tuition: {tuition} yuan", tuition=money(application.tuition)),
        say(
            "{degree}资助比例：{rate}%",
            "rate for {degree}: {rate}%",
            degree=application.degree.label,
            rate=_plain(rate * 100),
        ),
        say(
            "{tuition}×{rate}%＝{share}元",
            "{tuition} × {rate}% = {share} yuan",
            tuition=money(application.tuition),
            rate=_plain(rate * 100),
            share=_plain(share),
        ),
        _cap_step(share, ceiling),
        say("可资助金额：{amount}元", "amount: {amount} yuan", amount=money(amount)),
    )
    return Calculation(application, rate, application.tuition, share, ceiling, amount, steps)


def granted_levels(case: TuitionCase, person: str) -> dict[DegreeLevel, TuitionApplication]:
    """The levels for which somebody has been granted support so far, in any batch: the first grant of each."""
    found: dict[DegreeLevel, TuitionApplication] = {}
    records = case.records.of(TuitionApplication, person=person)
    granted = [one for one in records if one.approved and one.decided_on and one.decided_on <= case.as_of]
    for one in sorted(granted, key=lambda one: (one.decided_on, one.degree)):
        found.setdefault(one.degree.level, one)
    return found


def money(amount: Decimal) -> str:
    """An amount as sheets write it: ``28000.00``."""
    return f"{amount:.2f}"


def _cap_step(share: Decimal, ceiling: Decimal | None) -> Message:
    if ceiling is None:
        return say("本档次不受金额上限限制", "the cap does not hold for this tier")
    if share > ceiling:
        return say(
            "{share}元超过上限{cap}元，按{cap}元计",
            "{share} yuan exceed the cap, {cap} yuan count",
            share=_plain(share),
            cap=_plain(ceiling),
        )
    return say(
        "{share}元未超过上限{cap}元",
        "{share} yuan are within the cap of {cap}",
        share=_plain(share),
        cap=_plain(ceiling),
    )


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
