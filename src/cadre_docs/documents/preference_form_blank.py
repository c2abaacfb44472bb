"""意向表（空白）: a line for each wish that the policy allows."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject


def view(subject: Subject) -> Mapping[str, object]:
    """The numbers of the wishes, from 1."""
    return {"places": range(1, getattr(subject.terms, "max_preferences", 0) + 1)}
