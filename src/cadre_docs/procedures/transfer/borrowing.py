"""Borrowed staff: who consented, until when, and who is beyond the limit (S2-31…S2-33)."""

from dataclasses import dataclass
from datetime import date, timedelta

from cadre_docs.calendar import months_after
from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.records.transfer import BorrowedStaff


@dataclass(frozen=True, slots=True)
class Borrowing:
    """One person's borrowing: the last day that the policy allows, None where it sets no limit (inclusive)."""

    record: BorrowedStaff
    limit: date | None

    @property
    def too_long(self) -> bool:
        """Whether it is planned, or has lasted, beyond the limit."""
        return self.limit is not None and (self.record.returned_on or self.record.ends) > self.limit

    def missing(self, as_of: date) -> tuple[Message, ...]:
        """The consents that it lacks on a date: the principal's, the deputy's in charge, and the filing."""
        steps = (
            (self.record.principal_approved_on, say("主要领导同意", "the principal's consent")),
            (self.record.deputy_approved_on, say("分管领导同意", "the consent of the deputy in charge")),
            (self.record.filed_on, say("人事部门备案", "filing with personnel")),
        )
        return tuple(message for on, message in steps if on is None or on > as_of)

    def running(self, as_of: date) -> bool:
        """Whether the person is borrowed on a date: begun and not returned."""
        returned = self.record.returned_on
        return self.record.since <= as_of and (returned is None or returned > as_of)

    def beyond(self, as_of: date) -> bool:
        """Whether the person is still there on a date after the limit."""
        return self.limit is not None and self.running(as_of) and as_of > self.limit

    @property
    def due(self) -> date:
        """The day by which the person goes back: the agreed end or, if that is earlier, the limit (inclusive)."""
        return min(self.record.ends, self.limit) if self.limit else self.record.ends


def borrowings(case: TransferCase) -> tuple[Borrowing, ...]:
    """Everybody borrowed, in the order of the records."""
    return tuple(borrowing_of(case, person) for person in case.borrowed)


def borrowing_of(case: TransferCase, person: str) -> Borrowing:
    """One person's borrowing. KeyError for somebody not borrowed."""
    record = case.borrowed[person]
    months = case.terms.borrow_months
    return Borrowing(record, months_after(record.since, months) if months else None)


def ending(case: TransferCase) -> tuple[Borrowing, ...]:
    """Those to be reminded: still there, and the end is no more than the policy's days away, or past.

    A policy without days for reminders has those reminded whose end is past.
    """
    near = case.as_of + timedelta(days=case.terms.borrow_reminder_days or 0)
    return tuple(one for one in borrowings(case) if one.running(case.as_of) and one.due <= near)
