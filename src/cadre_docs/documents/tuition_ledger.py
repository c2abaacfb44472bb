"""学费资助台账: every application of a batch, what it comes to, and what was granted and paid."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.tuition.calculation import Calculation, calculation, money
from cadre_docs.procedures.tuition.case import TuitionCase


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each application, and the sums of what was granted and paid."""
    found = list(subject.compute(_calculated))
    granted = [one for one in found if _by(one.application.decided_on, subject) and one.application.approved]
    paid = [one for one in granted if _by(one.application.paid_on, subject)]
    return {
        "rows": [_row(subject, one) for one in found],
        "granted": money(sum((one.application.approved for one in granted), Decimal(0))),
        "paid": money(sum((one.application.approved for one in paid), Decimal(0))),
    }


def _row(subject: Subject, found: Any) -> dict[str, object]:
    application = found.application
    person = subject.person(application.person)
    decided = _by(application.decided_on, subject)
    return {
        "name": person.name,
        "unit": subject.unit(person.unit).label,
        "degree": application.degree.label,
        "level": application.degree.level.label,
        "school": application.school,
        "tuition": money(application.tuition),
        "rate": f"{(found.rate * 100).normalize():f}%",
        "amount": money(found.amount),
        "approved": money(application.approved) if decided and application.approved is not None else "",
        "decided_on": application.decided_on if decided else None,
        "paid_on": application.paid_on if _by(application.paid_on, subject) else None,
    }


def _by(day: Any, subject: Subject) -> bool:
    return day is not None and day <= subject.day


def _calculated(case: TuitionCase) -> tuple[Calculation, ...]:
    return tuple(calculation(case, one) for one in case.applications)
