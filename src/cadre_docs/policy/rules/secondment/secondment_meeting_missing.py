"""S1-D08, S1-D13, S1-W03, S1-W20, S1-W21, S1-W22: the meetings of the policy are held in their rhythm."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.obligations import meetings_due, obligation_name


@rule(
    zh="没有按期召开会议",
    en="A meeting was not held in time",
    rows=("S1-D08", "S1-D13", "S1-W03", "S1-W20", "S1-W21", "S1-W22"),
)
def secondment_meeting_missing(case: SecondmentCase) -> Iterator[Finding]:
    """没有按政策的周期召开例会、交流会、座谈会、总结会等会议。

    查什么：自第一人的起始日期起，每个整周期内有一次该种会议，周期末日可以；只规定结束时或没有写明周期的，全程内有一次。
    为什么：江东每月一次经验交流会、结束时一次总结会，淮上每季度一次例会和座谈会、每年一次党建工作会议。
    怎么办：召开会议并登记。
    示例：10 月 8 日起每月一次，11 月 8 日前应有一次，9 日仍没有就提示。

    Checks: from the first day of the first secondment on, each whole period holds one meeting of its kind, its last
    day included; a meeting at the end, or of no stated rhythm, is held once in the whole time.
    Why: policies ask for monthly, quarterly or yearly meetings.
    What to do: hold the meeting and record it.
    Example: monthly from 8 October on, one is due by 8 November.
    """
    for one in meetings_due(case):
        if not one.missing(case.as_of):
            continue
        message = say(
            "{name_zh}应于 {by} 前召开，没有记录",
            "{name_en} was due by {by} and is not on record",
            name_zh=obligation_name(case, one).text("zh"),
            name_en=obligation_name(case, one).text("en"),
            by=one.by,
        )
        hint = say("召开会议并登记", "hold the meeting and record it")
        yield Finding(message, hint, case.exercise, ("starts",), about(unit=one.host, exercise=case.exercise.id))
