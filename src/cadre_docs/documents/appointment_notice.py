"""任职通知: its title names up to two persons, as official titles do."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject


def view(subject: Subject) -> Mapping[str, object]:
    """The title."""
    appointments = subject.fact("appointments")
    names = [subject.person(one.person).name for one in appointments]
    shown = "、".join(names) if len(names) <= 2 else f"{names[0]}等"
    removed = any(one.removed for one in appointments)
    return {"title": f"关于{shown}同志{'职务任免' if removed else '任职'}的通知"}
