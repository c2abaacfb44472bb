"""S1-A11: a unit's team meets on whom to recommend, and there are minutes of it."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase


@rule(zh="单位推荐没有会议纪要或报告", en="A recommendation lacks minutes or report", rows=("S1-A11",))
def recommendation_without_minutes(case: SecondmentCase) -> Iterator[Finding]:
    """单位推荐挂职人选没有班子会议纪要，或没有向组织部门写出推荐报告。

    查什么：每个单位的推荐都有会议纪要、研究日期和报告日期；报告不早于研究。
    为什么：推荐是集体研究的结果，以纪要和书面报告为凭。
    怎么办：补会议纪要和推荐报告。
    示例：报告写于 9 月 9 日，班子 9 月 10 日才研究。

    Checks: each recommendation has minutes with their day, and a report that is no earlier.
    Why: the team recommends together; minutes and report show it.
    What to do: add the minutes and the report.
    Example: the report is of 9 September and the meeting of the 10th.
    """
    for unit, record in case.recommendations.items():
        name, subjects = case.unit(unit).label, about(unit=unit)
        hint = say("补会议纪要和推荐报告", "add the minutes and the report")
        if record.minutes is None or record.minutes_on is None:
            message = say("{unit}的推荐没有会议纪要", "the recommendation of {unit} has no minutes", unit=name)
            yield Finding(message, hint, record, ("minutes",), subjects)
        elif record.reported_on is None:
            message = say("{unit}没有推荐报告", "{unit} has handed in no report", unit=name)
            yield Finding(message, hint, record, ("reported_on",), subjects)
        elif record.reported_on < record.minutes_on:
            message = say(
                "{unit}的推荐报告（{reported}）早于班子研究（{met}）",
                "the report of {unit} ({reported}) is earlier than its meeting ({met})",
                unit=name,
                reported=record.reported_on,
                met=record.minutes_on,
            )
            yield Finding(message, hint, record, ("reported_on",), subjects)
