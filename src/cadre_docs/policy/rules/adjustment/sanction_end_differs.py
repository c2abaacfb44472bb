"""N-L64, N-L65: how long each sanction lasts; it is lifted when that is over."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.calendar import months_after
from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.adjustment.case import AdjustmentCase


class Months(Parameters):
    """How many months each sanction lasts."""

    warning: int = Field(title="警告", ge=1)
    demerit: int = Field(title="记过", ge=1)
    grave_demerit: int = Field(title="记大过", ge=1)
    loss: int = Field(title="降级、撤职", ge=1)


@rule(
    zh="处分影响期与规定不符",
    en="The time of a sanction differs",
    rows=(
        "N-L64",
        "N-L65",
    ),
)
def sanction_end_differs(case: AdjustmentCase, parameters: Months) -> Iterator[Finding]:
    """处分影响期的届满日期与规定的月数不符。

    查什么：有关人员的处分按种类计算，届满日期是生效之后规定月数的同一日。
    为什么：公务员法规定警告六个月、记过十二个月、记大过十八个月、降级和撤职二十四个月，期满自动解除。
    怎么办：改正届满日期。
    示例：2014 年 5 月 20 日警告，2014 年 11 月 20 日届满。

    Checks: each sanction of those concerned ends on the same day of the month so many months on.
    Why: a warning 6, a demerit 12, a grave one 18, loss of grade or post 24 months; then it is lifted.
    What to do: correct the end.
    Example: warned on 20 May 2014: until 20 November.
    """
    months = {
        "警告": parameters.warning,
        "记过": parameters.demerit,
        "记大过": parameters.grave_demerit,
        "降级": parameters.loss,
        "撤职": parameters.loss,
    }
    for key in case.people:
        person = case.person(key)
        for place, one in enumerate(person.sanctions):
            number = months.get(one.name)
            if number is not None and one.until != months_after(one.since, number):
                message = say(
                    "{person}的{sanction}处分到 {until} 届满，自 {since} 起 {months} 个月应为 {over}",
                    "the sanction of {person} ({sanction}) ends on {until}; {months} months from {since} end on {over}",
                    person=person.name,
                    sanction=one.name,
                    until=one.until,
                    since=one.since,
                    months=number,
                    over=months_after(one.since, number),
                )
                yield Finding(
                    message,
                    say("改正届满日期", "correct the end"),
                    person,
                    ("sanctions", place, "until"),
                    about(person=key),
                )
