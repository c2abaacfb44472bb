"""S0-72, N-L93: early retirement is asked for, or for illness, and approved."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.records.rotation import RetirementKind


@rule(zh="提前退休没有事由或批准", en="Early retirement without ground or approval", rows=("S0-72", "N-L93"))
def early_retirement_not_approved(case: RotationCase) -> Iterator[Finding]:
    """提前退休写明了退休年月，却没有事由，或没有任免机关的批准。

    查什么：提前退休的记录写明事由（个人要求或因病不能坚持正常工作）；写明退休年月或已通知的，有批准机关和批准日期，批准日期不晚于通知日期。
    为什么：工作计划和公务员法都要求本人提出（或因病）并经任免机关批准。
    怎么办：补充事由，报任免机关批准后再办理。
    示例：有申请、任免机关已批准可以；批准日期空着而写明退休年月不可以。

    Checks: an early retirement has a ground, the own request or illness; where its month is set or notice was given,
    an approver and a day of approval, no later than the notice.
    Why: the plan and the law both want the request (or illness) and the consent of the appointing authority.
    What to do: record the ground and have it approved first.
    Example: a request that was approved is fine; a month set without a day of approval is not.
    """
    for record in case.retirements.values():
        if record.sort is not RetirementKind.EARLY:
            continue
        name, subjects = case.person(record.person).name, about(person=record.person)
        if record.ground is None:
            message = say(
                "{person}的提前退休没有写明事由",
                "the early retirement of {person} has no ground on record",
                person=name,
            )
            hint = say("写明个人要求或因病", "record the request or the illness")
            yield Finding(message, hint, record, ("ground",), subjects)
        settled = record.effective is not None or record.notified_on is not None
        approved = record.approver is not None and record.approved_on is not None
        late = (
            record.approved_on is not None
            and record.notified_on is not None
            and record.approved_on > record.notified_on
        )
        if (settled and not approved) or late:
            message = say(
                "{person}的提前退休未经任免机关批准就已办理",
                "the early retirement of {person} was settled without approval",
                person=name,
            )
            hint = say("报任免机关批准后再办理", "have it approved first")
            yield Finding(message, hint, record, ("approved_on",), subjects)
