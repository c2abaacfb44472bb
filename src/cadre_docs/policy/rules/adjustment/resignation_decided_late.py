"""N-L85: decided within 30 days of the application, 90 days for leaders."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.adjustment.case import AdjustmentCase
from cadre_docs.procedures.adjustment.resignations import resignation_state


@rule(zh="辞职超过时限没有审批", en="A resignation was not decided in time", rows=("N-L85",))
def resignation_decided_late(case: AdjustmentCase) -> Iterator[Finding]:
    """辞职申请超过时限没有审批，或审批晚于时限。

    查什么：自接到申请次日起算，一般人员、领导成员各有规定的天数（含末日）。
    为什么：公务员法：任免机关三十日内、领导成员九十日内审批。政策包写明是否适用于只辞领导职务的情形。
    怎么办：尽快审批，并将结果通知本人。
    示例：2014 年 10 月 8 日申请，领导干部最迟 2015 年 1 月 6 日审批。

    Checks: from the day after the application, within the days of the policy (inclusive), which are more for leaders.
    Why: the law: 30 days, 90 for leaders. The pack says whether that holds for giving up a post only.
    What to do: decide now and tell the person.
    Example: applied on 8 October 2014, a leader: by 6 January 2015.
    """
    for one in case.resignations:
        by = resignation_state(case, one).decide_by
        if by is None or not case.past(one.applied_on):
            continue
        decided = one.decided_on if case.past(one.decided_on) else None
        if (decided or case.as_of) > by:
            message = say(
                "{person} {applied} 申请辞职，应在 {by} 前（含）审批",
                "{person} applied on {applied}; the decision was due by {by}",
                person=case.person(one.person).name,
                applied=one.applied_on,
                by=by,
            )
            yield Finding(
                message,
                say("尽快审批，并将结果通知本人", "decide now and tell the person"),
                one,
                ("decided_on",),
                about(person=one.person),
            )
