"""基层锻炼人员名单: who must go, with the months counted, why, and by when."""

from collections.abc import Mapping
from typing import Any

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.grassroots_service.case import GrassrootsServiceCase
from cadre_docs.procedures.grassroots_service.obligations import Standing, obliged, reminders


def view(subject: Subject) -> Mapping[str, object]:
    """The rows, the nearest last day first, and how many are to be reminded."""
    found = subject.compute(obliged)
    standings = subject.compute(_standings)
    waiting, due, share = subject.compute(_reminders)
    return {
        "rows": [_row(subject, one, standings[one.recruit.person]) for one in found],
        "waiting": waiting,
        "due": due,
        "share": share,
    }


def _row(subject: Subject, one: Any, standing: str) -> dict[str, object]:
    person = subject.person(one.recruit.person)
    return {
        "name": person.name,
        "sex": person.sex,
        "birth": person.birth,
        "education": person.highest.label if person.highest else "",
        "unit": subject.unit(one.recruit.unit).label,
        "hired": one.recruit.hired_on,
        "before": one.before_hiring.months,
        "in_all": one.in_all.months,
        "why": "；".join(test.label for test in one.met),
        "by": one.by,
        "standing": standing,
    }


def _standings(case: GrassrootsServiceCase) -> dict[str, str]:
    found = {one.recruit.person: one.standing(case.as_of) for one in obliged(case)}
    waiting = [person for person, standing in found.items() if standing is Standing.WAITING]
    labels = {person: standing.label.text("zh") for person, standing in found.items()}
    return labels | {person: "已处理" for person in waiting if person in case.decisions}


def _reminders(case: GrassrootsServiceCase) -> tuple[int, int, str]:
    found = reminders(case)
    return len(found.waiting), len(found.due), f"{round(found.share * 100)}%"
