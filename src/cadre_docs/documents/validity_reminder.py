"""推荐有效期提醒: until when a result may be relied on, and what is left of it."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.deciding import final_decision


def view(subject: Subject) -> Mapping[str, object]:
    """Days left from the day of the reminder (not counted) to the last day, and whether a decision was taken."""
    ends = subject.fact("ends")
    decided = subject.compute(_decided, subject.fact("position").id)
    return {"left": (ends - subject.day).days, "decided": decided}


def _decided(case: LeadingSelectionCase, position: str) -> bool:
    found = final_decision(case, position)
    return found is not None and bool(found.chosen)
