"""岗位安排表: everybody sent, and how many work on each line."""

from collections import Counter
from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.secondment.case import SecondmentCase


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each posting by batch and day, and the numbers by line."""
    return {"rows": [dict(row) for row in subject.compute(_rows)], "numbers": subject.compute(_numbers)}


def _rows(case: SecondmentCase) -> tuple[tuple[tuple[str, object], ...], ...]:
    rows = []
    for one in sorted(case.postings.values(), key=lambda one: (one.batch or 0, one.since)):
        row = {
            "batch": one.batch or "—",
            "name": case.seconded(one).name,
            "sender": case.unit(one.sender).name,
            "host": case.unit(one.host).name,
            "post": one.post,
            "line": one.line or "—",
            "since": one.since,
            "until": one.until,
        }
        rows.append(tuple(row.items()))
    return tuple(rows)


def _numbers(case: SecondmentCase) -> str:
    counted = Counter(one.line or "未分岗位" for one in case.postings.values())
    return "，".join(f"{line} {number} 人" for line, number in counted.items())
