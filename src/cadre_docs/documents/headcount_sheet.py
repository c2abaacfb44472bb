"""职数核定表: places and posts, those decided upon, and what is free."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.transfer.staffing import room_of


def view(subject: Subject) -> Mapping[str, object]:
    """The room of the unit, names of those to come, and the verdict."""
    room = subject.compute(room_of, subject.fact("record").unit)
    over = []
    if room.free < 0:
        over.append(f"超编{-room.free}名")
    if room.free_posts < 0:
        over.append(f"超职数{-room.free_posts}名")
    return {
        "room": room,
        "incoming": "、".join(subject.person(person).name for person in room.incoming) or "无",
        "incoming_leaders": "、".join(subject.person(person).name for person in room.incoming_leaders) or "无",
        "verdict": "、".join(over) + "，不得再调入。" if over else "没有超编、超职数。",
    }
