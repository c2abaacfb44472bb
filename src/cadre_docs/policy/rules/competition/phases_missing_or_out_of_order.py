"""S4-02: the phases of the work."""

from collections.abc import Iterator
from itertools import pairwise

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.competition.case import CompetitionCase


class Phases(Parameters):
    """The phases that the work must have."""

    phases: tuple[str, ...] = Field(title="阶段", description="依次进行的阶段，名称中的关键词")


@rule(zh="工作阶段缺少或次序不对", en="A phase of the work is missing or out of order", rows=("S4-02",))
def phases_missing_or_out_of_order(case: CompetitionCase, parameters: Phases) -> Iterator[Finding]:
    """日程安排缺少规定的阶段，或阶段次序不对。

    查什么：日程安排中规定的每个阶段至少有一步没有取消，后一阶段的第一步不早于前一阶段的第一步。
    为什么：方案把工作分为依次进行的几个阶段，日程安排表据此编排。
    怎么办：在日程安排中补上缺少的阶段，或改正日期和所属阶段。
    示例：日程里没有“总结完善”阶段的步骤，即不能出具工作日程安排表。

    Checks: each phase has a step in the schedule that is not cancelled, and none begins before the one that precedes
    it.
    Why: the plan divides the work into phases that follow one another; the schedule is printed by phase.
    What to do: add the missing phase to the schedule, or correct the dates or the phase of its steps.
    Example: a schedule without a step of the closing phase.
    """
    exercise = case.exercise
    begun = []
    for phase in parameters.phases:
        planned = [(step, place) for place, step in enumerate(exercise.schedule) if phase in step.phase]
        steps = [(step.starts, place) for step, place in planned if not step.is_cancelled(case.as_of)]
        if steps:
            begun.append((phase, *min(steps)))
            continue
        message = (
            say("“{phase}”阶段的步骤已全部取消", "every step of the phase “{phase}” is cancelled", phase=phase)
            if planned
            else say("日程安排中没有“{phase}”阶段", "the schedule has no phase “{phase}”", phase=phase)
        )
        hint = say("在 schedule 中补上这一阶段的步骤", "add its steps to the schedule")
        yield Finding(message, hint, exercise, ("schedule",))
    for (before, earlier, _), (phase, start, place) in pairwise(begun):
        if start < earlier:
            message = say(
                "“{phase}”阶段 {start} 开始，早于“{before}”阶段的 {earlier}",
                "the phase “{phase}” begins on {start}, before “{before}” on {earlier}",
                phase=phase,
                start=start,
                before=before,
                earlier=earlier,
            )
            hint = say("改正日期或该步骤所属的阶段", "correct the date, or the phase of the step")
            yield Finding(message, hint, exercise, ("schedule", place, "starts"))
