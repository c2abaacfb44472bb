"""政策说明: the rules in force, question by question."""

from collections.abc import Mapping

from cadre_docs.documents.rulings import rulings
from cadre_docs.documents.subject import Subject


def view(subject: Subject) -> Mapping[str, object]:
    """The questions, their answers and clauses."""
    return {"rulings": rulings(subject)}
