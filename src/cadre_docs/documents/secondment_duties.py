"""岗位职责书: the tasks given so far, of which the paper shows kind, number and days but no matter."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.duties import tasks_of


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each task."""
    return {"rows": [dict(row) for row in subject.compute(_rows, subject.fact("posting").id)]}


def _rows(case: SecondmentCase, posting: str) -> tuple[tuple[tuple[str, object], ...], ...]:
    rows = []
    for one in tasks_of(case, case.postings[posting]):
        done = one.done_on if one.done_on and one.done_on <= case.as_of else None
        row = {"kind": one.task.label, "number": one.number, "given_on": one.given_on, "done_on": done or "未办结"}
        rows.append(tuple(row.items()))
    return tuple(rows)
