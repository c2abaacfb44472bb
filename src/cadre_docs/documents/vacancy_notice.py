"""缺员公告: the vacancies by unit, and until when wishes are taken."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.two_way_selection.stages import PREFERENCES
from cadre_docs.records.two_way_selection import Vacancy


def view(subject: Subject) -> Mapping[str, object]:
    """The rows, their sum, and the planned last day for the forms, if the schedule gives one."""
    found = list(subject.all_of(Vacancy, exercise=subject.exercise.id))
    ends = [step.ends for step in subject.exercise.steps_on(subject.as_of) if step.stage == PREFERENCES.slug]
    return {
        "rows": [
            {
                "unit": subject.unit(one.unit).name,
                "number": one.number,
                "text": "；".join(part for part in (one.duties, one.remark) if part),
            }
            for one in found
        ],
        "total": sum(one.number for one in found),
        "deadline": max(ends, default=None),
    }
