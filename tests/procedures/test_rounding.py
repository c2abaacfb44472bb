"""Rounding, once, at the end."""

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre_docs.procedures.rounding import percent, rounded

MODES = {"half-up": ROUND_HALF_UP, "half-even": ROUND_HALF_EVEN, "down": ROUND_DOWN}


@pytest.mark.parametrize(
    ("exact", "places", "how", "expected"),
    [
        ("0.125", 2, "half-up", "0.13"),
        ("0.125", 2, "half-even", "0.12"),
        ("0.135", 2, "half-even", "0.14"),
        ("0.139", 2, "down", "0.13"),
        ("-0.125", 2, "half-up", "-0.13"),
        ("-0.001", 2, "half-up", "0.00"),
        ("2.5", 0, "half-up", "3"),
        ("2/3", 4, "half-up", "0.6667"),
    ],
)
def test_a_half_goes_where_the_policy_sends_it(exact: str, places: int, how: str, expected: str) -> None:
    assert str(rounded(Fraction(exact), places, how)) == expected


@given(st.decimals(-1000, 1000, places=6), st.integers(0, 4), st.sampled_from(sorted(MODES)))
def test_it_agrees_with_decimal_where_decimal_is_exact(value: Decimal, places: int, how: str) -> None:
    assert rounded(Fraction(value), places, how) == value.quantize(Decimal(1).scaleb(-places), rounding=MODES[how])


def test_a_share_in_per_cent_has_two_places() -> None:
    assert percent(Fraction(2, 3)) == Decimal("66.67")
    assert percent(Fraction(0)) == Decimal("0.00")
