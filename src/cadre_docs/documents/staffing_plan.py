"""用人计划: the free places of the unit, and each step of the chain."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.procedures.transfer.staffing import chain_of, rooms


def view(subject: Subject) -> Mapping[str, object]:
    """The steps in the order of the policy, empty where they are not taken."""
    plan = subject.fact("plan")
    return {
        "free": subject.compute(_free, plan.unit),
        "steps": [
            {
                "step": link.step.label,
                "on": link.taken.on if link.taken else None,
                "body": link.taken.body if link.taken else "",
                "number": (link.taken.number or "") if link.taken else "",
            }
            for link in subject.compute(_chain, plan.id)
        ],
    }


def _chain(case: TransferCase, key: str) -> object:
    return chain_of(case, case.plans[key])


def _free(case: TransferCase, unit: str) -> str:
    found = next((room for room in rooms(case) if room.record.unit == unit), None)
    return f"{found.free}名" if found else "未核定"
