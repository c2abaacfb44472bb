"""The mid-level head count of each unit before and after the exercise (《方案》三(二)1, last paragraph)."""

from dataclasses import dataclass

from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.records.appointment import Appointment, Headcount


@dataclass(frozen=True, slots=True)
class HeadcountRow:
    """One unit's mid-level cadres.

    ``before`` is what its report of posts says (None where there is no report, then nothing can be computed).
    ``arrivals`` are appointed to its mid-level posts, ``departures`` were its mid-level cadres and are appointed
    anywhere; who moves within the unit is both. ``other`` is the sum of the other changes recorded up to ``as_of``.
    """

    unit: str
    before: int | None
    arrivals: tuple[Appointment, ...]
    departures: tuple[Appointment, ...]
    other: int
    record: Headcount | None

    @property
    def expected(self) -> int | None:
        """The head count after the exercise as the records yield it."""
        if self.before is None:
            return None
        return self.before + len(self.arrivals) - len(self.departures) + self.other

    @property
    def after(self) -> int | None:
        """The head count after the exercise: as recorded, else as computed."""
        return self.record.after if self.record else self.expected

    @property
    def allowed(self) -> int | None:
        """What the unit may have at most: as many as before."""
        return self.before

    @property
    def excess(self) -> int:
        """By how many the unit has more than it may; 0 where it has not, or nothing is known."""
        if self.after is None or self.allowed is None:
            return 0
        return max(0, self.after - self.allowed)

    @property
    def agrees(self) -> bool | None:
        """Whether the recorded count is the computed one; None where either is missing."""
        if self.record is None or self.expected is None:
            return None
        return self.record.after == self.expected


def headcounts(case: CompetitionCase) -> tuple[HeadcountRow, ...]:
    """Every unit that reported posts, offers one, gains or loses somebody, or is counted; in that order."""
    offering = (position.unit for position in case.positions.values())
    losing = (case.person(one.person).unit for one in case.appointments)
    units = dict.fromkeys([*(report.unit for report in case.reports), *offering, *losing, *case.headcounts])
    return tuple(headcount_of(case, unit) for unit in units)


def headcount_of(case: CompetitionCase, unit: str) -> HeadcountRow:
    """One unit's mid-level head count as of the case's date, counting appointments decided by then."""
    report = next((one for one in case.reports if one.unit == unit), None)
    record = case.headcounts.get(unit)
    changes = record.other_changes if record else ()
    return HeadcountRow(
        unit=unit,
        before=report.mid_level_before if report else None,
        arrivals=tuple(one for one in case.appointments if _arrives(case, one, unit)),
        departures=tuple(one for one in case.appointments if _leaves(case, one, unit)),
        other=sum(change.change for change in changes if change.on <= case.as_of),
        record=record,
    )


def _arrives(case: CompetitionCase, appointment: Appointment, unit: str) -> bool:
    position = case.positions.get(appointment.position)
    return position is not None and position.unit == unit and position.sort.mid_level


def _leaves(case: CompetitionCase, appointment: Appointment, unit: str) -> bool:
    person = case.person(appointment.person)
    return person.unit == unit and person.post_kind.mid_level
