"""S4-10: posts are offered after a collective discussion."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase


@rule(zh="推出职位没有集体研究的会议纪要", en="Posts are offered without minutes", rows=("S4-10", "S4-61"))
def offered_without_minutes(case: CompetitionCase) -> Iterator[Finding]:
    """推出职位没有集体研究的会议纪要，或研究在上报之后。

    查什么：申报了职位的单位写明会议纪要；写明研究日期的，不晚于上报日期。
    为什么：竞岗职位须由本单位集体研究确定，纪要是依据。
    怎么办：请单位补报会议纪要；没有研究过的，研究后重新申报。
    示例：职位申报的“会议纪要”一栏为空。

    Checks: a unit that reports posts names the minutes, and discussed them no later than it reported.
    Why: the unit decides together which posts to offer; the minutes show that it did.
    What to do: have the unit send them, or discuss the posts and report again.
    Example: the report's field for the minutes is empty.
    """
    for report in case.reports:
        if not report.positions:
            continue
        unit = case.unit(report.unit)
        subjects = (*about(unit=unit.id), *(f"position:{position}" for position in report.positions))
        hint = say("请该单位补报集体研究的会议纪要", "have the unit send the minutes")
        if not report.minutes:
            message = say(
                "{unit}申报 {count} 个职位，没有集体研究的会议纪要",
                "{unit} reports {count} posts without minutes of the meeting that chose them",
                unit=unit.label,
                count=len(report.positions),
            )
            yield Finding(message, hint, report, ("minutes",), subjects)
        elif report.minutes_on and report.reported_on and report.minutes_on > report.reported_on:
            message = say(
                "{unit}{reported} 上报职位，{discussed} 才集体研究",
                "{unit} reported its posts on {reported} and discussed them only on {discussed}",
                unit=unit.label,
                reported=report.reported_on,
                discussed=report.minutes_on,
            )
            yield Finding(message, hint, report, ("minutes_on",), subjects)
