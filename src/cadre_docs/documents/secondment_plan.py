"""年度选派计划: the posts offered."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.records.secondment import SecondmentPost


def view(subject: Subject) -> Mapping[str, object]:
    """The posts of the exercise, in their order."""
    return {"posts": subject.compute(_posts)}


def _posts(case: SecondmentCase) -> tuple[SecondmentPost, ...]:
    return tuple(case.posts.values())
