"""S3-51, S3-52: how long an admonition lasts (C29)."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.adjustment.case import AdjustmentCase
from cadre_docs.procedures.adjustment.terms_of_measures import admonition_end


@rule(
    zh="诫勉期与规定不符",
    en="An admonition of another length",
    rows=(
        "S3-51",
        "S3-52",
    ),
)
def admonition_term_differs(case: AdjustmentCase) -> Iterator[Finding]:
    """诫勉的期满日期与规定的月数不符。

    查什么：期满日期是起算之后规定月数的同一日；政策没有规定期限的不判断。
    为什么：方案规定诫勉一年；其他政策没有写期限。
    怎么办：改正期满日期。
    示例：2014 年 6 月 16 日起，2015 年 6 月 16 日期满。

    Checks: it ends on the same day of the month so many months on; where the policy gives no months nothing is said.
    Why: one plan says a year, the others give no length.
    What to do: correct the end.
    Example: from 16 June 2014 to 16 June 2015.
    """
    for one in case.admonitions:
        end = admonition_end(case, one)
        if end.months is not None and one.until != end.over_on:
            message = say(
                "{person}的诫勉期满日期为 {until}，自 {since} 起 {months} 个月应为 {over}",
                "the admonition of {person} ends on {until}; {months} months from {since} end on {over}",
                person=case.person(one.person).name,
                until=one.until or "—",
                since=one.since,
                months=end.months,
                over=end.over_on,
            )
            yield Finding(message, say("改正期满日期", "correct the end"), one, ("until",), about(person=one.person))
