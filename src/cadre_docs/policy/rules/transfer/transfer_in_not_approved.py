"""S0-85, S2-22, C30: a transfer-in is decided with the approvals that the policy names."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.transfer.approving import approved_late, decided, missing_approvers
from cadre_docs.procedures.transfer.case import TransferCase


@rule(zh="调任决定没有规定的审批", en="A transfer-in was decided without an approval", rows=("S0-85",))
def transfer_in_not_approved(case: TransferCase) -> Iterator[Finding]:
    """已经决定调任，缺少规定审批方的同意，或同意在决定之后。

    查什么：决定日期（含当日）以前，政策所列的各审批方都已同意；不同意的不算。
    为什么：不经有权机关批准的调任决定无效；由谁批准各地不同，以政策包为准。
    怎么办：报请审批；批准之前不得办理手续。
    示例：六月三日决定，市级公务员主管部门六月四日批准，决定时没有审批，不可以。

    Checks: by the day of the decision, that day included, every approver that the policy names has consented; a
    refusal does not count.
    Why: a transfer-in decided without the approval of the body in charge is void; who that is differs, and the pack
    decides.
    What to do: ask for the approval; nothing may be done before it is given.
    Example: decided on 3 June, approved by the city on the 4th: there was no approval at the decision.
    """
    for person, one in case.candidates.items():
        if not decided(case, one):
            continue
        lacking = dict.fromkeys((*missing_approvers(case, one), *approved_late(case, one)))
        if not lacking:
            continue
        message = say(
            "{person}的调任 {on} 决定，决定时没有{roles_zh}的批准",
            "the transfer-in of {person} was decided on {on} without the approval of: {roles_en}",
            person=case.person(person).name,
            on=one.decided_on,
            roles_zh="、".join(role.label for role in lacking),
            roles_en=", ".join(role.value for role in lacking),
        )
        hint = say("报请审批，批准之前不得办理", "ask for the approval before anything is done")
        yield Finding(message, hint, one, ("approvals",), about(person=person))
