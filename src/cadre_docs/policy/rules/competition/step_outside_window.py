"""S4-01: steps before the work begins or after it is to be finished."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase


@rule(zh="日程超出规定的工作期间", en="A step lies outside the time set for the work", rows=("S4-01",))
def step_outside_window(case: CompetitionCase) -> Iterator[Finding]:
    """日程安排超出规定的工作期间。

    查什么：日程安排中没有取消的每一步，开始不早于规定的启动日，结束不晚于规定的完成日，首尾两日都算在内；
    整项工作的结束日期也在其内。
    为什么：方案定了起止时间；“基本完成”留有余地，所以只作提醒，不限制出具文件。
    怎么办：调整日程；确需延后的，由领导小组同意后作例外审批。
    示例：方案定至 12 月 31 日，日程把“试用期备案”排到次年 1 月 5 日，即提醒。

    Checks: every step of the schedule that is not cancelled, and the end of the exercise, lies within the days set for
    the work, both inclusive.
    Why: the plan sets them; it says “mostly finished”, so this only asks for a reason.
    What to do: move the step, or have the delay approved as a waiver.
    Example: the plan ends on 31 December and a step ends on 5 January.
    """
    first, last = case.terms.window_first, case.terms.window_last
    hint = say("调整日程，或报领导小组同意后作例外审批", "move it, or have the delay approved as a waiver")
    for place, step in enumerate(case.exercise.schedule):
        if step.is_cancelled(case.as_of):
            continue
        if step.starts < first:
            message = say(
                "“{step}”{on} 开始，早于规定的启动日期 {first}",
                "“{step}” begins on {on}, before the {first} on which the work begins",
                step=step.name,
                on=step.starts,
                first=first,
            )
            yield Finding(message, hint, case.exercise, ("schedule", place, "starts"))
        if step.ends > last:
            message = say(
                "“{step}”{on} 结束，晚于规定的完成日期 {last}",
                "“{step}” ends on {on}, after the {last} by which the work is to be finished",
                step=step.name,
                on=step.ends,
                last=last,
            )
            yield Finding(message, hint, case.exercise, ("schedule", place, "ends"))
    if case.exercise.ends > last:
        message = say(
            "本项工作 {on} 结束，晚于规定的完成日期 {last}",
            "the exercise ends on {on}, after the {last} by which the work is to be finished",
            on=case.exercise.ends,
            last=last,
        )
        yield Finding(message, hint, case.exercise, ("ends",))
