"""包案登记表: each case with the secondee who sees it through."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.duties import cases_of


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each case, by the day on which it was given."""
    return {"rows": [dict(row) for row in subject.compute(_rows)]}


def _rows(case: SecondmentCase) -> tuple[tuple[tuple[str, object], ...], ...]:
    rows = []
    for one in cases_of(case):
        owner = case.postings.get(one.posting or "")
        done = one.done_on if one.done_on and one.done_on <= case.as_of else None
        row = {
            "number": one.number,
            "matter": one.matter,
            "owner": case.seconded(owner).name if owner else "未确定",
            "given_on": one.given_on,
            "done_on": done,
            "result": (one.result or "") if done else "",
        }
        rows.append(tuple(row.items()))
    return tuple(rows)
