"""When admonitions and standbys are over, and what is owed then (S3-40, S3-41, S3-51, S3-52; C10, C29)."""

from dataclasses import dataclass
from datetime import date

from cadre_docs.calendar import months_after
from cadre_docs.procedures.adjustment.case import AdjustmentCase
from cadre_docs.records.adjustment import Adjustment, AdjustmentKind, Admonition, AdmonitionKind
from cadre_docs.records.two_way_selection import Standby


@dataclass(frozen=True, slots=True)
class MeasureEnd:
    """A measure's end: the same day of the month so many months on. None where no policy gives the months."""

    months: int | None
    over_on: date | None

    def over(self, as_of: date) -> bool:
        """Whether it is over on a date."""
        return self.over_on is not None and as_of >= self.over_on


def admonition_end(case: AdjustmentCase, one: Admonition) -> MeasureEnd:
    """The end of an admonition: by the policy's months, else as recorded. A talk alone has no term."""
    if one.sort is AdmonitionKind.CAUTION:
        return MeasureEnd(None, None)
    months = case.terms.admonition_months
    return MeasureEnd(months, months_after(one.since, months) if months else one.until)


def standby_end(case: AdjustmentCase, one: Standby) -> MeasureEnd:
    """The end of a standby, on which its review is due."""
    months = case.terms.standby_months
    return MeasureEnd(months, months_after(one.since, months) if months else None)


def standby_decision(case: AdjustmentCase, person: str) -> Adjustment | None:
    """The adjustment by which somebody is on standby; None where there is none."""
    found = (one for one in case.adjustments.values() if one.person == person and one.sort is AdjustmentKind.STANDBY)
    return next(found, None)
