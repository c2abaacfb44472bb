"""N-Y1: where a filing is needed, it is made a month before the trial notice."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.calendar import months_after
from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.probation import probations


class Filing(Parameters):
    """How long before the trial notice the filing is made."""

    months: int = Field(title="提前月数", ge=1)


@rule(
    zh="备案晚于试任通知前一个月",
    en="An appointment was filed less than a month before the trial notice",
    rows=("N-Y1",),
)
def trial_notice_before_filing(case: LeadingSelectionCase, parameters: Filing) -> Iterator[Finding]:
    """备案晚于试任通知前一个月。

    查什么：登记了备案日期的，备案日期之后满规定月数才发试任通知；不需要备案的不填备案日期，不查。
    为什么：国家规定需要备案的，在发出试任通知之前一个月办理。
    怎么办：推迟发出试任通知；日期登记有误的改正。
    示例：10 月 20 日备案，11 月 20 日起可以发通知，19 日过早。

    Checks: where a day of filing is on record, the trial notice comes no earlier than so many months later. Where
    none is needed, nothing is recorded and nothing asked.
    Why: the national rules want the filing done a month before the notice.
    What to do: issue the notice later, or correct the days.
    Example: filed on 20 October: the notice may go out on 20 November, not on the 19th.
    """
    for found in probations(case):
        duty, one = found.duty, found.appointment
        if duty is None or duty.filed_on is None or duty.notified_on is None:
            continue
        first = months_after(duty.filed_on, parameters.months)
        if duty.notified_on >= first:
            continue
        message = say(
            "{person}任{post}，{filed} 备案，{notified} 就发出试任通知，最早应为 {first}",
            "{person} as {post} was filed on {filed} and notified on {notified}; the first day is {first}",
            person=case.person(one.person).name,
            post=case.post(one.position),
            filed=duty.filed_on,
            notified=duty.notified_on,
            first=first,
        )
        hint = say("推迟发出通知；登记有误的改正日期", "issue it later, or correct the days")
        yield Finding(message, hint, duty, ("notified_on",), about(person=one.person, position=one.position))
