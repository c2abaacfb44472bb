"""S0-64, S3-20, N-Y1: a probation ends on the right day."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.probation import probations


@rule(
    zh="领导干部试用期届满日期不对",
    en="The probation of a leading cadre ends on the wrong day",
    rows=("S0-64", "S3-20", "N-Y1"),
)
def leading_probation_end_differs(case: LeadingSelectionCase) -> Iterator[Finding]:
    """领导干部试用期届满日期不对。

    查什么：届满日期等于起算日期之后规定月数的对应日；当月没有对应日的，为该月最后一日。
    为什么：届满日期决定期满考核的时间。
    怎么办：改正届满日期或起算日期。
    示例：2012 年 2 月 29 日起算一年，2013 年 2 月 28 日届满。

    Checks: a probation is over on the same day of the month so many months later, or on the last day of that month.
    Why: the day decides when the assessment is due.
    What to do: correct either day.
    Example: a year from 29 February 2012 is over on 28 February 2013.
    """
    for found in probations(case):
        record, one = found.record, found.appointment
        if record is None or found.over_on is None or record.until == found.over_on:
            continue
        message = say(
            "{person}任{post}的试用期自 {since} 起 {months} 个月，应于 {over} 届满，登记为 {until}",
            "the probation of {person} as {post}, {months} months from {since}, is over on {over}; {until} is recorded",
            person=case.person(one.person).name,
            post=case.post(one.position),
            since=record.since,
            months=case.terms.probation_months,
            over=found.over_on,
            until=record.until,
        )
        hint = say("改正届满日期或起算日期", "correct either day")
        yield Finding(message, hint, record, ("until",), about(person=one.person, position=one.position))
