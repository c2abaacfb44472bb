"""S1-A01: a secondment is as long as the policy says."""

from collections.abc import Iterator

from cadre_docs.calendar import months_after
from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase


@rule(zh="挂职期限与规定不符", en="A secondment has another length", rows=("S1-A01", "S1-H06", "S1-D01"))
def term_differs(case: SecondmentCase) -> Iterator[Finding]:
    """挂职届满日期短于规定的最短月数，或长于规定的最长月数。

    查什么：届满日期在起始日期之后最短月数的同一日和最长月数的同一日之间，两端可以；没有同一日的为月末。
    为什么：各地期限不同（六个月、一年、一至两年），以所用政策包为准。
    怎么办：改正届满日期，或报批例外。
    示例：规定一年，2014 年 9 月 22 日起，2015 年 9 月 22 日届满；21 日和 23 日都不符。

    Checks: the last day is between the same day of the month the least and the most months later, both included.
    Why: policies differ (six months, a year, one to two years): the pack in use decides.
    What to do: correct the last day, or have an exception approved.
    Example: one year from 22 September 2014 ends on 22 September 2015; the 21st and the 23rd are wrong.
    """
    least, most = case.terms.min_months, case.terms.max_months
    for posting in case.postings.values():
        early = least is not None and posting.until < months_after(posting.since, least)
        late = most is not None and posting.until > months_after(posting.since, most)
        if not (early or late):
            continue
        bound = least if early else most
        message = say(
            "{person}挂职自 {since} 至 {until}，{side_zh} {months} 个月",
            "{person} is seconded from {since} to {until}, {side_en} {months} months",
            person=case.seconded(posting).name,
            since=posting.since,
            until=posting.until,
            side_zh="不满" if early else "超过",
            side_en="less than" if early else "more than",
            months=bound,
        )
        hint = say("改正届满日期，或报批例外", "correct the last day, or have an exception approved")
        yield Finding(message, hint, posting, ("until",), about(person=posting.person))
