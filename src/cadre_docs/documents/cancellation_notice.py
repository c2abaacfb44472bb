"""职位取消及改报通知: the posts that are not competed for."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.competition.cancellations import cancellations


def view(subject: Subject) -> Mapping[str, object]:
    """The posts cancelled, in order."""
    positions = [subject.position(one.position) for one in subject.compute(cancellations)]
    return {
        "rows": [{"unit": subject.unit(one.unit).name, "post": one.name, "openings": one.openings} for one in positions]
    }
