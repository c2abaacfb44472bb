"""S4-53: a standby lasts as long as the policy says."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase
from cadre_docs.procedures.two_way_selection.destinations import standbys_due


@rule(zh="待岗期限与规定不符", en="A standby is missing or has another length", rows=("S4-53",), internal=True)
def standby_term_differs(case: TwoWaySelectionCase) -> Iterator[Finding]:
    """不服从定向交流的人没有待岗记录，或待岗届满日期与规定的期限不符。

    查什么：不服从定向交流的，有待岗记录；届满日期是起算日期之后规定月数的同一日。
    为什么：方案规定待岗一年。各地规定不一（有的为半年），以所用政策包为准。
    怎么办：补登待岗，或改正届满日期。
    示例：2015 年 1 月 5 日起算，2016 年 1 月 5 日届满；写成 2016 年 1 月 4 日不可以。

    Checks: everybody who refused has a standby on record, over on the same day of the month so many months later.
    Why: the plan says one year. Other policies differ (one says half a year): the pack in use decides.
    What to do: record the standby, or correct its end.
    Example: begun on 5 January 2015 it is over on 5 January 2016; the 4th is wrong.
    """
    for due in standbys_due(case):
        if due.agrees:
            continue
        name, subjects = case.person(due.person).name, about(person=due.person)
        hint = say("补登待岗，或改正届满日期", "record the standby, or correct its end")
        if due.record is None:
            message = say(
                "{person}不服从定向交流，没有待岗记录",
                "{person} refused a directed exchange; no standby is on record",
                person=name,
            )
            yield Finding(message, hint, due.exchange, ("response",), subjects)
        else:
            message = say(
                "{person}的待岗到 {until} 届满，自 {since} 起 {months} 个月应为 {over_on}",
                "the standby of {person} ends on {until}; {months} months from {since} end on {over_on}",
                person=name,
                until=due.record.until,
                since=due.record.since,
                months=due.months,
                over_on=due.over_on,
            )
            yield Finding(message, hint, due.record, ("until",), subjects)
