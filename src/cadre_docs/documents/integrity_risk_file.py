"""廉政风险防控材料: the list of a unit's papers, with what is still missing."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.records.personal_matters import RiskPaper


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each of the papers, done by the document's day or not."""
    papers = {paper: on for paper, on in subject.fact("file").papers.items() if on <= subject.day}
    rows = [{"name": paper.label, "on": papers.get(paper)} for paper in RiskPaper]
    return {"rows": rows, "done": len(papers)}
