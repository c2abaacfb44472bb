"""例外审批登记表: every exception asked for or allowed in an exercise."""

from collections.abc import Mapping
from typing import Any

from cadre_docs.documents.occasions.waivers import waivers_of
from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.waiver_state import WaiverState, waiver_state


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each, those that hold first, and how many hold and wait."""
    found = sorted(subject.compute(waivers_of), key=lambda waiver: (_order(waiver, subject), waiver.id))
    states = [waiver_state(waiver, subject.as_of) for waiver in found]
    return {
        "rows": [_row(waiver, state) for waiver, state in zip(found, states, strict=True)],
        "in_force": states.count(WaiverState.IN_FORCE),
        "proposed": states.count(WaiverState.PROPOSED),
    }


def _order(waiver: Any, subject: Subject) -> int:
    order = (WaiverState.IN_FORCE, WaiverState.PROPOSED, WaiverState.NOT_YET, WaiverState.ENDED)
    return order.index(waiver_state(waiver, subject.as_of))


def _row(waiver: Any, state: WaiverState) -> dict[str, object]:
    until = f"（至{waiver.until}）" if waiver.until else ""
    return {
        "id": waiver.id,
        "rule": waiver.rule,
        "subject": waiver.subject,
        "reason": waiver.reason,
        "proposed": " ".join(str(part) for part in (waiver.proposed_by, waiver.proposed_on, "提出") if part)
        if waiver.proposed_by or waiver.proposed_on
        else None,
        "approved": f"{waiver.approved_by} {waiver.approved_on} 批准{until}" if waiver.approved_on else None,
        "state": state.label.text("zh"),
    }
