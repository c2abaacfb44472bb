"""任前公示: what it shows of each person beyond the personnel file, where that is on record."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.records.appointing import PublicityContent


def view(subject: Subject) -> Mapping[str, object]:
    """The entries by person. A declaration of property is confidential: the guard keeps it out of a public notice."""
    contents = subject.all_of(PublicityContent, publicity=subject.fact("publicity").id)
    return {"entries": {one.person: one for content in contents for one in content.entries}}
