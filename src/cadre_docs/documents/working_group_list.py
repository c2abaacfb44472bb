"""专项工作小组名单: the groups formed by the day of the list."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.records.exercise_conduct import WorkingGroup


def view(subject: Subject) -> Mapping[str, object]:
    """The groups in the order of the records."""
    found = subject.all_of(WorkingGroup, exercise=subject.exercise.id)
    return {"groups": [one for one in found if one.formed_on <= subject.day]}
