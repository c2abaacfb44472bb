"""个人有关事项报告表: a row for each kind of matter, with what was reported of it."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.records.personal_matters import Matter


def view(subject: Subject) -> Mapping[str, object]:
    """The kinds of matter in order; nothing is written where nothing was reported."""
    told: dict[str, list[str]] = {}
    for item in subject.fact("report").items:
        told.setdefault(item.sort, []).append(item.text)
    return {"rows": [{"sort": sort.label, "texts": told.get(sort, [])} for sort in Matter]}
