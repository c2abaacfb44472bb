"""培训安排: the training of those who have moved."""

from collections.abc import Mapping
from datetime import date

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each person whose training is arranged, in the order of the records."""
    rows = []
    for key, origin in subject.compute(_trained):
        report = subject.compute(_report, key)
        rows.append(
            {
                "name": subject.person(key).name,
                "origin": subject.unit(origin).name,
                "unit": subject.unit(report.unit).name,
                "reported": _arrived(report.reported_on, subject),
                "training": report.training,
            }
        )
    return {"rows": rows}


def _trained(case: TwoWaySelectionCase) -> list[tuple[str, str]]:
    found = (key for key, one in case.duty_reports.items() if one.training and key in case.participants)
    return [(key, case.participants[key].unit) for key in found]


def _report(case: TwoWaySelectionCase, person: str) -> object:
    return case.duty_reports[person]


def _arrived(on: date | None, subject: Subject) -> str:
    return f"{on:%Y.%m.%d}" if on is not None and on <= subject.as_of else "未报到"
