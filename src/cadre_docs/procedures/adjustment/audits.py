"""Who must be audited and is not yet, and which unit is due again (S0-50, S3-32…S3-34)."""

from dataclasses import dataclass
from datetime import date

from cadre_docs.calendar import months_after
from cadre_docs.procedures.adjustment.case import AdjustmentCase
from cadre_docs.records.adjustment import Adjustment, AdjustmentKind, Audit, AuditKind, YearlyAuditUnit

LEAVING = frozenset(
    {
        AdjustmentKind.REMOVAL,
        AdjustmentKind.DEMOTION,
        AdjustmentKind.STANDBY,
        AdjustmentKind.NON_LEADING_POST,
        AdjustmentKind.EXCHANGE,
        AdjustmentKind.DIVERSION,
        AdjustmentKind.OFF_POST_STUDY,
    }
)
"""The adjustments by which a leader leaves a post."""


def leaves_post(adjustment: Adjustment) -> bool:
    """Whether a leader leaves a leading post by it."""
    level = adjustment.level_before
    return adjustment.sort in LEAVING and level is not None and level.leading


def audits_of(case: AdjustmentCase, person: str) -> tuple[Audit, ...]:
    """A leader's own audits."""
    return tuple(one for one in case.audits if one.person == person and one.sort is not AuditKind.YEARLY)


@dataclass(frozen=True, slots=True)
class YearlyAudit:
    """A unit's next audit: ``due`` counts from the last report or, before the first, from the day it was listed."""

    entry: YearlyAuditUnit
    last: Audit | None
    due: date


def yearly_audits(case: AdjustmentCase) -> tuple[YearlyAudit, ...]:
    """Every unit's next audit; none where no policy says how often."""
    months = case.terms.audit_months
    return tuple(_yearly(case, one, months) for one in case.audited_yearly) if months else ()


def _yearly(case: AdjustmentCase, entry: YearlyAuditUnit, months: int) -> YearlyAudit:
    done = [one for one in case.audits if one.unit == entry.unit and one.sort is AuditKind.YEARLY]
    known = [(one.reported_on, one) for one in done if one.reported_on is not None and one.reported_on <= case.as_of]
    last = max(known, key=lambda pair: pair[0], default=None)
    return YearlyAudit(entry, last[1] if last else None, months_after(last[0] if last else entry.since, months))
