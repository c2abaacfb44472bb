"""S4-39: a probation ends on the right day."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, person_name, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.probation import probations


@rule(zh="试用期届满日期不对", en="A probation ends on the wrong day", rows=("S4-39", "N-Y1"))
def probation_end_differs(case: CompetitionCase) -> Iterator[Finding]:
    """登记的试用期届满日期与计算的不符。

    查什么：届满日期等于起算日期之后规定月数的对应日；当月没有对应日的，为该月最后一日。
    为什么：届满日期决定期满考核的时间，早一天晚一天都不对。
    怎么办：改正届满日期；起算日期有误的，改正起算日期。
    示例：12 月 15 日起算，试用一年，届满日期是次年 12 月 15 日，登记为 12 月 14 日。

    Checks: a probation is over on the same day of the month so many months after it began, or on that month's last day.
    Why: the day decides when the assessment is due.
    What to do: correct the day on which it is over, or the day on which it began.
    Example: begun on 15 December, a year's probation is over on 15 December; 14 December is on record.
    """
    for due in probations(case):
        if due.record is None or due.over_on is None or due.record.until == due.over_on:
            continue
        message = say(
            "{person}任{post}的试用期自 {since} 起 {months} 个月，应于 {over} 届满，登记为 {until}",
            "the probation of {person} as {post}, {months} months from {since}, is over on {over}; {until} is recorded",
            person=person_name(case, due.appointment.person),
            post=post_name(case, due.appointment.position),
            since=due.since,
            months=case.terms.probation_months,
            over=due.over_on,
            until=due.record.until,
        )
        hint = say("改正届满日期或起算日期", "correct either day")
        subjects = about(position=due.appointment.position, person=due.appointment.person)
        yield Finding(message, hint, due.record, ("until",), subjects)
