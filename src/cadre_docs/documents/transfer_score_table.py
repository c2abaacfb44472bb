"""公开遴选成绩表: the scores on record, in the order of registration."""

from collections.abc import Mapping
from typing import Any

from cadre_docs.documents.subject import Subject
from cadre_docs.documents.words import fixed
from cadre_docs.procedures.transfer.scores import scored


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each candidate; nobody is ranked."""
    return {"rows": [_row(subject, one) for one in subject.compute(scored)]}


def _row(subject: Subject, row: Any) -> dict[str, object]:
    one = row.candidate
    person = subject.person(one.person)
    return {
        "name": person.name,
        "sex": person.sex,
        "origin": f"{one.from_unit}　{person.current_post}",
        "goal": f"{subject.unit(one.to_unit).label}　{one.to_post}",
        "sort": one.sort.label,
        "exam": "" if row.exam is None else fixed(row.exam, 2),
        "assessment": "" if row.assessment is None else fixed(row.assessment, 2),
        "total": "" if row.total is None else fixed(row.total, 2),
        "on": one.scored_on,
    }
