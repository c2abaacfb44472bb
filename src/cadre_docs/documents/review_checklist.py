"""报审材料清单: each paper that is due, and whether it is there."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.records.appointment import DossierItem


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each paper, and the names of those missing."""
    there = {item.value for item in subject.fact("appointment").dossier}
    items = [{"name": item.label, "there": item.value in there} for item in DossierItem]
    return {"items": items, "missing": [item.label for item in DossierItem if item.value not in there]}
