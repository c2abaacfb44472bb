"""用编申请: the unit's places as they stand."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.procedures.transfer.staffing import Room, rooms


def view(subject: Subject) -> Mapping[str, object]:
    """The room of the unit; None where nothing is settled for it."""
    return {"room": subject.compute(_room, subject.fact("plan").unit)}


def _room(case: TransferCase, unit: str) -> Room | None:
    return next((room for room in rooms(case) if room.record.unit == unit), None)
