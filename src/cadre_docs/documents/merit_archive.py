"""实绩档案目录: a line for each paper filed, and one for each that is missing."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.secondment.archive import Archive, archive_of
from cadre_docs.procedures.secondment.case import SecondmentCase


def view(subject: Subject) -> Mapping[str, object]:
    """The papers in the order of the policy's list, and the names of those missing."""
    found = subject.compute(_archive, subject.fact("posting").id)
    rows = []
    for line in found.lines:
        name = line.item.label
        if not line.filed:
            rows.append({"name": name, "made_on": "", "filed_on": "未归档", "pages": ""})
        for paper in line.filed:
            rows.append(
                {
                    "name": name,
                    "made_on": paper.made_on or "",
                    "filed_on": paper.on,
                    "pages": paper.pages or "",
                }
            )
    return {"rows": rows, "missing": [item.label for item in found.missing]}


def _archive(case: SecondmentCase, posting: str) -> Archive:
    return archive_of(case, case.postings[posting])
