"""After the decision: handing over the old post, and the personnel file (N-T1, N-M6)."""

from dataclasses import dataclass
from datetime import date

from cadre_docs.calendar import CalendarCoverageError, Count, months_after
from cadre_docs.procedures.transfer.approving import decided
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.records.transfer import TransferCandidate


@dataclass(frozen=True, slots=True)
class Handover:
    """The last days of one candidate, None where the policy sets none or the count cannot begin yet (inclusive).

    ``count`` explains the working days; ``file_by`` is for sending the file, ``check_by`` for checking it on arrival.
    """

    candidate: TransferCandidate
    count: Count | None
    file_by: date | None
    check_by: date | None

    @property
    def by(self) -> date | None:
        """The last day for handing over."""
        return self.count.end if self.count else None

    def late(self, as_of: date) -> bool:
        """Whether the post was handed over after the last day, or is not on a date beyond it."""
        return self.by is not None and _until(self.candidate.handed_over_on, as_of) > self.by

    def file_late(self, as_of: date) -> bool:
        """Whether the file was sent too late, or is not sent on a date beyond the last day."""
        return self.file_by is not None and _until(self.candidate.file_sent_on, as_of) > self.file_by

    def check_late(self, as_of: date) -> bool:
        """Whether the file was checked too late, or is not on a date beyond the last day."""
        return self.check_by is not None and _until(self.candidate.file_checked_on, as_of) > self.check_by


def handovers(case: TransferCase) -> tuple[Handover, ...]:
    """Everybody who has been told to move and has not refused, in the order of the records."""
    return tuple(
        handover_of(case, one)
        for one in case.candidates.values()
        if decided(case, one) and one.notified_on and one.notified_on <= case.as_of and not refused(case, one)
    )


def refused(case: TransferCase, candidate: TransferCandidate) -> bool:
    """Whether the person has refused by the case's date."""
    return candidate.refused_on is not None and candidate.refused_on <= case.as_of


def handover_of(case: TransferCase, candidate: TransferCandidate) -> Handover:
    """The last days of one candidate."""
    months, sent = case.terms.file_months, candidate.file_sent_on
    notified = candidate.notified_on
    return Handover(
        candidate,
        _count(case, candidate),
        months_after(notified, months) if months and notified else None,
        months_after(sent, months) if months and sent else None,
    )


def _count(case: TransferCase, candidate: TransferCandidate) -> Count | None:
    if case.terms.handover_days is None or candidate.notified_on is None:
        return None
    try:
        return case.calendar.working_days_after(candidate.notified_on, case.terms.handover_days)
    except CalendarCoverageError:
        return None


def _until(done_on: date | None, as_of: date) -> date:
    return done_on if done_on and done_on <= as_of else as_of
