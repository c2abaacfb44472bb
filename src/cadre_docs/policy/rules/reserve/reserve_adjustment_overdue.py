"""S0-32: the list is adjusted by open selection at the interval that the policy gives."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.reserve.adjustments import adjustments_due
from cadre_docs.procedures.reserve.case import ReserveCase


@rule(zh="后备干部公开选拔调整超过规定间隔", en="The open adjustment of the list is overdue", rows=("S0-32",))
def reserve_adjustment_overdue(case: ReserveCase) -> Iterator[Finding]:
    """两次公开选拔调整之间超过规定的间隔，或上次之后到期没有调整。

    查什么：每次公开选拔调整不迟于上一次之后规定月数的同一日，当日可以；没有下一次的，看截止日期是否已过。
    为什么：工作计划原则上每两年公开选拔调整一次；“原则上”只作提醒。
    怎么办：组织公开选拔调整，或登记已经进行的调整。
    示例：2012 年 12 月 20 日调整过，下一次 2014 年 12 月 20 日可以，12 月 21 日就超过。

    Checks: every open adjustment comes no later than the same day of the month so many months after the one before;
    where none has followed, whether that day has passed.
    Why: the plan wants one every two years in principle, so this only reminds.
    What to do: adjust the list by open selection, or record that it was done.
    Example: after 20 December 2012 the 20th of December 2014 is in time, the 21st is not.
    """
    for due in adjustments_due(case):
        if not due.late(case.as_of):
            continue
        hint = say(
            "组织公开选拔调整，或登记已进行的调整", "adjust the list by open selection, or record that it was done"
        )
        values = {"before": due.before.on, "by": due.by, "months": case.terms.adjustment_months}
        if due.made is None:
            message = say(
                "上次公开选拔调整在 {before}，满 {months} 个月的 {by} 已过，还没有再次调整",
                "the last open adjustment was on {before}; {months} months ended on {by} and none has followed",
                **values,
            )
            yield Finding(message, hint, due.before, ("on",), about(exercise=case.exercise.id))
        else:
            message = say(
                "{made} 的公开选拔调整距上次（{before}）超过 {months} 个月，应不迟于 {by}",
                "the open adjustment of {made} comes more than {months} months after that of {before}, later than {by}",
                made=due.made.on,
                **values,
            )
            yield Finding(message, hint, due.made, ("on",), about(exercise=case.exercise.id))
