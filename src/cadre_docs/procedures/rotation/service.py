"""Since when somebody has been in a post, in a section, or at a level without a break."""

from collections.abc import Callable
from datetime import date, timedelta

from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.records.level import Level
from cadre_docs.records.tenure import Tenure

MID_LEVELS = (Level.SECTION_DEPUTY, Level.SECTION_HEAD)
"""中层正、副职."""


def since_in_post(case: RotationCase, tenure: Tenure) -> date:
    """The first day of an unbroken time in the same post of the same unit."""
    return _unbroken(case, tenure, lambda one: (one.unit, one.post) == (tenure.unit, tenure.post))


def since_in_section(case: RotationCase, tenure: Tenure) -> date:
    """The first day of an unbroken time as head or deputy in the same section or, where none is named, unit."""
    return _unbroken(
        case, tenure, lambda one: (one.unit, one.section) == (tenure.unit, tenure.section) and one.level in MID_LEVELS
    )


def since_at_level(case: RotationCase, tenure: Tenure) -> date:
    """The first day of an unbroken time at the same level, in whatever unit."""
    return _unbroken(case, tenure, lambda one: one.level is tenure.level)


def _unbroken(case: RotationCase, tenure: Tenure, same: Callable[[Tenure], bool]) -> date:
    """Back over posts that are the same in what matters and end no earlier than the day before the next begins."""
    first = tenure.since
    for one in reversed(case.held_by(tenure.person)):
        ends = one.until or date.max
        if same(one) and one.since < first and ends >= first - timedelta(days=1):
            first = one.since
    return first
