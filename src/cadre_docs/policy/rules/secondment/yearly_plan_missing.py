"""S1-J06: every year in which people are sent has a plan."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase


@rule(zh="没有年度选派计划", en="There is no plan of the year", rows=("S1-J06",))
def yearly_plan_missing(case: SecondmentCase) -> Iterator[Finding]:
    """派出挂职干部的年度没有选派计划。

    查什么：每个有干部派出的年度都有一份选派计划；没有派出的，看工作启动的年度。
    为什么：政策要求每年选派，逐步形成培养链，有计划才知道派多少、派到哪里。
    怎么办：制定并登记年度选派计划。
    示例：2014 年派出 5 人，没有 2014 年度的计划。

    Checks: each year in which people are sent has a plan; where nobody is sent, the year in which the work begins.
    Why: people are to be sent every year; only a plan says how many and where.
    What to do: make the plan and record it.
    Example: five people sent in 2014 and no plan of 2014.
    """
    years = {posting.since.year for posting in case.postings.values()} or {case.exercise.starts.year}
    for year in sorted(years - {plan.year for plan in case.plans}):
        message = say("{year} 年度没有选派计划", "there is no secondment plan of {year}", year=year)
        hint = say("制定并登记年度选派计划", "make the year's plan and record it")
        yield Finding(message, hint, case.exercise, ("starts",), about(exercise=case.exercise.id))
