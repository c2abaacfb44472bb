"""调任审批表: the résumé, the checks in one line, and a box for everybody who must approve."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.transfer.case import TransferCase


def view(subject: Subject) -> Mapping[str, object]:
    """What stands on the form; a box without an opinion is empty."""
    candidate, person = subject.fact("candidate"), subject.fact("person")
    checks = list(candidate.checks)
    unmet = [one.item.label for one in checks if not (one.met and one.evidence)]
    summary = f"共审查{len(checks)}项，全部符合。" if not unmet else f"不符合或没有依据：{'、'.join(unmet)}。"
    return {
        "resume": [f"{one.since.text()}—{one.until.text() if one.until else ''}　{one.text}" for one in person.resume],
        "assessments": "；".join(f"{one.year}年{one.grade.label}" for one in person.assessments),
        "checks": summary if checks else "尚未审查。",
        "approvals": [
            {"role": role, "text": text, "on": on} for role, text, on in subject.compute(_boxes, candidate.person)
        ],
    }


def _boxes(case: TransferCase, person: str) -> list[tuple[str, str, object]]:
    given = [one for one in case.candidates[person].approvals if one.on <= case.as_of]
    roles = dict.fromkeys((*case.terms.approvers, *(one.role for one in given)))
    boxes: list[tuple[str, str, object]] = []
    for role in roles:
        own = next((one for one in reversed(given) if one.role is role), None)
        number = f"（{own.number}）" if own and own.number else ""
        opinion = f"{own.body}：{'同意' if own.approved else '不同意'}{number}。" if own else ""
        boxes.append((role.label, opinion, own.on if own else None))
    return boxes
