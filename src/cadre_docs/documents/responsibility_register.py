"""责任登记表: a row for each entry of the register; a step without one has a row of its own."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject


def view(subject: Subject) -> Mapping[str, object]:
    """The rows, step by step; the days and the people of a step carried out several times are those of all of it."""
    rows = []
    for step in subject.fact("steps"):
        records = list(step.records)
        shared = {
            "step": step.sort,
            "since": min(one.on for one in records),
            "ended": max(one.ended for one in records),
            "body": "、".join(dict.fromkeys(one.responsible_body for one in records if one.responsible_body)),
            "person": "、".join(dict.fromkeys(one.responsible_person for one in records if one.responsible_person)),
        }
        entries = [{"sort": one.sort, "bearer": one.bearer, "duty": one.duty} for one in step.entries]
        rows += [shared | entry for entry in entries or [{"sort": None, "bearer": None, "duty": None}]]
    return {"rows": rows}
