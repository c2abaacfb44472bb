"""差额票决票: the ballot of a differential vote, as 票决票."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.documents.vote_ballot import on_paper


def view(subject: Subject) -> Mapping[str, object]:
    """The candidates in the order of the record."""
    return on_paper(subject, subject.fact("ballot"))
