"""后备干部调整通知: the posts for which reserve cadres are to be recommended."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.reserve.quotas import quotas


def view(subject: Subject) -> Mapping[str, object]:
    """The quotas on the day of the notice."""
    return {"quotas": list(subject.compute(quotas))}
