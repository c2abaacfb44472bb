"""工作方案: phases and steps of the schedule, and the rules in force."""

from collections.abc import Mapping

from cadre_docs.documents import work_schedule
from cadre_docs.documents.rulings import rulings
from cadre_docs.documents.subject import Subject


def view(subject: Subject) -> Mapping[str, object]:
    """The phases as in the schedule, and the rules."""
    return {"phases": work_schedule.view(subject)["phases"], "rulings": rulings(subject)}
