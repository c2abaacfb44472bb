"""S1-J12, S1-J13: who approves a leave depends on its length."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.leave import leave_check


@rule(zh="请假的批准单位不符", en="A leave was approved by somebody else", rows=("S1-J12", "S1-J13"))
def leave_by_wrong_approver(case: SecondmentCase) -> Iterator[Finding]:
    """请假已经批准，批准单位与请假天数不相称，或没有写明批准单位。

    查什么：天数少于界限的由挂职单位批准，多于界限的由组织部门批准。正好等于界限的，晋城的两条规定都适用，
    除非本地政策包另定，两者都可以。
    为什么：请假长短关系到在岗情况，长假由组织部门掌握。
    怎么办：报有权的单位批准，或改正登记。
    示例：界限 3 天，请假 3.5 天由挂职单位批准，不符。

    Checks: below the line the receiving unit approves, above it the organisation department. Just at the line both
    clauses of the source apply and either may, unless the local pack decides.
    Why: long leaves are for the department to know and allow.
    What to do: have the right body approve it, or correct the record.
    Example: with a line of 3 days, 3.5 days approved by the receiving unit.
    """
    for leave in case.leaves:
        check = leave_check(case, leave)
        missing = bool(check.approvers) and leave.approved_on is not None and leave.approver is None
        if not (check.approver_wrong or missing):
            continue
        posting = case.postings[leave.posting]
        message = say(
            "{person}请假 {days} 天，由{actual_zh}批准，应由{right_zh}批准",
            "the leave of {person} ({days} days) was approved by {actual_en}; it is for {right_en}",
            person=case.seconded(posting).name,
            days=leave.days,
            actual_zh=leave.approver.label if leave.approver else "（空）",
            actual_en=leave.approver.value if leave.approver else "nobody",
            right_zh="或".join(one.label for one in check.approvers),
            right_en=" or ".join(one.value for one in check.approvers),
        )
        hint = say("报有权的单位批准，或改正登记", "have the right body approve it, or correct the record")
        yield Finding(message, hint, leave, ("approver",), about(person=posting.person))
