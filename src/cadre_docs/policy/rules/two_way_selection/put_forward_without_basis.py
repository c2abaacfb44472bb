"""S4-43: who is put forward has applied, and the unit has decided it together."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase


@rule(
    zh="交流对象没有个人报名或单位研究",
    en="Somebody is put forward without an application or a decision",
    rows=("S4-43",),
)
def put_forward_without_basis(case: TwoWaySelectionCase) -> Iterator[Finding]:
    """交流对象没有个人报名日期，或没有单位研究的会议纪要。

    查什么：每名交流对象有个人报名日期，有单位研究日期和会议纪要，研究不早于报名。
    为什么：方案要求在个人报名的基础上由单位研究确定。
    怎么办：漏登的补登；确未报名或未研究的，补办后再报送。
    示例：12 月 22 日报名、12 月 22 日研究可以；12 月 21 日研究不可以。

    Checks: everybody put forward has a day of application, and minutes and a day of the unit's decision, no earlier.
    Why: the plan lets units decide on the basis of people's own applications.
    What to do: record what was left out; otherwise do it and submit again.
    Example: applied and decided on 22 December is fine; decided on the 21st is not.
    """
    for one in case.participants.values():
        name = case.person(one.person).name
        hint = say("漏登的补登，未办的补办", "record what was left out, or do it")
        subjects = about(person=one.person, unit=one.unit)
        if one.applied_on is None:
            message = say("{person}没有个人报名日期", "no application of {person} is on record", person=name)
            yield Finding(message, hint, one, ("applied_on",), subjects)
        elif one.minutes is None or one.decided_on is None:
            message = say("确定{person}为交流对象没有会议纪要", "{person} is put forward without minutes", person=name)
            yield Finding(message, hint, one, ("minutes",), subjects)
        elif one.decided_on < one.applied_on:
            message = say(
                "{person}{applied} 报名，单位 {decided} 已研究确定",
                "{person} applied on {applied}; the unit had decided on {decided}",
                person=name,
                applied=one.applied_on,
                decided=one.decided_on,
            )
            yield Finding(message, hint, one, ("decided_on",), subjects)
