"""工作日程安排表: the steps of the schedule under their phases."""

from collections.abc import Mapping
from itertools import groupby

from cadre_docs.documents.subject import Subject


def view(subject: Subject) -> Mapping[str, object]:
    """The phases in order, each with its steps, numbered through; a cancelled one stays, with the day of that."""
    numbered = list(enumerate(subject.exercise.schedule, 1))
    return {
        "phases": [
            {
                "name": phase,
                "steps": [
                    {
                        "number": number,
                        "name": step.name,
                        "starts": step.starts,
                        "ends": step.ends,
                        "responsible": step.responsible,
                        "cancelled_on": step.cancelled_on if step.is_cancelled(subject.as_of) else None,
                    }
                    for number, step in steps
                ],
            }
            for phase, steps in groupby(numbered, key=lambda pair: pair[1].phase)
        ]
    }
