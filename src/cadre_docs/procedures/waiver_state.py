"""Whether a waiver is proposed, in force or over on a day."""

from datetime import date
from enum import StrEnum

from cadre_docs.diagnostics import Message, say
from cadre_docs.records.waiver import Waiver


class WaiverState(StrEnum):
    """Where a waiver stands. Only one that is in force waives anything."""

    PROPOSED = "proposed"
    NOT_YET = "not-yet"
    IN_FORCE = "in-force"
    ENDED = "ended"

    @property
    def label(self) -> Message:
        """The state in both languages."""
        return _LABELS[self]


_LABELS = {
    WaiverState.PROPOSED: say("待批", "proposed"),
    WaiverState.NOT_YET: say("尚未生效", "not yet in force"),
    WaiverState.IN_FORCE: say("生效", "in force"),
    WaiverState.ENDED: say("已到期", "ended"),
}


def waiver_state(waiver: Waiver, as_of: date) -> WaiverState:
    """The state on a day. It holds from the day of approval to ``until``, both inclusive; approval needs a name."""
    if waiver.approved_on is None or waiver.approved_by is None:
        return WaiverState.PROPOSED
    if waiver.approved_on > as_of:
        return WaiverState.NOT_YET
    if waiver.until is not None and waiver.until < as_of:
        return WaiverState.ENDED
    return WaiverState.IN_FORCE
