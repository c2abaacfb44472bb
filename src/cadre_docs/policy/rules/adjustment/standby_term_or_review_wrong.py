"""S3-40: after so many months on standby the organisation department reviews it (C10)."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.adjustment.case import AdjustmentCase
from cadre_docs.procedures.adjustment.terms_of_measures import standby_end


@rule(zh="待岗期限不符或期满没有考察", en="A standby of the wrong length or without its review", rows=("S3-40",))
def standby_term_or_review_wrong(case: AdjustmentCase) -> Iterator[Finding]:
    """待岗届满日期与规定不符，或届满没有考察、没有提出安排。

    查什么：届满日期是起算之后规定月数的同一日；届满当日起有考察日期和安排意见，考察不早于届满。
    为什么：方案规定待岗半年后考察并提出重新安排的建议；各地期限不一，以所用政策包为准。
    怎么办：改正届满日期；进行考察，提出安排。
    示例：2014 年 6 月 30 日起待岗，2014 年 12 月 30 日届满考察。

    Checks: it ends on the same day of the month so many months on; from that day a review and a proposal are on
    record, made no earlier.
    Why: half a year in one plan, a year in another: the pack decides.
    What to do: correct the end; review and propose.
    Example: on standby from 30 June 2014: reviewed on 30 December.
    """
    for one in case.standbys:
        end, name, subjects = standby_end(case, one), case.person(one.person).name, about(person=one.person)
        if end.over_on is None:
            continue
        if one.until != end.over_on:
            message = say(
                "{person}的待岗到 {until} 届满，自 {since} 起 {months} 个月应为 {over}",
                "the standby of {person} ends on {until}; {months} months from {since} end on {over}",
                person=name,
                until=one.until,
                since=one.since,
                months=end.months,
                over=end.over_on,
            )
            yield Finding(message, say("改正届满日期", "correct the end"), one, ("until",), subjects)
        if one.inspected_on is not None and one.inspected_on < end.over_on:
            message = say(
                "{person}的待岗 {over} 才届满，{on} 已经考察",
                "the standby of {person} is over on {over}; it was reviewed on {on}",
                person=name,
                over=end.over_on,
                on=one.inspected_on,
            )
            yield Finding(message, say("届满后再考察", "review it afterwards"), one, ("inspected_on",), subjects)
        elif end.over(case.as_of) and not (case.past(one.inspected_on) and one.arrangement):
            message = say(
                "{person}的待岗 {over} 届满，没有考察或没有提出安排",
                "the standby of {person} was over on {over}; no review or no proposal is on record",
                person=name,
                over=end.over_on,
            )
            yield Finding(
                message, say("进行考察，提出重新安排的建议", "review and propose"), one, ("inspected_on",), subjects
            )
