"""Rounding of exact fractions, once, at the end (docs/decisions/0005)."""

from decimal import Decimal
from fractions import Fraction
from typing import Literal

Rounding = Literal["half-up", "half-even", "down"]


def rounded(exact: Fraction, places: int, how: Rounding) -> Decimal:
    """An exact value to so many places after the point.

    ``half-up`` takes a half away from zero (四舍五入), ``half-even`` to the even neighbour, ``down`` cuts off.
    """
    scaled = abs(exact) * 10**places
    whole, rest = divmod(scaled.numerator, scaled.denominator)
    twice = 2 * rest
    up = {
        "half-up": twice >= scaled.denominator,
        "half-even": twice > scaled.denominator or (twice == scaled.denominator and whole % 2 == 1),
        "down": False,
    }[how]
    value = Decimal(whole + up).scaleb(-places)
    return -value if exact < 0 and value else value


def percent(share: Fraction, places: int = 2) -> Decimal:
    """A share of one in per cent, half up, for showing only: no decision is taken on it."""
    return rounded(share * 100, places, "half-up")
