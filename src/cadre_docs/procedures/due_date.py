"""Something due on a day, whatever it comes from: a plan, a schedule, or a procedure."""

from dataclasses import dataclass
from datetime import date

from cadre_docs.diagnostics import Message
from cadre_docs.procedures.plan import DueStatus


@dataclass(frozen=True, slots=True)
class DueDate:
    """Something due on a day (inclusive). The id stays the same when the day moves: calendars know the event by it.

    ``earlier`` is the other reading of an ambiguous deadline and ``wording`` what its source says. ``done_on`` is known
    for what has a date of completion; a step of a schedule or the end of a window is simply past (``ended``).
    ``public_from`` is the first day on which anybody may see it; None: for the office only. ``cancelled_on`` is the day
    on which it was called off, and ``reason`` why.
    """

    id: str
    day: date
    title: Message
    status: DueStatus
    earlier: date | None = None
    wording: str = ""
    exercise: str = ""
    plan: str = ""
    task: str = ""
    position: str = ""
    units: tuple[str, ...] = ()
    done_on: date | None = None
    ended: bool = False
    public_from: date | None = None
    cancelled_on: date | None = None
    reason: str = ""

    def public_on(self, as_of: date) -> bool:
        """Whether anybody may see it on a date."""
        return self.public_from is not None and self.public_from <= as_of
