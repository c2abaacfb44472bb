"""The ways to object to a decision and their windows (N-L95).

A window of the person's that ends on a day off ends on the next working day; the authority's own time does not move.
"""

from dataclasses import dataclass
from datetime import date

from cadre_docs.calendar import calendar_days_after
from cadre_docs.procedures.adjustment.case import AdjustmentCase
from cadre_docs.records.adjustment import Adjustment, Remedy, RemedyKind


@dataclass(frozen=True, slots=True)
class RemedyWindows:
    """The last days for a review and for an appeal without one. None where no policy gives the days."""

    adjustment: Adjustment
    review_by: date | None
    appeal_by: date | None


@dataclass(frozen=True, slots=True)
class RemedyState:
    """An application against its window: ``apply_by`` and ``decide_by`` are last days; None where nothing sets them."""

    remedy: Remedy
    adjustment: Adjustment | None
    apply_by: date | None
    decide_by: date | None

    @property
    def late(self) -> bool:
        """Whether it was made after the last day."""
        return self.apply_by is not None and self.remedy.applied_on > self.apply_by


def windows(case: AdjustmentCase, adjustment: Adjustment) -> RemedyWindows | None:
    """The windows of a decision that the person has been told of; None before."""
    told = adjustment.notified_on
    if told is None or not case.past(told):
        return None
    terms = case.terms
    return RemedyWindows(adjustment, _until(case, told, terms.review_days), _until(case, told, terms.appeal_days))


def remedy_states(case: AdjustmentCase) -> tuple[RemedyState, ...]:
    """Every application, in the order of the records."""
    return tuple(_state(case, one) for one in case.remedies)


def _state(case: AdjustmentCase, one: Remedy) -> RemedyState:
    adjustment, terms = case.adjustments.get(one.adjustment), case.terms
    told = adjustment.notified_on if adjustment else None
    if one.sort is RemedyKind.REVIEW:
        apply_by, days = _until(case, told, terms.review_days), terms.review_decision_days
    else:
        replied = _review_reply(case, one)
        since, length = (replied, terms.appeal_after_review_days) if replied else (told, terms.appeal_days)
        apply_by, days = _until(case, since, length), terms.appeal_decision_days
        if days is not None and one.extended:
            days += terms.appeal_extension_days or 0
    decide_by = calendar_days_after(one.applied_on, days) if days is not None else None
    return RemedyState(one, adjustment, apply_by, decide_by)


def _review_reply(case: AdjustmentCase, appeal: Remedy) -> date | None:
    """The day of the reply to the review that came before an appeal."""
    for one in case.remedies:
        if one.adjustment == appeal.adjustment and one.sort is RemedyKind.REVIEW and one.decided_on:
            return one.decided_on if one.decided_on <= appeal.applied_on else None
    return None


def _until(case: AdjustmentCase, since: date | None, days: int | None) -> date | None:
    if since is None or days is None:
        return None
    return case.calendar.last_day_rule(calendar_days_after(since, days))
