"""S3-37: every year a group of good cadres is sent elsewhere."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.adjustment.case import AdjustmentCase


@rule(zh="当年没有组织外出考察学习", en="No group was sent to learn elsewhere in a year", rows=("S3-37",))
def study_tour_missing(case: AdjustmentCase) -> Iterator[Finding]:
    """工作期间有一年没有组织优秀干部外出考察学习或挂职。

    查什么：工作所跨的每个年度，过完之后有该年度的外出考察学习；起止日期在该年度内开始。
    为什么：方案要求今后每年都组织一批。
    怎么办：安排考察学习或挂职。
    示例：2013 年度没有组织，2014 年 1 月 1 日起提示。

    Checks: every year that the work covers and that is over has a group that set out in it.
    Why: the plan wants one each year.
    What to do: plan it.
    Example: none in 2013: from 1 January 2014 it speaks up.
    """
    for year in range(case.exercise.starts.year, case.as_of.year):
        if not any(one.year == year and one.starts.year == year for one in case.tours):
            message = say(
                "{year}年没有组织优秀干部外出考察学习或挂职",
                "no group was sent to learn elsewhere in {year}",
                year=year,
            )
            yield Finding(
                message,
                say("安排考察学习或挂职", "plan it"),
                case.exercise,
                ("starts",),
                about(exercise=case.exercise.id),
            )
