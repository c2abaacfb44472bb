"""Totals of a recruitment by unit and by region, with or without a published count."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from cadre_docs.procedures.recruitment.case import RecruitmentCase
from cadre_docs.procedures.recruitment.published import PublishedDay
from cadre_docs.procedures.rounding import rounded
from cadre_docs.records.position import Position


@dataclass(frozen=True, slots=True)
class GroupTotal:
    """The posts of one unit or region. Without a count nobody has applied: ``applicants`` is None.

    ``key`` is the unit's id or the region's name, empty for posts that name no region.
    """

    key: str
    posts: int
    openings: int
    applicants: int | None
    without_applicants: int | None

    @property
    def ratio(self) -> Decimal | None:
        """Applicants to one opening, to two places, half up."""
        return None if self.applicants is None else rounded(Fraction(self.applicants, self.openings), 2, "half-up")


def by_unit(case: RecruitmentCase, day: PublishedDay | None = None) -> tuple[GroupTotal, ...]:
    """Totals by unit, in the order in which the units' posts stand."""
    return _grouped(case.positions.values(), lambda position: position.unit, day)


def by_region(case: RecruitmentCase, day: PublishedDay | None = None) -> tuple[GroupTotal, ...]:
    """Totals by region, in the order in which the regions' posts stand."""
    return _grouped(case.positions.values(), lambda position: position.region or "", day)


def overall(case: RecruitmentCase, day: PublishedDay | None = None) -> GroupTotal | None:
    """The total of all posts; None for a recruitment that has none."""
    return next(iter(_grouped(case.positions.values(), lambda _: "", day)), None)


def _grouped(
    positions: Iterable[Position], key: Callable[[Position], str], day: PublishedDay | None
) -> tuple[GroupTotal, ...]:
    applicants = {row.position: row.applicants for row in day.rows} if day else {}
    groups: dict[str, list[Position]] = {}
    for position in positions:
        groups.setdefault(key(position), []).append(position)
    return tuple(
        GroupTotal(
            key=name,
            posts=len(members),
            openings=sum(position.openings for position in members),
            applicants=sum(applicants.get(position.id, 0) for position in members) if day else None,
            without_applicants=sum(not applicants.get(position.id, 0) for position in members) if day else None,
        )
        for name, members in groups.items()
    )
