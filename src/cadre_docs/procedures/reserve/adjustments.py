"""The open adjustment every two years: when the next one is due, and where the gap was too long (S0-32)."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from cadre_docs.calendar import months_after
from cadre_docs.procedures.reserve.case import ReserveCase
from cadre_docs.records.reserve import ReserveAdjustment


@dataclass(frozen=True, slots=True)
class AdjustmentDue:
    """By when an open adjustment was or is due after the one before (inclusive). ``made``: the one that followed."""

    before: ReserveAdjustment
    by: date
    made: ReserveAdjustment | None

    def late(self, as_of: date) -> bool:
        """Whether it came after its day, or has not come by a date beyond it."""
        return (self.made.on if self.made else as_of) > self.by


def adjustments_due(case: ReserveCase) -> tuple[AdjustmentDue, ...]:
    """One for each open adjustment made so far: what was to follow it. None where there has never been one."""
    made = [one for one in case.adjustments if one.open_selection]
    found = [AdjustmentDue(before, _by(case, before), after) for before, after in pairwise(made)]
    return (*found, AdjustmentDue(made[-1], _by(case, made[-1]), None)) if made else ()


def next_adjustment(case: ReserveCase) -> date | None:
    """The last day for the next open adjustment; None where there has never been one to count from."""
    found = adjustments_due(case)
    return found[-1].by if found else None


def _by(case: ReserveCase, adjustment: ReserveAdjustment) -> date:
    return months_after(adjustment.on, case.terms.adjustment_months)
