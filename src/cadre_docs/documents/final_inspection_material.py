"""综合考察材料: the reports and appraisals of the whole term."""

from collections.abc import Mapping
from datetime import date

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.secondment.case import SecondmentCase


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each report and appraisal, by day."""
    rows = subject.compute(_rows, subject.fact("posting").id)
    return {"rows": [{"on": on, "name": name, "result": result} for on, name, result in rows]}


def _rows(case: SecondmentCase, posting: str) -> tuple[tuple[date, str, str], ...]:
    reports = [(one.handed_in_on, one.report.label, "已报送") for one in case.reports if one.posting == posting]
    appraisals = [
        (one.on, one.appraisal.label, one.grade.label if one.grade else "")
        for one in case.appraisals
        if one.posting == posting
    ]
    return tuple(sorted([*reports, *appraisals]))
