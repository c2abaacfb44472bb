"""参加组织生活记录: who came to which meeting, and how often each was missed."""

from collections.abc import Mapping
from typing import Any

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.assessment.meetings import presences


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each entry, and the number of absences of each person."""
    found = list(subject.compute(presences))
    return {
        "rows": [_row(subject, one, meeting, entry) for one in found for meeting, entry in one.entries],
        "sums": [
            {"name": subject.person(one.person).name, "times": len(one.entries), "missed": one.missed} for one in found
        ],
    }


def _row(subject: Subject, one: Any, meeting: Any, entry: Any) -> dict[str, object]:
    person = subject.person(one.person)
    return {
        "name": person.name,
        "post": person.current_post,
        "on": meeting.on,
        "meeting": meeting.sort,
        "came": "到会" if entry.attended else "缺席",
        "reason": entry.reason,
    }
