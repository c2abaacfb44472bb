"""What each unit offers of its mid-level posts against what it must offer (《方案》三(二)1(1))."""

from dataclasses import dataclass, replace
from datetime import date

from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.stage import planned
from cadre_docs.records.exercise import PositionReport
from cadre_docs.records.unit import Unit, UnitKind

_BY_NUMBER = (UnitKind.DEPARTMENT, UnitKind.MASS_ORGANISATION, UnitKind.INSTITUTION)
REPORTS = "position-reports"
"""The stage in whose planned time the units report."""


@dataclass(frozen=True, slots=True)
class Offering:
    """One unit's posts as reported; ``before`` is its mid-level cadres, None where it has not reported.

    ``approved`` are the mid-level posts approved for it; where it has not reported, they tell whether it must offer.
    """

    unit: str
    town: bool
    approved: int | None
    before: int | None
    obliged: bool
    minimum: int
    offered: tuple[str, ...]
    reported_on: date | None

    @property
    def missing(self) -> int:
        """How many posts it still owes; 0 where it need not offer any."""
        return max(0, self.minimum - len(self.offered)) if self.obliged else 0


def offerings(case: CompetitionCase) -> tuple[Offering, ...]:
    """Every unit that has reported or must offer, in the order of the units."""
    reports = {report.unit: report for report in case.reports}
    found = (_offering(case, unit, reports.get(unit.id)) for unit in case.records.all(Unit))
    return tuple(one for one in found if one.reported_on or one.obliged)


def reports_due(case: CompetitionCase) -> date:
    """The last day planned for the reports; without a plan the first day of the exercise."""
    plan = planned(case.exercise, REPORTS, case.as_of)
    return plan.ends if plan else case.exercise.starts


def silent(case: CompetitionCase) -> tuple[Offering, ...]:
    """The units that owed posts at the end of the last day for reports; none before that day is over."""
    due = reports_due(case)
    if case.as_of <= due:
        return ()
    return tuple(one for one in offerings(replace(case, as_of=due)) if one.missing)


def _offering(case: CompetitionCase, unit: Unit, report: PositionReport | None) -> Offering:
    number = report.mid_level_before if report else unit.mid_level_posts
    many = unit.sort in _BY_NUMBER and number is not None and number >= case.terms.offering_threshold
    return Offering(
        unit=unit.id,
        town=unit.sort is UnitKind.TOWN,
        approved=unit.mid_level_posts,
        before=report.mid_level_before if report else None,
        obliged=unit.sort is UnitKind.TOWN or many,
        minimum=case.terms.min_offered,
        offered=report.positions if report else (),
        reported_on=report.reported_on if report else None,
    )
