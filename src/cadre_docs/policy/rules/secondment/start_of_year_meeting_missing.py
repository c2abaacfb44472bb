"""S1-H02: every year begins with a meeting on the work."""

from collections.abc import Iterator
from datetime import date, timedelta

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.records.secondment_conduct import SecondmentMeetingKind


class StartOfYear(Parameters):
    """The last month that still counts as the beginning of a year, inclusive."""

    last_month: int = Field(title="年初的最后月份")


@rule(zh="年初没有召开工作部署会", en="No meeting was held at the beginning of a year", rows=("S1-H02",))
def start_of_year_meeting_missing(case: SecondmentCase, start: StartOfYear) -> Iterator[Finding]:
    """有选派计划的年度，年初没有召开专题研究部署的会议。

    查什么：每个有年度计划的年度，从 1 月 1 日到规定月份的最后一日之间有一次工作部署会；最后一日可以，之后仍没有就提示。
    为什么：杭州每年年初专门召集有关部门研究部署；“年初”到几月为止由政策包给出。
    怎么办：召开会议并登记；已经过期的，说明情况。
    示例：截至 2 月，2014 年 2 月 28 日召开可以，3 月 1 日仍没有就提示。

    Checks: each year with a plan has a deployment meeting between 1 January and the last day of the month named.
    Why: one city calls the departments together at the beginning of every year; the pack says how long that is.
    What to do: hold the meeting and record it, or say why it was later.
    Example: with February, 28 February 2014 is fine; on 1 March it is missing.
    """
    for plan in case.plans:
        first = date(plan.year, 1, 1)
        last = date(plan.year + start.last_month // 12, start.last_month % 12 + 1, 1) - timedelta(days=1)
        held = any(one.meeting is SecondmentMeetingKind.DEPLOYMENT and first <= one.on <= last for one in case.meetings)
        if held or case.as_of <= last:
            continue
        message = say(
            "{year} 年初（{last} 前）没有召开工作部署会",
            "no deployment meeting was held in {year} by {last}",
            year=plan.year,
            last=last,
        )
        hint = say("召开工作部署会并登记", "hold the meeting and record it")
        yield Finding(message, hint, plan, ("year",), about(exercise=case.exercise.id))
