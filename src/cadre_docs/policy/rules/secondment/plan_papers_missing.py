"""S1-D04: the year's scheme and its arrangement of people are there before anybody goes."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase


@rule(zh="没有总体工作方案或人员安排计划", en="The scheme or the arrangement of a year is missing", rows=("S1-D04",))
def plan_papers_missing(case: SecondmentCase) -> Iterator[Finding]:
    """当年第一人派出之前，总体工作方案、年度人员安排计划没有确定。

    查什么：年度计划登记了两份文件的日期，都不晚于当年第一人的起始日期，同一天可以。
    为什么：江东年初调研需求之后确定两份文件；“年初”没有写明日期，以第一人派出之日为最后一日。
    怎么办：确定文件并登记日期。
    示例：3 月 1 日派出，总体工作方案 3 月 2 日才确定。

    Checks: the year's plan gives the days of both papers, no later than the first day of the first secondment.
    Why: one district settles both at the beginning of a year; no day is named, so it is the day on which people go.
    What to do: settle the papers and record the days.
    Example: people go on 1 March, and the scheme is of the 2nd.
    """
    for plan in case.plans:
        days = [one.since for one in case.postings.values() if one.since.year == plan.year]
        if not days:
            continue
        first = min(days)
        scheme = ("scheme_on", "总体工作方案", plan.scheme_on)
        arrangement = ("arrangement_on", "年度人员安排计划", plan.arrangement_on)
        for field, name, on in (scheme, arrangement):
            if on is not None and on <= first:
                continue
            message = say(
                "{year} 年度{name}在 {first} 派出之前没有确定",
                "the paper {name} of {year} was not settled when people went on {first}",
                year=plan.year,
                name=name,
                first=first,
            )
            hint = say("确定{name}并登记日期", "settle {name} and record the day", name=name)
            yield Finding(message, hint, plan, (field,), about(exercise=case.exercise.id))
