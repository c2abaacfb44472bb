"""请假审批单: who may approve a leave of this length."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.leave import leave_check
from cadre_docs.records.secondment_conduct import SecondmentLeave


def view(subject: Subject) -> Mapping[str, object]:
    """Who approves it, with the clause, and whether it must be filed."""
    leave = subject.fact("leave")
    approvers = subject.compute(_approvers, leave.posting, leave.since)
    names = "或".join(approvers)
    clause = subject.cite("leave_host_days")
    authority = f"由{names}批准（{clause}）" if approvers else "政策没有规定，按本单位制度批准"
    return {"authority": authority, "to_file": subject.compute(_to_file, leave.posting, leave.since)}


def _leave(case: SecondmentCase, posting: str, since: object) -> SecondmentLeave:
    return next(one for one in case.leaves if one.posting == posting and one.since == since)


def _approvers(case: SecondmentCase, posting: str, since: object) -> tuple[str, ...]:
    return tuple(one.label for one in leave_check(case, _leave(case, posting, since)).approvers)


def _to_file(case: SecondmentCase, posting: str, since: object) -> bool:
    return leave_check(case, _leave(case, posting, since)).to_file
