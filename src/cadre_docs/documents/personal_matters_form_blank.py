"""个人有关事项报告表（空白）: the kinds of matter, the year, and the last day."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.personal_matters.case import PersonalMattersCase
from cadre_docs.procedures.personal_matters.duties import annual_due, moved
from cadre_docs.records.personal_matters import Matter


def view(subject: Subject) -> Mapping[str, object]:
    """The kinds of matter in order, without anything reported."""
    nominal = subject.compute(annual_due)
    return {
        "rows": [{"sort": sort.label, "texts": []} for sort in Matter],
        "year": subject.compute(_year),
        "by": subject.compute(moved, nominal) or nominal,
    }


def _year(case: PersonalMattersCase) -> int:
    return case.year
