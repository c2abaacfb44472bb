"""The probation of those promoted: who serves one, and when it is over (《方案》三(二)1(7))."""

from dataclasses import dataclass
from datetime import date

from cadre_docs.calendar import months_after
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.records.appointment import Appointment, AppointmentKind, Probation


@dataclass(frozen=True, slots=True)
class ProbationDue:
    """The probation that follows from an appointment, against the one recorded.

    ``required`` holds for promotions only. ``since`` is the day recorded, or the day of the decision, from which the
    tenure counts (an inference from the national rules, to be confirmed by the office). ``over_on`` is the day on which
    the probation is over: the same day of the month so many months later; None where no probation is required.
    """

    appointment: Appointment
    record: Probation | None
    required: bool
    since: date
    over_on: date | None

    @property
    def missing(self) -> bool:
        """Whether a probation is required and none is recorded."""
        return self.required and self.record is None

    @property
    def unexpected(self) -> bool:
        """Whether one is recorded that the policy does not ask for."""
        return not self.required and self.record is not None

    @property
    def agrees(self) -> bool:
        """Whether the record says what the policy yields."""
        if self.record is None:
            return not self.required
        return self.required and self.record.until == self.over_on

    def assessment_owed(self, as_of: date) -> bool:
        """Whether the probation is over on a date (its last day included) and not yet assessed."""
        if self.record is None or self.over_on is None:
            return False
        assessed = self.record.assessed_on
        return as_of >= self.over_on and (assessed is None or assessed > as_of)


def probation_end(since: date, months: int) -> date:
    """The day on which a probation is over: that day of the month so many months later (民法典 art. 202)."""
    return months_after(since, months)


def probation_of(case: CompetitionCase, appointment: Appointment) -> ProbationDue:
    """The probation that follows from one appointment."""
    record = next(
        (one for one in case.probations if one.person == appointment.person and one.position == appointment.position),
        None,
    )
    months = case.terms.probation_months
    required = appointment.sort is AppointmentKind.PROMOTION and months > 0
    since = record.since if record else appointment.decided_on
    return ProbationDue(appointment, record, required, since, probation_end(since, months) if required else None)


def probations(case: CompetitionCase) -> tuple[ProbationDue, ...]:
    """The probation, required or not, of every appointment decided by ``as_of``."""
    return tuple(probation_of(case, appointment) for appointment in case.appointments)
