"""公务员登记表: who is registered, with what past; the opinions are for the pen and the seal."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.documents.words import dotted
from cadre_docs.records.transfer import CheckItem


def view(subject: Subject) -> Mapping[str, object]:
    """The résumé as rows, the relatives, and whether the conditions of registration were found to be met."""
    person, candidate = subject.fact("person"), subject.fact("candidate")
    met = {one.item for one in candidate.checks if one.met and one.evidence}
    return {
        "entries": [
            {"period": f"{dotted(one.since)}—{dotted(one.until) if one.until else ''}", "text": one.text}
            for one in person.resume
        ],
        "relatives": [
            {"relation": one.relation, "name": one.name, "party": one.party or "", "work": one.work or ""}
            for one in person.relatives
        ],
        "assessments": "；".join(f"{one.year}年{one.grade.label}" for one in person.assessments),
        "conditions": "符合" if CheckItem.REGISTRATION in met else None,
    }
