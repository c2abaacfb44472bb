"""人选研究纪要: the steps so far, and everybody decided upon."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.records.secondment import SecondmentStep


def view(subject: Subject) -> Mapping[str, object]:
    """The steps by day and a row for each person."""
    return {
        "steps": subject.compute(_steps),
        "rows": [_row(subject, key) for key in subject.fact("decision").people],
    }


def _steps(case: SecondmentCase) -> tuple[SecondmentStep, ...]:
    return case.steps


def _row(subject: Subject, key: str) -> dict[str, object]:
    person = subject.person(key)
    reserve = subject.compute(_reserve, key)
    return {
        "name": person.name,
        "sex": person.sex,
        "birth": person.birth,
        "post": person.current_post,
        "reserve": reserve,
    }


def _reserve(case: SecondmentCase, key: str) -> str:
    profile = case.profiles.get(key)
    return "未登记" if profile is None else "是" if profile.reserve else "否"
