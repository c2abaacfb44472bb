"""S0-73: cadres who were adjusted are followed up."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.calendar import months_after
from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.adjustment.case import AdjustmentCase
from cadre_docs.records.adjustment import AdjustmentKind


class Interval(Parameters):
    """How long after the decision."""

    months: int = Field(title="跟踪考察月数", ge=1)


@rule(zh="调整下来的干部没有跟踪考察", en="No follow-up of an adjusted cadre", rows=("S0-73",))
def adjusted_without_follow_up(case: AdjustmentCase, parameters: Interval) -> Iterator[Finding]:
    """调整决定之后超过规定月数没有跟踪考察。

    查什么：决定生效之后，到本地规定的月数之日（不含）为止应有一次跟踪考察；处分、辞退的除外。
    为什么：计划要求跟踪考察，做出成绩的可以重新提拔；没有写明多久一次，由本地确定。
    怎么办：进行跟踪考察并登记。
    示例：本地定为 6 个月：2014 年 3 月 10 日决定，9 月 11 日还没有考察就提示。

    Checks: a decision has a follow-up within the months that the pack sets; disciplinary sanctions and
    dismissals have none.
    Why: the plan wants one, so that good work can be rewarded, and gives no interval: set locally.
    What to do: follow up and record it.
    Example: at six months: decided on 10 March, nothing by 11 September.
    """
    done = {one.adjustment for one in case.follow_ups}
    for one in case.adjustments.values():
        if (
            one.decided_on is None
            or one.id in done
            or one.sort in (AdjustmentKind.DISCIPLINE, AdjustmentKind.DISMISSAL)
        ):
            continue
        by = months_after(one.decided_on, parameters.months)
        if case.as_of > by:
            message = say(
                "{person} {on} 调整，到 {by} 没有跟踪考察",
                "{person} was adjusted on {on}; there was no follow-up by {by}",
                person=case.person(one.person).name,
                on=one.decided_on,
                by=by,
            )
            yield Finding(
                message,
                say("进行跟踪考察并登记", "follow up and record it"),
                one,
                ("decided_on",),
                about(person=one.person),
            )
