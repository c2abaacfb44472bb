"""N-R38: too few members attended a decision."""

from collections.abc import Iterator
from fractions import Fraction

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.deciding import decision_result


class Wanted(Parameters):
    """The share of members who attend at least."""

    share: Fraction = Field(title="到会比例下限")


@rule(zh="讨论决定的到会人数不够", en="Too few members attended a decision", rows=("N-R38",))
def decision_attendance_too_low(case: LeadingSelectionCase, parameters: Wanted) -> Iterator[Finding]:
    """讨论决定的到会人数不够。

    查什么：到会成员占全体成员的比例不低于规定，含本数；与会成员逐一发表意见，主要负责人末位发言。
    为什么：集体讨论决定，要有足够的成员参加。
    怎么办：重新召开会议，或改正记录。
    示例：应到 11 人、须三分之二的，8 人可以，7 人不可以。

    Checks: the share of members present is not below the rule, inclusive; everybody speaks and the head speaks
    last.
    Why: a body decides only when enough of it is there.
    What to do: meet again, or correct the record.
    Example: of 11 members, with two thirds needed, 8 are enough and 7 are not.
    """
    for one in case.decisions:
        result = decision_result(one)
        if result.attendance >= parameters.share and one.all_spoke and one.head_spoke_last:
            continue
        message = say(
            "{body} {on} 决定{post}：应到 {due} 人，实到 {present} 人{order_zh}",
            "{body} decided on {post} on {on}: {present} of {due} members were present{order_en}",
            body=one.body,
            on=one.on,
            post=case.post(one.position),
            due=one.due,
            present=one.present,
            order_zh="" if one.all_spoke and one.head_spoke_last else "，发言次序不合规定",
            order_en="" if one.all_spoke and one.head_spoke_last else ", and the order of speaking was not kept",
        )
        hint = say("重新召开会议，或改正记录", "meet again, or correct the record")
        yield Finding(message, hint, one, ("present",), about(position=one.position))
